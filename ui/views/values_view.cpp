// SPDX-License-Identifier: MIT
#include "ui/views/values_view.h"

#include "ui/controls/form.h"
#include "ui/views/value_table.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

ValuesView::ValuesView(QTableView* cells, const QString& id, int nameWidth, QWidget* parent)
    : View(parent)
    , m_cells(cells)
    , m_where(mutedText(QString(), this))
    , m_column(new QVBoxLayout(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumSize(180, 120);
    m_where->setObjectName(id + QStringLiteral("Where"));
    m_where->setContentsMargins(10, 6, 10, 2);
    m_where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_where->hide();
    m_cells->setParent(this);
    m_cells->setObjectName(id + QStringLiteral("Table"));
    lookLikeValues(*m_cells, nameWidth);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
    m_column->setSizeConstraint(QLayout::SetNoConstraint); // a low panel shows what it can
    m_column->addWidget(m_where);
    m_column->addWidget(m_cells, 1);
}

void ValuesView::setWhereText(const QString& text)
{
    m_where->setText(text);
    m_where->setVisible(!text.isEmpty());
    setAccessibleDescription(text);
}

QString ValuesView::whereText() const
{
    return m_where->text();
}

void ValuesView::setOutdated(bool outdated)
{
    m_cells->setEnabled(!outdated);
}

std::vector<ExportFormat> ValuesView::exportFormats() const
{
    return {{QStringLiteral("csv"), tr("Values as CSV"), false}};
}

void ValuesView::resetView()
{
    m_cells->scrollToTop();
}

} // namespace ui
