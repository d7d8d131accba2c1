// SPDX-License-Identifier: MIT
#include "ui/views/contour/contour_lines.h"

#include "ui/views/surface/vtk_threads.h"

#include "ui/look/number_text.h"
#include "ui/look/ticks.h"

#include <vtkCellArray.h>
#include <vtkDoubleArray.h>
#include <vtkFlyingEdges2D.h>
#include <vtkIdList.h>
#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPolyData.h>
#include <vtkStripper.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

// Lines finer than this show nothing more on a screen and would take long to find.
constexpr Eigen::Index kMostSamples = 513;
// Pixels; nearer points of a line look the same without the one between and take long to stroke.
constexpr double kFinest = 0.7;

/// Indices of at most about kMostSamples samples of an axis, both ends included.
std::vector<Eigen::Index> thinned(Eigen::Index count)
{
    const Eigen::Index step = (count - 1 + kMostSamples - 2) / (kMostSamples - 1);
    std::vector<Eigen::Index> indices;
    for (Eigen::Index k = 0; k < count - 1; k += std::max<Eigen::Index>(step, 1))
        indices.push_back(k);
    indices.push_back(count - 1);
    return indices;
}

/// Where on its axis a place between samples lies; places outside are moved to the end.
double between(const std::vector<double>& axis, double index)
{
    const double last = static_cast<double>(axis.size() - 1);
    const double inside = std::clamp(index, 0.0, last);
    const auto k = static_cast<std::size_t>(std::min(std::floor(inside), last - 1.0));
    const double t = inside - static_cast<double>(k);
    return axis[k] + t * (axis[k + 1] - axis[k]);
}

/// A polyline of VTK in index coordinates, and the level it is at.
struct IndexLine {
    double level = 0.0;
    std::vector<std::array<double, 2>> points;
};

/// The iso-lines of @p values, columns along x; not-a-number splits them.
std::vector<IndexLine> isoLines(const Eigen::MatrixXd& values, std::span<const double> levels)
{
    keepVtkOnOneThread();
    vtkNew<vtkDoubleArray> scalars;
    scalars->SetNumberOfValues(values.size());
    const Eigen::Index columns = values.cols();
    for (Eigen::Index i = 0; i < values.rows(); ++i)
        for (Eigen::Index j = 0; j < columns; ++j)
            scalars->SetValue(i * columns + j, values(i, j));
    vtkNew<vtkImageData> image;
    // Index coordinates: VTK's points are floats, which deep in a zoom could not tell p values.
    image->SetDimensions(static_cast<int>(columns), static_cast<int>(values.rows()), 1);
    image->GetPointData()->SetScalars(scalars);

    vtkNew<vtkFlyingEdges2D> contour;
    contour->SetInputData(image);
    contour->SetNumberOfContours(static_cast<int>(levels.size()));
    for (std::size_t k = 0; k < levels.size(); ++k)
        contour->SetValue(static_cast<int>(k), levels[k]);
    vtkNew<vtkStripper> stripper;
    stripper->SetInputConnection(contour->GetOutputPort());
    stripper->SetMaximumLength(1000000);
    stripper->JoinContiguousSegmentsOn();
    stripper->Update();

    std::vector<IndexLine> result;
    vtkPolyData* output = stripper->GetOutput();
    vtkDataArray* found = output->GetPointData()->GetScalars();
    vtkNew<vtkIdList> ids;
    for (auto* cells = output->GetLines(); cells->GetNextCell(ids);) {
        IndexLine line;
        for (vtkIdType k = 0; k < ids->GetNumberOfIds(); ++k) {
            std::array<double, 3> at{};
            output->GetPoint(ids->GetId(k), at.data());
            if (std::isfinite(at[0]) && std::isfinite(at[1])) {
                line.level = found->GetComponent(ids->GetId(k), 0);
                line.points.push_back({at[0], at[1]});
                continue;
            }
            if (line.points.size() >= 2)
                result.push_back(line);
            line.points.clear();
        }
        if (line.points.size() >= 2)
            result.push_back(std::move(line));
    }
    return result;
}

struct ThinnedGrid {
    std::vector<Eigen::Index> rows;
    std::vector<Eigen::Index> columns;
    std::vector<double> p;
    std::vector<double> q;
};

ThinnedGrid thinned(const core::Grid& grid)
{
    ThinnedGrid result{thinned(grid.rows), thinned(grid.columns), {}, {}};
    for (const Eigen::Index j : result.columns)
        result.p.push_back(grid.p(j));
    for (const Eigen::Index i : result.rows)
        result.q.push_back(grid.q(i));
    return result;
}

QString levelText(double level, const SliceRange& range)
{
    const AxisOffset offset = axisOffset(range.loss(range.low), range.loss(range.high));
    if (offset.anchor == 0.0)
        return numberText(level, 3);
    const double number = (level - offset.anchor) * std::pow(10.0, -offset.exponent);
    // Levels are about 1 apart here; what is left of the anchor itself is rounding.
    return numberText(std::abs(number) < 0.01 ? 0.0 : number, 2);
}

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

std::vector<double> contourLevels(const SliceRange& range, int most)
{
    return roundLevels(range.loss(range.low), range.loss(range.high), range.logarithmic, most);
}

QString lossTitle(const SliceRange& range)
{
    const double low = range.loss(range.low);
    const double high = range.loss(range.high);
    // On a logarithmic scale only digits that all losses share are taken out, never a power of 10.
    if (range.logarithmic && axisOffset(low, high).anchor == 0.0)
        return QStringLiteral("L");
    return axisTitle(QStringLiteral("L"), low, high);
}

std::vector<ContourLine> contourLines(const core::Slice& slice, const SliceRange& range,
                                      std::span<const double> levels)
{
    if (slice.loss.rows() < 2 || slice.loss.cols() < 2 || levels.empty())
        return {};
    const auto height = [&range](double loss) {
        // Infinity next to a finite value has no place to interpolate at.
        const double finite = std::clamp(loss, 1e-300, 1e300);
        return range.logarithmic ? std::log10(finite) : finite;
    };
    const ThinnedGrid grid = thinned(slice.grid);
    const Eigen::MatrixXd values = slice.loss(grid.rows, grid.columns).unaryExpr(height);
    std::vector<double> heights;
    for (const double level : levels)
        heights.push_back(height(level));

    std::vector<ContourLine> lines;
    for (const IndexLine& found : isoLines(values, heights)) {
        const auto nearest = std::ranges::min_element(
            heights, {}, [&](double h) { return std::abs(h - found.level); });
        const double level = levels[static_cast<std::size_t>(nearest - heights.begin())];
        ContourLine line{level, levelText(level, range), {}};
        for (const auto& [x, y] : found.points)
            line.points.push_back({between(grid.p, x), between(grid.q, y)});
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<std::vector<core::PlanePoint>> holesOf(const core::Slice& slice)
{
    if (slice.masked == 0 || slice.mix.s <= 0.0 || slice.loss.rows() < 2 || slice.loss.cols() < 2)
        return {};
    const ThinnedGrid grid = thinned(slice.grid);
    const auto rows = static_cast<Eigen::Index>(grid.rows.size());
    const auto columns = static_cast<Eigen::Index>(grid.columns.size());
    // A frame of positive values closes every line of alpha = 0 along the edge of the window.
    Eigen::MatrixXd alpha = Eigen::MatrixXd::Ones(rows + 2, columns + 2);
    alpha.block(1, 1, rows, columns) = slice.alpha(grid.rows, grid.columns).unaryExpr([](double a) {
        return std::clamp(a, -1e300, 1e300);
    });
    const std::array level{0.0};
    std::vector<std::vector<core::PlanePoint>> holes;
    for (const IndexLine& ring : isoLines(alpha, level)) {
        std::vector<core::PlanePoint> points;
        for (const auto& [x, y] : ring.points)
            points.push_back({between(grid.p, x - 1.0), between(grid.q, y - 1.0)});
        holes.push_back(std::move(points));
    }
    return holes;
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
