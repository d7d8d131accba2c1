// SPDX-License-Identifier: MIT
#include "ui/views/plane/path_painter.h"

#include "ui/look/theme.h"
#include "ui/views/contour/contour_lines.h"
#include "ui/views/plot/path_stroke.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace ui {

namespace {

// Farther than this part of the window's size from the plane, a point is not where it is drawn.
constexpr double kOffPlane = 0.01;
constexpr double kDotSpacing = 7.0; ///< Pixels between steps that get dots of their own.

/// Draws the stretch of the path from point @p first to @p last, all on or all off the plane.
void paintStretch(QPainter& painter, const PlotFrame& frame, const DrawnPath& path,
                  std::size_t first, std::size_t last, double size)
{
    const std::span points(path.points.data() + first, last - first + 1);
    const double farthest = *std::max_element(path.distance.begin() + std::ptrdiff_t(first),
                                              path.distance.begin() + std::ptrdiff_t(last) + 1) /
                            size;
    const bool off = farthest > kOffPlane;
    QColor colour = path.colour;
    if (off) {
        colour.setAlphaF(static_cast<float>(std::clamp(0.85 - 0.6 * farthest, 0.35, 0.85)));
    }
    QPen pen(colour, off ? 1.5 : 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (off)
        pen.setDashPattern({2.5, 2.5});
    const QPen halo(QColor(255, 255, 255, 90), 3.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const std::vector<QPolygonF> pieces = visiblePieces(points, frame);
    if (!off)
        strokePath(painter, pieces, halo);
    strokePath(painter, pieces, pen);
}

void paintLine(QPainter& painter, const PlotFrame& frame, const DrawnPath& path, double size)
{
    painter.setBrush(Qt::NoBrush);
    std::size_t first = 0;
    const auto segmentOff = [&](std::size_t k) {
        return std::max(path.distance[k], path.distance[k + 1]) > kOffPlane * size;
    };
    while (first + 1 < path.points.size()) {
        const bool off = segmentOff(first);
        std::size_t last = first + 1;
        while (last + 1 < path.points.size() && segmentOff(last) == off)
            ++last;
        paintStretch(painter, frame, path, first, last, size);
        first = last;
    }
}

void paintSteps(QPainter& painter, const PlotFrame& frame, const DrawnPath& path)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(path.colour);
    QPointF before = frame.pixel(path.points.front());
    for (std::size_t k = 1; k + 1 < path.points.size(); ++k) {
        const QPointF at = frame.pixel(path.points[k]);
        const QPointF step = at - before;
        if (frame.rect.contains(at) && std::hypot(step.x(), step.y()) >= kDotSpacing)
            painter.drawEllipse(at, 2.3, 2.3);
        before = at;
    }
}

void paintEnd(QPainter& painter, const PlotFrame& frame, const DrawnPath& path)
{
    const QPointF at = frame.pixel(path.points.back());
    if (!frame.rect.contains(at))
        return;
    const double radius = path.complete ? 4.2 : 3.6;
    painter.setPen(QPen(Qt::white, 1.6));
    painter.setBrush(path.colour);
    painter.drawEllipse(at, radius, radius);
}

/// A small circle like that of the common start, in the colour of its path.
void paintOwnStart(QPainter& painter, const PlotFrame& frame, const DrawnPath& path)
{
    const QPointF at = frame.pixel(path.points.front());
    if (!frame.rect.contains(at))
        return;
    painter.setPen(QPen(path.colour, 1.8));
    painter.setBrush(Qt::white);
    painter.drawEllipse(at, 4.2, 4.2);
}

/// The line through @p at and @p apex across the frame.
void paintRay(QPainter& painter, const PlotFrame& frame, const QPointF& at, const QPointF& apex)
{
    const QPointF way = at - apex;
    const double length = std::hypot(way.x(), way.y());
    if (length < 1.0)
        return;
    const QRectF& rect = frame.rect;
    const double reach = (2.0 * (rect.width() + rect.height()) + length) / length;
    const std::array ends{frame.plane(apex - reach * way), frame.plane(apex + reach * way)};
    for (const QPolygonF& piece : visiblePieces(ends, frame)) {
        painter.setPen(QPen(QColor(0, 0, 0, 110), 2.4, Qt::SolidLine, Qt::FlatCap));
        painter.drawPolyline(piece);
        painter.setPen(QPen(Qt::white, 1.4, Qt::CustomDashLine, Qt::FlatCap));
        QPen dashed = painter.pen();
        dashed.setDashPattern({4.0, 3.0});
        painter.setPen(dashed);
        painter.drawPolyline(piece);
    }
}

QPolygonF star(const QPointF& centre, double radius)
{
    QPolygonF points;
    for (int k = 0; k < 10; ++k) {
        const double r = k % 2 == 0 ? radius : 0.45 * radius;
        const double angle = -M_PI_2 + k * M_PI / 5.0;
        points.append(centre + r * QPointF(std::cos(angle), std::sin(angle)));
    }
    points.append(points.first());
    return points;
}

} // namespace

void paintPaths(QPainter& painter, const PlotFrame& frame, std::span<const DrawnPath> paths,
                double size)
{
    for (const DrawnPath& path : paths) {
        if (path.points.empty())
            continue;
        paintLine(painter, frame, path, size);
        paintSteps(painter, frame, path);
    }
    for (const DrawnPath& path : paths)
        if (path.points.size() > 1)
            paintEnd(painter, frame, path);
    for (const DrawnPath& path : paths)
        if (path.hasOwnStart && !path.points.empty())
            paintOwnStart(painter, frame, path);
}

void paintStart(QPainter& painter, const PlotFrame& frame, const core::PlanePoint& start, bool held)
{
    const QPointF at = frame.pixel(start);
    if (!frame.rect.contains(at))
        return;
    const double radius = held ? 6.5 : 4.8;
    painter.setPen(QPen(QColor(0x1d, 0x23, 0x2e), 1.8));
    painter.setBrush(Qt::white);
    painter.drawEllipse(at, radius, radius);
}

void paintMinima(QPainter& painter, const PlotFrame& frame,
                 std::span<const core::SliceMinimum> minima)
{
    for (const core::SliceMinimum& minimum : minima)
        if (minimum.apex)
            paintRay(painter, frame, frame.pixel(minimum.at), frame.pixel(*minimum.apex));
    for (const core::SliceMinimum& minimum : minima) {
        const QPointF at = frame.pixel(minimum.at);
        if (!frame.rect.contains(at))
            continue;
        const QColor ink(0x1d, 0x23, 0x2e);
        painter.setPen(QPen(minimum.ofWholeSpace ? ink : QColor(255, 255, 255, 235), 1.2,
                            Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(minimum.ofWholeSpace ? QBrush(Qt::white) : QBrush(QColor(0, 0, 0, 90)));
        painter.drawPolygon(star(at, 7.5));
    }
}

} // namespace ui
