// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"
#include "ui/views/bifurcation/bifurcation_plot.h"
#include "ui/views/view.h"

class QLabel;
class QPushButton;
class QTabBar;

namespace ui {

/// How the minima move and vanish as w^2, the same for all rows, grows from 0: how much regulariser
/// makes the landscape one valley. The line at the w^2 of the session can be dragged.
class BifurcationView final : public View {
    Q_OBJECT
public:
    explicit BifurcationView(ViewState& state, QWidget* parent = nullptr);

    void present(const core::AnalysisPtr& analysis) override;
    void setOutdated(bool outdated) override;
    QVariantMap settings() const override;
    void setSettings(const QVariantMap& settings) override;
    std::vector<ExportFormat> exportFormats() const override;
    QByteArray exported(const Figure& figure) override;
    void resetView() override {}

    /// What is drawn; without curves before the minima were followed.
    const BifurcationData& data() const { return m_data; }
    const BifurcationPlot& plot() const { return m_plot; }

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void update();
    void moveTo(const QPointF& pixel, bool finished);

    ViewState& m_state;
    core::AnalysisPtr m_analysis; ///< Null at first.
    BifurcationData m_data;
    BifurcationPlot m_plot;
    QTabBar* m_measures; ///< Children.
    QPushButton* m_follow;
    QLabel* m_words;
    bool m_isDragged = false;
};

} // namespace ui
