// SPDX-License-Identifier: MIT
#include "ui/views/surface/surface_paths.h"

#include "ui/look/theme.h"
#include "ui/views/contour/trail_painter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>
#include <span>
#include <utility>

namespace ui {

int remotenessOf(double distance, const core::Slice& slice)
{
    const core::Window& window = slice.grid.window;
    const double width = window.width() * slice.plane.d1.norm();
    const double height = slice.plane.isLine() ? 0.0 : window.height() * slice.plane.d2.norm();
    const double relative = distance / std::hypot(width, height);
    return relative < 0.01 ? 0 : relative < 0.05 ? 1 : relative < 0.2 ? 2 : 3;
}

bool isOverWindow(const Eigen::Vector3d& point)
{
    constexpr double kSlack = 1e-9;
    return std::abs(point.x()) <= 1.0 + kSlack && std::abs(point.y()) <= 1.0 + kSlack;
}

namespace {

/// The part of the segment a + t (b - a), 0 <= t <= 1, within |x|, |y| <= 1.
std::optional<std::pair<double, double>> clipped(const Eigen::Vector3d& a, const Eigen::Vector3d& b)
{
    double from = 0.0;
    double to = 1.0;
    for (int axis = 0; axis < 2; ++axis) {
        const double step = b[axis] - a[axis];
        for (const double side : {-1.0, 1.0}) {
            const double before = 1.0 - side * a[axis];
            const double rate = side * step;
            if (rate > 0.0)
                to = std::min(to, before / rate);
            else if (rate < 0.0)
                from = std::max(from, before / rate);
            else if (before < 0.0)
                return std::nullopt;
        }
    }
    if (!(from <= to))
        return std::nullopt;
    return std::pair(from, to);
}

/// Builds the strokes of one path.
class Tracer {
public:
    Tracer(const core::HeightField& field, Trace& trace)
        : m_field(field)
        , m_trace(trace)
    {
    }

    void segment(const Eigen::Vector3d& a, const Eigen::Vector3d& b, int remoteness);

private:
    /// How far a point with the true loss is above the surface.
    double excess(const Eigen::Vector3d& point) const
    {
        const double surface = m_field.surfaceAt(point.x(), point.y());
        return std::isnan(surface) ? 0.0 : point.z() - surface;
    }

    /// True the first time for a segment between these two places, in either direction, at the
    /// resolution of the eye: a method that jumps to and fro for ever is drawn once.
    bool isNew(const Eigen::Vector3d& a, const Eigen::Vector3d& b);

    using Place = std::array<int, 3>;

    const core::HeightField& m_field;
    Trace& m_trace;
    std::set<std::pair<Place, Place>> m_drawn;
    bool m_connected = false; ///< The last stroke ends where the next segment begins.
};

bool Tracer::isNew(const Eigen::Vector3d& a, const Eigen::Vector3d& b)
{
    constexpr double kResolution = 1500.0;
    const auto rounded = [](const Eigen::Vector3d& point) {
        Place place{};
        for (int axis = 0; axis < 3; ++axis)
            place[static_cast<std::size_t>(axis)] =
                static_cast<int>(std::lround(kResolution * std::clamp(point[axis], -9.0, 9.0)));
        return place;
    };
    const Place from = rounded(a);
    const Place to = rounded(b);
    return m_drawn.emplace(std::min(from, to), std::max(from, to)).second;
}

void Tracer::segment(const Eigen::Vector3d& a, const Eigen::Vector3d& b, int remoteness)
{
    const auto part = clipped(a, b);
    if (!part || !isNew(a, b)) {
        m_connected = false;
        return;
    }
    const auto [from, to] = *part;
    const bool continues = m_connected && from == 0.0 && !m_trace.strokes.empty() &&
                           m_trace.strokes.back().remoteness == remoteness;
    if (!continues)
        m_trace.strokes.push_back({{}, remoteness});
    std::vector<Eigen::Vector3d>& points = m_trace.strokes.back().points;

    const double length = (to - from) * std::hypot(b.x() - a.x(), b.y() - a.y());
    const double cell = 2.0 / static_cast<double>(m_field.columns() - 1);
    const int steps = std::clamp(static_cast<int>(std::ceil(length / cell)), 1, 512);
    const double excessA = excess(a);
    const double excessB = excess(b);
    for (int k = continues ? 1 : 0; k <= steps; ++k) {
        const double t = from + (to - from) * k / steps;
        Eigen::Vector3d point = (1.0 - t) * a + t * b;
        const double surface = m_field.surfaceAt(point.x(), point.y());
        if (!std::isnan(surface))
            point.z() = surface + (1.0 - t) * excessA + t * excessB;
        point.z() = std::clamp(point.z(), 0.0, core::HeightField::kTop) + kLift;
        points.push_back(point);
    }
    m_connected = to == 1.0;
}

/// The path through @p points, whose feet on the plane are @p feet.
Trace traceOf(std::span<const core::PathPoint> points, std::span<const core::Projection> feet,
              const QColor& colour, const core::HeightField& field)
{
    Trace result{colour, {}, {}, {}, 0};
    const std::size_t count = std::min(points.size(), feet.size());
    const auto place = [&](std::size_t k) {
        return field.place(feet[k].p, feet[k].q, points[k].loss);
    };
    const auto remoteness = [&](std::size_t k) {
        return remotenessOf(feet[k].distance, field.slice());
    };
    if (count == 0)
        return result;

    const Eigen::Vector3d lift(0.0, 0.0, kLift);
    if (const Eigen::Vector3d start = place(0); isOverWindow(start))
        result.start = start + lift;
    if (const Eigen::Vector3d end = place(count - 1); isOverWindow(end))
        result.end = end + lift;
    result.endRemoteness = remoteness(count - 1);
    Tracer tracer(field, result);
    for (std::size_t k = 1; k < count; ++k)
        tracer.segment(place(k - 1), place(k), std::max(remoteness(k - 1), remoteness(k)));
    return result;
}

} // namespace

Trace trace(const core::WalkedPath& walked, const core::HeightField& field, int iteration)
{
    const std::size_t known = std::min(walked.path->points.size(), walked.projection->size());
    const std::size_t count =
        iteration < 0 ? known : std::min(known, static_cast<std::size_t>(iteration) + 1);
    return traceOf(std::span(walked.path->points).first(count), *walked.projection,
                   methodColour(walked.colour), field);
}

Trace wayTrace(const std::vector<core::PathPoint>& points, const core::PlaneBasis& basis,
               const core::HeightField& field)
{
    std::vector<core::Projection> feet;
    for (const core::PathPoint& point : points)
        feet.push_back(basis.project(point.x));
    Trace way = traceOf(points, feet, QColor(0x1d, 0x23, 0x2e), field);
    way.isWay = true;
    return way;
}

Trace trailTrace(const core::Trail& trail, const core::PlaneBasis& basis,
                 const core::HeightField& field)
{
    Trace result{trailColour(), {}, {}, {}, 0};
    Tracer tracer(field, result);
    std::optional<std::pair<Eigen::Vector3d, int>> before;
    for (const core::TrailPoint& point : trail.points) {
        const core::Projection foot = basis.project(point.x);
        Eigen::Vector3d at = field.place(foot.p, foot.q, point.loss);
        if (const double surface = field.surfaceAt(at.x(), at.y()); !std::isnan(surface))
            at.z() = surface;
        const int remoteness = remotenessOf(foot.distance, field.slice());
        if (before)
            tracer.segment(before->first, at, std::max(before->second, remoteness));
        before.emplace(at, remoteness);
    }
    return result;
}

} // namespace ui
