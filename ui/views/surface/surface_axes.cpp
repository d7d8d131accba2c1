// SPDX-License-Identifier: MIT
#include "ui/views/surface/surface_axes.h"

#include "ui/look/core_text.h"
#include "ui/look/theme.h"
#include "ui/look/ticks.h"
#include "ui/views/plot/loss_axis.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace ui {

namespace {

constexpr double kTickLength = 6.0;
constexpr double kGap = 5.0;       ///< Between a tick and its number, and number and title.
constexpr double kShortest = 36.0; ///< An edge shorter than this on the screen has no numbers.
constexpr double kTop = core::HeightField::kTop;
constexpr double kFloor = -0.03; ///< So that the grid does not shine through a flat valley.

constexpr int kMostTicks = 7;
constexpr double kAside = 1e-6; ///< An eye nearer to a middle plane of the box looks along it.

/// @p marks of an axis from @p low to @p high, which lies from @p from to @p to in the box.
AxisTicks placed(const QString& title, const std::vector<Tick>& marks, double low, double high,
                 double from, double to)
{
    AxisTicks ticks{title, {}, {}};
    for (const Tick& tick : marks) {
        if (tick.label.isEmpty())
            continue;
        ticks.places.push_back(from + (to - from) * (tick.at - low) / (high - low));
        ticks.texts.push_back(tick.label);
    }
    return ticks;
}

AxisTicks ticksOf(const QString& name, double low, double high, double from, double to)
{
    return placed(axisTitle(name, low, high), linearTicks(low, high, kMostTicks), low, high, from,
                  to);
}

/// An edge of the box that carries an axis, and the direction in which the numbers lie.
struct Edge {
    int axis = 0;
    Eigen::Vector3d start = Eigen::Vector3d::Zero();
    Eigen::Vector3d end = Eigen::Vector3d::Zero();
    Eigen::Vector3d outwards = Eigen::Vector3d::Zero();

    Eigen::Vector3d at(double place) const
    {
        Eigen::Vector3d point = start;
        point[axis] = place;
        return point;
    }
};

/// The lower edges nearest to the eye, and the upright edge farthest to the right of those that
/// stand free.
std::vector<Edge> freeEdges(const Projector& projector, const BoxTicks& ticks)
{
    const double depth = ticks.halfDepth;
    const Eigen::Vector3d eye = projector.eye();
    const double nearX = eye.x() < -kAside ? -1.0 : 1.0; // seen from the front numbers are right
    const double nearY = eye.y() < kAside ? -depth : depth;
    std::vector<Edge> edges;
    edges.push_back({0, {-1.0, nearY, kFloor}, {1.0, nearY, kFloor}, {0.0, nearY / depth, 0.0}});
    if (!ticks.axes[1].places.empty())
        edges.push_back({1, {nearX, -depth, kFloor}, {nearX, depth, kFloor}, {nearX, 0.0, 0.0}});

    const Eigen::Vector3d corners[] = {{nearX, -nearY, kFloor}, {-nearX, nearY, kFloor}};
    const bool first = projector.at(corners[0]).x() > projector.at(corners[1]).x();
    const Eigen::Vector3d& foot = corners[first ? 0 : 1];
    // Out of the back wall that ends here, so that the numbers stand beside the box.
    const Eigen::Vector3d outwards =
        first ? Eigen::Vector3d(nearX, 0.0, 0.0) : Eigen::Vector3d(0.0, nearY / depth, 0.0);
    edges.push_back({2, foot, {foot.x(), foot.y(), kTop}, outwards});
    return edges;
}

/// Paints axes one after the other and keeps their texts apart.
class AxisPainter {
public:
    AxisPainter(QPainter& painter, const Projector& projector)
        : m_painter(painter)
        , m_projector(projector)
        , m_metrics(painter.fontMetrics())
    {
    }

    void paint(const Edge& edge, const AxisTicks& ticks);
    std::vector<AxisTitlePlace> takeTitles() { return std::move(m_titles); }

private:
    QPointF outwards(const Edge& edge, const QPointF& along) const;
    QRectF textBeside(const QPointF& anchor, const QPointF& direction, const QString& text) const;
    bool isFree(const QRectF& text) const;
    void paintTitle(const Edge& edge, const QPointF& along, const QPointF& out, double distance,
                    const QString& title);

    QPainter& m_painter;
    const Projector& m_projector;
    QFontMetricsF m_metrics;
    std::vector<QRectF> m_taken;
    std::vector<AxisTitlePlace> m_titles;
};

/// How far one can go from @p at to both sides along @p way, of length 1, inside of @p rect.
double roomAround(const QRectF& rect, const QPointF& at, const QPointF& way)
{
    double room = std::hypot(rect.width(), rect.height());
    const auto bound = [&room](double place, double low, double high, double step) {
        if (step != 0.0)
            room = std::min(room, std::min(place - low, high - place) / std::abs(step));
    };
    bound(at.x(), rect.left(), rect.right(), way.x());
    bound(at.y(), rect.top(), rect.bottom(), way.y());
    return std::max(room, 0.0);
}

QPointF AxisPainter::outwards(const Edge& edge, const QPointF& along) const
{
    // Square to the edge on the screen, on the side where the box is not.
    QPointF out(-along.y(), along.x());
    const Eigen::Vector3d middle = 0.5 * (edge.start + edge.end);
    const QPointF away = m_projector.at(middle + 0.1 * edge.outwards) - m_projector.at(middle);
    return QPointF::dotProduct(out, away) < 0.0 ? -out : out;
}

QRectF AxisPainter::textBeside(const QPointF& anchor, const QPointF& direction,
                               const QString& text) const
{
    const QSizeF size(m_metrics.horizontalAdvance(text), m_metrics.capHeight() + 2.0);
    // The box of the text touches the anchor, whichever way it lies from there.
    const double reach =
        0.5 * (std::abs(direction.x()) * size.width() + std::abs(direction.y()) * size.height());
    const QPointF centre = anchor + direction * reach;
    return QRectF(centre - QPointF(0.5 * size.width(), 0.5 * size.height()), size);
}

bool AxisPainter::isFree(const QRectF& text) const
{
    return std::ranges::none_of(m_taken, [&](const QRectF& taken) {
        return taken.adjusted(-4.0, -2.0, 4.0, 2.0).intersects(text);
    });
}

void AxisPainter::paint(const Edge& edge, const AxisTicks& ticks)
{
    const QPointF start = m_projector.at(edge.start);
    const QPointF end = m_projector.at(edge.end);
    const double length = std::hypot(end.x() - start.x(), end.y() - start.y());
    if (length < kShortest)
        return;
    const QPointF along = (end - start) / length;
    const QPointF out = outwards(edge, along);

    m_painter.setPen(QPen(theme().mutedText, 1.0));
    m_painter.drawLine(start, end);
    double widest = 0.0;
    for (std::size_t k = 0; k < ticks.places.size(); ++k) {
        const QPointF foot = m_projector.at(edge.at(ticks.places[k]));
        m_painter.drawLine(foot, foot + kTickLength * out);
        QRectF box = textBeside(foot + (kTickLength + kGap) * out, out, ticks.texts[k]);
        // Rather over the box than cut at the edge of a narrow view: half a number is a false one.
        const QRectF& view = m_projector.rectangle();
        box.moveLeft(std::clamp(box.left(), view.left() + 2.0,
                                std::max(view.left() + 2.0, view.right() - box.width() - 2.0)));
        if (!isFree(box))
            continue;
        m_taken.push_back(box);
        widest =
            std::max(widest, std::abs(out.x()) * box.width() + std::abs(out.y()) * box.height());
        m_painter.drawText(QPointF(box.left(), box.bottom() - 1.0), ticks.texts[k]);
    }
    paintTitle(edge, along, out, kTickLength + 2.0 * kGap + widest, ticks.title);
}

void AxisPainter::paintTitle(const Edge& edge, const QPointF& along, const QPointF& out,
                             double distance, const QString& title)
{
    double angle = std::atan2(along.y(), along.x()) * 180.0 / std::numbers::pi;
    if (angle > 90.0)
        angle -= 180.0;
    else if (angle <= -90.0)
        angle += 180.0;
    const QPointF middle =
        m_projector.at(0.5 * (edge.start + edge.end)) + (distance + 0.5 * m_metrics.height()) * out;
    const double margin = m_metrics.height();
    // Above and below the chips of the view lie over the picture.
    constexpr double kChips = 48.0;
    const double room = roomAround(
        m_projector.rectangle().adjusted(margin, kChips, -margin, -kChips), middle, along);
    // A title of a letter or two is no clearer when it is cut.
    const double least = m_metrics.horizontalAdvance(QStringLiteral("xxx…"));
    const QString shown = m_metrics.elidedText(title, Qt::ElideRight, std::max(2.0 * room, least));
    const double width = m_metrics.horizontalAdvance(shown);
    const QPointF reach = (0.5 * width + 3.0) * along;
    const QPointF aside = 0.5 * m_metrics.height() * out;
    m_titles.push_back({QPolygonF({middle - reach - aside, middle + reach - aside,
                                   middle + reach + aside, middle - reach + aside}),
                        title, shown});
    m_painter.save();
    m_painter.setPen(theme().text);
    m_painter.translate(middle);
    m_painter.rotate(angle);
    m_painter.drawText(QPointF(-0.5 * width, 0.5 * m_metrics.capHeight()), shown);
    m_painter.restore();
}

} // namespace

BoxTicks boxTicks(const core::HeightField& field)
{
    const core::Slice& slice = field.slice();
    const core::Window& window = slice.grid.window;
    const core::LossScale& scale = field.scale();
    BoxTicks ticks;
    ticks.axes[0] = ticksOf(directionText(slice.plane.label1), window.pMin, window.pMax, -1.0, 1.0);
    if (field.isRibbon())
        ticks.halfDepth = core::HeightField::kRibbon;
    else
        ticks.axes[1] =
            ticksOf(directionText(slice.plane.label2), window.qMin, window.qMax, -1.0, 1.0);
    ticks.axes[2] =
        placed(lossTitle(scale), lossTicks(scale, kMostTicks), scale.low, scale.high, 0.0, kTop);
    return ticks;
}

std::array<BoxFace, 5> boxFaces(const BoxTicks& ticks)
{
    return {BoxFace{2, kFloor}, BoxFace{0, -1.0}, BoxFace{0, 1.0}, BoxFace{1, -ticks.halfDepth},
            BoxFace{1, ticks.halfDepth}};
}

std::vector<Eigen::Vector3d> gridLines(const BoxFace& face, const BoxTicks& ticks)
{
    const Eigen::Vector3d low(-1.0, -ticks.halfDepth, kFloor);
    const Eigen::Vector3d high(1.0, ticks.halfDepth, kTop);
    std::vector<Eigen::Vector3d> points;
    for (int axis = 0; axis < 3; ++axis) {
        if (axis == face.axis)
            continue;
        const int other = 3 - axis - face.axis;
        std::vector<double> places = ticks.axes[static_cast<std::size_t>(axis)].places;
        places.push_back(low[axis]);
        places.push_back(high[axis]);
        for (const double place : places) {
            Eigen::Vector3d from = low;
            from[face.axis] = face.side;
            from[axis] = place;
            Eigen::Vector3d to = from;
            to[other] = high[other];
            points.push_back(from);
            points.push_back(to);
        }
    }
    return points;
}

std::vector<AxisTitlePlace> paintAxes(QPainter& painter, const Projector& projector,
                                      const BoxTicks& ticks)
{
    painter.setFont(tabularFont(9.0));
    AxisPainter axes(painter, projector);
    for (const Edge& edge : freeEdges(projector, ticks))
        axes.paint(edge, ticks.axes[static_cast<std::size_t>(edge.axis)]);
    return axes.takeTitles();
}

} // namespace ui
