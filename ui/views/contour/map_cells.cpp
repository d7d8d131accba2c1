// SPDX-License-Identifier: MIT
#include "ui/views/contour/map_cells.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

// Cells are smoothed into each other, so that somewhat fewer than pixels look the same.
constexpr double kCellsPerPixel = 0.75;

} // namespace

Eigen::Index samplesPerCell(const core::MapCells& cells, double pixels)
{
    const auto longer =
        static_cast<double>(std::max(cells.positions.rows(), cells.positions.cols()));
    return std::max<Eigen::Index>(1, std::lround(longer / (kCellsPerPixel * pixels)));
}

std::unique_ptr<QCPColorMapData> mapCells(const core::SlicePicture& picture, Eigen::Index step)
{
    const Eigen::MatrixXf& positions = picture.cells.positions;
    const core::Window& window = picture.cells.window;
    const Eigen::Index rows = (positions.rows() + step - 2) / step + 1;
    const Eigen::Index columns = (positions.cols() + step - 2) / step + 1;
    // Where the last cell lies, which may be beyond the window.
    const auto end = [step](double low, double high, Eigen::Index count, Eigen::Index all) {
        return low + (high - low) * static_cast<double>((count - 1) * step) /
                         static_cast<double>(all - 1);
    };
    auto cells = std::make_unique<QCPColorMapData>(
        static_cast<int>(columns), static_cast<int>(rows),
        QCPRange(window.pMin, end(window.pMin, window.pMax, columns, positions.cols())),
        QCPRange(window.qMin, end(window.qMin, window.qMax, rows, positions.rows())));
    const core::LossScale& scale = picture.scale;
    const double spread = scale.high - scale.low;
    for (Eigen::Index j = 0; j < columns; ++j) {
        const auto column = positions.col(std::min(j * step, positions.cols() - 1));
        for (Eigen::Index i = 0; i < rows; ++i) {
            const double position = column[std::min(i * step, positions.rows() - 1)];
            cells->setCell(static_cast<int>(j), static_cast<int>(i), scale.low + position * spread);
        }
    }
    return cells;
}

std::unique_ptr<QCPColorMapData> shadingCells(const core::Shading& shading)
{
    const Eigen::MatrixXf& positions = shading.positions;
    const core::Window& window = shading.grid.window;
    auto cells = std::make_unique<QCPColorMapData>(
        static_cast<int>(positions.cols()), static_cast<int>(positions.rows()),
        QCPRange(window.pMin, window.pMax), QCPRange(window.qMin, window.qMax));
    const double spread = shading.scale.high - shading.scale.low;
    for (Eigen::Index j = 0; j < positions.cols(); ++j)
        for (Eigen::Index i = 0; i < positions.rows(); ++i)
            cells->setCell(static_cast<int>(j), static_cast<int>(i),
                           shading.scale.low + static_cast<double>(positions(i, j)) * spread);
    return cells;
}

} // namespace ui
