// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/histogram_plot.h"

#include "ui/look/theme.h"
#include "ui/look/translated.h"
#include "ui/views/plot/plot_legend.h"
#include "ui/views/plot/plot_style.h"
#include "ui/views/spectrum/spectrum_words.h"

#include <qcustomplot.h>

#include <algorithm>
#include <optional>

namespace ui {

struct HistogramPlot::Private {
    explicit Private(QCustomPlot& custom)
        : plot(&custom)
    {
    }

    void build();
    void draw();
    void drawBars(int sign);
    void fitAxes();
    void paintCut(QPainter& painter) const;
    /// The bar of zeros, if it does not fit in.
    const SpectrumBin* cutBar() const;

    SpectrumData data;
    SpectrumBins scale{{}, false};
    std::vector<SpectrumBin> bins;
    QCustomPlot* plot; ///< Owned by the parent widget.
};

void HistogramPlot::Private::build()
{
    plot->axisRect()->setAutoMargins(QCP::msNone);
    plot->axisRect()->setMargins(QMargins(62, 16, 14, 38));
    plot->xAxis->grid()->setVisible(false);
    plot->yAxis->setLabel(translated("count"));
    useTicks(*plot->yAxis, wholeTicks);
    addLayer(*plot, QStringLiteral("bars"));
    addPainting(
        *plot, QStringLiteral("bars"), [this](QPainter& painter) { paintCut(painter); }, false);
    addEmptyState(*plot, [this] { return data.emptyText; });
    addLegend(*plot, [this] { return signLegend(data); });
}

const SpectrumBin* HistogramPlot::Private::cutBar() const
{
    const auto zeros = std::ranges::find(bins, 0, &SpectrumBin::sign);
    const bool isCut =
        zeros != bins.end() && static_cast<double>(zeros->count) > plot->yAxis->range().upper;
    return isCut ? &*zeros : nullptr;
}

void HistogramPlot::Private::drawBars(int sign)
{
    const QColor colour = signColour(sign);
    QVector<double> x;
    QVector<double> y;
    double width = scale.width();
    for (const SpectrumBin& bin : bins) {
        if (bin.sign != sign)
            continue;
        x.append(0.5 * (bin.from + bin.to));
        y.append(static_cast<double>(bin.count));
        width = bin.to - bin.from;
    }
    auto* bars = new QCPBars(plot->xAxis, plot->yAxis); // owned by the plot
    bars->setLayer(QStringLiteral("bars"));
    bars->setWidth(width);
    bars->setPen(QPen(theme().base, 1.0));
    bars->setBrush(colour);
    bars->setData(x, y, true);
}

void HistogramPlot::Private::fitAxes()
{
    double low = 0.0;
    double high = 0.0;
    double others = 0.0;
    double zeros = 0.0;
    for (const SpectrumBin& bin : bins) {
        low = std::min(low, bin.from);
        high = std::max(high, bin.to);
        double& most = bin.sign == 0 ? zeros : others;
        most = std::max(most, static_cast<double>(bin.count));
    }
    if (low == high)
        high = 1.0;
    const double side = 0.03 * (high - low);
    plot->xAxis->setRange(low - side, high + side);
    constexpr double kOutgrown = 4.0; // zeros that leave the others no height
    const double most =
        others > 0.0 && zeros > kOutgrown * others ? 1.5 * others : std::max(zeros, others);
    plot->yAxis->setRange(0.0, 1.08 * std::max(most, 1.0));
    const QCPRange range = plot->xAxis->range();
    if (scale.isLogarithmic()) {
        plot->xAxis->setLabel(QStringLiteral("λ"));
        useTicks(*plot->xAxis, [this](double from, double to, int ticks) {
            return symmetricLogTicks(scale.scale(), from, to, ticks);
        });
    } else {
        plot->xAxis->setLabel(axisTitle(QStringLiteral("λ"), range.lower, range.upper));
        useTicks(*plot->xAxis, linearTicks);
    }
}

void HistogramPlot::Private::paintCut(QPainter& painter) const
{
    const SpectrumBin* cut = cutBar();
    if (!cut)
        return;
    const QRectF rect = plot->axisRect()->rect();
    const double x = plot->xAxis->coordToPixel(0.5 * (cut->from + cut->to));
    painter.setFont(tabularFont(8.0));
    painter.setPen(theme().mutedText);
    const QString text = translated("%1 × 0").arg(cut->count);
    QRectF box = QFontMetricsF(painter.font()).boundingRect(text).adjusted(-2.0, 0.0, 2.0, 0.0);
    box.moveCenter({x, rect.top() - 0.5 * box.height() - 1.0});
    box.moveLeft(std::clamp(box.left(), rect.left(), rect.right() - box.width()));
    painter.drawText(box, Qt::AlignCenter, text);
}

void HistogramPlot::Private::draw()
{
    plot->clearPlottables();
    scale = SpectrumBins({&data, 1}, scale.isLogarithmic());
    bins = scale.of(data);
    showAxes(*plot, !data.values.empty());
    fitAxes();
    for (const int sign : {1, -1, 0}) // zeros above the bars that they overlap
        drawBars(sign);
    plot->replot(QCustomPlot::rpQueuedReplot);
}

HistogramPlot::HistogramPlot(QWidget* parent)
    : Plot(parent)
    , m(std::make_unique<Private>(custom()))
{
    m->build();
    restyle();
}

HistogramPlot::~HistogramPlot() = default;

void HistogramPlot::setData(const SpectrumData& data, bool logarithmic)
{
    m->data = data;
    m->scale = SpectrumBins({&m->data, 1}, logarithmic);
    draw();
}

void HistogramPlot::draw()
{
    m->draw();
}

const std::vector<SpectrumBin>& HistogramPlot::bins() const
{
    return m->bins;
}

double HistogramPlot::shownCount() const
{
    return m->plot->yAxis->range().upper;
}

QPointF HistogramPlot::pixelOf(std::size_t bin) const
{
    const SpectrumBin& at = m->bins.at(bin);
    return {m->plot->xAxis->coordToPixel(0.5 * (at.from + at.to)),
            m->plot->yAxis->coordToPixel(0.0) - 1.0};
}

QString HistogramPlot::textAt(const QPointF& pixel) const
{
    if (!m->plot->axisRect()->rect().contains(pixel.toPoint()))
        return {};
    const double at = m->plot->xAxis->pixelToCoord(pixel.x());
    const double count = m->plot->yAxis->pixelToCoord(pixel.y());
    // The bar of zeros lies above its neighbours.
    const SpectrumBin* found = nullptr;
    for (const SpectrumBin& bin : m->bins)
        if (at >= bin.from && at < bin.to && count <= static_cast<double>(bin.count) &&
            (!found || bin.sign == 0))
            found = &bin;
    return found ? binText(m->scale, *found, m->data.values.size()) : QString();
}

} // namespace ui
