// SPDX-License-Identifier: MIT
#include "ui/views/plot/path_stroke.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPixmap>

#include <cmath>

namespace ui {

namespace {

bool isRaster(const QPainter& painter)
{
    const QPaintEngine* engine = painter.paintEngine();
    return engine && engine->type() == QPaintEngine::Raster;
}

void drawSegments(QPainter& painter, const QPolygonF& line)
{
    for (qsizetype k = 1; k < line.size(); ++k)
        painter.drawLine(line[k - 1], line[k]);
}

/// The lines themselves, or their dashes.
std::vector<QPolygonF> piecesOf(std::span<const QPolygonF> lines, const QPen& pen)
{
    if (pen.style() == Qt::SolidLine)
        return {lines.begin(), lines.end()};
    std::vector<double> pattern;
    for (const qreal part : pen.dashPattern())
        pattern.push_back(part * pen.widthF());
    std::vector<QPolygonF> pieces;
    for (const QPolygonF& line : lines)
        for (QPolygonF& dash : dashesOf(line, pattern))
            pieces.push_back(std::move(dash));
    return pieces;
}

} // namespace

std::vector<QPolygonF> dashesOf(const QPolygonF& line, std::span<const double> pattern)
{
    std::vector<QPolygonF> dashes;
    std::size_t part = 0; // of the pattern; even parts are drawn
    double left = pattern.empty() ? 0.0 : pattern[0];
    if (line.size() < 2 || !(left > 0.0))
        return dashes;
    dashes.push_back({line.first()});
    for (qsizetype k = 1; k < line.size(); ++k) {
        QPointF from = line[k - 1];
        double length = std::hypot(line[k].x() - from.x(), line[k].y() - from.y());
        while (length > left) {
            from += (line[k] - from) * (left / length);
            length -= left;
            if (part % 2 == 0)
                dashes.back().append(from);
            part = (part + 1) % pattern.size();
            left = std::max(pattern[part], 1e-3); // a pattern of zeros would have no end
            if (part % 2 == 0)
                dashes.push_back({from});
        }
        left -= length;
        if (part % 2 == 0)
            dashes.back().append(line[k]);
    }
    return dashes;
}

void strokePath(QPainter& painter, std::span<const QPolygonF> lines, const QPen& pen)
{
    if (lines.empty())
        return;
    if (!isRaster(painter)) {
        painter.setPen(pen);
        for (const QPolygonF& line : lines)
            painter.drawPolyline(line);
        return;
    }
    QPen plain(pen.color(), pen.widthF(), Qt::SolidLine, pen.capStyle(), pen.joinStyle());
    const double opacity = painter.opacity() * pen.color().alphaF();
    const std::vector<QPolygonF> pieces = piecesOf(lines, pen);
    if (opacity >= 1.0 || pen.capStyle() == Qt::FlatCap) {
        painter.setPen(plain);
        for (const QPolygonF& piece : pieces)
            drawSegments(painter, piece);
        return;
    }
    const QPaintDevice& device = *painter.device();
    const double ratio = device.devicePixelRatioF();
    QPixmap together(QSizeF(device.width() * ratio, device.height() * ratio).toSize());
    together.setDevicePixelRatio(ratio);
    together.fill(Qt::transparent);
    QColor opaque = pen.color();
    opaque.setAlphaF(1.0F);
    plain.setColor(opaque);
    {
        QPainter over(&together);
        over.setRenderHints(painter.renderHints());
        over.setTransform(painter.worldTransform());
        over.setPen(plain);
        for (const QPolygonF& piece : pieces)
            drawSegments(over, piece);
    }
    painter.save();
    painter.resetTransform();
    painter.setOpacity(opacity);
    painter.drawPixmap(QPointF(), together);
    painter.restore();
}

} // namespace ui
