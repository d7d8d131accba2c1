// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/moments/slice_moments.h"

namespace core {

/// Replaces the share of one row in @p moments at O(1) a pixel, whatever the number of rows. What
/// this costs in digits is added to their precision.
/// False where the sums would lose too many digits even for a picture or leave the range of double:
/// then the moments are of no use any more and have to be summed anew.
bool exchangeRow(const RowSeen& before, const RowSeen& now, SliceMoments& moments);

} // namespace core
