// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/moments/slice_moments.h"
#include "core/slice/slice.h"

#include <optional>
#include <stop_token>

namespace core {

/// The slice of the loss with mix @p mix: O(1) a pixel from its moments, and from the rows where
/// the moments have too few digits (losses far below |b|^2, alpha close to 0, exponents beyond
/// double). The relative error of the loss is at most 1e-11 + 1e-16 sqrt(|b|^2 / L) for
/// |z| <= 350, and masks are those of exactSlice; with Precision::Picture it is as said there, and
/// fewer pixels are evaluated from the rows.
/// Nothing when stopped; seconds is left 0.
///
/// @pre @p moments are those of @p rows, with exponentials unless s = 0 (asserted).
std::optional<Slice> sliceOf(const SliceMoments& moments, const SliceRows& rows, const Plane& plane,
                             const Mix& mix, const std::stop_token& stop);
std::optional<Slice> sliceOf(const SliceMoments& moments, const SliceRows& rows, const Plane& plane,
                             const Mix& mix, Precision precision, const std::stop_token& stop);

} // namespace core
