// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/shading.h"
#include "core/slice/slice.h"

#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace core {

/// A way to compare two losses at a point.
struct DifferenceInfo {
    std::string_view id; ///< Of settings: "difference". Never changed.
    double (*of)(double own, double other);
};

/// own - other, and log10(own / other); 0 is where both are equal.
const std::array<DifferenceInfo, 2>& differences();
/// The one called @p id, or null.
const DifferenceInfo* differenceById(std::string_view id);

/// The loss of a session beside another one, as colours with 0 in their middle.
struct DifferencePicture : Shading {
    const DifferenceInfo* info = nullptr; ///< Never null.
    SlicePtr own;                         ///< Never null, as the next; of one grid.
    SlicePtr other;
};

/// Slice @p own of @p slices beside each of the others, on one scale, so that the same number has
/// the same colour in all. Null for itself, for a null slice, and for one of another grid or of a
/// line. @pre own < slices.size()
std::vector<std::shared_ptr<const DifferencePicture>>
differencePictures(std::span<const SlicePtr> slices, std::size_t own, const DifferenceInfo& info);

/// What @p picture shows at the sample nearest to (p, q); NaN outside of the window, and where
/// there is no such number.
double valueNear(const DifferencePicture& picture, double p, double q);

} // namespace core
