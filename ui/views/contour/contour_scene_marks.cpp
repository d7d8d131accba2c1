// SPDX-License-Identifier: MIT
// What is painted where on a map, for the card that explains it.
#include "ui/views/contour/contour_scene.h"

#include "ui/views/plot/slice_words.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kNearMark = 10.0; ///< Pixels, as for what is said of a mark.
constexpr double kNearLine = 5.0;

double distanceToSegment(const QPointF& at, const QPointF& from, const QPointF& to)
{
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double t =
        length > 0.0 ? std::clamp(QPointF::dotProduct(at - from, along) / length, 0.0, 1.0) : 0.0;
    const QPointF away = at - (from + t * along);
    return std::hypot(away.x(), away.y());
}

bool isNearCurve(const PlotFrame& frame, const core::Curve& curve, const QPointF& at)
{
    for (std::size_t k = 0; k + 1 < curve.size(); ++k)
        if (distanceToSegment(at, frame.pixel(curve[k]), frame.pixel(curve[k + 1])) <= kNearLine)
            return true;
    return false;
}

QString termOf(PlaneOutline::Kind kind)
{
    switch (kind) {
    case PlaneOutline::Kind::Definite:
        return QStringLiteral("term:definite");
    case PlaneOutline::Kind::Minimum:
    case PlaneOutline::Kind::OnlyOne:
        return QStringLiteral("term:certificate");
    case PlaneOutline::Kind::NewtonsBall:
        break;
    }
    return QStringLiteral("term:guarantee");
}

} // namespace

std::optional<PaintedMark> ContourScene::markAt(const QPointF& at) const
{
    const PlotFrame frame = m_plot.frame();
    if (!m_analysis || !m_content.slice || !frame.rect.contains(at))
        return std::nullopt;
    const auto isNear = [&](const core::PlanePoint& point) {
        const QPointF away = frame.pixel(point) - at;
        return std::hypot(away.x(), away.y()) <= kNearMark;
    };
    const auto mark = [&](const QString& name) { return PaintedMark{name, textAt(at)}; };
    // In the order of textAt(), which says what it is of: "now" and card are of the same mark.
    switch (handleAt(at)) {
    case Handle::None:
        break;
    case Handle::Start:
        return PaintedMark{QStringLiteral("term:start")};
    case Handle::LineFrom:
    case Handle::LineTo:
        return PaintedMark{QStringLiteral("term:cross-section")};
    }
    for (std::size_t k = 0; k < m_content.paths.size(); ++k)
        if (!m_content.paths[k].points.empty() && isNear(m_content.paths[k].points.back()))
            return mark(QStringLiteral("colour%1").arg((*panel().paths)[k].colour));
    for (const DrawnLandmark& landmark : m_content.landmarks)
        if (isNear(landmark.at))
            return mark(landmark.mark.isMinimum ? QStringLiteral("term:minimum")
                                                : QStringLiteral("term:pass"));
    for (const core::SliceMinimum& minimum : m_content.minima)
        if (isNear(minimum.at))
            return mark(minimum.ofWholeSpace ? QStringLiteral("term:minimum")
                                             : QStringLiteral("term:critical-point"));
    for (const DrawnTrail& trail : m_content.trails)
        if (pointOfTrail(frame, trail, at, kNearMark))
            return mark(QStringLiteral("term:trail"));
    for (const PlaneOutline& outline : m_content.outlines)
        if (isNearCurve(frame, outline.curve, at))
            return PaintedMark{termOf(outline.kind)};
    for (const DrawnPath& way : m_content.ways)
        if (isNearCurve(frame, core::Curve(way.points.begin(), way.points.end()), at))
            return PaintedMark{QStringLiteral("term:pass")};
    for (const core::Curve& wall : m_content.picture->wall)
        if (isNearCurve(frame, wall, at))
            return PaintedMark{hasHole(*m_content.slice) ? QStringLiteral("term:ridge")
                                                         : QStringLiteral("term:wall")};
    const core::PlanePoint point = frame.plane(at);
    const auto value = valueAt(*m_content.slice, point.p, m_content.isLine() ? 0.0 : point.q);
    if (hasHole(*m_content.slice) && value && value->alpha <= 0.0)
        return PaintedMark{QStringLiteral("term:hole")};
    if (m_plot.isOwnColoured() && m_content.basins)
        return mark(QStringLiteral("term:basin"));
    return std::nullopt;
}

} // namespace ui
