// SPDX-License-Identifier: MIT
#include "ui/panels/problem/frozen_target.h"

#include "ui/controls/number_table_model.h"
#include "ui/panels/problem/problem_table_view.h"

#include <QHeaderView>
#include <QScrollBar>

namespace ui {

FrozenTarget::FrozenTarget(Document& document, NumberTableModel& model, ProblemTableView& table)
    : NumberTableView(document, model, &table)
    , m_table(table)
{
    setObjectName(QStringLiteral("frozenTarget"));
    setAccessibleName(tr("Target b"));
    setSelectionModel(table.selectionModel());
    setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(&table); // the keys stay with the table, and come back to it after an edit
    setContextMenuPolicy(Qt::NoContextMenu); // that of the table opens instead
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMaximumHeight(QWIDGETSIZE_MAX);
    setMinimumHeight(0);
    verticalHeader()->hide();
    horizontalHeader()->setContextMenuPolicy(Qt::NoContextMenu);
    QScrollBar* across = horizontalScrollBar();
    const auto toTheEnd = [across] { across->setValue(across->maximum()); };
    connect(across, &QScrollBar::rangeChanged, across, toTheEnd);
    connect(across, &QScrollBar::valueChanged, across, toTheEnd);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, table.verticalScrollBar(),
            &QScrollBar::setValue);
    connect(table.verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(),
            &QScrollBar::setValue);
    connect(this, &QAbstractItemView::pressed, &table,
            [&table] { table.setFocus(Qt::MouseFocusReason); });
    hide();
}

void FrozenTarget::place()
{
    const QHeaderView* columns = m_table.horizontalHeader();
    const int target = m_table.model()->columnCount() - 1;
    const bool isNeeded = target > 0 && columns->length() > m_table.viewport()->width();
    setVisible(isNeeded);
    if (!isNeeded)
        return;
    horizontalHeader()->setFixedHeight(columns->height());
    const QRect view = m_table.viewport()->geometry();
    const int width = columns->sectionSize(target);
    horizontalHeader()->resizeSection(target, width);
    setGeometry(view.right() + 1 - width, columns->geometry().top(), width,
                columns->height() + view.height());
    verticalScrollBar()->setValue(m_table.verticalScrollBar()->value());
    raise();
}

bool FrozenTarget::isTarget(const QModelIndex& index) const
{
    return index.column() == model()->columnCount() - 1;
}

bool FrozenTarget::editHere(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    return NumberTableView::edit(index, trigger, event);
}

bool FrozenTarget::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    return isTarget(index) ? editHere(index, trigger, event)
                           : m_table.editHere(index, trigger, event);
}

void FrozenTarget::refuse(const QModelIndex& index, const QString& reason)
{
    if (isVisible() && isTarget(index))
        NumberTableView::refuse(index, reason);
}

void FrozenTarget::fitColumns()
{
    horizontalHeader()->setDefaultSectionSize(m_table.horizontalHeader()->defaultSectionSize());
}

} // namespace ui
