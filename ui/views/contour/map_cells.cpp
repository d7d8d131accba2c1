// SPDX-License-Identifier: MIT
#include "ui/views/contour/map_cells.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kMostCells = 1024.0;
// Cells are smoothed into each other, so that somewhat fewer than pixels look the same.
constexpr double kCellsPerPixel = 0.75;

} // namespace

Eigen::Index samplesPerCell(const core::Slice& slice, double pixels)
{
    const auto samples = static_cast<double>(std::max(slice.loss.rows(), slice.loss.cols()));
    const double each = samples / std::min(kCellsPerPixel * pixels, kMostCells);
    const double least = std::ceil(samples / kMostCells);
    return static_cast<Eigen::Index>(std::max(std::round(each), least));
}

std::unique_ptr<QCPColorMapData> mapCells(const core::Slice& slice, const SliceRange& range,
                                          Eigen::Index step)
{
    const core::Grid& grid = slice.grid;
    const Eigen::Index rows = (grid.rows + step - 2) / step + 1;
    const Eigen::Index columns = (grid.columns + step - 2) / step + 1;
    auto cells =
        std::make_unique<QCPColorMapData>(static_cast<int>(columns), static_cast<int>(rows),
                                          QCPRange(grid.p(0), grid.p((columns - 1) * step)),
                                          QCPRange(grid.q(0), grid.q((rows - 1) * step)));
    for (Eigen::Index j = 0; j < columns; ++j)
        for (Eigen::Index i = 0; i < rows; ++i)
            cells->setCell(static_cast<int>(j), static_cast<int>(i),
                           range.height(slice.loss(std::min(i * step, grid.rows - 1),
                                                   std::min(j * step, grid.columns - 1))));
    return cells;
}

} // namespace ui
