// SPDX-License-Identifier: MIT
#include "ui/views/surface/surface_painter.h"

#include "ui/look/ground_marks.h"
#include "ui/look/theme.h"
#include "ui/views/plot/path_stroke.h"
#include "ui/views/plot/shading_words.h"
#include "ui/views/surface/screen_stroke.h"

#include <QPainter>

#include <array>
#include <cmath>
#include <numbers>

namespace ui {

namespace {

constexpr double kLineWidth = 2.6;
constexpr double kHaloWidth = 4.6;
constexpr double kWayWidth = 2.0;
constexpr double kHiddenOpacity = 0.3;
constexpr std::array kOpacity{1.0, 0.8, 0.62, 0.45};

/// Of ways over passes.
QPen wayPen(double width, Stroking stroking)
{
    QPen pen(QColor(0x1d, 0x23, 0x2e), width, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin);
    if (stroking == Stroking::Fine)
        pen.setDashPattern({3.0, 1.8});
    return pen;
}

QPen penOf(const QColor& colour, double width, int remoteness, Stroking stroking)
{
    // Flat ends need no picture of their own where they are translucent.
    if (stroking == Stroking::Quick)
        return QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin);
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    static const std::array<QList<qreal>, 4> dashes{QList<qreal>{}, QList<qreal>{4.0, 1.8},
                                                    QList<qreal>{2.4, 2.2}, QList<qreal>{0.6, 2.4}};
    if (remoteness > 0)
        pen.setDashPattern(dashes[static_cast<std::size_t>(remoteness)]);
    return pen;
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
    case Marker::Kind::FoundMinimum:
        paintMinimumMark(painter, at, marker.number);
        break;
    case Marker::Kind::Pass:
        paintPassMark(painter, at);
        paintPassHeight(painter, at, marker.text);
        break;
    }
}

} // namespace

void paintTraces(QPainter& painter, const Projector& projector, const core::HeightField& field,
                 const std::vector<Trace>& traces, Stroking stroking)
{
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, stroking == Stroking::Fine);
    const double apart = stroking == Stroking::Fine ? 1.5 : 4.0; // pixels
    for (const Trace& path : traces) {
        // All of a manner at once: where a translucent line meets itself it gets no darker.
        std::array<std::vector<QPolygonF>, kOpacity.size()> seen;
        std::array<std::vector<QPolygonF>, kOpacity.size()> hidden;
        for (const Stroke& stroke : path.strokes) {
            const auto manner = static_cast<std::size_t>(stroke.remoteness);
            for (const ScreenStroke& part : onScreen(stroke.points, projector, field, apart))
                (part.hidden ? hidden : seen)[manner].push_back(part.line);
        }
        if (stroking == Stroking::Fine)
            strokePath(painter, seen[0],
                       penOf(QColor(255, 255, 255, path.isWay ? 200 : 130),
                             path.isWay ? kWayWidth + 1.6 : kHaloWidth, 0, stroking));
        for (std::size_t manner = 0; manner < kOpacity.size(); ++manner) {
            const QPen pen =
                path.isWay ? wayPen(kWayWidth, stroking)
                           : penOf(path.colour, kLineWidth, static_cast<int>(manner), stroking);
            painter.setOpacity(kOpacity[manner] * kHiddenOpacity);
            strokePath(painter, hidden[manner], pen);
            painter.setOpacity(kOpacity[manner]);
            strokePath(painter, seen[manner], pen);
        }
        painter.setOpacity(1.0);
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void paintMarkers(QPainter& painter, const Projector& projector, const core::HeightField& field,
                  const std::vector<Marker>& markers)
{
    for (const Marker& marker : markers) {
        const bool hidden = field.hides(marker.at, projector.eyeFor(marker.at));
        painter.setOpacity(kOpacity[static_cast<std::size_t>(marker.remoteness)] *
                           (hidden ? kHiddenOpacity : 1.0));
        paintMarker(painter, projector.at(marker.at), marker);
    }
    painter.setOpacity(1.0);
}

void paintOutlines(QPainter& painter, const Projector& projector, const core::HeightField& field,
                   const std::vector<PlaneOutline>& outlines)
{
    painter.setBrush(Qt::NoBrush);
    for (const PlaneOutline& outline : outlines) {
        std::vector<ScreenStroke> parts;
        std::vector<Eigen::Vector3d> run;
        const auto finish = [&] {
            for (ScreenStroke& part : onScreen(run, projector, field, 1.5))
                parts.push_back(std::move(part));
            run.clear();
        };
        for (const core::PlanePoint& point : outline.curve) {
            if (const auto at = field.onSurface(point.p, point.q))
                run.push_back(*at + kLift * Eigen::Vector3d::UnitZ());
            else
                finish();
        }
        finish();
        for (const ScreenStroke& part : parts) {
            painter.setOpacity(part.hidden ? kHiddenOpacity : 1.0);
            painter.setPen(outlineHalo());
            painter.drawPolyline(part.line);
            painter.setPen(outlinePen(outline.kind));
            painter.drawPolyline(part.line);
        }
    }
    painter.setOpacity(1.0);
}

void paintColourBar(QPainter& painter, const QRectF& place, const core::Shading& shading)
{
    constexpr QSizeF kSize(150.0, 8.0);
    constexpr double kMargin = 16.0;
    constexpr int kTicks = 4;
    const core::CurvatureScale& scale = shading.scale;
    const QFont font = tabularFont(8.0);
    const QFontMetricsF metrics(font);
    const QRectF bar(place.right() - kMargin - kSize.width(),
                     place.bottom() - kMargin - metrics.height() - kSize.height(), kSize.width(),
                     kSize.height());
    if (place.width() < 2.5 * kSize.width())
        return; // the map has it too
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    const ColourMap& colours = shadingColours(shading.of);
    const auto last = static_cast<double>(colours.colours.size() - 1);
    for (std::size_t k = 0; k < colours.colours.size(); ++k)
        gradient.setColorAt(static_cast<double>(k) / last, colours.colours[k]);
    painter.setPen(QPen(theme().border, 1.0));
    painter.setBrush(gradient);
    painter.drawRect(bar);
    painter.setFont(font);
    painter.setPen(theme().mutedText);
    painter.drawText(QRectF(bar.left() - 60.0, bar.top() - metrics.height() - 2.0,
                            bar.width() + 60.0, metrics.height()),
                     Qt::AlignRight, shadingTitle(shading.of));
    double taken = -1e9; // pixels that have a number
    for (const Tick& tick : shadingTicks(scale, kTicks)) {
        const double x =
            bar.left() + (tick.at - scale.low) / (scale.high - scale.low) * bar.width();
        const double half = 0.5 * metrics.horizontalAdvance(tick.label);
        if (tick.label.isEmpty() || x - half < taken + 4.0 || x + half > place.right() - 2.0)
            continue;
        taken = x + half;
        painter.drawLine(QPointF(x, bar.bottom()), QPointF(x, bar.bottom() + 3.0));
        painter.drawText(QRectF(x - half, bar.bottom() + 3.0, 2.0 * half + 1.0, metrics.height()),
                         Qt::AlignCenter, tick.label);
    }
}

void paintCursor(QPainter& painter, const Projector& projector, const core::HeightField& field,
                 double p, double q)
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
