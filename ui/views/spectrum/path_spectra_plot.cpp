// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/path_spectra_plot.h"

#include "core/spectrum/hessian_spectrum.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/views/plot/method_title.h"
#include "ui/views/plot/outdated_veil.h"
#include "ui/views/plot/plot_export.h"
#include "ui/views/plot/plot_legend.h"
#include "ui/views/plot/plot_style.h"
#include "ui/views/plot/sharp_plot.h"

#include <QCoreApplication>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

namespace {

using Eigen::Index;

constexpr Index kMostLines = 41; ///< More would run together.

QString translated(const char* text)
{
    return QCoreApplication::translate("PathSpectraPlot", text);
}

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
    constexpr double kDecades = 8.0;
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
    return {std::pow(
        10.0, std::floor(std::log10(std::max(smallest, largest * std::pow(10.0, -kDecades)))))};
}

} // namespace

PathSpectraData pathSpectraData(const core::Analysis& analysis)
{
    PathSpectraData data;
    const core::Problem& problem = analysis.request.session->problem;
    if (analysis.along && analysis.along->method < analysis.request.session->methods.size()) {
        data.spectra = analysis.along.value;
        data.method = methodTitle(*analysis.request.session, data.spectra->method);
    } else if (!core::isSpectrumFeasible(problem.n(), problem.d())) {
        data.emptyText = translated("All eigenvalues are computed for up to %1 rows or columns; "
                                    "here there are more of both.")
                             .arg(core::kMostDense);
    } else if (analysis.arePathsCurrent() && analysis.paths().empty()) {
        data.emptyText = translated("No method has walked. Switch one on.");
    } else {
        data.emptyText = analysis.studied ? translated("There is no path here.")
                                          : translated("The spectra are being computed.");
    }
    return data;
}

QByteArray pathSpectraCsv(const PathSpectraData& data)
{
    if (!data.spectra)
        return {};
    const core::SpectrumAlong& along = data.spectra->along;
    QByteArray text = "iteration,negative";
    for (Index j = 1; j <= along.values.rows(); ++j)
        text += ",lambda" + QByteArray::number(qlonglong(j));
    text += '\n';
    for (Index k = 0; k < along.values.cols(); ++k) {
        text += QByteArray::number(data.spectra->iterations[std::size_t(k)]) + ',' +
                QByteArray::number(qlonglong(along.negative[std::size_t(k)]));
        for (Index j = 0; j < along.values.rows(); ++j)
            text += ',' + plainNumber(along.values(j, k)).toLatin1();
        text += '\n';
    }
    return text;
}

struct PathSpectraPlot::Private {
    explicit Private(QWidget* parent)
        : plot(new SharpPlot(parent))
        , veil(*plot)
    {
    }

    void build();
    void draw();
    void drawLine(Index rank);
    void fitAxes();
    void paintChanges(QPainter& painter) const;
    void paintBelowZero(QPainter& painter) const;
    void paintIteration(QPainter& painter) const;
    std::vector<LegendEntry> legend() const;
    double height(double value) const { return logarithmic ? scale.position(value) : value; }
    /// The column nearest to the pixel @p x. @pre there is data.
    Index columnAt(double x) const;

    PathSpectraData data;
    std::vector<Index> ranks;
    bool logarithmic = false;
    int iteration = -1;
    SymmetricLog scale;
    QCustomPlot* plot; ///< Owned by the parent widget.
    OutdatedVeil veil;
};

void PathSpectraPlot::Private::build()
{
    plot->axisRect()->setAutoMargins(QCP::msNone);
    plot->axisRect()->setMargins(QMargins(62, 18, 14, 38));
    useTicks(*plot->xAxis, wholeTicks);
    addLayer(*plot, QStringLiteral("lines"));
    addLayer(*plot, QStringLiteral("timeline"), true);
    addPainting(*plot, QStringLiteral("grid"),
                [this](QPainter& painter) { paintBelowZero(painter); });
    addPainting(
        *plot, QStringLiteral("lines"), [this](QPainter& painter) { paintChanges(painter); },
        false);
    addPainting(*plot, QStringLiteral("timeline"),
                [this](QPainter& painter) { paintIteration(painter); });
    addEmptyState(*plot, [this] { return data.emptyText; });
    addLegend(*plot, [this] { return legend(); });
    plot->setMouseTracking(true);
}

std::vector<LegendEntry> PathSpectraPlot::Private::legend() const
{
    using Mark = LegendEntry::Mark;
    if (!data.spectra)
        return {};
    const Index d = data.spectra->along.values.rows();
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
    const core::SpectrumAlong& along = data.spectra->along;
    QVector<double> x;
    QVector<double> y;
    for (Index k = 0; k < along.values.cols(); ++k) {
        x.append(data.spectra->iterations[std::size_t(k)]);
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
    for (const double value : data.spectra->along.values.reshaped()) {
        if (std::isnan(value))
            continue;
        low = std::min(low, height(value));
        high = std::max(high, height(value));
    }
    if (low == high)
        high = 1.0;
    const double margin = 0.06 * (high - low);
    plot->yAxis->setRange(low - margin, high + margin);
    const double last = std::max(1, data.spectra->iterations.back());
    plot->xAxis->setRange(-0.02 * last, 1.02 * last);
    plot->xAxis->setLabel(translated("iteration of %1").arg(data.method));
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
    if (!data.spectra)
        return;
    const QRectF rect = plot->axisRect()->rect();
    const double zero = plot->yAxis->coordToPixel(0.0);
    QColor wash = theme().bad;
    wash.setAlphaF(0.07F);
    if (zero < rect.bottom())
        painter.fillRect(
            QRectF(QPointF(rect.left(), std::max(zero, rect.top())), rect.bottomRight()), wash);
}

void PathSpectraPlot::Private::paintChanges(QPainter& painter) const
{
    if (!data.spectra)
        return;
    const QRectF rect = plot->axisRect()->rect();
    const core::SpectrumAlong& along = data.spectra->along;
    painter.setFont(tabularFont(8.0));
    const QFontMetricsF metrics(painter.font());
    double taken = -1e9;
    for (const Index k : along.signChanges) {
        const bool isGood = along.negative[std::size_t(k)] == 0;
        const QColor colour = isGood ? theme().good : theme().bad;
        const double x = plot->xAxis->coordToPixel(data.spectra->iterations[std::size_t(k)]);
        painter.setPen(QPen(colour, 1.2, Qt::DashLine));
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
        const QString text =
            isGood ? translated("H ≥ 0 from here") : translated("indefinite from here");
        const double width = metrics.horizontalAdvance(text);
        const double left = x + width + 6.0 < plot->width() ? x : x - width;
        if (left < taken + 6.0)
            continue;
        taken = left + width;
        painter.setPen(colour);
        painter.drawText(QPointF(left, rect.top() - 4.0), text);
    }
}

void PathSpectraPlot::Private::paintIteration(QPainter& painter) const
{
    if (iteration < 0 || !data.spectra)
        return;
    const double x =
        plot->xAxis->coordToPixel(std::min(iteration, data.spectra->iterations.back()));
    painter.setPen(QPen(theme().text, 1.2));
    painter.drawLine(QPointF(x, 0.0), QPointF(x, plot->height()));
}

void PathSpectraPlot::Private::draw()
{
    plot->clearGraphs();
    ranks.clear();
    showAxes(*plot, data.spectra != nullptr);
    if (data.spectra) {
        scale = scaleOf(data.spectra->along.values);
        ranks = ranksOf(data.spectra->along.values.rows());
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

Index PathSpectraPlot::Private::columnAt(double x) const
{
    const double at = plot->xAxis->pixelToCoord(x);
    const std::vector<int>& iterations = data.spectra->iterations;
    const auto nearest = std::ranges::min_element(
        iterations, {}, [at](int each) { return std::abs(static_cast<double>(each) - at); });
    return nearest - iterations.begin();
}

PathSpectraPlot::PathSpectraPlot(QWidget* parent, std::function<void(int)> choose)
    : m(std::make_unique<Private>(parent))
{
    m->build();
    QObject::connect(
        m->plot, &QCustomPlot::mousePress, m->plot,
        [this, choose = std::move(choose)](const QMouseEvent* event) {
            if (event->button() == Qt::LeftButton && m->data.spectra)
                choose(
                    m->data.spectra->iterations[std::size_t(m->columnAt(event->position().x()))]);
        });
    restyle();
}

PathSpectraPlot::~PathSpectraPlot() = default;

QWidget& PathSpectraPlot::widget() const
{
    return *m->plot;
}

void PathSpectraPlot::setData(const PathSpectraData& data, bool logarithmic)
{
    m->data = data;
    m->logarithmic = logarithmic;
    m->draw();
}

void PathSpectraPlot::setIteration(int iteration)
{
    m->iteration = iteration;
    replotLayer(*m->plot, QStringLiteral("timeline"));
}

void PathSpectraPlot::setOutdated(bool outdated)
{
    m->veil.setOutdated(outdated);
}

void PathSpectraPlot::restyle()
{
    stylePlot(*m->plot);
    m->plot->yAxis->grid()->setZeroLinePen(QPen(theme().mutedText, 1.0));
    m->draw();
}

const PathSpectraData& PathSpectraPlot::data() const
{
    return m->data;
}

const std::vector<Index>& PathSpectraPlot::ranks() const
{
    return m->ranks;
}

QString PathSpectraPlot::textAt(const QPointF& pixel) const
{
    if (!m->data.spectra || !m->plot->axisRect()->rect().contains(pixel.toPoint()))
        return {};
    const Index k = m->columnAt(pixel.x());
    const core::SpectrumAlong& along = m->data.spectra->along;
    const int iteration = m->data.spectra->iterations[std::size_t(k)];
    if (along.negative[std::size_t(k)] < 0)
        return translated("Iteration %1: there is no Hessian").arg(iteration);
    return translated("Iteration %1: λ from %2 to %3, %4 of %5 negative")
        .arg(iteration)
        .arg(numberText(along.values(0, k)), numberText(along.values(along.values.rows() - 1, k)))
        .arg(along.negative[std::size_t(k)])
        .arg(along.values.rows());
}

QByteArray PathSpectraPlot::exported(const Figure& figure)
{
    return exportedPlot(*m->plot, figure);
}

} // namespace ui
