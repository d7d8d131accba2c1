// SPDX-License-Identifier: MIT
#include "ui/views/convergence/convergence_plot.h"

#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/views/plot/outdated_veil.h"
#include "ui/views/plot/plot_export.h"
#include "ui/views/plot/plot_legend.h"
#include "ui/views/plot/plot_style.h"
#include "ui/views/plot/sharp_plot.h"

#include <QCoreApplication>
#include <qcustomplot.h>

#include <cmath>

namespace ui {

namespace {

constexpr double kNear = 12.0;        ///< Pixels within which a point is read by the mouse.
constexpr std::size_t kMostDots = 25; ///< Steps of a curve that are drawn as dots.

/// A unit in which times are written.
struct TimeUnit {
    double seconds = 1.0;
    QString name;
};

TimeUnit timeUnit(double longest)
{
    if (longest >= 1.0)
        return {1.0, QStringLiteral("s")};
    if (longest >= 1e-3)
        return {1e-3, QStringLiteral("ms")};
    return {1e-6, QStringLiteral("µs")};
}

double longestRun(const ConvergenceData& data)
{
    double longest = 0.0;
    for (const ConvergenceCurve& curve : data.curves)
        if (!curve.seconds.empty() && !curve.isHidden)
            longest = std::max(longest, curve.seconds.back());
    return longest;
}

} // namespace

QString symbolOf(Measure measure)
{
    switch (measure) {
    case Measure::GradientNorm:
        return QStringLiteral("‖∇L‖");
    case Measure::Distance:
        return QStringLiteral("‖x − x*‖");
    case Measure::LossAboveBest:
        break;
    }
    return QStringLiteral("L − L*");
}

struct ConvergencePlot::Private {
    explicit Private(QWidget* parent)
        : plot(new SharpPlot(parent))
        , veil(*plot)
    {
    }

    void build(std::function<QString()> emptyText);
    void draw();
    void drawCurve(const ConvergenceCurve& curve);
    void fitAxes();
    std::vector<LegendEntry> legendEntries() const;
    void paintIteration(QPainter& painter) const;
    QPointF pixel(const ConvergenceCurve& curve, std::size_t k) const;
    double along(const ConvergenceCurve& curve, std::size_t k) const
    {
        return byTime ? curve.seconds[k] / unit.seconds : static_cast<double>(k);
    }

    ConvergenceData data;
    TimeUnit unit;
    bool byTime = false;
    int iteration = -1;
    std::function<QString()> emptyText;
    std::shared_ptr<const PlotLegend> legend;
    QCustomPlot* plot; ///< Owned by the parent widget.
    OutdatedVeil veil;
};

void ConvergencePlot::Private::build(std::function<QString()> text)
{
    emptyText = std::move(text);
    plot->axisRect()->setAutoMargins(QCP::msNone);
    plot->axisRect()->setMargins(QMargins(62, 10, 14, 38));
    useTicks(*plot->yAxis, logarithmicTicks);
    addLayer(*plot, QStringLiteral("curves"));
    addLayer(*plot, QStringLiteral("cursor"), true);
    addPainting(*plot, QStringLiteral("cursor"),
                [this](QPainter& painter) { paintIteration(painter); });
    addEmptyState(*plot, emptyText);
    legend = addLegend(*plot, [this] { return legendEntries(); });
    plot->setMouseTracking(true);
    // Segment by segment; a wide line to and fro takes Qt a hundred times as long as a whole.
    plot->setPlottingHint(QCP::phFastPolylines);
}

std::vector<LegendEntry> ConvergencePlot::Private::legendEntries() const
{
    using Mark = LegendEntry::Mark;
    std::vector<LegendEntry> entries;
    for (const ConvergenceCurve& curve : data.curves)
        entries.push_back(
            {Mark::Line, curve.colour, curve.legend, curve.title, curve.dash, curve.isHidden});
    return entries;
}

void ConvergencePlot::Private::drawCurve(const ConvergenceCurve& curve)
{
    QVector<double> x;
    QVector<double> y;
    for (std::size_t k = 0; k < curve.values.size(); ++k) {
        x.append(along(curve, k));
        y.append(data.height(curve.values[k]));
    }
    QPen pen(curve.colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (!curve.dash.isEmpty()) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(curve.dash);
    }
    QCPGraph* graph = plot->addGraph();
    graph->setLayer(QStringLiteral("curves"));
    graph->setPen(pen);
    graph->setName(curve.legend);
    graph->setProperty("explained", QStringLiteral("colour%1").arg(curve.method));
    graph->setData(x, y, true);
    if (curve.values.size() <= kMostDots)
        graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, curve.colour, 4.5));
}

void ConvergencePlot::Private::fitAxes()
{
    double last = 0.0;
    for (const ConvergenceCurve& curve : data.curves)
        if (!curve.isHidden && !curve.values.empty())
            last = std::max(last, along(curve, curve.values.size() - 1));
    // A run of no step at all has an axis of one step.
    if (last <= 0.0)
        last = 1.0;
    const double low = std::log10(data.floor);
    const double high = std::log10(data.largest);
    plot->xAxis->setRange(0.0, last * 1.02);
    plot->yAxis->setRange(low, high + std::max(0.04 * (high - low), 0.05));
    useTicks(*plot->xAxis, byTime ? TickRule(linearTicks) : TickRule(wholeTicks));
    const QCPRange range = plot->xAxis->range();
    plot->xAxis->setLabel(
        byTime
            ? axisTitle(QCoreApplication::translate("ConvergencePlot", "time in %1").arg(unit.name),
                        range.lower, range.upper)
            : QCoreApplication::translate("ConvergencePlot", "iteration"));
    plot->yAxis->setLabel(symbolOf(data.measure));
}

void ConvergencePlot::Private::draw()
{
    plot->clearGraphs();
    const bool isEmpty = !emptyText().isEmpty();
    showAxes(*plot, !isEmpty);
    fitAxes();
    if (!isEmpty)
        for (const ConvergenceCurve& curve : data.curves)
            if (!curve.isHidden)
                drawCurve(curve);
    plot->replot(QCustomPlot::rpQueuedReplot);
}

QPointF ConvergencePlot::Private::pixel(const ConvergenceCurve& curve, std::size_t k) const
{
    return {plot->xAxis->coordToPixel(along(curve, k)),
            plot->yAxis->coordToPixel(data.height(curve.values[k]))};
}

void ConvergencePlot::Private::paintIteration(QPainter& painter) const
{
    if (iteration < 0 || data.curves.empty() || !emptyText().isEmpty())
        return;
    const QRect rect = plot->axisRect()->rect();
    if (!byTime) {
        const double x = plot->xAxis->coordToPixel(iteration);
        painter.setPen(QPen(theme().mutedText, 1.0, Qt::DashLine));
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    }
    for (const ConvergenceCurve& curve : data.curves) {
        if (curve.values.empty() || curve.isHidden)
            continue;
        const auto k = std::min(static_cast<std::size_t>(iteration), curve.values.size() - 1);
        painter.setPen(QPen(theme().base, 1.6));
        painter.setBrush(curve.colour);
        painter.drawEllipse(pixel(curve, k), 4.5, 4.5);
    }
}

ConvergencePlot::ConvergencePlot(std::function<QString()> emptyText, QWidget* parent)
    : m(std::make_unique<Private>(parent))
{
    m->build(std::move(emptyText));
    restyle();
}

ConvergencePlot::~ConvergencePlot() = default;

QWidget& ConvergencePlot::widget() const
{
    return *m->plot;
}

void ConvergencePlot::setData(const ConvergenceData& data, bool byTime)
{
    m->data = data;
    m->byTime = byTime;
    m->unit = timeUnit(longestRun(data));
    m->draw();
}

void ConvergencePlot::setIteration(int iteration)
{
    m->iteration = iteration;
    replotLayer(*m->plot, QStringLiteral("cursor"));
}

void ConvergencePlot::setOutdated(bool outdated)
{
    m->veil.setOutdated(outdated);
}

void ConvergencePlot::restyle()
{
    stylePlot(*m->plot);
    m->draw();
}

std::optional<int> ConvergencePlot::iterationAt(const QPointF& pixel) const
{
    if (m->byTime || m->data.curves.empty() || !m->emptyText().isEmpty() ||
        !m->plot->axisRect()->rect().contains(pixel.toPoint()))
        return std::nullopt;
    return std::max(0, qRound(m->plot->xAxis->pixelToCoord(pixel.x())));
}

std::optional<std::size_t> ConvergencePlot::legendAt(const QPointF& pixel) const
{
    return m->legend->entryAt(pixel);
}

std::optional<QPointF> ConvergencePlot::legendPlace(std::size_t index) const
{
    return m->legend->placeOf(index);
}

QRectF ConvergencePlot::curveRect() const
{
    return m->plot->axisRect()->rect();
}

QStringList ConvergencePlot::iterationLabels() const
{
    return m->plot->xAxis->visible() ? m->plot->xAxis->tickVectorLabels() : QStringList();
}

QString ConvergencePlot::textAt(const QPointF& at) const
{
    double nearest = kNear;
    QString text;
    for (const ConvergenceCurve& curve : m->data.curves) {
        if (curve.isHidden)
            continue;
        for (std::size_t k = 0; k < curve.values.size(); ++k) {
            const QPointF away = m->pixel(curve, k) - at;
            const double distance = std::hypot(away.x(), away.y());
            if (distance >= nearest)
                continue;
            nearest = distance;
            text = QCoreApplication::translate("ConvergencePlot", "%1, iteration %2\n%3 = %4")
                       .arg(curve.title)
                       .arg(k)
                       .arg(symbolOf(m->data.measure), numberText(curve.values[k]));
        }
    }
    return text;
}

QPointF ConvergencePlot::pixelOf(double along, double value) const
{
    return {m->plot->xAxis->coordToPixel(m->byTime ? along / m->unit.seconds : along),
            m->plot->yAxis->coordToPixel(m->data.height(value))};
}

QByteArray ConvergencePlot::exported(const Figure& figure)
{
    return exportedPlot(*m->plot, figure);
}

} // namespace ui
