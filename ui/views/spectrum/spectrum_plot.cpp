// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/spectrum_plot.h"

#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/views/plot/outdated_veil.h"
#include "ui/views/plot/plot_export.h"
#include "ui/views/plot/plot_legend.h"
#include "ui/views/plot/plot_style.h"

#include <QCoreApplication>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr std::size_t kMostStems = 200; ///< More eigenvalues are drawn as dots.
constexpr double kDecadesBelow = 14.0;  ///< Of the largest that a logarithmic axis shows.
constexpr double kNear = 14.0;          ///< Pixels within which an eigenvalue is read.

QString translated(const char* text)
{
    return QCoreApplication::translate("SpectrumPlot", text);
}

/// A scale whose linear part is below the smallest eigenvalue that is not 0.
SymmetricLog scaleFor(const SpectrumData& data)
{
    double largest = 0.0;
    for (const double value : data.values)
        largest = std::max(largest, std::abs(value));
    double smallest = largest;
    for (std::size_t k = 0; k < data.values.size(); ++k)
        if (data.sign(k) != 0)
            smallest = std::min(smallest, std::abs(data.values[k]));
    if (largest == 0.0)
        return {};
    const double threshold = std::max(smallest, largest * std::pow(10.0, -kDecadesBelow));
    return {std::pow(10.0, std::floor(std::log10(threshold)))};
}

QPainterPath dash()
{
    QPainterPath path;
    path.moveTo(-3.5, 0.0);
    path.lineTo(3.5, 0.0);
    return path;
}

} // namespace

struct SpectrumPlot::Private {
    explicit Private(QWidget* parent)
        : plot(new QCustomPlot(parent))
        , veil(*plot)
    {
    }

    void build();
    void draw();
    void drawSign(int sign, const QColor& colour);
    void drawDiagonal();
    void fitAxes();
    double height(double value) const { return logarithmic ? scale.position(value) : value; }
    std::vector<LegendEntry> legend() const;

    SpectrumData data;
    bool logarithmic = false;
    SymmetricLog scale;
    QCustomPlot* plot; ///< Owned by the parent widget.
    OutdatedVeil veil;
};

void SpectrumPlot::Private::build()
{
    plot->axisRect()->setAutoMargins(QCP::msNone);
    plot->axisRect()->setMargins(QMargins(54, 12, 14, 38));
    plot->xAxis->grid()->setVisible(false);
    plot->xAxis->setLabel(translated("eigenvalue, largest first"));
    // Whole numbers only: there is no eigenvalue number 0 or 1.5.
    useTicks(*plot->xAxis, [](double low, double high, int most) {
        auto ticks = linearTicks(low, high, std::clamp(static_cast<int>(high - low), 1, most));
        std::erase_if(ticks, [](const Tick& tick) { return tick.at < 0.5; });
        return ticks;
    });
    addLayer(*plot, QStringLiteral("stems"));
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
        entries.push_back({Mark::Dash, theme().text, translated("AᵀDA alone")});
    return entries;
}

void SpectrumPlot::Private::drawSign(int sign, const QColor& colour)
{
    QVector<double> x;
    QVector<double> y;
    for (std::size_t k = 0; k < data.values.size(); ++k) {
        if (data.sign(k) != sign)
            continue;
        x.append(static_cast<double>(k + 1));
        y.append(height(data.values[k]));
    }
    const bool many = data.values.size() > kMostStems;
    QCPGraph* graph = plot->addGraph();
    graph->setLayer(QStringLiteral("stems"));
    graph->setPen(QPen(colour, 1.6));
    graph->setLineStyle(many ? QCPGraph::lsNone : QCPGraph::lsImpulse);
    const double size = many ? 3.0 : data.values.size() > 60 ? 4.0 : 6.5;
    graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(Qt::NoPen), colour, size));
    graph->setData(x, y, true);
}

void SpectrumPlot::Private::drawDiagonal()
{
    QVector<double> x;
    QVector<double> y;
    for (std::size_t k = 0; k < data.diagonal.size(); ++k) {
        x.append(static_cast<double>(k + 1));
        y.append(height(data.diagonal[k]));
    }
    QCPGraph* graph = plot->addGraph();
    graph->setLayer(QStringLiteral("stems"));
    const bool many = data.values.size() > kMostStems;
    graph->setLineStyle(many ? QCPGraph::lsLine : QCPGraph::lsNone);
    graph->setPen(QPen(theme().text, 1.0));
    if (!many)
        graph->setScatterStyle(QCPScatterStyle(dash(), QPen(theme().text, 1.6), Qt::NoBrush, 7.0));
    graph->setData(x, y, true);
}

void SpectrumPlot::Private::fitAxes()
{
    double low = 0.0;
    double high = 0.0;
    for (const auto* values : {&data.values, &data.diagonal})
        for (const double value : *values) {
            low = std::min(low, height(value));
            high = std::max(high, height(value));
        }
    if (low == high)
        high = 1.0;
    const double margin = 0.07 * (high - low);
    plot->yAxis->setRange(low < 0.0 ? low - margin : 0.0, high > 0.0 ? high + margin : margin);
    const auto count = static_cast<double>(std::max<std::size_t>(data.values.size(), 1));
    const double side = std::max(0.5, 0.02 * count);
    plot->xAxis->setRange(1.0 - side, count + side);
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

void SpectrumPlot::Private::draw()
{
    scale = scaleFor(data);
    plot->clearGraphs();
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

QString SpectrumPlot::textAt(const QPointF& pixel) const
{
    const double x = m->plot->xAxis->pixelToCoord(pixel.x());
    const auto count = static_cast<double>(m->data.values.size());
    if (count == 0.0 || x < 0.5 || x > count + 0.5 ||
        !m->plot->axisRect()->rect().contains(pixel.toPoint()))
        return {};
    const auto k = static_cast<std::size_t>(std::clamp(std::round(x), 1.0, count)) - 1;
    const double away = m->plot->xAxis->coordToPixel(double(k + 1)) - pixel.x();
    if (std::abs(away) > kNear)
        return {};
    QString text = translated("Eigenvalue %1 of %2: %3")
                       .arg(k + 1)
                       .arg(m->data.values.size())
                       .arg(numberText(m->data.values[k], 6));
    if (k < m->data.diagonal.size())
        text += translated("\nof AᵀDA alone: %1").arg(numberText(m->data.diagonal[k], 6));
    return text;
}

QByteArray SpectrumPlot::exported(const QString& suffix, QSize pixels)
{
    return exportedPlot(*m->plot, suffix, pixels);
}

} // namespace ui
