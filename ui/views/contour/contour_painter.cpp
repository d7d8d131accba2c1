// SPDX-License-Identifier: MIT
#include "ui/views/contour/contour_painter.h"

#include "ui/views/contour/contour_content.h"

#include "ui/look/colour_map.h"
#include "ui/look/ground_colours.h"
#include "ui/look/ground_marks.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/views/plot/path_stroke.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr qreal kLabelPoints = 7.0;

QColor lineColour(const QColor& ground)
{
    const bool dark = qGray(ground.rgb()) < 120;
    return dark ? QColor(255, 255, 255, 120) : QColor(0, 0, 0, 95);
}

QColor labelColour(const QColor& ground)
{
    const bool dark = qGray(ground.rgb()) < 120;
    return dark ? QColor(255, 255, 255, 215) : QColor(0, 0, 0, 190);
}

void paintLabel(QPainter& painter, const LineLabel& label, const QString& text)
{
    const QFontMetricsF metrics(painter.font());
    painter.save();
    painter.translate(label.at);
    painter.rotate(label.degrees);
    painter.drawText(QPointF(-0.5 * metrics.horizontalAdvance(text),
                             0.5 * (metrics.ascent() - metrics.descent())),
                     text);
    painter.restore();
}

/// The outline of a ring inside the frame, in pixels.
QPolygonF clippedRing(std::span<const core::PlanePoint> ring, const PlotFrame& frame)
{
    // An older window may put points at huge coordinates; nothing beyond a frame's width away
    // changes what is seen, and the polygon intersection stays exact.
    const QRectF& r = frame.rect;
    QPolygonF polygon;
    for (const core::PlanePoint& point : ring) {
        const QPointF pixel = frame.pixel(point);
        polygon.append(
            {std::clamp(pixel.x(), r.left() - 4 * r.width(), r.right() + 4 * r.width()),
             std::clamp(pixel.y(), r.top() - 4 * r.height(), r.bottom() + 4 * r.height())});
    }
    return polygon.intersected(QPolygonF(frame.rect));
}

/// Diagonal lines inside @p polygon, by its crossings with each diagonal. Drawn as lines and not
/// by a pattern brush, which vector files do not have.
void paintHatch(QPainter& painter, const QPolygonF& polygon)
{
    constexpr double kDistance = 7.0;
    const auto along = [](const QPointF& at) { return at.x() - at.y(); };
    const auto across = [](const QPointF& at) { return at.x() + at.y(); };
    double low = across(polygon.first());
    double high = low;
    for (const QPointF& at : polygon) {
        low = std::min(low, across(at));
        high = std::max(high, across(at));
    }
    for (double c = std::ceil(low / kDistance) * kDistance; c < high; c += kDistance) {
        std::vector<double> crossings;
        for (qsizetype k = 1; k < polygon.size(); ++k) {
            const double a = across(polygon[k - 1]) - c;
            const double b = across(polygon[k]) - c;
            if ((a < 0.0) != (b < 0.0))
                crossings.push_back(along(polygon[k - 1]) +
                                    a / (a - b) * (along(polygon[k]) - along(polygon[k - 1])));
        }
        std::ranges::sort(crossings);
        for (std::size_t k = 1; k < crossings.size(); k += 2)
            painter.drawLine(QPointF(0.5 * (c + crossings[k - 1]), 0.5 * (c - crossings[k - 1])),
                             QPointF(0.5 * (c + crossings[k]), 0.5 * (c - crossings[k])));
    }
}

/// The centre of a place inside @p polygon where a text of @p size fits, or nothing.
std::optional<QPointF> roomFor(const QPolygonF& polygon, const QSizeF& size)
{
    const QRectF bounds = polygon.boundingRect();
    const QPointF centre = bounds.center();
    std::optional<QPointF> best;
    double bestDistance = 0.0;
    constexpr int kSteps = 12;
    for (int i = 1; i < kSteps; ++i) {
        for (int j = 1; j < kSteps; ++j) {
            const QPointF at = bounds.topLeft() +
                               QPointF(bounds.width() * i / kSteps, bounds.height() * j / kSteps);
            QRectF box(QPointF(), size);
            box.moveCenter(at);
            const auto inside = [&](const QPointF& corner) {
                return polygon.containsPoint(corner, Qt::OddEvenFill);
            };
            if (!inside(box.topLeft()) || !inside(box.topRight()) || !inside(box.bottomLeft()) ||
                !inside(box.bottomRight()))
                continue;
            const double distance = std::hypot(at.x() - centre.x(), at.y() - centre.y());
            if (!best || distance < bestDistance) {
                best = at;
                bestDistance = distance;
            }
        }
    }
    return best;
}

constexpr double kSmallestOutline = 5.0; ///< Pixels across; a smaller one would be a dot.

void paintName(QPainter& painter, const PlotFrame& frame, const PlaneOutline& outline)
{
    const QString name = outlineName(outline.kind);
    if (name.isEmpty())
        return;
    painter.setFont(tabularFont(8.0));
    QRectF box = QFontMetricsF(painter.font()).boundingRect(name).adjusted(-3, -1, 3, 1);
    // Outside, each at a side of its own: the balls lie about one point.
    QPolygonF pixels;
    for (const core::PlanePoint& point : outline.curve)
        pixels.append(frame.pixel(point));
    const QRectF bounds = pixels.boundingRect();
    constexpr double kGap = 3.0;
    if (outline.kind == PlaneOutline::Kind::OnlyOne)
        box.moveCenter({bounds.right() + kGap + 0.5 * box.width(), bounds.center().y()});
    else if (outline.kind == PlaneOutline::Kind::NewtonsBall)
        box.moveCenter({bounds.left() - kGap - 0.5 * box.width(), bounds.center().y()});
    else
        box.moveCenter({bounds.center().x(), bounds.top() - kGap - 0.5 * box.height()});
    if (!frame.rect.contains(box))
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 255, 255, 215));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(QColor(0x1d, 0x23, 0x2e));
    painter.drawText(box, Qt::AlignCenter, name);
    painter.setBrush(Qt::NoBrush);
}

bool isSeen(const PlaneOutline& outline, const PlotFrame& frame)
{
    QPolygonF pixels;
    for (const core::PlanePoint& point : outline.curve)
        pixels.append(frame.pixel(point));
    const QRectF bounds = pixels.boundingRect();
    return std::max(bounds.width(), bounds.height()) >= kSmallestOutline;
}

} // namespace

void paintContours(QPainter& painter, const PlotFrame& frame, std::span<const ContourLine> lines,
                   const core::LossScale& scale, const ColourMap& colours,
                   std::span<const QPointF> keepClear, bool isLabelled)
{
    std::vector<PixelLine> visible;
    for (const ContourLine& line : lines)
        for (QPolygonF& piece : visiblePieces(line.points, frame))
            visible.push_back({line.loss, line.label, std::move(piece)});

    painter.setFont(tabularFont(kLabelPoints));
    const QFontMetricsF metrics(painter.font());
    std::vector<LineLabel> labels;
    if (isLabelled)
        labels = placeLabels(
            visible, frame.rect,
            [&](const QString& text) { return metrics.horizontalAdvance(text); }, metrics.height(),
            keepClear);
    std::ranges::sort(labels, {},
                      [](const LineLabel& label) { return std::pair(label.line, label.from); });

    painter.setBrush(Qt::NoBrush);
    auto next = labels.begin();
    for (std::size_t k = 0; k < visible.size(); ++k) {
        auto last = next;
        while (last != labels.end() && last->line == k)
            ++last;
        const QColor ground = colours.at(scale.position(visible[k].loss));
        painter.setPen(QPen(lineColour(ground), 1.0));
        for (const QPolygonF& piece : withGaps(visible[k].points, {next, last}))
            painter.drawPolyline(piece);
        painter.setPen(labelColour(ground));
        for (; next != last; ++next)
            paintLabel(painter, *next, visible[k].label);
    }
}

void paintOtherContours(QPainter& painter, const PlotFrame& frame,
                        std::span<const ContourLine> lines)
{
    painter.setBrush(Qt::NoBrush);
    for (const ContourLine& line : lines)
        for (const QPolygonF& piece : visiblePieces(line.points, frame)) {
            // A light line under a dark dashed one is seen on every colour.
            painter.setPen(QPen(QColor(255, 255, 255, 110), 1.8));
            painter.drawPolyline(piece);
            QPen dashes(QColor(0x1d, 0x23, 0x2e), 0.9);
            dashes.setDashPattern({4.0, 3.0});
            painter.setPen(dashes);
            painter.drawPolyline(piece);
        }
}

void paintHoles(QPainter& painter, const PlotFrame& frame, std::span<const core::Curve> holes)
{
    const Theme& colours = theme();
    painter.setFont(tabularFont(8.5));
    const QFontMetricsF metrics(painter.font());
    const QString words = QStringLiteral("α ≤ 0");
    const QSizeF size(metrics.horizontalAdvance(words) + 14.0, metrics.height() + 6.0);
    for (const auto& hole : holes) {
        const QPolygonF polygon = clippedRing(hole, frame);
        if (polygon.size() < 3)
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.base);
        painter.drawPolygon(polygon);
        QColor hatch = colours.mutedText;
        hatch.setAlphaF(0.35F);
        painter.setPen(QPen(hatch, 1.0));
        paintHatch(painter, polygon);
        if (const auto at = roomFor(polygon, size)) {
            QRectF box(QPointF(), size);
            box.moveCenter(*at);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.base);
            painter.drawRoundedRect(box, 4.0, 4.0);
            painter.setPen(colours.text);
            painter.drawText(box, Qt::AlignCenter, words);
        }
    }
}

void paintOutlines(QPainter& painter, const PlotFrame& frame,
                   std::span<const PlaneOutline> outlines)
{
    painter.setBrush(Qt::NoBrush);
    for (const PlaneOutline& outline : outlines) {
        if (!isSeen(outline, frame))
            continue;
        for (const QPolygonF& piece : visiblePieces(outline.curve, frame)) {
            painter.setPen(outlineHalo());
            painter.drawPolyline(piece);
            painter.setPen(outlinePen(outline.kind));
            painter.drawPolyline(piece);
        }
    }
    for (const PlaneOutline& outline : outlines)
        if (isSeen(outline, frame))
            paintName(painter, frame, outline);
}

void paintWall(QPainter& painter, const PlotFrame& frame, std::span<const core::Curve> wall)
{
    painter.setBrush(Qt::NoBrush);
    for (const auto& curve : wall) {
        for (const QPolygonF& piece : visiblePieces(curve, frame)) {
            painter.setPen(QPen(theme().base, 3.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(piece);
            painter.setPen(QPen(theme().text, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(piece);
        }
    }
}

double nearness(double distance, double size)
{
    constexpr double kFar = 0.25; // of the size, where a mark is palest
    constexpr double kPalest = 0.3;
    return std::clamp(1.0 - distance / (kFar * size), kPalest, 1.0);
}

void paintLandmarks(QPainter& painter, const PlotFrame& frame,
                    std::span<const DrawnLandmark> landmarks, double size)
{
    painter.save();
    for (const DrawnLandmark& landmark : landmarks) {
        const QPointF at = frame.pixel(landmark.at);
        if (!frame.rect.contains(at))
            continue;
        painter.setOpacity(nearness(landmark.distance, size));
        if (landmark.mark.isMinimum)
            paintMinimumMark(painter, at, landmark.mark.number);
        else
            paintPassMark(painter, at);
    }
    // Above the marks, which are many where there are many passes.
    for (const DrawnLandmark& landmark : landmarks) {
        const QPointF at = frame.pixel(landmark.at);
        if (landmark.mark.isMinimum || !frame.rect.contains(at))
            continue;
        painter.setOpacity(nearness(landmark.distance, size));
        paintPassHeight(painter, at, numberText(landmark.mark.loss));
    }
    painter.restore();
}

void paintWays(QPainter& painter, const PlotFrame& frame, std::span<const DrawnPath> ways,
               double size)
{
    painter.save();
    painter.setBrush(Qt::NoBrush);
    for (const DrawnPath& way : ways) {
        if (way.points.empty())
            continue;
        painter.setOpacity(nearness(*std::ranges::max_element(way.distance), size));
        const std::vector<QPolygonF> pieces = visiblePieces(way.points, frame);
        strokePath(painter, pieces, QPen(QColor(255, 255, 255, 215), 3.2));
        QPen pen(QColor(0x1d, 0x23, 0x2e), 1.6, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({3.0, 2.0});
        strokePath(painter, pieces, pen);
    }
    painter.restore();
}

void paintWater(QPainter& painter, const PlotFrame& frame, const ContourContent& content)
{
    if (!content.flood || !content.slice || content.isLine())
        return;
    const core::Slice& slice = *content.slice;
    QImage water(static_cast<int>(slice.grid.columns), static_cast<int>(slice.grid.rows),
                 QImage::Format_ARGB32_Premultiplied);
    water.fill(Qt::transparent);
    QColor blue = waterColour();
    blue.setAlphaF(0.42F);
    const QRgb wet = qPremultiply(blue.rgba());
    for (Eigen::Index i = 0; i < slice.grid.rows; ++i) {
        auto* line =
            reinterpret_cast<QRgb*>(water.scanLine(static_cast<int>(slice.grid.rows - 1 - i)));
        for (Eigen::Index j = 0; j < slice.grid.columns; ++j)
            if (slice.loss(i, j) <= *content.flood)
                line[j] = wet;
    }
    const core::Window& window = slice.grid.window;
    const double p = 0.5 * window.width() / static_cast<double>(slice.grid.columns - 1);
    const double q = 0.5 * window.height() / static_cast<double>(slice.grid.rows - 1);
    painter.save();
    painter.setClipRect(frame.rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(frame.pixel(window.pMin - p, window.qMax + q),
                             frame.pixel(window.pMax + p, window.qMin - q)),
                      water);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    for (const core::Curve& shore : content.shores)
        for (const QPolygonF& piece : visiblePieces(shore, frame)) {
            painter.setPen(QPen(QColor(255, 255, 255, 170), 3.0));
            painter.drawPolyline(piece);
            painter.setPen(QPen(waterColour(), 1.6));
            painter.drawPolyline(piece);
        }
}

} // namespace ui
