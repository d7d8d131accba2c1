// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"
#include "ui/views/bifurcation/bifurcation_plot.h"
#include "ui/views/plot_view.h"

class QPushButton;
class QTabBar;

namespace ui {

/// How the minima move and vanish as w^2, the same for all rows, grows from 0: how much regulariser
/// makes the landscape one valley. The line at the w^2 of the session can be dragged.
class BifurcationView final : public PlotView {
    Q_OBJECT
public:
    explicit BifurcationView(ViewState& state, QWidget* parent = nullptr);

    void present(const core::AnalysisPtr& analysis) override;
    QVariantMap settings() const override;
    void setSettings(const QVariantMap& settings) override;
    QByteArray exported(const Figure& figure) override;
    void resetView() override {}

    /// What is drawn; without curves before the minima were followed.
    const BifurcationData& data() const { return m_data; }
    const BifurcationPlot& plot() const { return m_plot; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool isDraggable() const override;
    void dragTo(const QPointF& pixel, bool finished) override;

private:
    void update();

    ViewState& m_state;
    core::AnalysisPtr m_analysis; ///< Null at first.
    BifurcationData m_data;
    BifurcationPlot m_plot;
    QTabBar* m_measures; ///< Children.
    QPushButton* m_follow;
};

} // namespace ui
