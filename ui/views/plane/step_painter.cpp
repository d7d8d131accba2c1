// SPDX-License-Identifier: MIT
#include "ui/views/plane/step_painter.h"

#include "ui/look/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <utility>

namespace ui {

namespace {

const QColor kInk(0x1d, 0x23, 0x2e);
const QColor kHalo(255, 255, 255, 220);

struct Arrow {
    QColor colour;
    double width = 2.2;
    bool isDashed = false;
    QString label;
};

void paintLabel(QPainter& painter, const QPointF& tip, const QPointF& unit, const QString& label)
{
    painter.setFont(tabularFont(8.0));
    QRectF box = QFontMetricsF(painter.font()).boundingRect(label).adjusted(-3, -1, 3, 1);
    box.moveCenter(tip + (0.5 * std::hypot(box.width(), box.height()) + 2.0) * unit);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 255, 255, 215));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(kInk);
    painter.drawText(box, Qt::AlignCenter, label);
}

/// Nothing of an arrow that is shorter than a dot.
void paintArrow(QPainter& painter, const QPointF& from, const QPointF& to, const Arrow& arrow)
{
    constexpr double kShortest = 3.0;
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    if (!(length >= kShortest) || !std::isfinite(length))
        return;
    const double head = std::min(9.0, 0.6 * length);
    const QPointF unit = way / length;
    const QPointF side(-unit.y(), unit.x());
    const QPolygonF tip{to, to - head * unit + 0.45 * head * side,
                        to - head * unit - 0.45 * head * side};
    for (const auto& [colour, more] : {std::pair(kHalo, 2.4), std::pair(arrow.colour, 0.0)}) {
        QPen pen(colour, arrow.width + more, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (arrow.isDashed && more == 0.0) {
            pen.setDashPattern({2.5, 2.0});
            pen.setCapStyle(Qt::FlatCap);
        }
        painter.setPen(pen);
        painter.drawLine(from, to - 0.7 * head * unit);
        painter.setPen(more > 0.0 ? QPen(colour, more, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)
                                  : QPen(Qt::NoPen));
        painter.setBrush(colour);
        painter.drawPolygon(tip);
    }
    paintLabel(painter, to, unit, arrow.label);
}

void paintRing(QPainter& painter, const QPointF& at, const QColor& colour)
{
    constexpr double kRadius = 4.0;
    painter.setBrush(Qt::NoBrush);
    for (const auto& [ring, width] : {std::pair(kHalo, 3.6), std::pair(colour, 1.6)}) {
        painter.setPen(QPen(ring, width));
        painter.drawEllipse(at, kRadius, kRadius);
    }
}

/// The parts of the outline that are seen.
QPainterPath outlinePath(const core::TrustOutline& ball, const SeenToPixel& pixel)
{
    QPainterPath path;
    bool isDrawing = false;
    for (std::size_t k = 0; k <= ball.points.size() && !ball.points.empty(); ++k) {
        const auto at = pixel(ball.points[k % ball.points.size()]);
        if (at && isDrawing)
            path.lineTo(*at);
        else if (at)
            path.moveTo(*at);
        isDrawing = at.has_value();
    }
    return path;
}

void paintBall(QPainter& painter, const core::TrustOutline& ball, const QColor& colour,
               const SeenToPixel& pixel)
{
    const QPainterPath path = outlinePath(ball, pixel);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(kHalo, 3.0));
    painter.drawPath(path);
    QPen pen(colour.darker(115), ball.isRefused ? 1.2 : 1.6, Qt::SolidLine, Qt::FlatCap);
    if (ball.isRefused)
        pen.setDashPattern({4.0, 3.0});
    painter.setPen(pen);
    painter.drawPath(path);
}

void paintStep(QPainter& painter, const core::StepStudy& step, const SeenToPixel& pixel)
{
    const auto from = pixel(step.from);
    if (!from)
        return;
    const QColor colour = methodColour(step.colour);
    for (const core::TrustOutline& ball : step.balls)
        paintBall(painter, ball, colour, pixel);
    const auto paint = [&](const std::optional<core::SeenPoint>& end, const Arrow& arrow) {
        if (const auto to = end ? pixel(*end) : std::nullopt)
            paintArrow(painter, *from, *to, arrow);
    };
    paint(step.downhill, {kInk, 1.8, false, QStringLiteral("−∇L")});
    paint(step.velocity, {colour.darker(130), 1.8, true, QStringLiteral("v")});
    paint(step.to, {colour, 2.6, false, QStringLiteral("Δx")});
    for (const core::SeenPoint& refused : step.refused)
        if (const auto at = pixel(refused))
            paintRing(painter, *at, colour);
    painter.setPen(QPen(Qt::white, 1.6));
    painter.setBrush(colour);
    painter.drawEllipse(*from, 4.2, 4.2);
}

} // namespace

void paintSteps(QPainter& painter, std::span<const core::StepStudy> steps, const SeenToPixel& pixel)
{
    painter.save();
    for (const core::StepStudy& step : steps)
        paintStep(painter, step, pixel);
    painter.restore();
}

} // namespace ui
