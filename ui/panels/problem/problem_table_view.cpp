// SPDX-License-Identifier: MIT
#include "ui/panels/problem/problem_table_view.h"

#include "ui/controls/header_editor.h"
#include "ui/panels/problem/problem_table_model.h"

#include <QHeaderView>
#include <QMouseEvent>

#include <set>

namespace ui {

namespace {

QKeySequence keys(const char* text)
{
    return QKeySequence(QLatin1String(text));
}

} // namespace

ProblemTableView::ProblemTableView(Document& document, ProblemTableModel& model, QWidget* parent)
    : NumberTableView(document, model, parent)
    , m_table(model)
    , m_rowNames(new HeaderEditor(verticalHeader()))
    , m_columnNames(new HeaderEditor(horizontalHeader()))
{
    setObjectName(QStringLiteral("problemTable"));
    setAccessibleName(tr("Design matrix A and target b"));
    addTableCommands();
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_row = std::max(0, currentIndex().row());
        m_column = std::max(0, currentIndex().column());
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &ProblemTableView::restoreAfterReset);
}

void ProblemTableView::addTableCommands()
{
    addSeparator();
    // Where + needs Shift the key arrives with it.
    addCommand(QStringLiteral("insertRows"), tr("Insert &rows above"),
               tr("Inserts as many rows of zeros as are selected."), {keys("Ctrl+Shift++")},
               [this] { insertRows(); });
    addCommand(QStringLiteral("appendRow"), tr("Insert row &below"),
               tr("Inserts a row of zeros under the current one."), {keys("Ctrl+Shift+Return")},
               [this] { appendRow(); });
    addCommand(QStringLiteral("removeRows"), tr("&Delete rows"), tr("Deletes the selected rows."),
               {keys("Ctrl+Shift+-"), keys("Ctrl+Shift+_")}, [this] { removeRows(); });
    addSeparator();
    addCommand(QStringLiteral("insertColumns"), tr("Insert &columns to the left"),
               tr("Inserts as many columns of zeros as are selected; x₀ is 0 there."),
               {keys("Ctrl+Alt++"), keys("Ctrl+Alt+Shift++")}, [this] { insertColumns(); });
    addCommand(QStringLiteral("removeColumns"), tr("De&lete columns"),
               tr("Deletes the selected columns of A."),
               {keys("Ctrl+Alt+-"), keys("Ctrl+Alt+Shift+_")}, [this] { removeColumns(); });
    addSeparator();
    addCommand(QStringLiteral("renameRow"), tr("Rename r&ow"),
               tr("Also by a double click on its name."), {keys("Ctrl+F2")}, [this] {
                   if (currentIndex().isValid())
                       m_rowNames->begin(currentIndex().row());
               });
    addCommand(QStringLiteral("renameColumn"), tr("Rename colu&mn"),
               tr("Also by a double click on its name."), {keys("Shift+F2")}, [this] {
                   if (currentIndex().isValid() && currentIndex().column() < m_table.targetColumn())
                       m_columnNames->begin(currentIndex().column());
               });
}

void ProblemTableView::restoreAfterReset()
{
    const int row = std::min(m_row, m_table.rowCount() - 1);
    const int column = std::min(m_column, m_table.columnCount() - 1);
    setCurrentIndex(m_table.index(row, column));
}

void ProblemTableView::insertRows()
{
    const QItemSelection selection = selectionModel()->selection();
    if (selection.isEmpty())
        m_table.insertRows(m_table.rowCount(), 1);
    else
        m_table.insertRows(selection.front().top(), selection.front().height());
}

void ProblemTableView::appendRow()
{
    const QItemSelection selection = selectionModel()->selection();
    const int at = selection.isEmpty() ? m_table.rowCount() : selection.front().bottom() + 1;
    if (m_table.insertRows(at, 1))
        setCurrentIndex(m_table.index(at, std::max(0, currentIndex().column())));
}

void ProblemTableView::removeRows()
{
    std::set<Eigen::Index> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int i = range.top(); i <= range.bottom(); ++i)
            rows.insert(i);
    m_table.removeSections(Qt::Vertical, {rows.begin(), rows.end()});
}

void ProblemTableView::insertColumns()
{
    const QItemSelection selection = selectionModel()->selection();
    if (selection.isEmpty())
        m_table.insertColumns(m_table.targetColumn(), 1);
    else
        m_table.insertColumns(selection.front().left(), selection.front().width());
}

void ProblemTableView::removeColumns()
{
    std::set<Eigen::Index> columns;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int j = range.left(); j <= range.right(); ++j)
            columns.insert(j);
    m_table.removeSections(Qt::Horizontal, {columns.begin(), columns.end()});
}

} // namespace ui
