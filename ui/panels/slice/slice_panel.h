// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <QWidget>

namespace ui {

class Document;
class LookForm;
class PlaneForm;
class ViewState;

/// Which plane the slice lies in, how finely it is sampled, and how it is shown.
class SlicePanel final : public QWidget {
    Q_OBJECT
public:
    SlicePanel(Document& document, ViewState& view, QWidget* parent = nullptr);

    /// Takes the range that was chosen for the user.
    void present(const core::AnalysisPtr& analysis);

private:
    PlaneForm* m_plane; ///< Owned by this as Qt parent, as the next.
    LookForm* m_look;
};

} // namespace ui
