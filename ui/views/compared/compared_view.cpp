// SPDX-License-Identifier: MIT
#include "ui/views/compared/compared_view.h"

#include "ui/views/view_actions.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui {

ComparedView::ComparedView(ViewState& /*state*/, QWidget* parent)
    : ValuesView(new QTableWidget, QStringLiteral("compared"), 160, parent)
    , m_cells(findChild<QTableWidget*>())
    , m_empty(new QLabel(this))
{
    setAccessibleName(tr("The compared losses in numbers"));
    m_cells->setAccessibleName(tr("Compared losses"));
    m_empty->setText(tr("Nothing is compared. Choose “Compare all” above, or pin a loss."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("muted", true);
    column().addWidget(m_empty, 1);
    const auto addCopy = [this](const QString& title, const auto& text) {
        auto* action = new QAction(title, this);
        connect(action, &QAction::triggered, this,
                [this, text] { QGuiApplication::clipboard()->setText(text(m_table)); });
        addAction(action);
    };
    addCopy(tr("Copy as text"), [](const ComparedTable& table) { return comparedText(table); });
    addCopy(tr("Copy as CSV"),
            [](const ComparedTable& table) { return QString::fromUtf8(comparedCsv(table)); });
    addCopy(tr("Copy as LaTeX"),
            [](const ComparedTable& table) { return QString::fromUtf8(comparedLatex(table)); });
    addViewActions(*this);
    fill();
}

void ComparedView::present(const core::AnalysisPtr& analysis)
{
    m_table = comparedTable(*analysis);
    fill();
}

void ComparedView::fill()
{
    const bool isEmpty = m_table.rows.empty();
    m_cells->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    if (isEmpty)
        return;
    m_cells->setRowCount(int(m_table.rows.size()));
    m_cells->setColumnCount(int(m_table.losses.size()));
    m_cells->setHorizontalHeaderLabels(m_table.losses);
    for (int i = 0; i < m_cells->rowCount(); ++i) {
        const ComparedRow& row = m_table.rows[std::size_t(i)];
        auto* title = new QTableWidgetItem(row.title); // owned by the table, as all items
        title->setToolTip(row.help);
        m_cells->setVerticalHeaderItem(i, title);
        for (int j = 0; j < m_cells->columnCount(); ++j) {
            const ComparedCell& cell = row.cells[std::size_t(j)];
            auto* item = new QTableWidgetItem(cell.text);
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            item->setToolTip(cell.why);
            m_cells->setItem(i, j, item);
        }
    }
}

std::vector<ExportFormat> ComparedView::exportFormats() const
{
    std::vector<ExportFormat> formats = ValuesView::exportFormats();
    formats.push_back({QStringLiteral("tex"), tr("LaTeX table"), false});
    return formats;
}

QByteArray ComparedView::exported(const Figure& figure)
{
    if (m_table.rows.empty())
        return {};
    return figure.suffix == QLatin1String("tex") ? comparedLatex(m_table) : comparedCsv(m_table);
}

} // namespace ui
