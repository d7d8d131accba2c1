// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/spectrum_marks.h"

#include "ui/look/theme.h"
#include "ui/look/translated.h"

#include <qcustomplot.h>

#include <algorithm>

namespace ui {

void paintFold(QPainter& painter, const QCustomPlot& plot, const SpectrumAxis& axis)
{
    if (!axis.isFolded())
        return;
    const QRectF rect = plot.axisRect()->rect();
    const double left = plot.xAxis->coordToPixel(axis.place(axis.firstFolded()) - 0.1);
    const double right =
        plot.xAxis->coordToPixel(axis.place(axis.firstFolded() + axis.folded() - 1) + 0.1);
    const double zero = plot.yAxis->coordToPixel(0.0);
    painter.setPen(QPen(theme().mutedText, 1.6, Qt::DotLine));
    painter.drawLine(QPointF(left, zero), QPointF(right, zero));
    const QString text = translated("%1 × 0").arg(axis.folded());
    painter.setFont(tabularFont(8.0));
    painter.setPen(theme().mutedText);
    QRectF box = QFontMetricsF(painter.font()).boundingRect(text).adjusted(-2.0, 0.0, 2.0, 0.0);
    box.moveCenter({0.5 * (left + right), zero - 0.5 * box.height() - 5.0});
    if (box.top() < rect.top())
        box.moveTop(zero + 5.0);
    box.moveLeft(
        std::clamp(box.left(), rect.left(), std::max(rect.left(), rect.right() - box.width())));
    painter.drawText(box, Qt::AlignCenter, text);
}

void paintBeyond(QPainter& painter, const QCustomPlot& plot, double place, bool above,
                 double spacing)
{
    const QRectF rect = plot.axisRect()->rect();
    const double half = std::clamp(0.4 * spacing, 1.5, 4.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().text);
    const double tip = above ? rect.top() + 1.0 : rect.bottom() - 1.0;
    const double foot = tip + (above ? 6.0 : -6.0);
    const double x = plot.xAxis->coordToPixel(place);
    painter.drawPolygon(QPolygonF{{x - half, foot}, {x + half, foot}, {x, tip}});
}

void paintChosen(QPainter& painter, const QCustomPlot& plot, const std::vector<QPointF>& heads)
{
    constexpr double kRadius = 6.5;
    const QRectF rect = plot.axisRect()->rect();
    painter.setFont(tabularFont(8.0));
    const QFontMetricsF metrics(painter.font());
    for (std::size_t k = 0; k < heads.size(); ++k) {
        const QPointF& head = heads[k];
        painter.setPen(QPen(theme().text, 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(head, kRadius, kRadius);
        const QString name = k == 0 ? QStringLiteral("d₁") : QStringLiteral("d₂");
        QRectF box(0.0, 0.0, metrics.horizontalAdvance(name) + 2.0, metrics.height());
        box.moveCenter(head + QPointF(kRadius + 0.5 * box.width() + 2.0, -kRadius));
        if (box.right() > rect.right())
            box.moveRight(head.x() - kRadius - 1.0);
        box.moveTop(std::clamp(box.top(), rect.top(), rect.bottom() - box.height()));
        painter.setPen(theme().text);
        painter.drawText(box, Qt::AlignCenter, name);
    }
}

} // namespace ui
