// SPDX-License-Identifier: MIT
#include "ui/panels/problem/problem_table_view.h"

#include "ui/controls/header_editor.h"
#include "ui/panels/problem/frozen_target.h"
#include "ui/panels/problem/prepare_actions.h"
#include "ui/panels/problem/problem_table_model.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

#include <set>

namespace ui {

namespace {

QKeySequence keys(const char* text)
{
    return QKeySequence(QLatin1String(text));
}

} // namespace

ProblemTableView::ProblemTableView(Document& document, ProblemTableModel& model,
                                   PrepareActions& prepare, QWidget* parent)
    : NumberTableView(document, model, parent)
    , m_table(model)
    , m_prepare(prepare)
    , m_rowNames(new HeaderEditor(verticalHeader()))
    , m_columnNames(new HeaderEditor(horizontalHeader()))
{
    setObjectName(QStringLiteral("problemTable"));
    setAccessibleName(tr("Design matrix A and target b"));
    addRowCommands();
    addColumnCommands();
    offerHeaderMenu(verticalHeader());
    offerHeaderMenu(horizontalHeader());
    m_frozen = new FrozenTarget(document, model, *this);
    m_frozen->place();
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_row = std::max(0, currentIndex().row());
        m_column = std::max(0, currentIndex().column());
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &ProblemTableView::restoreAfterReset);
}

bool ProblemTableView::isFrozen(const QModelIndex& index) const
{
    return m_frozen && m_frozen->isVisible() && index.column() == m_table.targetColumn();
}

QRect ProblemTableView::shownArea() const
{
    QRect area = NumberTableView::shownArea();
    if (m_frozen && m_frozen->isVisible())
        area.setRight(std::min(area.right(), m_frozen->x() - viewport()->x() - 1));
    return area;
}

void ProblemTableView::updateGeometries()
{
    NumberTableView::updateGeometries();
    if (m_frozen)
        m_frozen->place();
}

bool ProblemTableView::editHere(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    return NumberTableView::edit(index, trigger, event);
}

bool ProblemTableView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    return isFrozen(index) ? m_frozen->editHere(index, trigger, event)
                           : editHere(index, trigger, event);
}

void ProblemTableView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (isFrozen(index)) { // in sight already, but for its row
        NumberTableView::scrollTo(index.siblingAtColumn(columnAt(0)), hint);
        return;
    }
    NumberTableView::scrollTo(index, hint);
    if (!m_frozen || !m_frozen->isVisible() || !index.isValid())
        return;
    const int covered = visualRect(index).right() + 1 - m_frozen->x() + viewport()->x();
    if (covered > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + covered);
}

void ProblemTableView::refuse(const QModelIndex& index, const QString& reason)
{
    if (!isFrozen(index))
        NumberTableView::refuse(index, reason);
}

void ProblemTableView::addRowCommands()
{
    addSeparator();
    const auto add = [this](const QString& name, const QString& text, const QString& help,
                            const QList<QKeySequence>& shortcuts,
                            const std::function<void()>& run) {
        m_rowCommands.append(addCommand(name, text, help, shortcuts, run));
    };
    // Where + needs Shift the key arrives with it.
    add(QStringLiteral("insertRows"), tr("Insert &rows above"),
        tr("Inserts as many rows of zeros as are selected."), {keys("Ctrl+Shift++")},
        [this] { insertRows(); });
    add(QStringLiteral("appendRow"), tr("Insert row &below"),
        tr("Inserts a row of zeros under the current one."), {keys("Ctrl+Shift+Return")},
        [this] { appendRow(); });
    add(QStringLiteral("removeRows"), tr("&Delete rows"), tr("Deletes the selected rows."),
        {keys("Ctrl+Shift+-"), keys("Ctrl+Shift+_")}, [this] { removeRows(); });
    add(QStringLiteral("renameRow"), tr("Rename r&ow"), tr("Also by a double click on its name."),
        {keys("Ctrl+F2")}, [this] {
            if (currentIndex().isValid())
                m_rowNames->begin(currentIndex().row());
        });
}

void ProblemTableView::addColumnCommands()
{
    addSeparator();
    const auto add = [this](const QString& name, const QString& text, const QString& help,
                            const QList<QKeySequence>& shortcuts,
                            const std::function<void()>& run) {
        m_columnCommands.append(addCommand(name, text, help, shortcuts, run));
    };
    add(QStringLiteral("insertColumns"), tr("Insert &columns to the left"),
        tr("Inserts as many columns of zeros as are selected; x₀ is 0 there."),
        {keys("Ctrl+Alt++"), keys("Ctrl+Alt+Shift++")}, [this] { insertColumns(); });
    add(QStringLiteral("removeColumns"), tr("De&lete columns"),
        tr("Deletes the selected columns of A."), {keys("Ctrl+Alt+-"), keys("Ctrl+Alt+Shift+_")},
        [this] { removeColumns(); });
    add(QStringLiteral("renameColumn"), tr("Rename colu&mn"),
        tr("Also by a double click on its name."), {keys("Shift+F2")}, [this] {
            if (currentIndex().isValid() && currentIndex().column() < m_table.targetColumn())
                m_columnNames->begin(currentIndex().column());
        });
    addSeparator();
    const auto addPrepare = [this, &add](core::Remedy remedy, const QString& name,
                                         const QString& text) {
        const QAction* whole = m_prepare.action(remedy);
        add(name, text, whole->toolTip(), {}, [this, remedy] { prepareColumns(remedy); });
        QAction* command = m_columnCommands.back();
        const auto follow = [command, whole] {
            command->setEnabled(whole->isEnabled());
            command->setToolTip(whole->toolTip());
        };
        connect(whole, &QAction::changed, command, follow);
        follow();
    };
    addPrepare(core::Remedy::CentreColumns, QStringLiteral("centreSelected"),
               tr("C&entre the selected columns"));
    addPrepare(core::Remedy::ScaleColumns, QStringLiteral("scaleSelected"),
               tr("Sc&ale the selected columns"));
    addPrepare(core::Remedy::StandardiseColumns, QStringLiteral("standardiseSelected"),
               tr("&Standardise the selected columns"));
}

void ProblemTableView::offerHeaderMenu(QHeaderView* header)
{
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint& pos) { openHeaderMenu(header, pos); });
}

void ProblemTableView::openHeaderMenu(QHeaderView* header, const QPoint& pos)
{
    const int section = header->logicalIndexAt(pos);
    if (section < 0)
        return;
    const bool rows = header->orientation() == Qt::Vertical;
    const bool isSelected = rows ? selectionModel()->isRowSelected(section)
                                 : selectionModel()->isColumnSelected(section);
    if (!isSelected) {
        if (rows)
            selectRow(section);
        else
            selectColumn(section);
    }
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("headerMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    if (rows)
        menu->addActions(m_rowCommands);
    else if (section == m_table.targetColumn())
        menu->addAction(m_prepare.action(core::Remedy::NormaliseTarget));
    else
        menu->addActions(m_columnCommands);
    menu->popup(header->viewport()->mapToGlobal(pos));
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

std::vector<Eigen::Index> ProblemTableView::selectedColumns() const
{
    std::set<Eigen::Index> columns;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int j = range.left(); j <= range.right(); ++j)
            columns.insert(j);
    return {columns.begin(), columns.end()};
}

void ProblemTableView::removeColumns()
{
    m_table.removeSections(Qt::Horizontal, selectedColumns());
}

void ProblemTableView::prepareColumns(core::Remedy remedy)
{
    std::vector<Eigen::Index> columns = selectedColumns();
    std::erase(columns, m_table.targetColumn()); // b is no column of A
    const QString name =
        columns.size() == 1
            ? m_table.headerData(int(columns.front()), Qt::Horizontal, Qt::DisplayRole).toString()
            : tr("%1 columns").arg(columns.size());
    m_prepare.applyTo(remedy, columns, name);
}

} // namespace ui
