// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"
#include "ui/views/plot_view.h"
#include "ui/views/section/section_plot.h"

namespace ui {

/// All compared losses along one line of the plane, which is drawn in the contour maps and whose
/// ends are dragged there.
class SectionView final : public PlotView {
    Q_OBJECT
public:
    explicit SectionView(ViewState& state, QWidget* parent = nullptr);

    void present(const core::AnalysisPtr& analysis) override;
    /// The line, where the user has drawn one.
    QVariantMap viewpoint() const override;
    void setViewpoint(const QVariantMap& viewpoint) override;
    std::vector<ExportFormat> exportFormats() const override;
    QByteArray exported(const Figure& figure) override;
    /// Back to the line through the start and the best end of a path.
    void resetView() override;

    /// What is drawn.
    const SectionData& data() const { return m_data; }
    const SectionPlot& plot() const { return m_plot; }

protected:
    /// The cursor of all views is where the mouse points at the line.
    void hovered(const QPointF& pixel) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void seenChanged() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void update();
    void showCursor();
    void pointAt(double t);

    ViewState& m_state;
    core::AnalysisPtr m_analysis; ///< Null at first.
    SectionData m_data;
    SectionPlot m_plot;
};

} // namespace ui
