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
    case Measure::HessianError:
        return QCoreApplication::translate("ConvergencePlot", "Hessian error");
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
        return core::alongOf(*curve.path, k, axis) / unitOfAxis();
    }
    double unitOfAxis() const { return axis == core::Along::Seconds ? unit.seconds : 1.0; }
    QString axisName() const;
    void drawTarget();

    ConvergenceData data;
    TimeUnit unit;
    core::Along axis = core::Along::Iterations;
    Cursor cursor;
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
        entries.push_back({Mark::Line, curve.colour, curve.legend,
                           curve.gainBrief.isEmpty()
                               ? curve.title
                               : QStringLiteral("%1 %2").arg(curve.gainBrief, curve.title),
                           curve.dash, curve.isHidden});
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
    const bool isWhole = axis == core::Along::Iterations;
    useTicks(*plot->xAxis, isWhole ? TickRule(wholeTicks) : TickRule(linearTicks));
    const QCPRange range = plot->xAxis->range();
    plot->xAxis->setLabel(isWhole ? axisName() : axisTitle(axisName(), range.lower, range.upper));
    plot->yAxis->setLabel(symbolOf(data.measure));
}

QString ConvergencePlot::Private::axisName() const
{
    switch (axis) {
    case core::Along::Seconds:
        return QCoreApplication::translate("ConvergencePlot", "time in %1").arg(unit.name);
    case core::Along::Passes:
        return QCoreApplication::translate("ConvergencePlot", "passes over A");
    case core::Along::MultiplyAdds:
        return QCoreApplication::translate("ConvergencePlot", "multiply-adds");
    case core::Along::Iterations:
        break;
    }
    return QCoreApplication::translate("ConvergencePlot", "iteration");
}

/// The height that gains over the baseline are measured at.
void ConvergencePlot::Private::drawTarget()
{
    if (data.measure != Measure::LossAboveBest || !(data.target > data.floor))
        return;
    QCPGraph* line = plot->addGraph();
    line->setLayer(QStringLiteral("curves"));
    line->setPen(QPen(theme().mutedText, 1.0, Qt::DotLine));
    const QCPRange range = plot->xAxis->range();
    const double height = data.height(data.target);
    line->setData({range.lower, range.upper}, {height, height}, true);
}

void ConvergencePlot::Private::draw()
{
    plot->clearGraphs();
    const bool isEmpty = !emptyText().isEmpty();
    showAxes(*plot, !isEmpty);
    fitAxes();
    if (!isEmpty)
        drawTarget();
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
    if (!cursor.iterationOn || data.curves.empty() || !emptyText().isEmpty())
        return;
    const QRect rect = plot->axisRect()->rect();
    if (cursor.line) {
        const double x = plot->xAxis->coordToPixel(*cursor.line / unitOfAxis());
        painter.setPen(QPen(theme().mutedText, 1.0, Qt::DashLine));
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    }
    for (const ConvergenceCurve& curve : data.curves) {
        if (curve.values.empty() || curve.isHidden)
            continue;
        const int iteration = cursor.iterationOn(*curve.path);
        if (iteration < 0)
            continue;
        const auto k = std::min(static_cast<std::size_t>(iteration), curve.values.size() - 1);
        if (std::isnan(curve.values[k]))
            continue;
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

void ConvergencePlot::setData(const ConvergenceData& data, core::Along along)
{
    m->data = data;
    m->axis = along;
    m->unit = timeUnit(longestRun(data));
    m->draw();
}

void ConvergencePlot::setCursor(const Cursor& cursor)
{
    m->cursor = cursor;
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

std::optional<double> ConvergencePlot::alongAt(const QPointF& pixel) const
{
    if (m->data.curves.empty() || !m->emptyText().isEmpty() ||
        !m->plot->axisRect()->rect().contains(pixel.toPoint()))
        return std::nullopt;
    return std::max(0.0, m->plot->xAxis->pixelToCoord(pixel.x()) * m->unitOfAxis());
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

std::optional<ConvergencePlot::CurvePoint> ConvergencePlot::pointAt(const QPointF& at) const
{
    double nearest = kNear;
    std::optional<CurvePoint> found;
    for (std::size_t c = 0; c < m->data.curves.size(); ++c) {
        const ConvergenceCurve& curve = m->data.curves[c];
        for (std::size_t k = 0; !curve.isHidden && k < curve.values.size(); ++k) {
            const QPointF away = m->pixel(curve, k) - at;
            const double distance = std::hypot(away.x(), away.y());
            if (!(distance < nearest)) // nor where it was not measured
                continue;
            nearest = distance;
            found = CurvePoint{c, k};
        }
    }
    return found;
}

QString ConvergencePlot::textAt(const QPointF& at) const
{
    const auto found = pointAt(at);
    if (!found)
        return {};
    const ConvergenceCurve& curve = m->data.curves[found->curve];
    const core::Work& work = curve.path->points[found->point].work;
    return QCoreApplication::translate("ConvergencePlot",
                                       "%1, iteration %2\n%3 = %4\n%5 passes over A, %6 "
                                       "multiply-adds")
        .arg(curve.title)
        .arg(found->point)
        .arg(symbolOf(m->data.measure), numberText(curve.values[found->point]),
             numberText(work.passes), numberText(work.multiplyAdds, 3));
}

QPointF ConvergencePlot::pixelOf(double along, double value) const
{
    return {m->plot->xAxis->coordToPixel(along / m->unitOfAxis()),
            m->plot->yAxis->coordToPixel(m->data.height(value))};
}

QByteArray ConvergencePlot::exported(const Figure& figure)
{
    return exportedPlot(*m->plot, figure);
}

} // namespace ui
