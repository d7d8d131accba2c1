// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/path_axis.h"

#include "ui/look/theme.h"
#include "ui/look/ticks.h"
#include "ui/look/translated.h"
#include "ui/views/plot/plot_style.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using Eigen::Index;

} // namespace

PathAxis::PathAxis(QCustomPlot& plot)
    : m_plot(plot)
{
    useTicks(*plot.xAxis, wholeTicks);
    addLayer(plot, QStringLiteral("lines"));
    addLayer(plot, QStringLiteral("timeline"), true);
    addPainting(
        plot, QStringLiteral("lines"), [this](QPainter& painter) { paintChanges(painter); }, false);
    addPainting(plot, QStringLiteral("timeline"),
                [this](QPainter& painter) { paintIteration(painter); });
    addEmptyState(plot, [this] { return m_data.emptyText; });
}

void PathAxis::setData(const PathSpectraData& data)
{
    m_data = data;
    showAxes(m_plot, !isEmpty());
    if (isEmpty())
        return;
    const double last = std::max(1, m_data.spectra->iterations.back());
    m_plot.xAxis->setRange(-0.02 * last, 1.02 * last);
    m_plot.xAxis->setLabel(translated("iteration of %1").arg(m_data.method));
}

void PathAxis::setIteration(int iteration)
{
    m_iteration = iteration;
    replotLayer(m_plot, QStringLiteral("timeline"));
}

int PathAxis::iteration(Index column) const
{
    return m_data.spectra->iterations[std::size_t(column)];
}

Index PathAxis::columnAt(double x) const
{
    const double at = m_plot.xAxis->pixelToCoord(x);
    const std::vector<int>& iterations = m_data.spectra->iterations;
    const auto nearest = std::ranges::min_element(
        iterations, {}, [at](int each) { return std::abs(static_cast<double>(each) - at); });
    return nearest - iterations.begin();
}

void PathAxis::paintChanges(QPainter& painter) const
{
    if (!m_data.spectra)
        return;
    const QRectF rect = m_plot.axisRect()->rect();
    const core::SpectrumAlong& along = this->along();
    painter.setFont(tabularFont(8.0));
    const QFontMetricsF metrics(painter.font());
    double taken = -1e9;
    for (const Index k : along.signChanges) {
        const bool isGood = along.negative[std::size_t(k)] == 0;
        const QColor colour = isGood ? theme().good : theme().bad;
        const double x = m_plot.xAxis->coordToPixel(iteration(k));
        painter.setPen(QPen(colour, 1.2, Qt::DashLine));
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
        const QString text =
            isGood ? translated("H ≥ 0 from here") : translated("indefinite from here");
        const double width = metrics.horizontalAdvance(text);
        const double left = x + width + 6.0 < m_plot.width() ? x : x - width;
        if (left < taken + 6.0)
            continue;
        taken = left + width;
        painter.setPen(colour);
        painter.drawText(QPointF(left, rect.top() - 4.0), text);
    }
}

void PathAxis::paintIteration(QPainter& painter) const
{
    if (m_iteration < 0 || !m_data.spectra)
        return;
    const double x =
        m_plot.xAxis->coordToPixel(std::min(m_iteration, m_data.spectra->iterations.back()));
    painter.setPen(QPen(theme().text, 1.2));
    painter.drawLine(QPointF(x, 0.0), QPointF(x, m_plot.height()));
}

} // namespace ui
