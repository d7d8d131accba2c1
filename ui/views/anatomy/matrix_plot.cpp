// SPDX-License-Identifier: MIT
#include "ui/views/anatomy/matrix_plot.h"

#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/views/plot/curvature_words.h"
#include "ui/views/plot/outdated_veil.h"
#include "ui/views/plot/plot_export.h"
#include "ui/views/plot/plot_style.h"
#include "ui/views/plot/sharp_plot.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using Eigen::Index;

/// Its colours are those of the smallest eigenvalue: orange is negative.
const ColourMap& colours()
{
    return curvatureColours(*core::curvatureLayerById("lambda_min"));
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

struct MatrixPlot::Private {
    explicit Private(QWidget* parent)
        : plot(new SharpPlot(parent))
        , veil(*plot)
        , cells(new QCPColorMap(plot->xAxis, plot->yAxis))
        , bar(new QCPColorScale(plot))
    {
    }

    void build();
    void draw();
    void fitMargins();
    QString shortName(Index k) const;
    /// Names at some of the cells, at most so many.
    std::vector<Tick> names(int most) const;

    MatrixData data;
    QString emptyText;
    core::CurvatureScale scale;
    // All owned by the plot, which the parent widget owns.
    QCustomPlot* plot;
    OutdatedVeil veil;
    QCPColorMap* cells;
    QCPColorScale* bar;
};

void MatrixPlot::Private::build()
{
    QCPAxisRect* rect = plot->axisRect();
    rect->setupFullAxesBox();
    rect->setAutoMargins(QCP::msNone);
    for (QCPAxis* axis : {plot->xAxis2, plot->yAxis2}) {
        axis->setTicks(false);
        axis->setTickLabels(false);
    }
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis})
        axis->grid()->setVisible(false);
    plot->yAxis->setRangeReversed(true);
    plot->xAxis->setTickLabelRotation(-45);
    plot->plotLayout()->addElement(0, 1, bar);
    bar->setType(QCPAxis::atRight);
    bar->setBarWidth(9);
    auto* group = new QCPMarginGroup(plot); // owned by the plot
    rect->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    bar->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    rect->setAutoMargins(QCP::msTop | QCP::msBottom);
    bar->axis()->axisRect()->setAutoMargins(QCP::msNone);
    bar->axis()->axisRect()->setMargins(QMargins(0, 0, 48, 0));
    bar->setMargins(QMargins(0, 0, 2, 0));
    cells->setColorScale(bar);
    cells->setInterpolate(false);
    cells->setTightBoundary(false);
    useTicks(*plot->xAxis, [this](double, double, int most) { return names(most); });
    useTicks(*plot->yAxis, [this](double, double, int most) { return names(most); });
    useTicks(*bar->axis(),
             [this](double, double, int most) { return curvatureTicks(scale, most); });
    addLayer(*plot, QStringLiteral("note"));
    addPainting(
        *plot, QStringLiteral("note"),
        [this](QPainter& painter) {
            painter.setFont(tabularFont(8.0));
            painter.setPen(theme().mutedText);
            const QRectF place = plot->axisRect()->rect();
            const QFontMetrics metrics(painter.font());
            painter.drawText(QPointF(place.left(), place.top() - 4.0),
                             metrics.elidedText(data.note, Qt::ElideRight, int(place.width())));
        },
        false);
    addEmptyState(*plot, [this] { return emptyText; });
    QObject::connect(plot, &QCustomPlot::beforeReplot, plot, [this] { fitMargins(); });
    plot->setMouseTracking(true);
}

QString MatrixPlot::Private::shortName(Index k) const
{
    constexpr qsizetype kMost = 12;
    const QString& name = data.names[std::size_t(k)];
    return name.size() <= kMost ? name : name.left(kMost - 1) + u'…';
}

std::vector<Tick> MatrixPlot::Private::names(int most) const
{
    std::vector<Tick> ticks;
    const auto count = static_cast<Index>(data.names.size());
    const Index step = std::max<Index>(1, (count + most - 1) / std::max(1, most));
    for (Index k = 0; k < count; k += step)
        ticks.push_back({static_cast<double>(k), shortName(k)});
    return ticks;
}

void MatrixPlot::Private::fitMargins()
{
    const QFontMetrics metrics(plot->xAxis->tickLabelFont());
    int widest = 20;
    for (Index k = 0; k < static_cast<Index>(data.names.size()); ++k)
        widest = std::max(widest, metrics.horizontalAdvance(shortName(k)));
    // In a low panel the names at the side have to do: they are the same.
    constexpr int kLow = 220;
    const bool isLow = plot->height() < kLow;
    plot->xAxis->setTickLabels(!isLow);
    const int below = isLow ? 8 : static_cast<int>(0.75 * (widest + metrics.height())) + 6;
    plot->axisRect()->setMinimumMargins(QMargins(0, 18, 6, below));
    plot->axisRect()->setMargins(QMargins(widest + 14, 18, 6, below));
}

void MatrixPlot::Private::draw()
{
    const bool isThere = !data.names.empty();
    showAxes(*plot, isThere);
    cells->setVisible(isThere);
    bar->setVisible(isThere);
    if (isThere) {
        scale = core::divergingScale(data.entries);
        const auto count = static_cast<int>(data.entries.rows());
        const double last = count - 1;
        auto* values = new QCPColorMapData(count, count, QCPRange(0.0, std::max(last, 1e-3)),
                                           QCPRange(0.0, std::max(last, 1e-3)));
        for (int i = 0; i < count; ++i)
            for (int j = 0; j < count; ++j)
                values->setCell(j, i, scale.axisValue(data.entries(i, j)));
        cells->setData(values); // which owns them now
        cells->setGradient(gradient());
        cells->setDataRange(QCPRange(scale.low, scale.high));
        plot->xAxis->setRange(-0.5, last + 0.5);
        plot->yAxis->setRange(-0.5, last + 0.5);
    }
    plot->replot(QCustomPlot::rpQueuedReplot);
}

MatrixPlot::MatrixPlot(QWidget* parent)
    : m(std::make_unique<Private>(parent))
{
    m->build();
    restyle();
}

MatrixPlot::~MatrixPlot() = default;

QWidget& MatrixPlot::widget() const
{
    return *m->plot;
}

void MatrixPlot::setData(const MatrixData& data, const QString& emptyText)
{
    m->data = data;
    m->emptyText = emptyText;
    m->draw();
}

void MatrixPlot::setOutdated(bool outdated)
{
    m->veil.setOutdated(outdated);
}

void MatrixPlot::restyle()
{
    stylePlot(*m->plot);
    m->draw();
}

const MatrixData& MatrixPlot::data() const
{
    return m->data;
}

const core::CurvatureScale& MatrixPlot::scale() const
{
    return m->scale;
}

std::optional<std::pair<Index, Index>> MatrixPlot::cellAt(const QPointF& pixel) const
{
    if (m->data.names.empty() || !m->plot->axisRect()->rect().contains(pixel.toPoint()))
        return std::nullopt;
    const Index last = m->data.entries.rows() - 1;
    const auto at = [last](double coordinate) {
        return std::clamp<Index>(std::lround(coordinate), 0, last);
    };
    return std::pair(at(m->plot->yAxis->pixelToCoord(pixel.y())),
                     at(m->plot->xAxis->pixelToCoord(pixel.x())));
}

QString MatrixPlot::textAt(const QPointF& pixel) const
{
    const auto cell = cellAt(pixel);
    if (!cell)
        return {};
    return QStringLiteral("%1 × %2: %3")
        .arg(m->data.names[std::size_t(cell->first)], m->data.names[std::size_t(cell->second)],
             numberText(m->data.entries(cell->first, cell->second), 5));
}

QByteArray MatrixPlot::exported(const Figure& figure)
{
    return exportedPlot(*m->plot, figure);
}

} // namespace ui
