// SPDX-License-Identifier: MIT
#pragma once

#include "ui/guide/painted.h"
#include "ui/state/view_state.h"
#include "ui/views/convergence/convergence_plot.h"
#include "ui/views/plot/pace.h"
#include "ui/views/view.h"

#include <QTimer>

class QComboBox;
class QTabBar;

namespace ui {

/// How the methods come down: loss above the best, gradient norm or distance from the best
/// point on a logarithmic axis, by iteration, by time, or by what the steps cost. A line follows
/// the iteration that the other views show, and can be dragged. A click on a name in the legend
/// takes that method's path out of all views, another brings it back.
class ConvergenceView final : public View, public Painted {
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
    /// What runs along the horizontal axis.
    core::Along along() const;
    void setAlong(core::Along along);

    /// What is drawn.
    const ConvergenceData& data() const { return m_data; }
    /// Why nothing is drawn and what to do; empty when there are curves.
    QString emptyText() const;
    /// Where an iteration, a time in seconds or an amount of work, and a value of the measure, are
    /// on this widget.
    QPoint pixelOf(double along, double value) const;
    /// Where the name of curve @p index stands in the legend; nothing while it is scrolled away.
    std::optional<QPoint> legendPlace(std::size_t index) const;
    const ConvergencePlot& plot() const { return m_plot; }
    /// A curve, by its own points or its entry of the legend.
    std::optional<PaintedMark> markAt(const QPoint& at) const override;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void buildHeader();
    void update();
    void showCursor();
    /// The iterate that is meant by the place @p at, or by the timeline.
    std::optional<ChosenPlace> placeAt(const std::optional<QPoint>& at) const;
    int lastTick() const;
    void followMouse(const QMouseEvent& mouse);
    QString flatText() const;

    ViewState& m_state;
    core::AnalysisPtr m_analysis; ///< The one whose paths are shown; null at first.
    ConvergenceData m_data;
    ConvergencePlot m_plot;
    QTimer m_waiting; ///< For paths of now; those of before are drawn when it takes a while.
    Pace* m_pace;     ///< Children.
    QTabBar* m_measures;
    QComboBox* m_axes;
};

} // namespace ui
