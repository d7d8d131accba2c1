// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/path_spectra_plot.h"

#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/look/translated.h"
#include "ui/views/plot/plot_legend.h"
#include "ui/views/plot/plot_style.h"
#include "ui/views/spectrum/path_axis.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

namespace {

using Eigen::Index;

constexpr Index kMostLines = 41; ///< More would run together.

std::vector<Index> ranksOf(Index d)
{
    std::vector<Index> ranks;
    const Index count = std::min(d, kMostLines);
    for (Index k = 0; k < count; ++k)
        ranks.push_back(count < 2 ? 0 : k * (d - 1) / (count - 1));
    return ranks;
}

/// Linear to a size below which nothing but 0 lies, or not much.
SymmetricLog scaleOf(const Eigen::MatrixXd& values)
{
    constexpr double kDecadesOfZero = 8.0;
    double largest = 0.0;
    double smallest = std::numeric_limits<double>::infinity();
    for (const double value : values.reshaped()) {
        if (!std::isfinite(value) || value == 0.0)
            continue;
        largest = std::max(largest, std::abs(value));
        smallest = std::min(smallest, std::abs(value));
    }
    if (largest == 0.0)
        return {};
    return {std::pow(10.0, std::floor(std::log10(
                               std::max(smallest, largest * std::pow(10.0, -kDecadesOfZero)))))};
}

} // namespace

struct PathSpectraPlot::Private {
    explicit Private(QCustomPlot& custom)
        : plot(&custom)
        , axis(custom)
    {
    }

    void build();
    void draw();
    void drawLine(Index rank);
    void fitAxes();
    void paintBelowZero(QPainter& painter) const;
    std::vector<LegendEntry> legend() const;
    double height(double value) const { return logarithmic ? scale.position(value) : value; }

    std::vector<Index> ranks;
    bool logarithmic = false;
    SymmetricLog scale;
    QCustomPlot* plot; ///< Owned by the parent widget.
    PathAxis axis;
};

void PathSpectraPlot::Private::build()
{
    plot->axisRect()->setAutoMargins(QCP::msNone);
    plot->axisRect()->setMargins(QMargins(62, 18, 14, 38));
    addPainting(*plot, QStringLiteral("grid"),
                [this](QPainter& painter) { paintBelowZero(painter); });
    addLegend(*plot, [this] { return legend(); });
}

std::vector<LegendEntry> PathSpectraPlot::Private::legend() const
{
    using Mark = LegendEntry::Mark;
    if (axis.isEmpty())
        return {};
    const Index d = axis.along().values.rows();
    std::vector<LegendEntry> entries{{Mark::Line, theme().bad, translated("λ min")},
                                     {Mark::Line, theme().accent, translated("λ max")}};
    if (d > 2)
        entries.push_back({Mark::Line, theme().mutedText,
                           d == Index(ranks.size())
                               ? translated("the others")
                               : translated("%1 of %2 between").arg(ranks.size() - 2).arg(d - 2)});
    return entries;
}

void PathSpectraPlot::Private::drawLine(Index rank)
{
    const core::SpectrumAlong& along = axis.along();
    QVector<double> x;
    QVector<double> y;
    for (Index k = 0; k < along.values.cols(); ++k) {
        x.append(axis.iteration(k));
        y.append(height(along.values(rank, k)));
    }
    QCPGraph* graph = plot->addGraph();
    graph->setLayer(QStringLiteral("lines"));
    QColor muted = theme().mutedText;
    muted.setAlphaF(0.55F);
    const bool isLowest = rank == 0;
    const bool isHighest = !isLowest && rank + 1 == along.values.rows();
    graph->setPen(QPen(isLowest    ? theme().bad
                       : isHighest ? theme().accent
                                   : muted,
                       isLowest || isHighest ? 1.8 : 1.0));
    if (along.values.cols() < 40 && (isLowest || isHighest))
        graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 3.5));
    graph->setData(x, y, true);
}

void PathSpectraPlot::Private::fitAxes()
{
    double low = 0.0;
    double high = 0.0;
    for (const double value : axis.along().values.reshaped()) {
        if (std::isnan(value))
            continue;
        low = std::min(low, height(value));
        high = std::max(high, height(value));
    }
    if (low == high)
        high = 1.0;
    const double margin = 0.06 * (high - low);
    plot->yAxis->setRange(low - margin, high + margin);
    const QCPRange range = plot->yAxis->range();
    plot->yAxis->setLabel(logarithmic ? QStringLiteral("λ")
                                      : axisTitle(QStringLiteral("λ"), range.lower, range.upper));
    if (logarithmic)
        useTicks(*plot->yAxis, [this](double from, double to, int most) {
            return symmetricLogTicks(scale, from, to, most);
        });
    else
        useTicks(*plot->yAxis, linearTicks);
}

void PathSpectraPlot::Private::paintBelowZero(QPainter& painter) const
{
    if (axis.isEmpty())
        return;
    const QRectF rect = plot->axisRect()->rect();
    const double zero = plot->yAxis->coordToPixel(0.0);
    QColor wash = theme().bad;
    wash.setAlphaF(0.07F);
    if (zero < rect.bottom())
        painter.fillRect(
            QRectF(QPointF(rect.left(), std::max(zero, rect.top())), rect.bottomRight()), wash);
}

void PathSpectraPlot::Private::draw()
{
    plot->clearGraphs();
    ranks.clear();
    if (!axis.isEmpty()) {
        scale = scaleOf(axis.along().values);
        ranks = ranksOf(axis.along().values.rows());
        fitAxes();
        // The ends last, above the others.
        for (std::size_t k = 1; k + 1 < ranks.size(); ++k)
            drawLine(ranks[k]);
        if (ranks.size() > 1)
            drawLine(ranks.back());
        if (!ranks.empty())
            drawLine(ranks.front());
    }
    plot->replot(QCustomPlot::rpQueuedReplot);
}

PathSpectraPlot::PathSpectraPlot(QWidget* parent)
    : Plot(parent)
    , m(std::make_unique<Private>(custom()))
{
    m->build();
    restyle();
}

PathSpectraPlot::~PathSpectraPlot() = default;

void PathSpectraPlot::setData(const PathSpectraData& data, bool logarithmic)
{
    m->axis.setData(data);
    m->logarithmic = logarithmic;
    draw();
}

void PathSpectraPlot::setIteration(int iteration)
{
    m->axis.setIteration(iteration);
}

void PathSpectraPlot::draw()
{
    m->plot->yAxis->grid()->setZeroLinePen(QPen(theme().mutedText, 1.0));
    m->draw();
}

const PathSpectraData& PathSpectraPlot::data() const
{
    return m->axis.data();
}

const std::vector<Index>& PathSpectraPlot::ranks() const
{
    return m->ranks;
}

int PathSpectraPlot::iterationAt(const QPointF& pixel) const
{
    return m->axis.iteration(m->axis.columnAt(pixel.x()));
}

QString PathSpectraPlot::textAt(const QPointF& pixel) const
{
    if (m->axis.isEmpty() || !m->plot->axisRect()->rect().contains(pixel.toPoint()))
        return {};
    return columnText(m->axis.data(), m->axis.columnAt(pixel.x()));
}

} // namespace ui
