// SPDX-License-Identifier: MIT
#include "ui/views/plot/plot_legend.h"

#include "ui/look/theme.h"

#include <qcustomplot.h>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr qreal kTextPoints = 8.5;
// Pixels.
constexpr int kMarkWidth = 14;
constexpr int kMarkGap = 5;
constexpr int kEntryGap = 16;
constexpr int kSide = 10;
constexpr int kBottom = 6;
constexpr int kLineGap = 2;
// Of the plot: more than that the legend does not take.
constexpr double kMostHeight = 0.24;
constexpr double kMostHeightInBrief = 0.4;
constexpr double kMostWidth = 0.36;

enum class Where { Below, Beside };

/// Where the entries are, found anew at each drawing; shared by the two places they may be in.
class Plan final : public PlotLegend {
public:
    explicit Plan(std::function<std::vector<LegendEntry>()> entries)
        : m_ask(std::move(entries))
    {
    }

    /// Arranges the entries for a plot of @p size.
    void arrange(const QSize& size);
    Where where() const { return m_where; }
    /// What the legend takes of the plot: a height below it, or a width beside it.
    int extent() const { return m_extent; }
    void setOrigin(const QPoint& origin) { m_origin = origin; }
    void scroll(int entries) { m_scroll += entries; }
    void draw(QCPPainter& painter) const;

    std::optional<std::size_t> entryAt(const QPointF& pixel) const override;
    std::optional<QPointF> placeOf(std::size_t index) const override;

private:
    struct Placed {
        std::size_t index = 0;
        QRect box; ///< Relative to the origin.
        QString text;
    };

    static QFontMetrics metrics() { return QFontMetrics(tabularFont(kTextPoints)); }
    static int lineHeight() { return metrics().height() + kLineGap; }
    QString textOf(std::size_t index, bool brief) const;
    int widthOf(const QString& text) const
    {
        return kMarkWidth + kMarkGap + metrics().horizontalAdvance(text);
    }
    /// Rows below a plot of this @p width; returns the height that they take.
    int flow(int width, bool brief);
    int columnWidth(bool brief) const;
    /// A column beside a plot of @p size, of this @p width at most.
    void stack(const QSize& size, int width, bool brief);

    std::function<std::vector<LegendEntry>()> m_ask;
    std::vector<LegendEntry> m_entries;
    std::vector<Placed> m_placed;
    Where m_where = Where::Below;
    int m_extent = 0;
    int m_scroll = 0; ///< Entries above the first that is seen.
    QPoint m_origin;
};

QString Plan::textOf(std::size_t index, bool brief) const
{
    const LegendEntry& entry = m_entries[index];
    return brief && !entry.brief.isEmpty() ? entry.brief : entry.text;
}

int Plan::flow(int width, bool brief)
{
    m_placed.clear();
    QPoint at(kSide, 0);
    for (std::size_t k = 0; k < m_entries.size(); ++k) {
        const int room = std::max(width - 2 * kSide, 40);
        const QString text =
            metrics().elidedText(textOf(k, brief), Qt::ElideRight, room - kMarkWidth - kMarkGap);
        const int wide = widthOf(text);
        if (at.x() > kSide && at.x() + wide > width - kSide)
            at = QPoint(kSide, at.y() + lineHeight());
        m_placed.push_back({k, QRect(at, QSize(wide, lineHeight())), text});
        at.rx() += wide + kEntryGap;
    }
    return m_placed.empty() ? 0 : at.y() + metrics().height() + kBottom;
}

int Plan::columnWidth(bool brief) const
{
    int widest = 0;
    for (std::size_t k = 0; k < m_entries.size(); ++k)
        widest = std::max(widest, widthOf(textOf(k, brief)));
    return widest + 2 * kSide;
}

void Plan::stack(const QSize& size, int width, bool brief)
{
    m_placed.clear();
    const int room = std::max(1, (size.height() - 2 * kSide) / lineHeight());
    const int count = static_cast<int>(m_entries.size());
    m_scroll = std::clamp(m_scroll, 0, std::max(0, count - room));
    for (int k = m_scroll; k < std::min(count, m_scroll + room); ++k) {
        const auto index = static_cast<std::size_t>(k);
        const QString text = metrics().elidedText(textOf(index, brief), Qt::ElideRight,
                                                  width - 2 * kSide - kMarkWidth - kMarkGap);
        m_placed.push_back(
            {index,
             QRect(kSide, kSide + (k - m_scroll) * lineHeight(), widthOf(text), lineHeight()),
             text});
    }
    m_where = Where::Beside;
    m_extent = width;
}

void Plan::arrange(const QSize& size)
{
    m_entries = m_ask();
    m_where = Where::Below;
    m_extent = flow(size.width(), false);
    const int oneLine = metrics().height() + kBottom;
    if (m_extent <= std::max<int>(oneLine, int(kMostHeight * size.height())))
        return;
    const int most = static_cast<int>(kMostWidth * size.width());
    const int needed = static_cast<int>(m_entries.size()) * lineHeight() + 2 * kSide;
    for (const bool brief : {false, true}) {
        if (needed <= size.height() && columnWidth(brief) <= most) {
            stack(size, columnWidth(brief), brief);
            return;
        }
    }
    m_extent = flow(size.width(), true);
    if (m_extent > kMostHeightInBrief * size.height())
        stack(size, std::min(most, columnWidth(true)), true);
}

std::optional<std::size_t> Plan::entryAt(const QPointF& pixel) const
{
    for (const Placed& placed : m_placed)
        if (placed.box.translated(m_origin).contains(pixel.toPoint()))
            return placed.index;
    return std::nullopt;
}

std::optional<QPointF> Plan::placeOf(std::size_t index) const
{
    const auto found = std::ranges::find(m_placed, index, &Placed::index);
    if (found == m_placed.end())
        return std::nullopt;
    return QRectF(found->box.translated(m_origin)).center();
}

void drawMark(QCPPainter& painter, const LegendEntry& entry, const QPointF& at)
{
    using Mark = LegendEntry::Mark;
    QColor colour = entry.colour;
    if (entry.isHidden)
        colour.setAlphaF(0.35F);
    const QPointF middle = at + QPointF(0.5 * kMarkWidth, 0.0);
    if (entry.mark == Mark::Dot) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(middle, 3.5, 3.5);
        return;
    }
    QPen pen(colour, 2.2, Qt::SolidLine, Qt::RoundCap);
    if (!entry.dash.isEmpty()) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(entry.dash);
    }
    const double half = entry.mark == Mark::Dash ? 4.0 : 0.5 * kMarkWidth;
    painter.setPen(pen);
    painter.drawLine(middle - QPointF(half, 0.0), middle + QPointF(half, 0.0));
}

/// A small arrow down (@p direction 1) or up (-1) to @p tip: there is more this way.
void drawMore(QCPPainter& painter, const QPointF& tip, double direction)
{
    const double foot = tip.y() - 4.0 * direction;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().mutedText);
    painter.drawPolygon(QPolygonF{{tip.x() - 4.0, foot}, {tip.x() + 4.0, foot}, tip});
}

void Plan::draw(QCPPainter& painter) const
{
    const QFontMetrics font = metrics();
    if (!m_placed.empty() && m_where == Where::Beside) {
        const double middle = m_origin.x() + 0.5 * m_extent;
        if (m_placed.front().index > 0)
            drawMore(painter, {middle, m_placed.front().box.top() + m_origin.y() - 5.0}, -1.0);
        if (m_placed.back().index + 1 < m_entries.size())
            drawMore(painter, {middle, m_placed.back().box.bottom() + m_origin.y() + 7.0}, 1.0);
    }
    for (const Placed& placed : m_placed) {
        const LegendEntry& entry = m_entries[placed.index];
        const QPoint at = m_origin + placed.box.topLeft();
        drawMark(painter, entry, QPointF(at.x(), at.y() + 0.5 * font.height()));
        QFont face = tabularFont(kTextPoints);
        face.setStrikeOut(entry.isHidden);
        painter.setFont(face);
        painter.setPen(entry.isHidden ? theme().mutedText : theme().text);
        painter.drawText(at + QPoint(kMarkWidth + kMarkGap, font.ascent()), placed.text);
    }
}

/// One of the two places of a legend in the layout of a plot; empty while it is in the other.
class LegendElement final : public QCPLayoutElement {
public:
    LegendElement(QCustomPlot& plot, std::shared_ptr<Plan> plan, Where where)
        : QCPLayoutElement(&plot)
        , m_plan(std::move(plan))
        , m_where(where)
    {
        setAutoMargins(QCP::msNone);
        setMargins(QMargins(0, 0, 0, 0));
    }

    void update(UpdatePhase phase) override
    {
        if (phase == upPreparation) {
            m_plan->arrange(parentPlot()->viewport().size());
            const int extent = m_plan->where() == m_where ? m_plan->extent() : 0;
            const bool below = m_where == Where::Below;
            setMinimumSize(below ? 0 : extent, below ? extent : 0);
            setMaximumSize(below ? QWIDGETSIZE_MAX : extent, below ? extent : QWIDGETSIZE_MAX);
        }
        QCPLayoutElement::update(phase);
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override
    {
        painter->setAntialiasing(true);
    }

    void draw(QCPPainter* painter) override
    {
        if (m_plan->where() != m_where)
            return;
        m_plan->setOrigin(rect().topLeft());
        m_plan->draw(*painter);
    }

    void wheelEvent(QWheelEvent* event) override
    {
        m_plan->scroll(event->angleDelta().y() > 0 ? -1 : 1);
        event->accept();
        parentPlot()->replot(QCustomPlot::rpQueuedReplot);
    }

private:
    std::shared_ptr<Plan> m_plan;
    Where m_where;
};

} // namespace

std::shared_ptr<const PlotLegend> addLegend(QCustomPlot& plot,
                                            std::function<std::vector<LegendEntry>()> entries)
{
    auto plan = std::make_shared<Plan>(std::move(entries));
    QCPLayoutGrid& grid = *plot.plotLayout();
    // Owned by the layout.
    auto* below = new LegendElement(plot, plan, Where::Below);
    auto* beside = new LegendElement(plot, plan, Where::Beside);
    grid.addElement(grid.rowCount(), 0, below);
    grid.addElement(0, grid.columnCount(), beside);
    grid.setRowSpacing(0);
    grid.setColumnSpacing(0);
    for (LegendElement* element : {below, beside})
        element->setLayer(QStringLiteral("legend"));
    return plan;
}

} // namespace ui
