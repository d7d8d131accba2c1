// SPDX-License-Identifier: MIT
#include "ui/views/value_table.h"

#include "ui/look/theme.h"

#include <QHeaderView>
#include <QTableView>

namespace ui {

void lookLikeValues(QTableView& table, int nameWidth)
{
    constexpr double kPoints = 9.0;
    constexpr int kRowHeight = 22;
    constexpr int kLeastWidth = 56; // "−1.2×10⁻⁷"
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setFrameShape(QFrame::NoFrame);
    table.setContextMenuPolicy(Qt::NoContextMenu);
    table.setTabKeyNavigation(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setFont(tabularFont(kPoints));
    for (QHeaderView* header : {table.horizontalHeader(), table.verticalHeader()}) {
        header->setFont(tabularFont(kPoints));
        header->setHighlightSections(false);
    }
    table.verticalHeader()->setMaximumWidth(nameWidth);
    table.verticalHeader()->setDefaultSectionSize(kRowHeight);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table.horizontalHeader()->setMinimumSectionSize(kLeastWidth);
}

} // namespace ui
