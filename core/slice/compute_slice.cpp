// SPDX-License-Identifier: MIT
#include "core/slice/compute_slice.h"

#include "core/slice/moments/slice_moments.h"
#include "core/slice/slice_of_moments.h"

namespace core {

std::optional<Slice> computeSlice(const SliceRows& rows, const Plane& plane, const Grid& grid,
                                  const Mix& mix, const std::stop_token& stop)
{
    const std::optional<SliceMoments> moments =
        mix.s > 0 ? sliceMoments(rows, grid, stop) : polynomialMoments(rows, grid);
    if (!moments)
        return std::nullopt;
    return sliceOf(*moments, rows, plane, mix, stop);
}

} // namespace core
