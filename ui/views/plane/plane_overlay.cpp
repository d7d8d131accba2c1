// SPDX-License-Identifier: MIT
#include "ui/views/plane/plane_overlay.h"

#include "ui/look/theme.h"
#include "ui/views/plane/path_painter.h"
#include "ui/views/plane/step_painter.h"

#include <QPainter>

namespace ui {

namespace {

void paintCrossHair(QPainter& painter, const PlotFrame& frame, const core::PlanePoint& point)
{
    const QPointF centre = frame.pixel(point);
    const QRectF& rect = frame.rect;
    painter.setRenderHint(QPainter::Antialiasing, false);
    // A dark line beside a light one is seen on every colour.
    for (const auto& [colour, offset] :
         {std::pair(QColor(0, 0, 0, 70), 1.0), std::pair(QColor(255, 255, 255, 190), 0.0)}) {
        painter.setPen(QPen(colour, 1.0));
        painter.drawLine(QPointF(rect.left(), centre.y() + offset),
                         QPointF(rect.right(), centre.y() + offset));
        painter.drawLine(QPointF(centre.x() + offset, rect.top()),
                         QPointF(centre.x() + offset, rect.bottom()));
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void paintLine(QPainter& painter, const PlotFrame& frame, const core::Segment& line)
{
    const QLineF drawn(frame.pixel(line.from), frame.pixel(line.to));
    painter.setPen(QPen(QColor(0, 0, 0, 150), 3.4));
    painter.drawLine(drawn);
    painter.setPen(QPen(Qt::white, 1.6, Qt::DashLine));
    painter.drawLine(drawn);
    for (const QPointF& end : {drawn.p1(), drawn.p2()}) {
        painter.setPen(QPen(QColor(0, 0, 0, 190), 1.2));
        painter.setBrush(Qt::white);
        painter.drawRect(QRectF(end.x() - 4.0, end.y() - 4.0, 8.0, 8.0));
    }
}

void paintBand(QPainter& painter, const QRectF& band)
{
    QColor wash = theme().accent;
    wash.setAlphaF(0.18F);
    painter.setPen(QPen(theme().accent, 1.2));
    painter.setBrush(wash);
    painter.drawRect(band);
}

} // namespace

void paintMessage(QPainter& painter, const QRectF& rect, const QString& message)
{
    constexpr int kFlags = Qt::AlignLeft | Qt::TextWordWrap;
    painter.setFont(tabularFont(8.5));
    const QFontMetricsF metrics(painter.font());
    QRectF box = metrics.boundingRect(rect.adjusted(14, 10, -14, -10), kFlags, message);
    box.moveTopLeft(rect.topLeft() + QPointF(14, 11));
    painter.setPen(QPen(theme().border, 1.0));
    painter.setBrush(theme().raised);
    painter.drawRoundedRect(box.adjusted(-7, -4, 7, 4), 5, 5);
    painter.setPen(theme().text);
    painter.drawText(box, kFlags, message);
}

void paintOverlay(QPainter& painter, const PlotFrame& frame, const PlaneOverlay& overlay)
{
    if (overlay.crossHair)
        paintCrossHair(painter, frame, *overlay.crossHair);
    if (overlay.line)
        paintLine(painter, frame, *overlay.line);
    if (overlay.move)
        paintMoveArrow(painter, frame.pixel(overlay.move->from), frame.pixel(overlay.move->to));
    paintSteps(painter, overlay.steps,
               [&frame](const core::PlanePoint& at) { return std::optional(frame.pixel(at)); });
    if (overlay.start)
        paintStart(painter, frame, *overlay.start, overlay.startHeld);
    if (overlay.band)
        paintBand(painter, *overlay.band);
    if (!overlay.message.isEmpty())
        paintMessage(painter, frame.rect, overlay.message);
    if (overlay.focused) {
        painter.setPen(QPen(theme().accent, 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(frame.rect.adjusted(1, 1, -1, -1));
    }
}

} // namespace ui
