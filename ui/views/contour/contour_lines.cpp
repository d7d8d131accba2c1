// SPDX-License-Identifier: MIT
#include "ui/views/contour/contour_lines.h"

#include "ui/look/number_text.h"
#include "ui/look/ticks.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

// Pixels; nearer points of a line look the same without the one between and take long to stroke.
constexpr double kFinest = 0.7;

/// The part of the segment that lies in @p rect as fractions of it (Liang and Barsky).
std::optional<std::pair<double, double>> insideOf(const QRectF& rect, const QPointF& from,
                                                  const QPointF& to)
{
    double first = 0.0;
    double last = 1.0;
    const auto cut = [&](double start, double step, double low, double high) {
        if (step == 0.0)
            return start >= low && start <= high;
        const auto [enter, leave] = std::minmax({(low - start) / step, (high - start) / step});
        first = std::max(first, enter);
        last = std::min(last, leave);
        return first < last;
    };
    const QPointF step = to - from;
    if (!cut(from.x(), step.x(), rect.left(), rect.right()) ||
        !cut(from.y(), step.y(), rect.top(), rect.bottom()))
        return std::nullopt;
    return std::pair{first, last};
}

} // namespace

std::vector<ContourLine> contourLines(const core::SlicePicture& picture)
{
    std::vector<ContourLine> lines;
    const int digits = digitsOf(picture.levels);
    for (const core::Isoline& line : picture.isolines)
        lines.push_back({line.loss, numberText(line.loss, digits), line.points});
    return lines;
}

std::vector<QPolygonF> visiblePieces(std::span<const core::PlanePoint> line, const PlotFrame& frame)
{
    std::vector<QPolygonF> pieces;
    bool joined = false; // whether the last piece ends where the next segment begins
    for (std::size_t k = 1; k < line.size(); ++k) {
        const QPointF from = frame.pixel(line[k - 1]);
        const QPointF to = frame.pixel(line[k]);
        const auto part = insideOf(frame.rect, from, to);
        if (!part) {
            joined = false;
            continue;
        }
        if (joined && part->second == 1.0 && k + 1 < line.size() &&
            (to - pieces.back().last()).manhattanLength() < kFinest)
            continue;
        if (!joined || part->first > 0.0)
            pieces.push_back(QPolygonF{from + part->first * (to - from)});
        pieces.back().append(from + part->second * (to - from));
        joined = part->second == 1.0;
    }
    return pieces;
}

} // namespace ui
