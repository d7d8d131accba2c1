// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"
#include "ui/views/merge_tree/tree_plot.h"
#include "ui/views/plot_view.h"

class QTabBar;

namespace ui {

/// Which valleys join at what loss: the merge tree of the slice that is seen, or the minima and
/// passes that a search has found in the whole space (the disconnectivity graph). Dragging in it
/// floods the pictures up to a level.
class MergeTreeView final : public PlotView {
    Q_OBJECT
public:
    explicit MergeTreeView(ViewState& state, QWidget* parent = nullptr);

    void present(const core::AnalysisPtr& analysis) override;
    QVariantMap settings() const override;
    void setSettings(const QVariantMap& settings) override;
    QByteArray exported(const Figure& figure) override;
    /// Takes the water away.
    void resetView() override;

    /// What is drawn.
    const TreeData& data() const { return m_data; }
    const TreePlot& plot() const { return m_plot; }

protected:
    void seenChanged() override;
    void keyPressEvent(QKeyEvent* event) override;
    bool isDraggable() const override;
    /// Floods up to there.
    void dragTo(const QPointF& pixel, bool finished) override;
    void doubleClicked() override;

private:
    bool isOfSlice() const;
    void update();
    void showFlood();

    ViewState& m_state;
    core::AnalysisPtr m_analysis; ///< Null at first.
    TreeData m_data;
    TreePlot m_plot;
    QTabBar* m_sources; ///< A child.
};

} // namespace ui
