// SPDX-License-Identifier: MIT
#include "ui/views/anatomy/row_values_plot.h"

#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/look/ticks.h"
#include "ui/views/plot/outdated_veil.h"
#include "ui/views/plot/plot_export.h"
#include "ui/views/plot/plot_style.h"
#include "ui/views/plot/sharp_plot.h"

#include <QCoreApplication>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using Eigen::Index;

} // namespace

struct RowValuesPlot::Private {
    explicit Private(QWidget* parent)
        : plot(new SharpPlot(parent))
        , veil(*plot)
    {
    }

    void build();
    void draw();
    void drawSign(bool negative);

    RowValues data;
    QString emptyText;
    QCustomPlot* plot; ///< Owned by the parent widget.
    OutdatedVeil veil;
};

void RowValuesPlot::Private::build()
{
    plot->axisRect()->setAutoMargins(QCP::msNone);
    plot->axisRect()->setMargins(QMargins(62, 22, 14, 38));
    plot->xAxis->grid()->setVisible(false);
    plot->xAxis->setLabel(QCoreApplication::translate("Anatomy", "row of A"));
    useTicks(*plot->xAxis, wholeTicks);
    useTicks(*plot->yAxis, linearTicks);
    addLayer(*plot, QStringLiteral("note"));
    addPainting(
        *plot, QStringLiteral("note"),
        [this](QPainter& painter) {
            const QRectF rect = plot->axisRect()->rect();
            painter.setFont(tabularFont(8.5));
            painter.setPen(theme().mutedText);
            const QFontMetrics metrics(painter.font());
            painter.drawText(QPointF(rect.left(), rect.top() - 6.0),
                             metrics.elidedText(data.note, Qt::ElideRight, int(rect.width())));
        },
        false);
    addEmptyState(*plot, [this] { return emptyText; });
    plot->setMouseTracking(true);
}

void RowValuesPlot::Private::drawSign(bool negative)
{
    QVector<double> x;
    QVector<double> y;
    for (Index k = 0; k < data.values.size(); ++k) {
        if ((data.values[k] < 0.0) != negative)
            continue;
        x.append(static_cast<double>(k + 1));
        y.append(data.values[k]);
    }
    QCPGraph* graph = plot->addGraph();
    const double apart =
        plot->axisRect()->width() / std::max<double>(1, double(data.values.size()));
    graph->setPen(QPen(negative ? theme().bad : theme().accent, std::clamp(0.6 * apart, 1.0, 7.0),
                       Qt::SolidLine, Qt::FlatCap));
    graph->setLineStyle(QCPGraph::lsImpulse);
    graph->setData(x, y, true);
}

void RowValuesPlot::Private::draw()
{
    plot->clearGraphs();
    const bool isThere = data.values.size() > 0;
    showAxes(*plot, isThere);
    if (isThere) {
        const double low = std::min(0.0, data.values.minCoeff());
        double high = std::max(0.0, data.values.maxCoeff());
        if (low == high)
            high = 1.0;
        plot->yAxis->setRange(low - 0.05 * (high - low), high + 0.05 * (high - low));
        plot->xAxis->setRange(0.3, static_cast<double>(data.values.size()) + 0.7);
        const QCPRange range = plot->yAxis->range();
        plot->yAxis->setLabel(axisTitle(QStringLiteral("D + w²"), range.lower, range.upper));
        drawSign(false);
        drawSign(true);
    }
    plot->replot(QCustomPlot::rpQueuedReplot);
}

RowValuesPlot::RowValuesPlot(QWidget* parent)
    : m(std::make_unique<Private>(parent))
{
    m->build();
    restyle();
}

RowValuesPlot::~RowValuesPlot() = default;

QWidget& RowValuesPlot::widget() const
{
    return *m->plot;
}

void RowValuesPlot::setData(const RowValues& data, const QString& emptyText)
{
    m->data = data;
    m->emptyText = emptyText;
    m->draw();
}

void RowValuesPlot::setOutdated(bool outdated)
{
    m->veil.setOutdated(outdated);
}

void RowValuesPlot::restyle()
{
    stylePlot(*m->plot);
    m->plot->yAxis->grid()->setZeroLinePen(QPen(theme().mutedText, 1.0));
    m->draw();
}

const RowValues& RowValuesPlot::data() const
{
    return m->data;
}

std::optional<Index> RowValuesPlot::rowAt(const QPointF& pixel) const
{
    if (m->data.values.size() == 0 || !m->plot->axisRect()->rect().contains(pixel.toPoint()))
        return std::nullopt;
    const auto row = static_cast<Index>(std::lround(m->plot->xAxis->pixelToCoord(pixel.x()))) - 1;
    return std::clamp<Index>(row, 0, m->data.values.size() - 1);
}

QString RowValuesPlot::textAt(const QPointF& pixel) const
{
    const auto row = rowAt(pixel);
    return row ? QStringLiteral("%1: %2").arg(m->data.names[std::size_t(*row)],
                                              numberText(m->data.values[*row], 5))
               : QString();
}

QByteArray RowValuesPlot::exported(const Figure& figure)
{
    return exportedPlot(*m->plot, figure);
}

} // namespace ui
