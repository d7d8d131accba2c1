// SPDX-License-Identifier: MIT
#include "ui/look/ground_marks.h"

#include "ui/look/ground_colours.h"
#include "ui/look/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace ui {

namespace {

const QColor kInk(0x1d, 0x23, 0x2e);

/// Dark letters with a light rim.
void paintNumber(QPainter& painter, const QPointF& at, const QString& text)
{
    QFont font = tabularFont(8.5);
    font.setWeight(QFont::Bold);
    QPainterPath path;
    path.addText(at, font, text);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(QColor(255, 255, 255, 235), 3.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(kInk);
    painter.drawPath(path);
}

} // namespace

void paintMinimumMark(QPainter& painter, const QPointF& at, std::size_t number, bool isNumbered)
{
    constexpr double kRadius = 8.5;
    QPolygonF star;
    for (int k = 0; k < 10; ++k) {
        const double r = k % 2 == 0 ? kRadius : 0.45 * kRadius;
        const double angle = std::numbers::pi * (k / 5.0 - 0.5);
        star << at + r * QPointF(std::cos(angle), std::sin(angle));
    }
    painter.setBrush(minimumColour(number));
    for (const auto& [colour, width] :
         {std::pair(QColor(255, 255, 255, 235), 3.6), std::pair(kInk, 1.1)}) {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(star);
    }
    if (isNumbered)
        paintNumber(painter, at + QPointF(7.0, -5.0), QString::number(number + 1));
}

void paintPassMark(QPainter& painter, const QPointF& at)
{
    constexpr double kRadius = 5.0;
    painter.setPen(QPen(kInk, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin));
    painter.setBrush(Qt::white);
    painter.drawPolygon(QPolygonF({at + QPointF(0, -kRadius), at + QPointF(kRadius, 0),
                                   at + QPointF(0, kRadius), at + QPointF(-kRadius, 0)}));
}

void paintPassHeight(QPainter& painter, const QPointF& at, const QString& text)
{
    painter.setFont(tabularFont(8.0));
    const QFontMetricsF metrics(painter.font());
    QRectF box(0.0, 0.0, metrics.horizontalAdvance(text) + 8.0, metrics.height() + 1.0);
    box.moveTopLeft(at + QPointF(8.0, -box.height() - 4.0));
    painter.setPen(QPen(theme().border, 1.0));
    painter.setBrush(theme().raised);
    painter.drawRoundedRect(box, 3.0, 3.0);
    painter.setPen(theme().text);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace ui
