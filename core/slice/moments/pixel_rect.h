// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

#include <vector>

namespace core {

/// A rectangle of pixels; empty if it has no rows or no columns.
struct PixelRect {
    Eigen::Index row = 0;
    Eigen::Index column = 0;
    Eigen::Index rows = 0;
    Eigen::Index columns = 0;

    Eigen::Index area() const { return rows * columns; }
    bool contains(Eigen::Index i, Eigen::Index j) const
    {
        return i >= row && i < row + rows && j >= column && j < column + columns;
    }
    /// The halves across both sides, or across one if @p acrossRows or @p acrossColumns is false.
    std::vector<PixelRect> parts(bool acrossRows, bool acrossColumns) const;
    /// Up to four rectangles that cover this one except for @p hole, which lies in it.
    std::vector<PixelRect> without(const PixelRect& hole) const;
};

} // namespace core
