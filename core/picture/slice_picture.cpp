// SPDX-License-Identifier: MIT
#include "core/picture/slice_picture.h"

#include "core/numeric/parallel.h"
#include "core/picture/levels.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <functional>

namespace core {

namespace {

using Eigen::Index;

/// Cells are smoothed into each other, and a screen has no more pixels for a map.
constexpr Index kMostCells = 1024;

MapCells cellsOf(const HeightField& field)
{
    if (field.isRibbon())
        return {};
    const Eigen::MatrixXf& heights = field.heights();
    const Grid& grid = field.slice().grid;
    const Index step = (std::max(heights.rows(), heights.cols()) + kMostCells - 1) / kMostCells;
    if (step == 1)
        return {heights, grid.window};
    // All of the window, and up to a cell beyond it at the high ends.
    const Index rows = (heights.rows() + step - 2) / step + 1;
    const Index columns = (heights.cols() + step - 2) / step + 1;
    MapCells cells;
    cells.positions.resize(rows, columns);
    for (Index j = 0; j < columns; ++j)
        for (Index i = 0; i < rows; ++i)
            cells.positions(i, j) = heights(std::min(i * step, heights.rows() - 1),
                                            std::min(j * step, heights.cols() - 1));
    cells.window = {grid.p(0), grid.p((columns - 1) * step), grid.q(0), grid.q((rows - 1) * step)};
    return cells;
}

/// The masked stretches of a line as rings that reach beyond every height.
std::vector<Curve> lineHoles(const Slice& slice)
{
    constexpr double kHigh = 1e6;
    std::vector<Curve> holes;
    const Index count = slice.loss.cols();
    const auto masked = [&](Index j) { return std::isnan(slice.loss(0, j)); };
    // Where alpha vanishes between a masked sample and its neighbour.
    const auto edge = [&](Index inside, Index outside) {
        if (outside < 0 || outside >= count)
            return slice.grid.p(inside);
        const double a = slice.alpha(0, inside);
        const double b = slice.alpha(0, outside);
        const double t = std::isfinite(a) && std::isfinite(b) && a < b ? -a / (b - a) : 0.5;
        return slice.grid.p(inside) + t * (slice.grid.p(outside) - slice.grid.p(inside));
    };
    for (Index j = 0; j < count; ++j) {
        if (!masked(j))
            continue;
        const double from = edge(j, j - 1);
        while (j + 1 < count && masked(j + 1))
            ++j;
        const double to = edge(j, j + 1);
        holes.push_back({{from, -kHigh}, {to, -kHigh}, {to, kHigh}, {from, kHigh}, {from, -kHigh}});
    }
    return holes;
}

} // namespace

std::optional<SlicePicture> pictureOf(const SlicePtr& slice, const LossScale& scale,
                                      const std::stop_token& stop, int mostLines)
{
    assert(slice && slice->loss.cols() >= 2);
    const bool isLine = slice->grid.rows == 1;
    std::vector<double> levels =
        scale.isConstant ? std::vector<double>() : contourLevels(scale, mostLines);
    std::optional<HeightField> field;
    std::vector<Isoline> isolines;
    std::vector<Curve> wall;
    std::vector<Curve> holes;
    MapCells cells;
    SurfaceMesh moving;
    const std::array<std::function<void()>, 3> parts{
        [&] { isolines = isolinesOf(*slice, scale, levels); },
        [&] {
            field.emplace(slice, scale);
            moving = surfaceMesh(*field, kMovingSide);
            cells = cellsOf(*field);
        },
        [&] {
            wall = isLine ? std::vector<Curve>() : wallOf(*slice);
            holes = isLine ? lineHoles(*slice) : holesOf(*slice);
        }};
    parallelFor(
        Index(parts.size()), [&](Index k) { parts[std::size_t(k)](); }, stop);
    if (stop.stop_requested())
        return std::nullopt;
    std::vector<float> lines = surfaceLines(*field, isolines, levels);
    return SlicePicture{slice,
                        scale,
                        std::move(levels),
                        std::move(isolines),
                        std::move(wall),
                        std::move(holes),
                        std::move(cells),
                        *std::move(field),
                        std::move(lines),
                        std::move(moving)};
}

std::optional<SurfaceMesh> fullMesh(const SlicePicture& picture, const std::stop_token& stop)
{
    const HeightField& field = picture.field;
    if (stop.stop_requested())
        return std::nullopt;
    return surfaceMesh(field, std::min(kRestingSide, std::max(field.rows(), field.columns())));
}

} // namespace core
