// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/issue.h"
#include "ui/controls/number_table_view.h"

#include <QList>

#include <vector>

class QAction;
class QHeaderView;

namespace ui {

class FrozenTarget;
class HeaderEditor;
class PrepareActions;
class ProblemTableModel;

/// The table of A and b: besides its numbers, rows and columns can be inserted, deleted and
/// renamed, by menu and by keyboard.
class ProblemTableView final : public NumberTableView {
    Q_OBJECT
public:
    /// @param prepare  outlives the view.
    ProblemTableView(Document& document, ProblemTableModel& model, PrepareActions& prepare,
                     QWidget* parent = nullptr);

    bool editHere(const QModelIndex& index, EditTrigger trigger, QEvent* event);
    /// Beside the frozen b.
    QRect shownArea() const override;
    /// Beside the frozen b, not under it.
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

    /// As many rows as are selected, before the first of them.
    void insertRows();
    /// One row below the last selected one.
    void appendRow();
    void removeRows();
    void insertColumns();
    void removeColumns();
    /// Centres, scales or standardises the selected columns of A.
    void prepareColumns(core::Remedy remedy);

protected:
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void refuse(const QModelIndex& index, const QString& reason) override;
    void updateGeometries() override;

private:
    /// True if b is shown by the frozen column, whatever lies under it.
    bool isFrozen(const QModelIndex& index) const;
    void addRowCommands();
    void addColumnCommands();
    void offerHeaderMenu(QHeaderView* header);
    void openHeaderMenu(QHeaderView* header, const QPoint& pos);
    /// Ascending; b among them where it is selected.
    std::vector<Eigen::Index> selectedColumns() const;
    void restoreAfterReset();

    ProblemTableModel& m_table;
    PrepareActions& m_prepare;
    FrozenTarget* m_frozen = nullptr; ///< Owned by this as Qt parent.
    QList<QAction*> m_rowCommands;    ///< Owned by this as Qt parent, as the next.
    QList<QAction*> m_columnCommands;
    HeaderEditor* m_rowNames;    ///< Owned by the vertical header.
    HeaderEditor* m_columnNames; ///< Owned by the horizontal header.
    int m_row = 0;               ///< Of the current cell before a reset.
    int m_column = 0;
};

} // namespace ui
