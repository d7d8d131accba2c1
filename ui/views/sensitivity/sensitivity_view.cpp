// SPDX-License-Identifier: MIT
#include "ui/views/sensitivity/sensitivity_view.h"

#include "ui/look/language.h"
#include "ui/look/number_text.h"
#include "ui/views/view_actions.h"

#include <QHeaderView>
#include <QTableWidget>

#include <utility>

namespace ui {

namespace {

constexpr std::size_t kShown = 25;
enum Column { LossPerUnit, LossPerPercent, MovePerPercent, Columns };

} // namespace

SensitivityView::SensitivityView(ViewState& state, QWidget* parent)
    : ValuesView(new QTableWidget(0, Columns), QStringLiteral("sensitivity"), 150, parent)
    , m_state(state)
    , m_cells(findChild<QTableWidget*>())
{
    setAccessibleName(tr("Sensitivity"));
    setWhatsThis(tr("Which numbers of A, b and w the minimum depends on most, to first order. A "
                    "click on a line goes to its cell: drag it there and see the truth."));
    setWhereText(tr("Nothing is known yet."));
    m_cells->setAccessibleName(tr("The numbers that matter most"));
    m_cells->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_cells->setSelectionMode(QAbstractItemView::SingleSelection);
    const std::pair<QString, QString> titles[] = {
        {tr("dL*"), tr("The derivative of the least loss by the number.")},
        {tr("1 %: ΔL*"), tr("What 1 % more of it does to the least loss, to first order.")},
        {tr("1 %: |Δx*|"), tr("How far the minimum moves when it grows by 1 %, to first order.")}};
    for (int j = 0; j < Columns; ++j) {
        auto* item = new QTableWidgetItem(titles[j].first); // owned by the table, as all items
        item->setToolTip(titles[j].second);
        m_cells->setHorizontalHeaderItem(j, item);
    }
    connect(m_cells, &QTableWidget::cellActivated, this, [this](int row) {
        emit m_state.numberChosen(m_data.rows.at(std::size_t(row)).number);
    });
    connect(m_cells, &QTableWidget::cellClicked, this, [this](int row) {
        emit m_state.numberChosen(m_data.rows.at(std::size_t(row)).number);
    });
    m_cells->setMouseTracking(true);
    m_cells->viewport()->installEventFilter(this);
    connect(m_cells, &QTableWidget::cellEntered, this,
            [this](int row) { m_state.setPointedNumber(m_data.rows.at(std::size_t(row)).number); });
    addViewActions(*this);
}

bool SensitivityView::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_state.setPointedNumber(std::nullopt);
    return ValuesView::eventFilter(object, event);
}

void SensitivityView::present(const core::AnalysisPtr& analysis)
{
    m_waiting = analysis;
    if (isSeen())
        catchUp();
}

void SensitivityView::catchUp()
{
    const core::AnalysisPtr analysis = std::exchange(m_waiting, nullptr);
    if (!analysis || (!analysis->leading().optimum && !analysis->studied))
        return;
    m_analysis = analysis;
    m_data = sensitivityData(*analysis, kShown);
    fill();
}

void SensitivityView::fill()
{
    setWhereText(m_data.where);
    m_cells->setVisible(!m_data.rows.empty());
    m_cells->setRowCount(int(m_data.rows.size()));
    for (int i = 0; i < m_cells->rowCount(); ++i) {
        const SensitivityRow& row = m_data.rows[std::size_t(i)];
        auto* name = new QTableWidgetItem(row.name);
        name->setToolTip(tr("%1 = %2. A click goes there.").arg(row.name, numberText(row.value)));
        m_cells->setVerticalHeaderItem(i, name);
        const std::pair<int, double> numbers[] = {{LossPerUnit, row.lossPerUnit},
                                                  {LossPerPercent, row.lossPerPercent},
                                                  {MovePerPercent, row.movePerPercent}};
        for (const auto& [column, number] : numbers) {
            auto* item = new QTableWidgetItem(numberText(number, 3));
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            item->setToolTip(row.help);
            m_cells->setItem(i, column, item);
        }
    }
}

QByteArray SensitivityView::exported(const Figure& /*figure*/)
{
    catchUp();
    const InEnglish english;
    return m_analysis ? sensitivityCsv(sensitivityData(*m_analysis, kShown)) : QByteArray();
}

void SensitivityView::seenChanged()
{
    if (isSeen())
        catchUp();
}

} // namespace ui
