// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"
#include "ui/views/merge_tree/tree_plot.h"
#include "ui/views/view.h"

class QLabel;
class QTabBar;

namespace ui {

/// Which valleys join at what loss: the merge tree of the slice that is seen, or the minima and
/// passes that a search has found in the whole space (the disconnectivity graph). Dragging in it
/// floods the pictures up to a level.
class MergeTreeView final : public View {
    Q_OBJECT
public:
    explicit MergeTreeView(ViewState& state, QWidget* parent = nullptr);

    void present(const core::AnalysisPtr& analysis) override;
    void setOutdated(bool outdated) override;
    QVariantMap settings() const override;
    void setSettings(const QVariantMap& settings) override;
    std::vector<ExportFormat> exportFormats() const override;
    QByteArray exported(const Figure& figure) override;
    /// Takes the water away.
    void resetView() override;

    /// What is drawn.
    const TreeData& data() const { return m_data; }
    const TreePlot& plot() const { return m_plot; }
    /// What is said about the water; empty while it is dry.
    QString words() const;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    bool isOfSlice() const;
    void update();
    void showFlood();
    void floodTo(const QPointF& pixel);

    ViewState& m_state;
    core::AnalysisPtr m_analysis; ///< Null at first.
    TreeData m_data;
    TreePlot m_plot;
    QTabBar* m_sources; ///< Children.
    QLabel* m_words;
    bool m_isDragged = false;
};

} // namespace ui
