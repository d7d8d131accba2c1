// SPDX-License-Identifier: MIT
#include "ui/views/surface_paths.h"

#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace ui {

namespace {

/// Paths float a little over the surface, so that it does not swallow them.
constexpr double kLift = 0.006;
constexpr double kLineWidth = 2.6;
constexpr double kHaloWidth = 4.6;
constexpr double kHiddenOpacity = 0.3;
constexpr std::array kOpacity{1.0, 0.8, 0.62, 0.45};

/// 0 to 3 by the distance from the plane relative to the size of the window.
int remotenessOf(double distance, const core::Slice& slice)
{
    const core::Window& window = slice.grid.window;
    const double width = window.width() * slice.plane.d1.norm();
    const double height = slice.plane.isLine() ? 0.0 : window.height() * slice.plane.d2.norm();
    const double relative = distance / std::hypot(width, height);
    return relative < 0.01 ? 0 : relative < 0.05 ? 1 : relative < 0.2 ? 2 : 3;
}

bool isInside(const Eigen::Vector3d& point)
{
    constexpr double kSlack = 1e-9;
    return std::abs(point.x()) <= 1.0 + kSlack && std::abs(point.y()) <= 1.0 + kSlack;
}

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
    Tracer(const HeightField& field, Trace& trace)
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

    const HeightField& m_field;
    Trace& m_trace;
    bool m_connected = false; ///< The last stroke ends where the next segment begins.
};

void Tracer::segment(const Eigen::Vector3d& a, const Eigen::Vector3d& b, int remoteness)
{
    const auto part = clipped(a, b);
    if (!part) {
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
        point.z() = std::clamp(point.z(), 0.0, HeightField::kTop) + kLift;
        points.push_back(point);
    }
    m_connected = to == 1.0;
}

QPen penOf(const QColor& colour, double width, int remoteness)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    static const std::array<QList<qreal>, 4> dashes{QList<qreal>{}, QList<qreal>{4.0, 1.8},
                                                    QList<qreal>{2.4, 2.2}, QList<qreal>{0.6, 2.4}};
    if (remoteness > 0)
        pen.setDashPattern(dashes[static_cast<std::size_t>(remoteness)]);
    return pen;
}

/// A stroke on the screen, split where it passes behind the surface.
struct ScreenStroke {
    QPolygonF line;
    bool hidden = false;
};

std::vector<ScreenStroke> onScreen(const Stroke& stroke, const Projector& projector,
                                   const HeightField& field)
{
    constexpr double kClosest = 1.5; // pixels; nearer points add nothing but time
    std::vector<ScreenStroke> parts;
    for (std::size_t k = 0; k < stroke.points.size(); ++k) {
        const QPointF pixel = projector.at(stroke.points[k]);
        const bool last = k + 1 == stroke.points.size();
        if (!parts.empty() && !last) {
            const QPointF step = pixel - parts.back().line.back();
            if (QPointF::dotProduct(step, step) < kClosest * kClosest)
                continue;
        }
        const bool hidden = field.hides(stroke.points[k], projector.eye());
        if (!parts.empty())
            parts.back().line.append(pixel);
        if (parts.empty() || parts.back().hidden != hidden)
            parts.push_back({QPolygonF({pixel}), hidden});
    }
    return parts;
}

QPolygonF star(const QPointF& centre, double radius)
{
    QPolygonF polygon;
    for (int k = 0; k < 10; ++k) {
        const double r = k % 2 == 0 ? radius : 0.45 * radius;
        const double angle = std::numbers::pi * (k / 5.0 - 0.5);
        polygon << centre + r * QPointF(std::cos(angle), std::sin(angle));
    }
    return polygon;
}

void paintMarker(QPainter& painter, const QPointF& at, const Marker& marker)
{
    const QColor dark(0x1d, 0x23, 0x2e);
    switch (marker.kind) {
    case Marker::Kind::Start:
        painter.setPen(QPen(dark, 1.8));
        painter.setBrush(Qt::white);
        painter.drawEllipse(at, 5.0, 5.0);
        break;
    case Marker::Kind::End:
        painter.setPen(QPen(dark, 1.0));
        painter.setBrush(Qt::white);
        painter.drawEllipse(at, 6.2, 6.2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(marker.colour);
        painter.drawEllipse(at, 4.2, 4.2);
        break;
    case Marker::Kind::Minimum:
    case Marker::Kind::MinimumOfSlice: {
        painter.setPen(QPen(dark, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const bool whole = marker.kind == Marker::Kind::Minimum;
        painter.setBrush(whole ? QColor(Qt::white) : QColor(255, 255, 255, 90));
        painter.drawPolygon(star(at, 8.5));
        break;
    }
    }
}

} // namespace

Trace trace(const core::WalkedPath& walked, const HeightField& field, int iteration)
{
    Trace result{methodColour(walked.method), {}, {}, {}, 0};
    const auto& points = walked.path.points;
    const std::size_t known = std::min(points.size(), walked.projection.size());
    const std::size_t count =
        iteration < 0 ? known : std::min(known, static_cast<std::size_t>(iteration) + 1);
    const auto place = [&](std::size_t k) {
        const core::Projection& foot = walked.projection[k];
        return field.place(foot.p, foot.q, points[k].loss);
    };
    const auto remoteness = [&](std::size_t k) {
        return remotenessOf(walked.projection[k].distance, field.slice());
    };
    if (count == 0)
        return result;

    const Eigen::Vector3d lift(0.0, 0.0, kLift);
    if (const Eigen::Vector3d start = place(0); isInside(start))
        result.start = start + lift;
    if (const Eigen::Vector3d end = place(count - 1); isInside(end))
        result.end = end + lift;
    result.endRemoteness = remoteness(count - 1);
    Tracer tracer(field, result);
    for (std::size_t k = 1; k < count; ++k)
        tracer.segment(place(k - 1), place(k), std::max(remoteness(k - 1), remoteness(k)));
    return result;
}

void paintTraces(QPainter& painter, const Projector& projector, const HeightField& field,
                 const std::vector<Trace>& traces)
{
    painter.setBrush(Qt::NoBrush);
    for (const Trace& path : traces) {
        // One path for each manner: where a translucent line meets itself it gets no darker.
        std::array<QPainterPath, kOpacity.size()> seen;
        std::array<QPainterPath, kOpacity.size()> hidden;
        for (const Stroke& stroke : path.strokes) {
            const auto manner = static_cast<std::size_t>(stroke.remoteness);
            for (const ScreenStroke& part : onScreen(stroke, projector, field))
                (part.hidden ? hidden : seen)[manner].addPolygon(part.line);
        }
        painter.setPen(penOf(QColor(255, 255, 255, 130), kHaloWidth, 0));
        painter.drawPath(seen[0]);
        for (std::size_t manner = 0; manner < kOpacity.size(); ++manner) {
            painter.setPen(penOf(path.colour, kLineWidth, static_cast<int>(manner)));
            painter.setOpacity(kOpacity[manner] * kHiddenOpacity);
            painter.drawPath(hidden[manner]);
            painter.setOpacity(kOpacity[manner]);
            painter.drawPath(seen[manner]);
        }
        painter.setOpacity(1.0);
    }
}

void paintMarkers(QPainter& painter, const Projector& projector, const HeightField& field,
                  const std::vector<Marker>& markers)
{
    for (const Marker& marker : markers) {
        const bool hidden = field.hides(marker.at, projector.eye());
        painter.setOpacity(kOpacity[static_cast<std::size_t>(marker.remoteness)] *
                           (hidden ? kHiddenOpacity : 1.0));
        paintMarker(painter, projector.at(marker.at), marker);
    }
    painter.setOpacity(1.0);
}

void paintCursor(QPainter& painter, const Projector& projector, const HeightField& field, double p,
                 double q)
{
    const auto centre = field.onSurface(p, q);
    if (!centre)
        return;
    const double reach = 11.0 * projector.pixelSize(*centre);
    for (const auto& [colour, width] :
         {std::pair(QColor(255, 255, 255, 200), 3.6), std::pair(QColor(0x1d, 0x23, 0x2e), 1.4)}) {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
        for (const Eigen::Vector2d& along :
             {Eigen::Vector2d(1.0, 0.0), Eigen::Vector2d(0.0, 1.0)}) {
            QPolygonF line;
            for (int k = -4; k <= 4; ++k) {
                const Eigen::Vector2d at = centre->head<2>() + 0.25 * k * reach * along;
                const double z = field.surfaceAt(at.x(), at.y());
                if (!std::isnan(z))
                    line << projector.at({at.x(), at.y(), z + kLift});
            }
            painter.drawPolyline(line);
        }
    }
}

} // namespace ui
