// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/spectrum_plot.h"

#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/look/translated.h"
#include "ui/views/plot/plot_legend.h"
#include "ui/views/plot/plot_style.h"
#include "ui/views/spectrum/spectrum_marks.h"
#include "ui/views/spectrum/spectrum_words.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr double kClosestStems = 4.0; ///< Pixels; closer stems run together.
constexpr double kNearStem = 14.0;    ///< Pixels within which an eigenvalue is read.

/// A dash for an eigenvalue of the diagonal part, @p width pixels wide.
QPainterPath dash(double width)
{
    QPainterPath path;
    path.moveTo(-0.5 * width, 0.0);
    path.lineTo(0.5 * width, 0.0);
    return path;
}

/// The range of @p values on the axis and 0, a little wider.
std::pair<double, double> rangeOf(const std::vector<double>& heights)
{
    double low = 0.0;
    double high = 0.0;
    for (const double height : heights) {
        low = std::min(low, height);
        high = std::max(high, height);
    }
    return {low, high};
}

} // namespace

struct SpectrumPlot::Private {
    explicit Private(QCustomPlot& custom)
        : plot(&custom)
    {
    }

    void build();
    void draw();
    void drawSign(int sign);
    void drawDiagonal();
    void fitAxes();
    std::vector<double> heightsOf(const std::vector<double>& values) const;
    void paintMarks(QPainter& painter) const;
    void paintRings(QPainter& painter) const;
    double height(double value) const { return logarithmic ? scale.position(value) : value; }
    double spacing() const;
    bool isOutline() const { return spacing() < kClosestStems; }
    std::vector<LegendEntry> legend() const;

    SpectrumData data;
    bool logarithmic = false;
    SpectrumShape shape = SpectrumShape::Stems;
    std::vector<std::size_t> chosen;
    SymmetricLog scale;
    SpectrumAxis axis;
    std::size_t beyond = 0; ///< Eigenvalues of the diagonal part outside of the picture.
    bool drawnAsOutline = false;
    QCustomPlot* plot; ///< Owned by the parent widget.
};

void SpectrumPlot::Private::build()
{
    plot->axisRect()->setAutoMargins(QCP::msNone);
    plot->axisRect()->setMargins(QMargins(62, 12, 14, 38));
    plot->xAxis->grid()->setVisible(false);
    plot->xAxis->setLabel(translated("eigenvalue, largest first"));
    useTicks(*plot->xAxis, [this](double, double, int most) { return rankTicks(axis, most); });
    addLayer(*plot, QStringLiteral("stems"));
    addPainting(*plot, QStringLiteral("stems"), [this](QPainter& painter) { paintMarks(painter); });
    // The ring around the largest reaches beyond the frame.
    addPainting(
        *plot, QStringLiteral("stems"), [this](QPainter& painter) { paintRings(painter); }, false);
    addEmptyState(*plot, [this] { return data.emptyText; });
    addLegend(*plot, [this] { return legend(); });
}

std::vector<LegendEntry> SpectrumPlot::Private::legend() const
{
    std::vector<LegendEntry> entries = signLegend(data);
    if (!data.diagonal.empty())
        entries.push_back({LegendEntry::Mark::Dash, theme().text,
                           beyond == 0
                               ? translated("AᵀDA alone")
                               : translated("AᵀDA alone (arrows: %1 beyond the frame)").arg(beyond),
                           translated("AᵀDA alone")});
    return entries;
}

/// Pixels from one eigenvalue to the next.
double SpectrumPlot::Private::spacing() const
{
    const int width =
        plot->axisRect()->width() > 10 ? plot->axisRect()->width() : plot->width() - 76;
    return std::max(width, 100) / std::max(axis.end(), 1.0);
}

void SpectrumPlot::Private::paintMarks(QPainter& painter) const
{
    const QCPRange range = plot->yAxis->range();
    for (std::size_t k = 0; k < data.diagonal.size() && beyond > 0; ++k)
        if (const double at = height(data.diagonal[k]); !range.contains(at))
            paintBeyond(painter, *plot, axis.place(k), at > range.upper, spacing());
    paintFold(painter, *plot, axis);
}

void SpectrumPlot::Private::paintRings(QPainter& painter) const
{
    std::vector<QPointF> heads;
    for (const std::size_t k : chosen)
        if (k < data.values.size())
            heads.emplace_back(plot->xAxis->coordToPixel(axis.place(k)),
                               plot->yAxis->coordToPixel(height(data.values[k])));
    paintChosen(painter, *plot, heads);
}

void SpectrumPlot::Private::drawSign(int sign)
{
    const QColor colour = signColour(sign);
    QVector<double> x;
    QVector<double> y;
    const bool isCurve = shape == SpectrumShape::Curve;
    const auto add = [&](std::size_t p, std::size_t q) {
        x.append(0.5 * (axis.place(p) + axis.place(q)));
        y.append(0.5 * (height(data.values[p]) + height(data.values[q])));
    };
    for (std::size_t k = 0; k < data.values.size(); ++k) {
        if (data.sign(k) != sign || axis.isInFold(k))
            continue;
        // A curve goes on half way to what has another colour.
        if (isCurve && k > 0 && data.sign(k - 1) != sign)
            add(k - 1, k);
        add(k, k);
        if (isCurve && k + 1 < data.values.size() && data.sign(k + 1) != sign)
            add(k, k + 1);
    }
    QCPGraph* graph = plot->addGraph();
    graph->setLayer(QStringLiteral("stems"));
    graph->setPen(QPen(colour, 1.6));
    graph->setData(x, y, true);
    if (isOutline() || isCurve) {
        QColor wash = colour;
        wash.setAlphaF(0.3F);
        graph->setLineStyle(isCurve ? QCPGraph::lsLine : QCPGraph::lsStepCenter);
        graph->setBrush(wash);
    } else {
        graph->setLineStyle(QCPGraph::lsImpulse);
    }
    if (isOutline())
        return;
    QCPGraph* heads = graph;
    if (isCurve) { // whose own points are not eigenvalues alone
        heads = plot->addGraph();
        heads->setLayer(QStringLiteral("stems"));
        heads->setLineStyle(QCPGraph::lsNone);
        heads->setPen(QPen(colour));
        for (std::size_t k = 0; k < data.values.size(); ++k)
            if (data.sign(k) == sign && !axis.isInFold(k))
                heads->addData(axis.place(k), height(data.values[k]));
    }
    const double size = std::clamp(0.7 * spacing(), 2.5, 6.5);
    heads->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(Qt::NoPen), colour, size));
}

void SpectrumPlot::Private::drawDiagonal()
{
    QVector<double> x;
    QVector<double> y;
    for (std::size_t k = 0; k < data.diagonal.size(); ++k) {
        if (axis.isInFold(k) || !plot->yAxis->range().contains(height(data.diagonal[k])))
            continue;
        x.append(axis.place(k));
        y.append(height(data.diagonal[k]));
    }
    QCPGraph* graph = plot->addGraph();
    graph->setLayer(QStringLiteral("stems"));
    graph->setPen(QPen(theme().text, 1.0));
    const bool isLine = isOutline() || shape == SpectrumShape::Curve;
    graph->setLineStyle(isLine ? QCPGraph::lsLine : QCPGraph::lsNone);
    const double width = std::clamp(0.8 * spacing(), 2.0, 7.0);
    if (!isLine)
        graph->setScatterStyle(
            QCPScatterStyle(dash(width), QPen(theme().text, 1.6), Qt::NoBrush, width));
    graph->setData(x, y, true);
}

std::vector<double> SpectrumPlot::Private::heightsOf(const std::vector<double>& values) const
{
    std::vector<double> heights;
    for (const double value : values)
        heights.push_back(height(value));
    return heights;
}

void SpectrumPlot::Private::fitAxes()
{
    // So much of the picture is the spectrum's own, whatever is compared with it.
    constexpr double kLeastShare = 0.5;
    auto [low, high] = rangeOf(heightsOf(data.values));
    const auto [lowest, highest] = rangeOf(heightsOf(data.diagonal));
    const double all = std::max(high, highest) - std::min(low, lowest);
    if (high - low >= kLeastShare * all) {
        low = std::min(low, lowest);
        high = std::max(high, highest);
    }
    if (low == high)
        high = 1.0;
    constexpr double kMargin = 0.07;
    constexpr double kArrowMargin = 0.2; // arrows have their place beside the stems
    const auto margin = [&, size = high - low](bool isBeyond) {
        return (isBeyond ? kArrowMargin : kMargin) * size;
    };
    const double below = low < 0.0 || lowest < low ? low - margin(lowest < low) : 0.0;
    plot->yAxis->setRange(below, high + margin(highest > high));
    const double side = std::max(0.5, 0.02 * axis.end());
    plot->xAxis->setRange(1.0 - side, std::max(axis.end() - 1.0, 1.0) + side);
    const QCPRange range = plot->yAxis->range();
    beyond = static_cast<std::size_t>(std::ranges::count_if(
        data.diagonal, [&](double value) { return !range.contains(height(value)); }));
    plot->yAxis->setLabel(logarithmic ? QStringLiteral("λ")
                                      : axisTitle(QStringLiteral("λ"), range.lower, range.upper));
    if (logarithmic)
        useTicks(*plot->yAxis, [this](double from, double to, int most) {
            return symmetricLogTicks(scale, from, to, most);
        });
    else
        useTicks(*plot->yAxis, linearTicks);
}

void SpectrumPlot::Private::draw()
{
    scale = spectrumScale({&data, 1});
    axis = SpectrumAxis(data);
    drawnAsOutline = isOutline();
    plot->clearGraphs();
    showAxes(*plot, !data.values.empty());
    fitAxes();
    for (const int sign : {1, 0, -1})
        drawSign(sign);
    drawDiagonal();
    plot->replot(QCustomPlot::rpQueuedReplot);
}

SpectrumPlot::SpectrumPlot(QWidget* parent)
    : Plot(parent)
    , m(std::make_unique<Private>(custom()))
{
    m->build();
    // A wider picture has room for stems again.
    QObject::connect(m->plot, &QCustomPlot::afterLayout, m->plot, [this] {
        if (m->isOutline() != m->drawnAsOutline)
            m->draw();
    });
    restyle();
}

SpectrumPlot::~SpectrumPlot() = default;

void SpectrumPlot::setData(const SpectrumData& data, bool logarithmic, SpectrumShape shape)
{
    m->data = data;
    m->logarithmic = logarithmic;
    m->shape = shape;
    draw();
}

void SpectrumPlot::draw()
{
    m->plot->yAxis->grid()->setZeroLinePen(QPen(theme().mutedText, 1.0));
    m->draw();
}

std::pair<double, double> SpectrumPlot::shownRange() const
{
    const QCPRange range = m->plot->yAxis->range();
    const auto value = [this](double at) { return m->logarithmic ? m->scale.value(at) : at; };
    return {value(range.lower), value(range.upper)};
}

std::size_t SpectrumPlot::beyond() const
{
    return m->beyond;
}

const SpectrumAxis& SpectrumPlot::axis() const
{
    return m->axis;
}

bool SpectrumPlot::isOutline() const
{
    return m->isOutline();
}

void SpectrumPlot::setChosen(std::vector<std::size_t> ranks)
{
    m->chosen = std::move(ranks);
    m->plot->replot(QCustomPlot::rpQueuedReplot);
}

std::optional<std::size_t> SpectrumPlot::eigenvalueAt(const QPointF& pixel) const
{
    if (m->data.values.empty() || !m->plot->axisRect()->rect().contains(pixel.toPoint()))
        return std::nullopt;
    const std::size_t k = m->axis.nearest(m->plot->xAxis->pixelToCoord(pixel.x()));
    if (std::abs(m->plot->xAxis->coordToPixel(m->axis.place(k)) - pixel.x()) > kNearStem)
        return std::nullopt;
    return k;
}

QPointF SpectrumPlot::pixelOf(std::size_t rank) const
{
    return {m->plot->xAxis->coordToPixel(m->axis.place(rank)),
            m->plot->yAxis->coordToPixel(m->height(m->data.values.at(rank)))};
}

QString SpectrumPlot::textAt(const QPointF& pixel) const
{
    const auto at = eigenvalueAt(pixel);
    if (!at)
        return {};
    const std::size_t k = *at;
    if (m->axis.isInFold(k))
        return translated("Eigenvalues %1 to %2 of %3: 0, as far as can be told")
            .arg(m->axis.firstFolded() + 1)
            .arg(m->axis.firstFolded() + m->axis.folded())
            .arg(m->data.values.size());
    QString text = translated("Eigenvalue %1 of %2: %3")
                       .arg(k + 1)
                       .arg(m->data.values.size())
                       .arg(numberText(m->data.values[k], 6));
    if (k < m->data.diagonal.size())
        text += translated("\nof AᵀDA alone: %1").arg(numberText(m->data.diagonal[k], 6));
    return text;
}

} // namespace ui
