// SPDX-License-Identifier: MIT
#include "ui/views/guarantees/guarantee_view.h"

#include "ui/controls/form.h"
#include "ui/look/language.h"
#include "ui/look/theme.h"
#include "ui/views/view_actions.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

GuaranteeView::GuaranteeView(ViewState& state, QWidget* parent)
    : ValuesView(new QTableWidget, QStringLiteral("guarantee"), 170, parent)
    , m_state(state)
    , m_cells(findChild<QTableWidget*>())
    , m_facts(mutedText(QString(), this))
{
    setAccessibleName(tr("Guarantees"));
    setWhatsThis(tr("What theory guarantees at the best point that is known, beside what is there. "
                    "Each line says whether it was measured, derived or proved."));
    setWhereText(tr("Nothing is known yet."));
    m_facts->setObjectName(QStringLiteral("guaranteeFacts"));
    m_facts->setContentsMargins(10, 4, 10, 8);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_cells->setAccessibleName(tr("Guarantees, and what is there"));
    column().addWidget(m_facts);
    connect(m_cells, &QTableWidget::cellClicked, this, [this](int row, int place) {
        if (place + 1 == m_cells->columnCount())
            takeOffer(row);
    });
    connect(&state, &ViewState::settingsChanged, this, &GuaranteeView::fill);
    auto* copy = new QAction(tr("Copy as text"), this);
    connect(copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(guaranteeText(m_table)); });
    addAction(copy);
    addViewActions(*this);
    fill();
}

void GuaranteeView::present(const core::AnalysisPtr& analysis)
{
    m_analysis = analysis;
    m_table = guaranteeTable(*analysis);
    if (isSeen())
        fill();
}

void GuaranteeView::fill()
{
    if (!m_table.where.isEmpty())
        setWhereText(m_table.where);
    m_facts->setText(m_table.facts.join(u'\n'));
    showFacts();
    m_cells->setVisible(!m_table.rows.empty());
    if (m_table.rows.empty())
        return;
    const int losses = int(m_table.losses.size());
    m_cells->setRowCount(int(m_table.rows.size()));
    m_cells->setColumnCount(losses + 2);
    m_cells->setHorizontalHeaderLabels(m_table.losses + QStringList{tr("Known"), QString()});
    m_cells->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (const int column : {losses, losses + 1})
        m_cells->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    const auto put = [this](int i, int j, const QString& text, const QColor& colour,
                            const QString& help) {
        auto* item = new QTableWidgetItem(text); // owned by the table, as all items
        item->setToolTip(help);
        item->setForeground(colour);
        m_cells->setItem(i, j, item);
        return item;
    };
    for (int i = 0; i < m_cells->rowCount(); ++i) {
        const GuaranteeRow& row = m_table.rows[std::size_t(i)];
        auto* title = new QTableWidgetItem(row.title);
        title->setToolTip(row.cells.front().meaning);
        m_cells->setVerticalHeaderItem(i, title);
        for (int j = 0; j < losses; ++j) {
            const GuaranteeCell& cell = row.cells[std::size_t(j)];
            const QColor colour = cell.isGood  ? theme().good
                                  : cell.isBad ? theme().bad
                                               : theme().text;
            put(i, j, cell.text, colour, cell.meaning)
                ->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        put(i, losses, row.standing, theme().mutedText, row.cells.front().meaning);
        const QString help = row.isRadius ? tr("Shows where balls with these radii cut the plane.")
                                          : tr("Sets all weights w to the root of this.");
        const QString offer = offerOf(i);
        put(i, losses + 1, offer, theme().accent, offer.isEmpty() ? offer : help);
    }
}

QString GuaranteeView::offerOf(int row) const
{
    if (m_table.rows.at(std::size_t(row)).isRadius)
        return m_state.settings().showDiscs ? tr("hide") : tr("show");
    return offeredWeight(row) ? tr("use") : QString();
}

void GuaranteeView::takeOffer(int row)
{
    if (const auto weight = offeredWeight(row))
        emit m_state.weightWanted(*weight);
    if (!m_table.rows.at(std::size_t(row)).isRadius)
        return;
    ViewState::Settings settings = m_state.settings();
    settings.showDiscs = !settings.showDiscs;
    m_state.setSettings(settings);
}

std::optional<double> GuaranteeView::offeredWeight(int row) const
{
    const GuaranteeRow& wanted = m_table.rows.at(std::size_t(row));
    if (!wanted.isWeight)
        return std::nullopt;
    // Of the losses that have one the largest does for all of them.
    double most = 0.0;
    for (const GuaranteeCell& cell : wanted.cells)
        if (std::isfinite(cell.value))
            most = std::max(most, cell.value);
    return most > 0.0 ? std::optional(std::sqrt(most)) : std::nullopt;
}

void GuaranteeView::resizeEvent(QResizeEvent* event)
{
    ValuesView::resizeEvent(event);
    showFacts();
}

void GuaranteeView::seenChanged()
{
    m_state.setWish(&StudyWishes::slice, isSeen());
    if (isSeen())
        fill();
}

void GuaranteeView::showFacts()
{
    // In a low panel the numbers need the room.
    constexpr int kRoomy = 320;
    m_facts->setVisible(!m_table.facts.isEmpty() && height() >= kRoomy);
}

QByteArray GuaranteeView::exported(const Figure& /*figure*/)
{
    const InEnglish english;
    return m_analysis ? guaranteeCsv(guaranteeTable(*m_analysis)) : QByteArray();
}

void GuaranteeView::changeEvent(QEvent* event)
{
    ValuesView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace ui
