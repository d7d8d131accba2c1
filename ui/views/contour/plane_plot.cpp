// SPDX-License-Identifier: MIT
#include "ui/views/contour/plane_plot.h"

#include "ui/look/colour_map.h"
#include "ui/look/core_text.h"
#include "ui/look/theme.h"
#include "ui/views/contour/colour_bar.h"
#include "ui/views/contour/contour_painter.h"
#include "ui/views/contour/map_cells.h"
#include "ui/views/contour/map_colouring.h"
#include "ui/views/plot/loss_axis.h"
#include "ui/views/plot/outdated_veil.h"
#include "ui/views/plot/plot_style.h"
#include "ui/views/plot/sharp_plot.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

// Pixels between the points of a path that labels keep clear of.
constexpr double kPathSpacing = 10.0;
// Around the picture; numbers of five characters and a title fit at its left.
constexpr QMargins kMargins(58, 20, 8, 38);

/// In place of a colour map where something else than the loss is below the lines.
const ColourMap& evenGround()
{
    static const ColourMap grey{{}, {}, {QColor(0xb0, 0xb0, 0xb0), QColor(0xb0, 0xb0, 0xb0)}};
    return grey;
}

} // namespace

struct PlanePlot::Private {
    Private(const ContourContent& c, const PlaneOverlay& o, QWidget* parent)
        : content(c)
        , overlay(o)
        , plot(new SharpPlot(parent))
        , veil(*plot)
        , map(new QCPColorMap(plot->xAxis, plot->yAxis))
        , curve(plot->addGraph())
        , bar(*plot, c, options)
    {
    }

    void build();
    void addPaintings();
    /// Leaves room around the picture so that circles of parameter space are circles on it: what is
    /// seen of the plane must not depend on the shape of a panel.
    void fitShape();
    /// Leaves so many pixels empty at each side of picture and colour bar, and above and below.
    void giveAway(int beside, int above);
    /// Samples per cell of a map that is shown on @p pixels.
    Eigen::Index mapStep(const QSizeF& pixels) const;
    void fillMap(Eigen::Index step);
    /// Fills the map again when the picture has another size than its cells were made for: what is
    /// seen shall not depend on the sizes that it had before.
    void refineMap();
    void fillCurve();
    void updateAxes();
    void updateTitles();
    PlotFrame frame() const;
    std::vector<QPointF> markerPixels(const PlotFrame& frame) const;
    /// Shows the loss and its bar, or leaves their places to the colouring.
    void showColouring();

    const ContourContent& content;
    const PlaneOverlay& overlay;
    Options options;
    core::Window window;
    Eigen::Index filledStep = 1; ///< Samples per cell of the map.
    int besideNow = 0;           ///< Pixels at each side of picture and colour bar; see fitShape().
    int aboveNow = 0;            ///< Pixels above and below.
    QSize fittedSize;            ///< Of the plot, as fitShape() has last seen it.
    int fittedBar = 0;           ///< Room beside the colour bar, the same.
    // All owned by the plot, which the parent widget owns.
    QCustomPlot* plot;
    OutdatedVeil veil;
    QCPColorMap* map;
    QCPGraph* curve;
    ColourBar bar;
};

void PlanePlot::Private::build()
{
    plot->setNoAntialiasingOnDrag(false);
    plot->setPlottingHint(QCP::phFastPolylines, false);
    QCPAxisRect* rect = plot->axisRect();
    // Fixed, so that the numbers of the axes do not move the picture while it is zoomed.
    rect->setAutoMargins(QCP::msNone);
    rect->setMargins(kMargins);
    rect->setupFullAxesBox();
    for (QCPAxis* axis : {plot->xAxis2, plot->yAxis2}) {
        axis->setTicks(false);
        axis->setTickLabels(false);
    }
    plot->xAxis->grid()->setVisible(false);
    plot->yAxis->grid()->setVisible(false);

    bar.build();
    rect->setAutoMargins(QCP::msTop | QCP::msBottom);
    rect->setMinimumMargins(kMargins);
    map->setColorScale(&bar.scale());
    map->setInterpolate(true);
    map->setTightBoundary(true);
    useTicks(*plot->xAxis, linearTicks);
    addPaintings();
}

void PlanePlot::Private::addPaintings()
{
    addLayer(*plot, QStringLiteral("paths"));
    addLayer(*plot, QStringLiteral("cursor"), true);
    const QString main = QStringLiteral("main");
    addPainting(*plot, main, [this](QPainter& painter) {
        const PlotFrame at = frame();
        if (content.isConstant()) {
            paintMessage(painter, at.rect, content.constantText);
            return;
        }
        if (bar.isOwnColoured())
            bar.colouring().paint(painter, at, content);
        if (options.contours && content.slice && !content.isLine())
            paintContours(painter, at, content.lines, content.scale,
                          bar.isOwnColoured() || content.shading ? evenGround()
                                                                 : colourMapById(options.colourMap),
                          markerPixels(at), !bar.isOwnColoured());
        paintOtherContours(painter, at, content.ownLines);
        paintWater(painter, at, content);
        if (content.picture)
            paintHoles(painter, at, content.picture->holes);
        if (options.wall && content.picture)
            paintWall(painter, at, content.picture->wall);
        paintOutlines(painter, at, content.outlines);
    });
    addPainting(*plot, QStringLiteral("paths"), [this](QPainter& painter) {
        const PlotFrame at = frame();
        if (!content.slice)
            return;
        const core::Plane& plane = content.slice->plane;
        const double size =
            std::hypot(window.width() * plane.d1.norm(), window.height() * plane.d2.norm());
        paintTrails(painter, at, content.trails, size);
        if (options.minima) {
            paintMinima(painter, at, content.minima);
            paintWays(painter, at, content.ways, size);
        }
        if (options.paths)
            paintPaths(painter, at, content.paths, size);
        if (options.minima)
            paintLandmarks(painter, at, content.landmarks, size);
    });
    addPainting(
        *plot, QStringLiteral("paths"), [this](QPainter& painter) { bar.paint(painter); }, false);
    addPainting(*plot, QStringLiteral("cursor"),
                [this](QPainter& painter) { paintOverlay(painter, frame(), overlay); });
}

void PlanePlot::Private::fitShape()
{
    // Beyond this ratio of the sides a picture in its true shape would be a thread.
    constexpr double kMostSlender = 4.0;
    QCPAxisRect* rect = plot->axisRect();
    const bool isLine = content.isLine();
    const auto unit = content.slice ? equalScale(content.slice->plane) : std::nullopt;
    const QSize size = plot->size();
    const int room = bar.room();
    if (size != fittedSize || room != fittedBar)
        giveAway(0, 0); // to see all the room there is, whatever was given away before
    fittedSize = size;
    fittedBar = room;
    if (isLine || !unit) {
        giveAway(0, 0);
        return;
    }
    const double aspect =
        std::clamp(window.width() / window.height() / *unit, 1.0 / kMostSlender, kMostSlender);
    // The layout has margins of its own that depend on the shape: a second look sets them right.
    for (int pass = 0; pass < 2; ++pass) {
        const double width = rect->width() + 2 * besideNow;
        const double height = rect->height() + 2 * aboveNow;
        if (width > 0 && height > 0)
            giveAway(qRound(std::max(0.0, (width - height * aspect) / 2)),
                     qRound(std::max(0.0, (height - width / aspect) / 2)));
    }
}

void PlanePlot::Private::giveAway(int beside, int above)
{
    if (beside == besideNow && above == aboveNow)
        return;
    besideNow = beside;
    aboveNow = above;
    const QMargins margins = kMargins + QMargins(beside, above, 0, above);
    plot->axisRect()->setMinimumMargins(margins);
    plot->axisRect()->setMargins(margins);
    bar.giveAway(beside);
    plot->plotLayout()->update(QCPLayoutElement::upMargins);
    plot->plotLayout()->update(QCPLayoutElement::upLayout);
}

PlotFrame PlanePlot::Private::frame() const
{
    const QRect rect = plot->axisRect()->rect();
    return {window,
            QRectF(rect.x(), rect.y(), std::max(rect.width(), 1), std::max(rect.height(), 1))};
}

std::vector<QPointF> PlanePlot::Private::markerPixels(const PlotFrame& frame) const
{
    std::vector<QPointF> pixels;
    if (options.minima)
        for (const core::SliceMinimum& minimum : content.minima)
            pixels.push_back(frame.pixel(minimum.at));
    if (options.paths)
        for (const DrawnPath& path : content.paths)
            for (const core::PlanePoint& point : path.points) {
                const QPointF at = frame.pixel(point);
                if (frame.rect.contains(at) &&
                    (pixels.empty() || (at - pixels.back()).manhattanLength() > kPathSpacing))
                    pixels.push_back(at);
            }
    if (content.start)
        pixels.push_back(frame.pixel(*content.start));
    return pixels;
}

void PlanePlot::Private::showColouring()
{
    const bool isLoss = !content.isLine() && !content.isConstant() && !bar.isOwnColoured();
    map->setVisible(isLoss);
    bar.setShown(isLoss);
}

Eigen::Index PlanePlot::Private::mapStep(const QSizeF& pixels) const
{
    return samplesPerCell(content.picture->cells,
                          plot->devicePixelRatioF() * std::max(pixels.width(), pixels.height()));
}

void PlanePlot::Private::fillMap(Eigen::Index step)
{
    filledStep = step;
    const core::Shading* shading = content.shading.get();
    map->setData(shading ? shadingCells(*shading).release() // owned by the map, as the other
                         : mapCells(*content.picture, step).release());
    map->setInterpolate(!shading || shading->scale.kind != core::CurvatureScale::Kind::Whole);
    map->setGradient(bar.gradient());
    map->setDataRange(shading ? QCPRange(shading->scale.low, shading->scale.high)
                              : QCPRange(content.scale.low, content.scale.high));
}

void PlanePlot::Private::refineMap()
{
    if (!content.slice || content.isLine())
        return;
    if (const Eigen::Index step = mapStep(frame().rect.size()); step != filledStep)
        fillMap(step);
}

void PlanePlot::Private::fillCurve()
{
    const core::Slice& slice = *content.slice;
    QVector<double> p;
    QVector<double> height;
    for (Eigen::Index j = 0; j < slice.loss.cols(); ++j) {
        p.append(slice.grid.p(j));
        height.append(content.scale.clamped(slice.loss(0, j)));
    }
    curve->setData(p, height, true);
}

void PlanePlot::Private::updateAxes()
{
    plot->xAxis->setRange(window.pMin, window.pMax);
    plot->yAxis->setRange(window.qMin, window.qMax);
    updateTitles();
}

void PlanePlot::Private::updateTitles()
{
    if (!content.slice)
        return;
    const core::Plane& plane = content.slice->plane;
    plot->xAxis->setLabel(fittingTitle(*plot->xAxis, directionText(plane.label1)));
    plot->yAxis->setLabel(content.isLine()
                              ? lossTitle(content.scale)
                              : fittingTitle(*plot->yAxis, directionText(plane.label2)));
}

PlanePlot::PlanePlot(const ContourContent& content, const PlaneOverlay& overlay, QWidget* parent)
    : m(std::make_unique<Private>(content, overlay, parent))
{
    m->build();
    connect(m->plot, &QCustomPlot::afterLayout, this, [this] {
        m->fitShape();
        m->refineMap();
        m->updateTitles();
        emit laidOut();
    });
    // Axes without a picture would be inventions.
    m->plot->axisRect()->setVisible(false);
    m->bar.setShown(false);
    m->map->setVisible(false);
    restyle();
}

PlanePlot::~PlanePlot() = default;

QWidget& PlanePlot::widget() const
{
    return *m->plot;
}

void PlanePlot::setOptions(const Options& options)
{
    const bool recolour = options.colourMap != m->options.colourMap;
    m->options = options;
    if (recolour)
        m->map->setGradient(m->bar.gradient());
    updateColouring();
}

void PlanePlot::updateColouring()
{
    if (m->content.slice)
        m->showColouring();
    replot();
}

bool PlanePlot::isOwnColoured() const
{
    return m->bar.isOwnColoured();
}

void PlanePlot::setOutdated(bool outdated)
{
    m->veil.setOutdated(outdated);
}

void PlanePlot::setWindow(const core::Window& window)
{
    m->window = window;
    m->updateAxes();
    replot();
}

PlotFrame PlanePlot::frame() const
{
    return m->frame();
}

void PlanePlot::updateSlice()
{
    m->plot->axisRect()->setVisible(true);
    const bool line = m->content.isLine();
    const bool constant = m->content.isConstant();
    const TickRule heights = [this](double, double, int most) {
        return lossTicks(m->content.scale, most);
    };
    useTicks(*m->plot->yAxis, line ? heights : TickRule(linearTicks));
    m->showColouring();
    m->curve->setVisible(line && !constant);
    m->plot->xAxis->grid()->setVisible(line);
    m->plot->yAxis->grid()->setVisible(line);
    if (line)
        m->fillCurve();
    else
        m->fillMap(m->mapStep(m->frame().rect.size()));
    m->updateAxes();
    replot();
}

void PlanePlot::replot()
{
    m->plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlanePlot::replotOverlay()
{
    replotLayer(*m->plot, QStringLiteral("cursor"));
}

void PlanePlot::restyle()
{
    stylePlot(*m->plot);
    m->curve->setPen(QPen(theme().accent, 2.0));
    replot();
}

QString PlanePlot::axisNameAt(const QPointF& pixel) const
{
    if (!m->content.slice)
        return {};
    const core::Plane& plane = m->content.slice->plane;
    if (m->plot->xAxis->getPartAt(pixel) == QCPAxis::spAxisLabel)
        return directionText(plane.label1);
    if (!m->content.isLine() && m->plot->yAxis->getPartAt(pixel) == QCPAxis::spAxisLabel)
        return directionText(plane.label2);
    return {};
}

void PlanePlot::sharpenFor(QSize pixels)
{
    if (m->content.slice && !m->content.isLine())
        m->fillMap(m->mapStep(2 * pixels)); // a file may be looked at closely
}

ColourBar& PlanePlot::colourBar() const
{
    return m->bar;
}

QCustomPlot& PlanePlot::customPlot() const
{
    return *m->plot;
}

} // namespace ui
