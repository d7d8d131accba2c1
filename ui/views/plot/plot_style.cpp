// SPDX-License-Identifier: MIT
#include "ui/views/plot/plot_style.h"

#include "ui/look/theme.h"

#include <qcustomplot.h>

namespace ui {

namespace {

constexpr qreal kNumberPoints = 8.0;
constexpr qreal kTitlePoints = 8.5;

class RuleTicker final : public QCPAxisTicker {
public:
    RuleTicker(QCPAxis& axis, TickRule rule)
        : m_axis(axis)
        , m_rule(std::move(rule))
    {
    }

    void generate(const QCPRange& range, const QLocale&, QChar, int, QVector<double>& ticks,
                  QVector<double>* subTicks, QVector<QString>* tickLabels) override
    {
        ticks.clear();
        if (subTicks)
            subTicks->clear();
        if (tickLabels)
            tickLabels->clear();
        m_made = most();
        if (!(range.upper > range.lower))
            return;
        for (const Tick& tick : m_rule(range.lower, range.upper, m_made)) {
            if (tick.label.isEmpty()) {
                if (subTicks)
                    subTicks->append(tick.at);
                continue;
            }
            ticks.append(tick.at);
            if (tickLabels)
                tickLabels->append(tick.label);
        }
    }

    /// The axis has got another length since its ticks were made: QCustomPlot makes them before it
    /// lays out.
    bool isStale() const { return m_made != most(); }

private:
    int most() const
    {
        const QFontMetricsF metrics(m_axis.tickLabelFont());
        const bool horizontal = m_axis.orientation() == Qt::Horizontal;
        const int length = horizontal ? m_axis.axisRect()->width() : m_axis.axisRect()->height();
        const qreal each = horizontal ? metrics.horizontalAdvance(QStringLiteral("−0.00")) * 1.5
                                      : metrics.height() * 2.2;
        return std::clamp(static_cast<int>(length / each), 2, 12);
    }

    QCPAxis& m_axis;
    TickRule m_rule;
    int m_made = 0; ///< So many ticks were asked for at most.
};

void remakeStaleTicks(QCPAxis& axis)
{
    const auto ticker = axis.ticker().dynamicCast<RuleTicker>();
    if (ticker && ticker->isStale())
        axis.parentPlot()->replot(QCustomPlot::rpQueuedReplot);
}

class Painting final : public QCPAbstractItem {
public:
    Painting(QCustomPlot& plot, Paint paint)
        : QCPAbstractItem(&plot)
        , m_paint(std::move(paint))
    {
        setSelectable(false);
    }

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1.0; }

protected:
    void draw(QCPPainter* painter) override
    {
        painter->save();
        painter->setAntialiasing(true);
        m_paint(*painter);
        painter->restore();
    }

private:
    Paint m_paint;
};

void styleAxis(QCPAxis& axis)
{
    const Theme& colours = theme();
    const QPen line(colours.border, 1.0);
    axis.setBasePen(line);
    axis.setTickPen(line);
    axis.setSubTickPen(line);
    axis.setTickLengthIn(0);
    axis.setTickLengthOut(4);
    axis.setSubTickLengthIn(0);
    axis.setSubTickLengthOut(2);
    axis.setTickLabelFont(tabularFont(kNumberPoints));
    axis.setTickLabelColor(colours.mutedText);
    axis.setTickLabelPadding(3);
    axis.setLabelFont(tabularFont(kTitlePoints));
    axis.setLabelColor(colours.mutedText);
    axis.setLabelPadding(3);
    axis.grid()->setPen(QPen(colours.grid, 1.0));
    axis.grid()->setZeroLinePen(QPen(colours.grid, 1.0));
    axis.grid()->setSubGridVisible(false);
}

} // namespace

void stylePlot(QCustomPlot& plot)
{
    // Painted with the rest of the window: several plots change at once, and each repaint() of its
    // own would paint what has changed by then.
    plot.setPlottingHint(QCP::phImmediateRefresh, false);
    // The menu of a view is asked for over its plot.
    plot.setAttribute(Qt::WA_NoMousePropagation, false);
    plot.setBackground(QBrush(theme().base));
    for (QCPAxisRect* rect : plot.axisRects())
        for (QCPAxis* axis : rect->axes())
            styleAxis(*axis);
    for (QCPLayoutElement* element : plot.plotLayout()->elements(true))
        if (auto* scale = qobject_cast<QCPColorScale*>(element))
            for (QCPAxis* axis : scale->axis()->axisRect()->axes())
                styleAxis(*axis);
}

void useTicks(QCPAxis& axis, TickRule rule)
{
    if (!axis.ticker().dynamicCast<RuleTicker>())
        QObject::connect(axis.parentPlot(), &QCustomPlot::afterLayout, &axis,
                         [&axis] { remakeStaleTicks(axis); });
    axis.setTicker(QSharedPointer<RuleTicker>::create(axis, std::move(rule)));
}

QString fittingTitle(const QCPAxis& axis, const QString& name)
{
    const QCPRange range = axis.range();
    const QString title = axisTitle(name, range.lower, range.upper);
    const QCPAxisRect& rect = *axis.axisRect();
    const int room = axis.orientation() == Qt::Horizontal ? rect.width() : rect.height();
    const QFontMetrics metrics(axis.labelFont());
    if (metrics.horizontalAdvance(title) <= room)
        return title;
    const QString brief = name.section(QStringLiteral(" ("), 0, 0);
    const QString briefTitle = axisTitle(brief, range.lower, range.upper);
    if (metrics.horizontalAdvance(briefTitle) <= room)
        return briefTitle;
    // What the numbers leave to the title is kept, or they would be wrong.
    const int taken = metrics.horizontalAdvance(axisTitle(QString(), range.lower, range.upper));
    return axisTitle(metrics.elidedText(brief, Qt::ElideRight, std::max(0, room - taken)),
                     range.lower, range.upper);
}

void addPainting(QCustomPlot& plot, const QString& layer, Paint paint, bool clipped)
{
    auto* painting = new Painting(plot, std::move(paint)); // owned by the plot
    painting->setLayer(layer);
    painting->setClipToAxisRect(clipped);
}

void addLayer(QCustomPlot& plot, const QString& name, bool buffered)
{
    plot.addLayer(name, plot.layer(QStringLiteral("overlay")), QCustomPlot::limBelow);
    if (buffered)
        plot.layer(name)->setMode(QCPLayer::lmBuffered);
}

void showAxes(QCustomPlot& plot, bool shown)
{
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis})
        axis->setVisible(shown); // and so are their grids
}

void addEmptyState(QCustomPlot& plot, std::function<QString()> words)
{
    addPainting(plot, QStringLiteral("main"), [&plot, words = std::move(words)](QPainter& painter) {
        const QString text = words();
        if (text.isEmpty())
            return;
        painter.setFont(tabularFont(9.0));
        painter.setPen(theme().mutedText);
        painter.drawText(plot.axisRect()->rect().adjusted(16, 8, -16, -8),
                         Qt::AlignCenter | Qt::TextWordWrap, text);
    });
}

void replotLayer(QCustomPlot& plot, const QString& name)
{
    plot.layer(name)->replot();
}

} // namespace ui
