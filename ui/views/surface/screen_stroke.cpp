// SPDX-License-Identifier: MIT
#include "ui/views/surface/screen_stroke.h"

#include <cmath>

namespace ui {

namespace {

/// True if @p middle is on the line from @p from to @p to, as far as one can see.
bool isOnTheWay(const QPointF& from, const QPointF& middle, const QPointF& to, double visible)
{
    const QPointF way = to - from;
    const QPointF step = middle - from;
    const double length = std::hypot(way.x(), way.y());
    return QPointF::dotProduct(way, step) > 0.0 &&
           std::abs(way.x() * step.y() - way.y() * step.x()) < visible * length;
}

/// Appends @p pixel to @p line with as few points as show the same.
void extend(QPolygonF& line, const QPointF& pixel, double visible)
{
    const qsizetype last = line.size() - 1;
    if (last >= 1 && isOnTheWay(line[last - 1], line[last], pixel, visible))
        line[last] = pixel;
    else
        line.append(pixel);
}

} // namespace

std::vector<ScreenStroke> onScreen(std::span<const Eigen::Vector3d> points,
                                   const Projector& projector, const core::HeightField& field,
                                   double pixels)
{
    const double visible = 0.2 * pixels; // off a straight line
    std::vector<ScreenStroke> parts;
    for (std::size_t k = 0; k < points.size(); ++k) {
        const QPointF pixel = projector.at(points[k]);
        const bool last = k + 1 == points.size();
        if (!parts.empty() && !last) {
            const QPointF step = pixel - parts.back().line.back();
            if (QPointF::dotProduct(step, step) < pixels * pixels)
                continue;
        }
        const bool hidden = field.hides(points[k], projector.eyeFor(points[k]));
        if (!parts.empty())
            extend(parts.back().line, pixel, visible);
        if (parts.empty() || parts.back().hidden != hidden)
            parts.push_back({QPolygonF({pixel}), hidden});
    }
    return parts;
}

} // namespace ui
