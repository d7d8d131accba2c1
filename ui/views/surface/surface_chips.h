// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "core/picture/height_field.h"

#include <QLabel>

#include <set>
#include <vector>

namespace ui {

/// A small raised label that floats over a picture. Its text can be selected and copied.
class Chip final : public QLabel {
    Q_OBJECT
public:
    explicit Chip(const QString& name, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// The chips of the surface view: what is shown, which colour is which method, how it was made.
class SurfaceChips final : public QObject {
    Q_OBJECT
public:
    /// The chips become children of @p parent.
    explicit SurfaceChips(QWidget* parent);

    /// @param hidden  methods whose paths are not drawn: their names are struck out.
    void present(const core::Analysis& analysis, bool compared, const std::set<int>& hidden);
    /// A sentence in the middle instead of a picture; empty removes it.
    void setMessage(const QString& richText);
    /// Places the chips in their corners; the formula gives way where there is no room.
    void layOut(const QSize& size);
    /// Pixels from the upper edge of the view to below the chips there.
    int headHeight() const;
    /// The same chips on another device, in the same logical pixels.
    void paint(QPainter& painter) const;

signals:
    /// The link beside the share of the hole was followed.
    void centringWanted();

private:
    void presentSamples(const core::Slice& slice);
    void presentWall(const core::Slice& slice, const core::Problem& problem);

    Chip* m_title; ///< Owned by the parent widget, as all of them.
    Chip* m_legend;
    Chip* m_samples;
    Chip* m_hole;
    Chip* m_message;
    QString m_holeText; ///< Rich text, without the offer of a remedy.
    QString m_name;     ///< The loss.
    QString m_formula;  ///< Rich text, without the name.
    std::vector<QString> m_methods;
};

} // namespace ui
