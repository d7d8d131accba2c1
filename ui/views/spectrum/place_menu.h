// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "ui/state/view_state.h"

#include <QComboBox>
#include <QVariantMap>

#include <vector>

namespace ui {

/// The menu of the place at which the Hessian is looked at: the views that have one share the place
/// by ViewState. It is part of the viewpoint of a session, which may be known before the methods
/// are.
class PlaceMenu final : public QComboBox {
    Q_OBJECT
public:
    PlaceMenu(ViewState& state, const QString& id, const QString& name, QWidget* parent);

    /// Offers the places of @p analysis, and goes to that of a viewpoint that has waited for it.
    void offer(const core::Analysis& analysis);
    const std::vector<SpectrumPlace>& places() const { return m_places; }
    /// The place that is shown.
    const SpectrumPlace& place() const;
    /// Calls the place that is shown @p text; its own title where that is empty.
    void callPlace(const QString& text);

    /// @param analysis  the latest; null where there is none.
    QVariantMap viewpoint(const core::Analysis* analysis) const;
    /// For the next offer().
    void setViewpoint(const QVariantMap& viewpoint) { m_viewpoint = viewpoint; }

private:
    ViewState& m_state;
    std::vector<SpectrumPlace> m_places;
    QVariantMap m_viewpoint; ///< Until there is an analysis that has the place.
};

} // namespace ui
