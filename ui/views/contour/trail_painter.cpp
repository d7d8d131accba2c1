// SPDX-License-Identifier: MIT
#include "ui/views/contour/trail_painter.h"

#include "core/plane/plane_basis.h"
#include "ui/look/number_text.h"
#include "ui/look/translated.h"
#include "ui/views/contour/contour_painter.h"
#include "ui/views/plot/path_stroke.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kTrailEndSize = 4.5; ///< Pixels to each side.

QString trailEndWords(core::TrailEnd end)
{
    switch (end) {
    case core::TrailEnd::EndOfBlend:
        return translated("The blend ends here.");
    case core::TrailEnd::Fold:
        return translated("A fold: it meets a saddle, and beyond both are gone.");
    case core::TrailEnd::Split:
        return translated("It splits: beyond it is a saddle between other minima.");
    case core::TrailEnd::Wall:
        return translated("It runs into the wall α = 0.");
    case core::TrailEnd::Infinity:
        return translated("From here it runs away to infinity.");
    case core::TrailEnd::Lost:
    case core::TrailEnd::Cancelled:
        break;
    }
    return translated("It cannot be followed any further.");
}

void paintTrailEnd(QPainter& painter, const QPointF& at, core::TrailEnd end)
{
    const auto strokeBoth = [&](const auto& draw) {
        painter.setPen(QPen(Qt::white, 4.0, Qt::SolidLine, Qt::RoundCap));
        draw();
        painter.setPen(QPen(trailColour(), 2.0, Qt::SolidLine, Qt::RoundCap));
        draw();
    };
    painter.setBrush(Qt::NoBrush);
    const double r = kTrailEndSize;
    switch (end) {
    case core::TrailEnd::EndOfBlend:
        return;
    case core::TrailEnd::Fold:
    case core::TrailEnd::Split:
        strokeBoth([&] {
            painter.drawLine(at + QPointF(-r, -r), at + QPointF(r, r));
            painter.drawLine(at + QPointF(-r, r), at + QPointF(r, -r));
        });
        return;
    case core::TrailEnd::Wall:
        strokeBoth([&] { painter.drawLine(at + QPointF(0, -1.4 * r), at + QPointF(0, 1.4 * r)); });
        return;
    case core::TrailEnd::Infinity:
    case core::TrailEnd::Lost:
    case core::TrailEnd::Cancelled:
        strokeBoth([&] { painter.drawEllipse(at, r, r); });
        return;
    }
}

} // namespace

std::vector<DrawnTrail> drawnTrails(const core::Analysis& analysis)
{
    std::vector<DrawnTrail> drawn;
    if (!analysis.trails || !analysis.request.studies.trails || analysis.plane().isLine())
        return drawn;
    const core::PlaneBasis basis(analysis.plane());
    const std::optional<double> now = core::placeOn(analysis.request.studies.trails->blend,
                                                    analysis.request.session->problem.mix);
    for (const core::Trail& trail : *analysis.trails) {
        if (trail.points.front().x.size() != analysis.plane().origin.size())
            continue;
        DrawnTrail seen;
        seen.before = trail.before;
        seen.after = trail.after;
        for (const core::TrailPoint& point : trail.points) {
            const core::Projection at = basis.project(point.x);
            seen.points.push_back({at.p, at.q});
            seen.distance.push_back(at.distance);
            seen.t.push_back(point.t);
            seen.loss.push_back(point.loss);
        }
        if (const auto here = now ? core::pointAt(trail, *now) : std::nullopt) {
            const core::Projection at = basis.project(here->x);
            seen.now = core::PlanePoint{at.p, at.q};
        }
        drawn.push_back(std::move(seen));
    }
    return drawn;
}

QColor trailColour()
{
    return {0xc0, 0x26, 0xd3};
}

void paintTrails(QPainter& painter, const PlotFrame& frame, std::span<const DrawnTrail> trails,
                 double size)
{
    painter.save();
    for (const DrawnTrail& trail : trails) {
        painter.setOpacity(nearness(*std::ranges::max_element(trail.distance), size));
        painter.setBrush(Qt::NoBrush);
        const std::vector<QPolygonF> pieces = visiblePieces(trail.points, frame);
        strokePath(painter, pieces, QPen(QColor(255, 255, 255, 215), 4.0));
        strokePath(painter, pieces, QPen(trailColour(), 2.0));
        for (const bool isAfter : {false, true}) {
            const QPointF at = frame.pixel(isAfter ? trail.points.back() : trail.points.front());
            if (frame.rect.contains(at))
                paintTrailEnd(painter, at, isAfter ? trail.after : trail.before);
        }
    }
    for (const DrawnTrail& trail : trails) {
        if (!trail.now || !frame.rect.contains(frame.pixel(*trail.now)))
            continue;
        painter.setOpacity(1.0);
        painter.setPen(QPen(Qt::white, 1.6));
        painter.setBrush(trailColour());
        painter.drawEllipse(frame.pixel(*trail.now), 5.0, 5.0);
    }
    painter.restore();
}

std::optional<std::size_t> pointOfTrail(const PlotFrame& frame, const DrawnTrail& trail,
                                        const QPointF& at, double pixels)
{
    std::optional<std::size_t> nearest;
    double least = pixels;
    for (std::size_t k = 0; k < trail.points.size(); ++k) {
        const QPointF away = frame.pixel(trail.points[k]) - at;
        const double distance = std::hypot(away.x(), away.y());
        if (distance <= least) {
            nearest = k;
            least = distance;
        }
    }
    return nearest;
}

QString trailText(const DrawnTrail& trail, std::size_t point)
{
    QString text = translated("Trail of a minimum: at t = %1 it is here, L = %2.")
                       .arg(numberText(trail.t[point]), numberText(trail.loss[point]));
    if (point + 1 == trail.points.size())
        text += u'\n' + trailEndWords(trail.after);
    else if (point == 0)
        text += u'\n' + trailEndWords(trail.before);
    if (trail.distance[point] > 1e-9)
        text += translated("\nDistance from the plane of the picture: %1")
                    .arg(numberText(trail.distance[point]));
    return text;
}

} // namespace ui
