// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/probe.h"
#include "ui/state/view_state.h"
#include "ui/views/contour/contour_content.h"
#include "ui/views/view.h"

#include <memory>

namespace ui {

class ContourScene;

/// The slice from above: loss as colour with labelled contour lines, the paths, the minima and the
/// hole alpha <= 0. Reads values under the cursor, places the start of the methods, and zooms and
/// pans; each move asks for a slice of exactly what is seen, so it is sharp at any depth.
/// With one parameter it is the curve of L.
///
/// The picture has the shape of its window, with room beside or above it, so that circles of
/// parameter space stay circles when both directions are of like length.
class ContourView final : public View {
    Q_OBJECT
public:
    explicit ContourView(ViewState& state, QWidget* parent = nullptr);
    ~ContourView() override;

    void present(const core::AnalysisPtr& analysis) override;
    void setOutdated(bool outdated) override;
    std::vector<ExportFormat> exportFormats() const override;
    QByteArray exported(const QString& suffix, QSize pixels) override;
    void resetView() override;

    /// What is known at the cursor, computed elsewhere; ignored when the cursor has moved on.
    void presentProbe(const core::Probe& probe) override;

    /// What is drawn, in plane coordinates.
    const ContourContent& content() const;
    /// The part of the plane that is seen; on a line q is the height of the loss.
    core::Window visibleWindow() const;
    /// Where a point of the plane is on this widget.
    QPoint pixelOf(double p, double q) const;
    /// The values at the cursor as text, a line each.
    QString readOut() const;
    /// What is said about a place of this widget when the mouse rests there; see ContourScene.
    QString textAt(const QPoint& at) const;
    /// What the picture says about itself, such as the limit of double precision; often empty.
    QString message() const;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    std::unique_ptr<ContourScene> m_scene;
};

} // namespace ui
