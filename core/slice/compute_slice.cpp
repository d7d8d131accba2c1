// SPDX-License-Identifier: MIT
#include "core/slice/compute_slice.h"

#include "core/slice/slice_bands.h"

namespace core {

std::optional<Slice> computeSlice(const SliceRows& rows, const Plane& plane, const Grid& grid,
                                  const Mix& mix, const std::stop_token& stop)
{
    Slice whole;
    whole.plane = plane;
    whole.grid = grid;
    whole.mix = mix;
    whole.loss.resize(grid.rows, grid.columns);
    whole.alpha.resize(grid.rows, grid.columns);
    const auto put = [&whole](const Slice& band, Eigen::Index firstRow) {
        whole.loss.middleRows(firstRow, band.grid.rows) = band.loss;
        whole.alpha.middleRows(firstRow, band.grid.rows) = band.alpha;
    };
    const std::optional<SliceSummary> summary =
        computeSliceInBands(rows, plane, grid, mix, put, stop);
    if (!summary)
        return std::nullopt;
    whole.masked = summary->masked;
    whole.minimum = summary->minimum;
    whole.minimumAt = summary->minimumAt;
    whole.maximum = summary->maximum;
    return whole;
}

} // namespace core
