// SPDX-License-Identifier: MIT
#include "ui/views/contour/plane_plot.h"

#include "ui/look/colour_map.h"
#include "ui/look/theme.h"
#include "ui/views/contour/contour_painter.h"
#include "ui/views/contour/map_cells.h"
#include "ui/views/contour/map_colouring.h"
#include "ui/views/plot/curvature_words.h"
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
/// Height of the arrows at the ends of the colour bar, in pixels.
constexpr int kBarEnd = 6;
// Around the picture; numbers of five characters and a title fit at its left.
constexpr QMargins kMargins(58, 20, 8, 38);
// Right of the colour bar, for its numbers.
constexpr int kBarRoom = 40;
constexpr int kMostBarRoom = 110;
constexpr int kMostTicks = 12;

/// In place of a colour map where something else than the loss is below the lines.
const ColourMap& evenGround()
{
    static const ColourMap grey{{}, {}, {QColor(0xb0, 0xb0, 0xb0), QColor(0xb0, 0xb0, 0xb0)}};
    return grey;
}

QCPColorGradient gradientOf(const ColourMap& map)
{
    QMap<double, QColor> stops;
    const auto last = static_cast<double>(map.colours.size() - 1);
    for (std::size_t k = 0; k < map.colours.size(); ++k)
        stops.insert(static_cast<double>(k) / last, map.colours[k]);
    QCPColorGradient gradient;
    gradient.setColorStops(stops);
    gradient.setLevelCount(512);
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    return gradient;
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
        , scale(new QCPColorScale(plot))
    {
    }

    void build();
    void addPaintings();
    /// Leaves room around the picture so that circles of parameter space are circles on it: what is
    /// seen of the plane must not depend on the shape of a panel.
    void fitShape();
    /// Leaves so many pixels empty at each side of picture and colour bar, and above and below.
    void giveAway(int beside, int above);
    /// Makes room beside the colour bar for numbers of many digits, deep in a zoom.
    void fitBar();
    /// Samples per cell of a map that is shown on @p pixels.
    Eigen::Index mapStep(const QSizeF& pixels) const;
    void fillMap(Eigen::Index step);
    /// What the colours of the map and its bar are.
    const ColourMap& colours() const;
    std::vector<Tick> barTicks(int most) const;
    /// Fills the map again when the picture has another size than its cells were made for: what is
    /// seen shall not depend on the sizes that it had before.
    void refineMap();
    void fillCurve();
    void updateAxes();
    void updateTitles();
    PlotFrame frame() const;
    std::vector<QPointF> markerPixels(const PlotFrame& frame) const;
    const MapColouring& colouring() const { return mapColouringById(options.colouring); }
    /// Something else than the loss colours the map, and is there.
    bool isOwnColoured() const
    {
        return colouring().isThere && content.slice && !content.isLine() && !content.isConstant() &&
               colouring().isThere(content);
    }
    /// Shows the loss and its bar, or leaves their places to the colouring.
    void showColouring();
    /// Where the colour bar or what takes its place may be drawn.
    QRectF barRoom() const;
    void paintBarTitle(QPainter& painter) const;
    /// Whether there is something below and above the colours of the bar.
    std::pair<bool, bool> cuts() const;
    /// Arrows at those ends of the bar beyond which there are losses, drawn in the end's colour.
    void paintBarEnds(QPainter& painter) const;

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
    QCPColorScale* scale;
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

    plot->plotLayout()->addElement(0, 1, scale);
    scale->setType(QCPAxis::atRight);
    scale->setBarWidth(9);
    scale->setMargins(QMargins(0, 0, 4, 0));
    auto* group = new QCPMarginGroup(plot); // owned by the plot
    rect->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    scale->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    rect->setAutoMargins(QCP::msTop | QCP::msBottom);
    rect->setMinimumMargins(kMargins);
    QCPAxisRect* bar = scale->axis()->axisRect();
    bar->setAutoMargins(QCP::msNone);
    bar->setMargins(QMargins(0, 0, kBarRoom, 0));
    map->setColorScale(scale);
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
        if (isOwnColoured())
            colouring().paint(painter, at, content);
        if (options.contours && content.slice && !content.isLine())
            paintContours(painter, at, content.lines, content.scale,
                          isOwnColoured() || content.curvature ? evenGround()
                                                               : colourMapById(options.colourMap),
                          markerPixels(at), !isOwnColoured());
        paintWater(painter, at, content);
        if (content.picture)
            paintHoles(painter, at, content.picture->holes);
        if (options.wall && content.picture)
            paintWall(painter, at, content.picture->wall);
        paintOutlines(painter, at, content.outlines);
    });
    addPainting(*plot, QStringLiteral("paths"), [this](QPainter& painter) {
        const PlotFrame at = frame();
        if (options.minima)
            paintMinima(painter, at, content.minima);
        if (!content.slice)
            return;
        const core::Plane& plane = content.slice->plane;
        const double size =
            std::hypot(window.width() * plane.d1.norm(), window.height() * plane.d2.norm());
        if (options.minima)
            paintWays(painter, at, content.ways, size);
        if (options.paths)
            paintPaths(painter, at, content.paths, size);
        if (options.minima)
            paintLandmarks(painter, at, content.landmarks, size);
    });
    addPainting(
        *plot, QStringLiteral("paths"), [this](QPainter& painter) { paintBarTitle(painter); },
        false);
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
    const int bar = scale->axis()->axisRect()->margins().right();
    if (size != fittedSize || bar != fittedBar)
        giveAway(0, 0); // to see all the room there is, whatever was given away before
    fittedSize = size;
    fittedBar = bar;
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
    scale->setMargins(QMargins(0, 0, 4 + beside, 0));
    plot->plotLayout()->update(QCPLayoutElement::upMargins);
    plot->plotLayout()->update(QCPLayoutElement::upLayout);
}

void PlanePlot::Private::fitBar()
{
    if (isOwnColoured()) {
        scale->axis()->axisRect()->setMargins(QMargins(0, 0, colouring().legendWidth, 0));
        return;
    }
    const QFontMetrics metrics(scale->axis()->tickLabelFont());
    int widest = 0;
    for (const Tick& tick : barTicks(kMostTicks))
        widest = std::max(widest, metrics.horizontalAdvance(tick.label));
    const int room = std::clamp(widest + 14, kBarRoom, kMostBarRoom);
    scale->axis()->axisRect()->setMargins(QMargins(0, 0, room, 0));
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

void PlanePlot::Private::paintBarTitle(QPainter& painter) const
{
    if (!content.slice || content.isLine() || content.isConstant())
        return;
    if (isOwnColoured()) {
        colouring().paintLegend(painter, barRoom(), content);
        return;
    }
    const QString title =
        content.curvature ? curvatureTitle(*content.curvature->layer) : lossTitle(content.scale);
    const bool shared = title.size() > 1;
    const QRect bar = scale->axis()->axisRect()->rect();
    painter.setFont(plot->xAxis->labelFont());
    painter.setPen(theme().mutedText);
    // A short title stands above its bar; a long one ends with it, clear of its numbers.
    const int top = bar.top() - (cuts().second ? kBarEnd + 15 : 18);
    const QRectF box = shared ? QRectF(plot->axisRect()->left(), top,
                                       bar.right() + 1.0 - plot->axisRect()->left(), 15)
                              : QRectF(bar.left(), top, 40, 15);
    painter.drawText(box, (shared ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom, title);
    paintBarEnds(painter);
}

QRectF PlanePlot::Private::barRoom() const
{
    const QRectF bar = scale->axis()->axisRect()->rect();
    return {bar.left(), bar.top(), static_cast<double>(colouring().legendWidth), bar.height()};
}

void PlanePlot::Private::showColouring()
{
    const bool isLoss = !content.isLine() && !content.isConstant() && !isOwnColoured();
    map->setVisible(isLoss);
    scale->setVisible(isLoss);
    fitBar();
}

void PlanePlot::Private::paintBarEnds(QPainter& painter) const
{
    const QRectF bar = scale->axis()->axisRect()->rect();
    const ColourMap& shades = colours();
    painter.setPen(Qt::NoPen);
    const auto paint = [&](double from, double to, double position) {
        painter.setBrush(shades.at(position));
        painter.drawPolygon(
            QPolygonF{{bar.left(), from}, {bar.right(), from}, {bar.center().x(), to}});
    };
    if (cuts().second)
        paint(bar.top() - 1, bar.top() - kBarEnd, 1.0);
    if (cuts().first)
        paint(bar.bottom() + 1, bar.bottom() + kBarEnd, 0.0);
}

Eigen::Index PlanePlot::Private::mapStep(const QSizeF& pixels) const
{
    return samplesPerCell(content.picture->cells,
                          plot->devicePixelRatioF() * std::max(pixels.width(), pixels.height()));
}

void PlanePlot::Private::fillMap(Eigen::Index step)
{
    filledStep = step;
    const core::CurvaturePicture* curvature = content.curvature.get();
    map->setData(curvature ? curvatureCells(*curvature).release() // owned by the map, as the other
                           : mapCells(*content.picture, step).release());
    map->setInterpolate(!curvature || curvature->scale.kind != core::CurvatureScale::Kind::Whole);
    map->setGradient(gradientOf(colours()));
    map->setDataRange(curvature ? QCPRange(curvature->scale.low, curvature->scale.high)
                                : QCPRange(content.scale.low, content.scale.high));
}

const ColourMap& PlanePlot::Private::colours() const
{
    return content.curvature ? curvatureColours(*content.curvature->layer)
                             : colourMapById(options.colourMap);
}

std::vector<Tick> PlanePlot::Private::barTicks(int most) const
{
    return content.curvature ? curvatureTicks(content.curvature->scale, most)
                             : lossTicks(content.scale, most);
}

std::pair<bool, bool> PlanePlot::Private::cuts() const
{
    return content.curvature
               ? std::pair(content.curvature->scale.cutsBelow, content.curvature->scale.cutsAbove)
               : std::pair(content.scale.cutsBelow, content.scale.cutsAbove);
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
    plot->xAxis->setLabel(fittingTitle(*plot->xAxis, QString::fromStdString(plane.label1)));
    plot->yAxis->setLabel(content.isLine()
                              ? lossTitle(content.scale)
                              : fittingTitle(*plot->yAxis, QString::fromStdString(plane.label2)));
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
    m->scale->setVisible(false);
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
        m->map->setGradient(gradientOf(m->colours()));
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
    return m->isOwnColoured();
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
    useTicks(*m->scale->axis(), [this](double, double, int most) { return m->barTicks(most); });
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
        return QString::fromStdString(plane.label1);
    if (!m->content.isLine() && m->plot->yAxis->getPartAt(pixel) == QCPAxis::spAxisLabel)
        return QString::fromStdString(plane.label2);
    return {};
}

void PlanePlot::sharpenFor(QSize pixels)
{
    if (m->content.slice && !m->content.isLine())
        m->fillMap(m->mapStep(2 * pixels)); // a file may be looked at closely
}

QCustomPlot& PlanePlot::customPlot() const
{
    return *m->plot;
}

} // namespace ui
