// SPDX-License-Identifier: MIT
#include "ui/views/runs/run_view.h"

#include "ui/look/language.h"
#include "ui/look/theme.h"
#include "ui/views/view_actions.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QTableWidget>

#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr int kTitle = 0;            ///< Column of the name; those of runColumns() follow.
constexpr int kPlace = Qt::UserRole; ///< Of a line: in RunView's list.
constexpr int kValue = Qt::UserRole + 1;

QIcon swatch(int colour, bool isBaseline)
{
    constexpr int kSize = 12;
    constexpr int kScale = 3;
    QPixmap picture(kSize * kScale, kSize * kScale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(kScale, kScale);
    painter.setPen(isBaseline ? QPen(theme().text, 1.6) : QPen(Qt::NoPen));
    painter.setBrush(methodColour(colour));
    painter.drawRoundedRect(QRectF(1, 1, kSize - 2, kSize - 2), 2.5, 2.5);
    painter.end();
    picture.setDevicePixelRatio(kScale);
    return QIcon(picture);
}

/// Sorts by number, whatever it is written as; what is none comes last.
class NumberItem final : public QTableWidgetItem {
public:
    using QTableWidgetItem::QTableWidgetItem;

    bool operator<(const QTableWidgetItem& other) const override
    {
        const double mine = data(kValue).toDouble();
        const double its = other.data(kValue).toDouble();
        if (!std::isnan(mine) && !std::isnan(its))
            return mine < its;
        // Downwards the table asks the other way round.
        const bool isUpwards =
            tableWidget()->horizontalHeader()->sortIndicatorOrder() == Qt::AscendingOrder;
        return isUpwards ? !std::isnan(mine) && std::isnan(its)
                         : std::isnan(mine) && !std::isnan(its);
    }
};

} // namespace

RunView::RunView(ViewState& state, QWidget* parent)
    : ValuesView(new QTableWidget(0, 1 + int(runColumns().size())), QStringLiteral("runs"), 0,
                 parent)
    , m_state(state)
    , m_cells(findChild<QTableWidget*>())
{
    setAccessibleName(tr("The runs in numbers"));
    setWhatsThis(
        tr("What each run cost and where it ended. Click on a title to sort; the menu of a "
           "line pins its run as the baseline that the others are measured by."));
    setWhereText(tr("No run yet."));
    m_cells->setAccessibleName(tr("Runs"));
    m_cells->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_cells->setSelectionMode(QAbstractItemView::SingleSelection);
    m_cells->verticalHeader()->hide();
    m_cells->setIconSize({12, 12});
    m_cells->installEventFilter(this);
    m_cells->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_cells->horizontalHeader()->setSectionsClickable(true);
    const auto addTitle = [this](int column, const QString& title, const QString& help) {
        auto* item = new QTableWidgetItem(title); // owned by the table, as all items
        item->setToolTip(help);
        m_cells->setHorizontalHeaderItem(column, item);
    };
    addTitle(kTitle, tr("run"), tr("A method with its parameters and its start."));
    for (std::size_t j = 0; j < runColumns().size(); ++j)
        addTitle(1 + int(j), runColumns()[j].title, runColumns()[j].help);
    m_cells->horizontalHeader()->setSortIndicatorClearable(true);
    m_cells->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_cells->setSortingEnabled(true);
    addRunActions();
    addViewActions(*this);
    connect(&state, &ViewState::landmarksChanged, this, [this] {
        if (m_analysis)
            present(m_analysis);
    });
}

void RunView::addRunActions()
{
    using Wish = PlaceWishes::RunWish;
    const auto addForRun = [this](const QString& name, const QString& title, Wish wish) {
        auto* action = new QAction(title, this);
        action->setObjectName(name);
        addAction(action);
        m_ofRun << action;
        connect(action, &QAction::triggered, this, [this, wish] {
            if (const auto colour = chosenColour())
                emit m_state.places().runWanted(*colour, wish);
        });
        return action;
    };
    m_pin = addForRun(QStringLiteral("pinBaseline"), tr("Pin as &baseline"), Wish::PinBaseline);
    m_pin->setToolTip(tr("The other runs show how much sooner they come down than this one."));
    m_unpin = addForRun(QStringLiteral("unpinBaseline"), tr("No &baseline"), Wish::UnpinBaseline);
    addForRun(QStringLiteral("duplicateRun"), tr("&Duplicate"), Wish::Duplicate);
    addForRun(QStringLiteral("removeRun"), tr("&Remove"), Wish::Remove);
    const auto addCopy = [this](const QString& name, const QString& title, const auto& textOf) {
        auto* action = new QAction(title, this);
        action->setObjectName(name);
        addAction(action);
        connect(action, &QAction::triggered, this,
                [this, textOf] { QGuiApplication::clipboard()->setText(textOf(shown())); });
    };
    addCopy(QStringLiteral("copyRunText"), tr("Copy as &text"), runText);
    addCopy(QStringLiteral("copyRunCsv"), tr("Copy as &CSV"),
            [this](const std::vector<RunRow>&) { return QString::fromUtf8(csv()); });
}

std::optional<int> RunView::chosenColour() const
{
    const QTableWidgetItem* item = m_cells->item(m_cells->currentRow(), kTitle);
    const std::size_t place = item ? item->data(kPlace).toUInt() : m_rows.size();
    return place < m_rows.size() ? std::optional(m_rows[place].colour) : std::nullopt;
}

bool RunView::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::ContextMenu) {
        const auto& menu = *static_cast<QContextMenuEvent*>(event);
        if (menu.reason() == QContextMenuEvent::Mouse) {
            const QPoint inside = m_cells->viewport()->mapFrom(m_cells, menu.pos());
            m_cells->setCurrentCell(m_cells->rowAt(inside.y()), kTitle);
        }
        const QTableWidgetItem* item = m_cells->item(m_cells->currentRow(), kTitle);
        for (QAction* action : m_ofRun)
            action->setVisible(item != nullptr);
        const bool isBaseline = item && m_rows.at(item->data(kPlace).toUInt()).isBaseline;
        m_pin->setVisible(item && !isBaseline);
        m_unpin->setVisible(isBaseline);
    } else if (event->type() == QEvent::KeyPress &&
               static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(runText(shown()));
        return true;
    }
    return ValuesView::eventFilter(object, event);
}

void RunView::present(const core::AnalysisPtr& analysis)
{
    m_analysis = analysis;
    m_isWaiting = !isSeen();
    if (!m_isWaiting)
        fill();
}

void RunView::seenChanged()
{
    if (isSeen() && std::exchange(m_isWaiting, false))
        fill();
}

void RunView::fill()
{
    const std::optional<int> chosen = chosenColour();
    m_rows = runTable(*m_analysis, m_state.landmarks());
    setWhereText(m_rows.empty() ? tr("No run yet. Add a method to see where it goes.")
                                : tr("%1 runs. Click on a title to sort.").arg(m_rows.size()));
    m_cells->setSortingEnabled(false); // lines would move while they are filled
    m_cells->setRowCount(int(m_rows.size()));
    for (std::size_t place = 0; place < m_rows.size(); ++place)
        fillRow(int(place), place);
    m_cells->setSortingEnabled(true);
    // Lines have other places now; the run that was chosen is chosen still.
    for (int line = 0; chosen && line < m_cells->rowCount(); ++line)
        if (m_rows[m_cells->item(line, kTitle)->data(kPlace).toUInt()].colour == *chosen) {
            m_cells->setCurrentCell(line, kTitle);
            return;
        }
    m_cells->setCurrentCell(-1, -1);
}

void RunView::fillRow(int line, std::size_t place)
{
    const RunRow& row = m_rows[place];
    auto* title = new QTableWidgetItem(swatch(row.colour, row.isBaseline), row.title);
    title->setToolTip(row.parameters.isEmpty() ? row.title : row.title + u'\n' + row.parameters);
    title->setData(kPlace, uint(place));
    m_cells->setItem(line, kTitle, title);
    for (std::size_t j = 0; j < row.cells.size(); ++j) {
        const RunCell& cell = row.cells[j];
        const bool isText = runColumns()[j].isText;
        QTableWidgetItem* item =
            isText ? new QTableWidgetItem(cell.text) : new NumberItem(cell.text);
        item->setData(kValue, cell.value);
        item->setToolTip(cell.help);
        item->setTextAlignment((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        m_cells->setItem(line, 1 + int(j), item);
    }
}

std::vector<RunRow> RunView::inShownOrder(const std::vector<RunRow>& all) const
{
    std::vector<RunRow> rows;
    for (int line = 0; line < m_cells->rowCount(); ++line)
        rows.push_back(all.at(m_cells->item(line, kTitle)->data(kPlace).toUInt()));
    return rows;
}

std::vector<RunRow> RunView::shown() const
{
    return inShownOrder(m_rows);
}

QByteArray RunView::csv() const
{
    if (m_rows.empty())
        return {};
    const InEnglish english;
    return runCsv(inShownOrder(runTable(*m_analysis, m_state.landmarks())));
}

void RunView::resetView()
{
    m_cells->sortByColumn(-1, Qt::AscendingOrder);
    if (m_analysis)
        fill();
    ValuesView::resetView();
}

QByteArray RunView::exported(const Figure&)
{
    if (m_isWaiting && m_analysis)
        fill();
    return csv();
}

} // namespace ui
