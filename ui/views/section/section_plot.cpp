// SPDX-License-Identifier: MIT
#include "ui/views/section/section_plot.h"

#include "ui/look/theme.h"
#include "ui/views/plot/loss_axis.h"
#include "ui/views/plot/plot_legend.h"
#include "ui/views/plot/plot_style.h"

#include <QCoreApplication>
#include <qcustomplot.h>

#include <cmath>
#include <limits>

namespace ui {

struct SectionPlot::Private {
    explicit Private(QCustomPlot& custom)
        : plot(&custom)
    {
    }

    void build();
    void draw();
    bool isEmpty() const { return data.curves.empty() || !data.emptyText.isEmpty(); }
    core::LossScale scale() const { return {data.logarithmic, data.low, data.high}; }
    std::vector<LegendEntry> legendEntries() const;
    void paintPlace(QPainter& painter) const;

    SectionData data;
    std::optional<double> place;
    std::shared_ptr<const PlotLegend> legend;
    QCustomPlot* plot; ///< That of the Plot; never null.
};

void SectionPlot::Private::build()
{
    plot->axisRect()->setAutoMargins(QCP::msNone);
    plot->axisRect()->setMargins(QMargins(62, 10, 14, 38));
    useTicks(*plot->xAxis, linearTicks);
    useTicks(*plot->yAxis, [this](double, double, int most) { return lossTicks(scale(), most); });
    addLayer(*plot, QStringLiteral("curves"));
    addLayer(*plot, QStringLiteral("cursor"), true);
    addPainting(*plot, QStringLiteral("cursor"),
                [this](QPainter& painter) { paintPlace(painter); });
    addEmptyState(*plot, [this] { return data.emptyText; });
    legend = addLegend(*plot, [this] { return legendEntries(); });
}

std::vector<LegendEntry> SectionPlot::Private::legendEntries() const
{
    std::vector<LegendEntry> entries;
    if (!isEmpty() && data.curves.size() > 1)
        for (const SectionCurve& curve : data.curves)
            entries.push_back({LegendEntry::Mark::Line, curve.colour, curve.title});
    return entries;
}

void SectionPlot::Private::draw()
{
    plot->clearGraphs();
    showAxes(*plot, !isEmpty());
    if (!isEmpty()) {
        plot->xAxis->setRange(0.0, data.length());
        plot->yAxis->setRange(data.low, data.high);
        plot->xAxis->setLabel(
            axisTitle(QCoreApplication::translate("SectionView", "distance along the line"), 0.0,
                      data.length()));
        plot->yAxis->setLabel(lossTitle(scale()));
        for (const SectionCurve& curve : data.curves) {
            QVector<double> x;
            QVector<double> y;
            const core::Section& section = *curve.section;
            for (Eigen::Index k = 0; k < section.loss.size(); ++k) {
                const double height = data.height(section.loss[k]);
                x.append(section.t(k) * section.length);
                y.append(std::isfinite(height) ? height : std::numeric_limits<double>::quiet_NaN());
            }
            QCPGraph* graph = plot->addGraph();
            graph->setLayer(QStringLiteral("curves"));
            graph->setPen(QPen(curve.colour, 2.0));
            graph->setName(curve.title);
            graph->setData(x, y, true);
        }
    }
    plot->replot(QCustomPlot::rpQueuedReplot);
}

void SectionPlot::Private::paintPlace(QPainter& painter) const
{
    if (!place || isEmpty())
        return;
    const QRect rect = plot->axisRect()->rect();
    const double x = plot->xAxis->coordToPixel(*place * data.length());
    painter.setPen(QPen(theme().mutedText, 1.0, Qt::DashLine));
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    for (const SectionCurve& curve : data.curves) {
        const auto last = static_cast<double>(curve.section->loss.size() - 1);
        const double height = data.height(curve.section->loss[std::lround(*place * last)]);
        if (!std::isfinite(height))
            continue;
        painter.setPen(QPen(theme().base, 1.6));
        painter.setBrush(curve.colour);
        painter.drawEllipse(QPointF(x, plot->yAxis->coordToPixel(height)), 4.5, 4.5);
    }
}

SectionPlot::SectionPlot(QWidget* parent)
    : Plot(parent)
    , m(std::make_unique<Private>(custom()))
{
    m->build();
    restyle();
}

SectionPlot::~SectionPlot() = default;

void SectionPlot::setData(const SectionData& data)
{
    m->data = data;
    m->draw();
}

void SectionPlot::draw()
{
    m->draw();
}

void SectionPlot::setPlace(const std::optional<double>& t)
{
    m->place = t;
    replotLayer(*m->plot, QStringLiteral("cursor"));
}

std::optional<double> SectionPlot::placeAt(const QPointF& pixel) const
{
    if (m->isEmpty() || !m->plot->axisRect()->rect().contains(pixel.toPoint()))
        return std::nullopt;
    return std::clamp(m->plot->xAxis->pixelToCoord(pixel.x()) / m->data.length(), 0.0, 1.0);
}

QString SectionPlot::textAt(const QPointF& pixel) const
{
    const auto t = placeAt(pixel);
    return t ? sectionText(m->data, *t) : QString();
}

QPointF SectionPlot::pixelOf(double t, double loss) const
{
    return {m->plot->xAxis->coordToPixel(t * m->data.length()),
            m->plot->yAxis->coordToPixel(m->data.height(loss))};
}

} // namespace ui
