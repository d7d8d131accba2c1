// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/slice.h"

#include <Eigen/Core>

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace core {

/// The titles of the columns of sliceLines().
inline constexpr std::string_view kSliceTitles = "p,q,loss,alpha";

/// Hands @p write the samples of @p slice as lines p,q,loss,alpha, row after row from the lowest q
/// on and in each from the lowest p; some megabytes at a time. There is no loss where it is masked.
/// Numbers read back to the same doubles. Threaded.
/// @param first     begins each line.
/// @param grid      gives p and q: that of the slice, or the one of which it is some rows.
/// @param firstRow  of the slice in @p grid.
/// @param stop      looked at between two writings.
void sliceLines(const Slice& slice, std::string_view first, const Grid& grid, Eigen::Index firstRow,
                const std::function<void(std::string_view)>& write, const std::stop_token& stop);

} // namespace core
