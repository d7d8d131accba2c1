// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/spectrum_plot.h"

#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/views/plot/outdated_veil.h"
#include "ui/views/plot/plot_export.h"
#include "ui/views/plot/plot_legend.h"
#include "ui/views/plot/plot_style.h"
#include "ui/views/plot/sharp_plot.h"

#include <QCoreApplication>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kClosestStems = 4.0; ///< Pixels; closer stems run together.
constexpr double kNear = 14.0;        ///< Pixels within which an eigenvalue is read.

QString translated(const char* text)
{
    return QCoreApplication::translate("SpectrumPlot", text);
}

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
    explicit Private(QWidget* parent)
        : plot(new SharpPlot(parent))
        , veil(*plot)
    {
    }

    void build();
    void draw();
    void drawSign(int sign, const QColor& colour);
    void drawDiagonal();
    void fitAxes();
    std::vector<double> heightsOf(const std::vector<double>& values) const;
    std::vector<Tick> numbers(int most) const;
    void paintArrows(QPainter& painter) const;
    void paintFold(QPainter& painter) const;
    double height(double value) const { return logarithmic ? scale.position(value) : value; }
    double spacing() const;
    bool isOutline() const { return spacing() < kClosestStems; }
    std::vector<LegendEntry> legend() const;

    SpectrumData data;
    bool logarithmic = false;
    SymmetricLog scale;
    SpectrumAxis axis;
    std::size_t beyond = 0; ///< Eigenvalues of the diagonal part outside of the picture.
    bool drawnAsOutline = false;
    QCustomPlot* plot; ///< Owned by the parent widget.
    OutdatedVeil veil;
};

void SpectrumPlot::Private::build()
{
    plot->axisRect()->setAutoMargins(QCP::msNone);
    plot->axisRect()->setMargins(QMargins(62, 12, 14, 38));
    plot->xAxis->grid()->setVisible(false);
    plot->xAxis->setLabel(translated("eigenvalue, largest first"));
    useTicks(*plot->xAxis, [this](double, double, int most) { return numbers(most); });
    addLayer(*plot, QStringLiteral("stems"));
    addPainting(*plot, QStringLiteral("stems"), [this](QPainter& painter) {
        paintArrows(painter);
        paintFold(painter);
    });
    addEmptyState(*plot, [this] { return data.emptyText; });
    addLegend(*plot, [this] { return legend(); });
    plot->setMouseTracking(true);
}

std::vector<LegendEntry> SpectrumPlot::Private::legend() const
{
    using Mark = LegendEntry::Mark;
    if (data.values.empty())
        return {};
    std::vector<LegendEntry> entries{
        {Mark::Dot, theme().bad, translated("%1 negative").arg(data.negative)},
        {Mark::Dot, theme().mutedText, translated("%1 zero").arg(data.zero)},
        {Mark::Dot, theme().accent, translated("%1 positive").arg(data.positive)}};
    if (!data.diagonal.empty())
        entries.push_back({Mark::Dash, theme().text,
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

/// Whole numbers only: there is no eigenvalue number 0 or 1.5.
std::vector<Tick> SpectrumPlot::Private::numbers(int most) const
{
    if (axis.count() == 0)
        return {};
    const auto last = static_cast<double>(axis.count());
    if (!axis.isFolded()) {
        std::vector<Tick> ticks = wholeTicks(0.5, last + 0.5, most);
        std::erase_if(ticks, [](const Tick& tick) { return tick.at < 0.5; });
        return ticks;
    }
    const auto first = static_cast<double>(axis.firstFolded());
    const int share = static_cast<int>(most * first / axis.end());
    std::vector<Tick> ticks;
    if (first >= 1.0)
        ticks = wholeTicks(0.5, first + 0.5, std::max(1, share));
    std::erase_if(ticks, [](const Tick& tick) { return tick.at < 0.5; });
    ticks.push_back({axis.place(axis.count() - 1), decimalText(last, 0)});
    return ticks;
}

void SpectrumPlot::Private::paintArrows(QPainter& painter) const
{
    if (beyond == 0)
        return;
    const QRectF rect = plot->axisRect()->rect();
    const QCPRange range = plot->yAxis->range();
    const double half = std::clamp(0.4 * spacing(), 1.5, 4.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().text);
    for (std::size_t k = 0; k < data.diagonal.size(); ++k) {
        const double at = height(data.diagonal[k]);
        if (range.contains(at))
            continue;
        const bool above = at > range.upper;
        const double tip = above ? rect.top() + 1.0 : rect.bottom() - 1.0;
        const double foot = tip + (above ? 6.0 : -6.0);
        const double x = plot->xAxis->coordToPixel(axis.place(k));
        painter.drawPolygon(QPolygonF{{x - half, foot}, {x + half, foot}, {x, tip}});
    }
}

void SpectrumPlot::Private::paintFold(QPainter& painter) const
{
    if (!axis.isFolded())
        return;
    const QRectF rect = plot->axisRect()->rect();
    const double left = plot->xAxis->coordToPixel(axis.place(axis.firstFolded()) - 0.1);
    const double right =
        plot->xAxis->coordToPixel(axis.place(axis.firstFolded() + axis.folded() - 1) + 0.1);
    const double zero = plot->yAxis->coordToPixel(0.0);
    painter.setPen(QPen(theme().mutedText, 1.6, Qt::DotLine));
    painter.drawLine(QPointF(left, zero), QPointF(right, zero));
    const QString text = translated("%1 × 0").arg(axis.folded());
    painter.setFont(tabularFont(8.0));
    painter.setPen(theme().mutedText);
    QRectF box = QFontMetricsF(painter.font()).boundingRect(text).adjusted(-2.0, 0.0, 2.0, 0.0);
    box.moveCenter({0.5 * (left + right), zero - 0.5 * box.height() - 5.0});
    if (box.top() < rect.top())
        box.moveTop(zero + 5.0);
    box.moveLeft(
        std::clamp(box.left(), rect.left(), std::max(rect.left(), rect.right() - box.width())));
    painter.drawText(box, Qt::AlignCenter, text);
}

void SpectrumPlot::Private::drawSign(int sign, const QColor& colour)
{
    QVector<double> x;
    QVector<double> y;
    for (std::size_t k = 0; k < data.values.size(); ++k) {
        if (data.sign(k) != sign || axis.isInFold(k))
            continue;
        x.append(axis.place(k));
        y.append(height(data.values[k]));
    }
    QCPGraph* graph = plot->addGraph();
    graph->setLayer(QStringLiteral("stems"));
    graph->setPen(QPen(colour, 1.6));
    graph->setData(x, y, true);
    if (isOutline()) {
        QColor wash = colour;
        wash.setAlphaF(0.3F);
        graph->setLineStyle(QCPGraph::lsStepCenter);
        graph->setBrush(wash);
        return;
    }
    graph->setLineStyle(QCPGraph::lsImpulse);
    const double size = std::clamp(0.7 * spacing(), 2.5, 6.5);
    graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(Qt::NoPen), colour, size));
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
    graph->setLineStyle(isOutline() ? QCPGraph::lsLine : QCPGraph::lsNone);
    const double width = std::clamp(0.8 * spacing(), 2.0, 7.0);
    if (!isOutline())
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
    drawSign(1, theme().accent);
    drawSign(0, theme().mutedText);
    drawSign(-1, theme().bad);
    drawDiagonal();
    plot->replot(QCustomPlot::rpQueuedReplot);
}

SpectrumPlot::SpectrumPlot(QWidget* parent)
    : m(std::make_unique<Private>(parent))
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

QWidget& SpectrumPlot::widget() const
{
    return *m->plot;
}

void SpectrumPlot::setData(const SpectrumData& data, bool logarithmic)
{
    m->data = data;
    m->logarithmic = logarithmic;
    m->draw();
}

void SpectrumPlot::setOutdated(bool outdated)
{
    m->veil.setOutdated(outdated);
}

void SpectrumPlot::restyle()
{
    stylePlot(*m->plot);
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

QString SpectrumPlot::textAt(const QPointF& pixel) const
{
    if (m->data.values.empty() || !m->plot->axisRect()->rect().contains(pixel.toPoint()))
        return {};
    const std::size_t k = m->axis.nearest(m->plot->xAxis->pixelToCoord(pixel.x()));
    if (std::abs(m->plot->xAxis->coordToPixel(m->axis.place(k)) - pixel.x()) > kNear)
        return {};
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

QByteArray SpectrumPlot::exported(const Figure& figure)
{
    return exportedPlot(*m->plot, figure);
}

} // namespace ui
