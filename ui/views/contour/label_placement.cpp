// SPDX-License-Identifier: MIT
#include "ui/views/contour/contour_lines.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace ui {

namespace {

constexpr double kGap = 3.0;         ///< Pixels left free before and after a text.
constexpr double kStraight = 0.985;  ///< Least chord / arc length under a text.
constexpr double kClear = 10.0;      ///< Pixels between a text and a marker or the frame.
constexpr double kSpacing = 46.0;    ///< Least distance between the centres of two texts.
constexpr double kRepeat = 260.0;    ///< Least distance between two texts of one line.
constexpr double kCandidates = 10.0; ///< Pixels between the places that are tried.

/// A polyline that knows the arc length at each of its points.
struct MeasuredLine {
    QPolygonF points;
    std::vector<double> length;

    explicit MeasuredLine(QPolygonF line)
        : points(std::move(line))
        , length(static_cast<std::size_t>(points.size()), 0.0)
    {
        for (qsizetype k = 1; k < points.size(); ++k)
            length[static_cast<std::size_t>(k)] =
                length[static_cast<std::size_t>(k - 1)] + QLineF(points[k - 1], points[k]).length();
    }

    QPointF at(double arc) const
    {
        const auto next = std::ranges::upper_bound(length, arc);
        const qsizetype k = std::clamp<qsizetype>(next - length.begin(), 1, points.size() - 1);
        const double before = length[static_cast<std::size_t>(k - 1)];
        const double piece = length[static_cast<std::size_t>(k)] - before;
        const double t = piece > 0.0 ? (arc - before) / piece : 0.0;
        return points[k - 1] + t * (points[k] - points[k - 1]);
    }
};

double distance(const QPointF& a, const QPointF& b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

/// The label centred at @p arc of @p line, or nothing where the line bends too much.
std::optional<LineLabel> labelAt(const MeasuredLine& line, double arc, double width)
{
    const double half = 0.5 * width + kGap;
    const QPointF first = line.at(arc - half);
    const QPointF last = line.at(arc + half);
    if (distance(first, last) < kStraight * 2.0 * half)
        return std::nullopt;
    LineLabel label;
    label.at = 0.5 * (0.5 * (first + last) + line.at(arc));
    label.degrees = std::atan2(last.y() - first.y(), last.x() - first.x()) * 180.0 / M_PI;
    if (label.degrees > 90.0)
        label.degrees -= 180.0;
    if (label.degrees < -90.0)
        label.degrees += 180.0;
    label.from = arc - half;
    label.to = arc + half;
    return label;
}

/// What a new label must keep away from.
struct Surroundings {
    QRectF inside;
    std::span<const QPointF> keepClear;
    double height = 0.0; ///< Of a line of text.
};

bool isClear(const LineLabel& label, double width, const Surroundings& around,
             const std::vector<LineLabel>& placed)
{
    const double radians = label.degrees * M_PI / 180.0;
    const QPointF half = 0.5 * width * QPointF(std::cos(radians), std::sin(radians));
    for (const double t : {-1.0, 0.0, 1.0}) {
        const QPointF at = label.at + t * half;
        if (!around.inside.contains(at))
            return false;
        for (const QPointF& point : around.keepClear)
            if (distance(point, at) < 0.5 * around.height + kClear)
                return false;
        for (const LineLabel& other : placed)
            if (distance(other.at, at) < (other.line == label.line ? kRepeat : kSpacing))
                return false;
    }
    return true;
}

} // namespace

std::vector<LineLabel> placeLabels(std::span<const PixelLine> lines, const QRectF& inside,
                                   const std::function<double(const QString&)>& width,
                                   double height, std::span<const QPointF> keepClear)
{
    std::vector<MeasuredLine> measured;
    for (const PixelLine& line : lines)
        measured.emplace_back(line.points);
    std::vector<std::size_t> order(lines.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater(),
                             [&](std::size_t k) { return measured[k].length.back(); });

    const Surroundings around{inside.adjusted(kClear, kClear, -kClear, -kClear), keepClear, height};
    std::vector<LineLabel> placed;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const std::size_t k = order[rank];
        const double length = measured[k].length.back();
        const double wide = width(lines[k].label);
        const double half = 0.5 * wide + kGap;
        // Neighbouring lines run in parallel; starting each somewhere else keeps their labels
        // from standing in a row.
        const double start = (0.2 + 0.3 * static_cast<double>(rank % 3)) * length;
        for (double walked = 0.0; walked < length; walked += kCandidates) {
            const double arc = std::fmod(start + walked, length);
            if (arc < half || arc + half > length)
                continue;
            auto label = labelAt(measured[k], arc, wide);
            if (!label)
                continue;
            label->line = k;
            if (isClear(*label, wide, around, placed))
                placed.push_back(*label);
        }
    }
    return placed;
}

std::vector<QPolygonF> withGaps(const QPolygonF& line, std::span<const LineLabel> gaps)
{
    const MeasuredLine measured(line);
    std::vector<QPolygonF> pieces;
    double from = 0.0;
    const auto append = [&](double to) {
        if (to <= from)
            return;
        QPolygonF piece{measured.at(from)};
        for (std::size_t k = 0; k < measured.length.size(); ++k)
            if (measured.length[k] > from && measured.length[k] < to)
                piece.append(line[static_cast<qsizetype>(k)]);
        piece.append(measured.at(to));
        pieces.push_back(std::move(piece));
    };
    for (const LineLabel& gap : gaps) {
        append(gap.from);
        from = gap.to;
    }
    append(measured.length.back());
    return pieces;
}

} // namespace ui
