// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/slice.h"

#include <Eigen/Core>

#include <functional>
#include <limits>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// Samples of a grid that are computed together at most, unless a row has more: some 60 bytes each.
inline constexpr Eigen::Index kBandSamples = Eigen::Index{1} << 22;

/// Some rows of a grid that follow each other.
struct SliceBand {
    Eigen::Index firstRow = 0;
    Grid grid; ///< As a grid of its own; its q(i) is that of the whole but for the last bit.
};

/// The bands of @p grid in ascending order: as few as may be, of nearly equal height, and of two
/// rows at least. One for a small grid, which is then that grid itself.
/// @param mostSamples  of a band, unless two rows have more.
std::vector<SliceBand> bandsOf(const Grid& grid, Eigen::Index mostSamples = kBandSamples);

/// What a Slice says of its losses, for one whose losses are not kept.
struct SliceSummary {
    Eigen::Index masked = 0;
    double minimum = std::numeric_limits<double>::quiet_NaN();
    double maximum = std::numeric_limits<double>::quiet_NaN();
    PlanePoint minimumAt;
};

/// Told the losses of one band, and at which row of the whole they begin.
using TakeBand = std::function<void(const Slice& band, Eigen::Index firstRow)>;

/// The slice that computeSlice() gives, to the last bit, band after band: no more memory than one
/// band takes, however large the grid. Nothing when stopped.
/// @param take  called on this thread, from the lowest row on; what it throws comes through.
std::optional<SliceSummary> computeSliceInBands(const SliceRows& rows, const Plane& plane,
                                                const Grid& grid, const Mix& mix,
                                                const TakeBand& take, const std::stop_token& stop,
                                                Eigen::Index mostSamples = kBandSamples);

} // namespace core
