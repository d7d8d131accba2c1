// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"
#include "ui/views/runs/run_table.h"
#include "ui/views/values_view.h"

#include <QList>

#include <optional>
#include <vector>

class QAction;
class QTableWidget;

namespace ui {

/// All runs in numbers, a line each: what they cost, where they ended, how far that is from the
/// best minimum, and how they compare with the run that is pinned as baseline. A click on a title
/// sorts; the menu of a line duplicates, removes or pins its run.
class RunView final : public ValuesView {
    Q_OBJECT
public:
    explicit RunView(ViewState& state, QWidget* parent = nullptr);

    void present(const core::AnalysisPtr& analysis) override;
    QByteArray exported(const Figure& figure) override;
    /// The lines in the order in which they are shown.
    std::vector<RunRow> shown() const;
    void resetView() override;

protected:
    void seenChanged() override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void addRunActions();
    void fill();
    void fillRow(int line, std::size_t place);
    /// The run of the line that the menu was opened at.
    std::optional<int> chosenColour() const;

    ViewState& m_state;
    std::vector<RunRow> inShownOrder(const std::vector<RunRow>& all) const;
    /// Of what is shown, in English.
    QByteArray csv() const;

    core::AnalysisPtr m_analysis; ///< Null at first.
    std::vector<RunRow> m_rows;   ///< In the order of the methods.
    QTableWidget* m_cells;        ///< A child.
    QList<QAction*> m_ofRun;      ///< What can be done with the run of a line; children.
    QAction* m_pin = nullptr;
    QAction* m_unpin = nullptr;
    bool m_isWaiting = false; ///< What came while this was hidden is not shown yet.
};

} // namespace ui
