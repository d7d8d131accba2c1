// SPDX-License-Identifier: MIT
#include "ui/views/plot/diverging_cells.h"

#include "ui/views/plot/plot_style.h"
#include "ui/views/plot/shading_words.h"

#include <qcustomplot.h>

#include <cmath>

namespace ui {

namespace {

const ColourMap& colours()
{
    return shadingColours("lambda_min");
}

QCPColorGradient gradient()
{
    QMap<double, QColor> stops;
    const auto last = static_cast<double>(colours().colours.size() - 1);
    for (std::size_t k = 0; k < colours().colours.size(); ++k)
        stops.insert(static_cast<double>(k) / last, colours().colours[k]);
    QCPColorGradient gradient;
    gradient.setColorStops(stops);
    gradient.setLevelCount(512);
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    return gradient;
}

} // namespace

DivergingCells::DivergingCells(QCustomPlot& plot)
    : m_cells(new QCPColorMap(plot.xAxis, plot.yAxis))
    , m_bar(new QCPColorScale(&plot))
{
    QCPAxisRect* rect = plot.axisRect();
    rect->setupFullAxesBox();
    for (QCPAxis* axis : {plot.xAxis2, plot.yAxis2}) {
        axis->setTicks(false);
        axis->setTickLabels(false);
    }
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis})
        axis->grid()->setVisible(false);
    plot.yAxis->setRangeReversed(true);
    plot.plotLayout()->addElement(0, 1, m_bar);
    m_bar->setType(QCPAxis::atRight);
    m_bar->setBarWidth(9);
    auto* group = new QCPMarginGroup(&plot); // owned by the plot
    rect->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    m_bar->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    rect->setAutoMargins(QCP::msTop | QCP::msBottom);
    m_bar->axis()->axisRect()->setAutoMargins(QCP::msNone);
    m_bar->axis()->axisRect()->setMargins(QMargins(0, 0, 48, 0));
    m_bar->setMargins(QMargins(0, 0, 2, 0));
    m_cells->setColorScale(m_bar);
    m_cells->setInterpolate(false);
    m_cells->setTightBoundary(false);
    useTicks(*m_bar->axis(),
             [this](double, double, int most) { return shadingTicks(m_scale, most); });
}

void DivergingCells::setData(const Eigen::MatrixXd& values, const QCPRange& across,
                             const QCPRange& up)
{
    // A range without a width has no cell.
    constexpr double kThinnest = 1e-3;
    const auto widened = [](const QCPRange& range) {
        return range.size() > 0.0 ? range : QCPRange(range.lower, range.lower + kThinnest);
    };
    m_scale = core::divergingScale(values);
    const auto columns = static_cast<int>(values.cols());
    const auto rows = static_cast<int>(values.rows());
    auto* data = new QCPColorMapData(columns, rows, widened(across), widened(up));
    for (int i = 0; i < rows; ++i)
        for (int j = 0; j < columns; ++j)
            data->setCell(j, i, m_scale.axisValue(values(i, j)));
    m_cells->setData(data); // which owns it now
    m_cells->setGradient(gradient());
    m_cells->setDataRange(QCPRange(m_scale.low, m_scale.high));
}

void DivergingCells::setVisible(bool visible)
{
    m_cells->setVisible(visible);
    m_bar->setVisible(visible);
}

} // namespace ui
