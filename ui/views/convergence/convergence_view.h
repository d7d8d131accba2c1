// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"
#include "ui/views/convergence/convergence_plot.h"
#include "ui/views/plot/pace.h"
#include "ui/views/view.h"

#include <QTimer>

class QTabBar;

namespace ui {

/// How the methods come down: loss above the best, gradient norm or distance from the best
/// point on a logarithmic axis, by iteration or by time. A line follows the iteration that the
/// other views show, and can be dragged. A click on a name in the legend takes that method's path
/// out of all views, another brings it back.
class ConvergenceView final : public View {
    Q_OBJECT
public:
    explicit ConvergenceView(ViewState& state, QWidget* parent = nullptr);

    void present(const core::AnalysisPtr& analysis) override;
    void setOutdated(bool outdated) override;
    QVariantMap settings() const override;
    void setSettings(const QVariantMap& settings) override;
    std::vector<ExportFormat> exportFormats() const override;
    QByteArray exported(const Figure& figure) override;
    /// Shows all methods again.
    void resetView() override;

    Measure measure() const;
    void setMeasure(Measure measure);
    /// Time instead of iterations along the horizontal axis.
    bool byTime() const;
    void setByTime(bool byTime);

    /// What is drawn.
    const ConvergenceData& data() const { return m_data; }
    /// Why nothing is drawn and what to do; empty when there are curves.
    QString emptyText() const;
    /// Where an iteration or a time in seconds, and a value of the measure, are on this widget.
    QPoint pixelOf(double along, double value) const;
    /// Where the name of curve @p index stands in the legend; nothing while it is scrolled away.
    std::optional<QPoint> legendPlace(std::size_t index) const;
    const ConvergencePlot& plot() const { return m_plot; }

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void buildHeader();
    void update();
    void followMouse(const QMouseEvent& mouse);
    QString flatText() const;

    ViewState& m_state;
    core::AnalysisPtr m_analysis; ///< The one whose paths are shown; null at first.
    ConvergenceData m_data;
    ConvergencePlot m_plot;
    QTimer m_waiting; ///< For paths of now; those of before are drawn when it takes a while.
    Pace* m_pace;     ///< Children.
    QTabBar* m_measures;
    QTabBar* m_axes;
};

} // namespace ui
