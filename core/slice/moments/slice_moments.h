// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/moments/exponent_range.h"
#include "core/slice/moments/moment_kernel.h"
#include "core/slice/moments/pixel_rect.h"
#include "core/slice/moments/polynomial_sums.h"
#include "core/slice/precision.h"
#include "core/slice/slice.h"

#include <stop_token>

#include <optional>
#include <vector>

namespace core {

/// A rectangle of a slice whose exponential sums were taken together.
struct MomentRegion {
    PixelRect rect;
    PatchFrame frame;
    /// False where the sums would leave double's range: their pixels are evaluated from the rows.
    bool isKnown = true;
    /// Errors that do not shrink with the sum itself, as interpolation makes them: errorSe times
    /// largestSe, errorSee times largestSee; that of Sbe is errorSe times |b| sqrt(largestSee),
    /// that of Sze likewise with sqrt(Szz). 0 where sums were taken at the pixels.
    double errorSe = 0.0;
    double errorSee = 0.0;
    double largestSe = 0.0;
    double largestSee = 0.0;
};

/// Seven sums over the rows of a problem for every sample of a slice. All losses, every mix
/// (s, r), the regulariser and alpha follow from them at O(1) a pixel (sliceOf), so that one pass
/// over the data serves them all.
///
/// Source: the mathematics notes, section 7.
struct SliceMoments {
    Grid grid;
    MomentPlanes planes; ///< rows x columns, scaled as the frame of the region of a sample says.
    std::vector<MomentRegion> regions; ///< Cover the grid once; none without exponential sums.
    PolynomialSums polynomials;
    ExponentRange range;
    Eigen::Index rowCount = 0; ///< n
    /// Bound of the rounding errors of the sums on top of those of their region: that of Se and
    /// See relative to themselves, of Sze to sqrt(Szz See), of Sbe to |b| sqrt(See).
    double precision = 0.0;
    Precision quality = Precision::Exact; ///< What the regions were chosen for.

    /// True if exact slices may be made of them: with few digits lost most pixels need no rows.
    bool isExact() const
    {
        constexpr double kMostLost = 5e-13;
        return quality == Precision::Exact && precision < kMostLost;
    }
    /// False for moments that serve s = 0 only.
    bool hasExponentials() const { return !regions.empty(); }
};

/// The moments of the slice through @p rows on @p grid. Interpolated from Chebyshev points where
/// these are fewer than the pixels, otherwise summed at the pixels; to the same precision.
/// Threaded, the result does not depend on the thread count. Nothing when stopped.
/// @pre at least one row, and the vectors of @p rows agree in size (asserted).
std::optional<SliceMoments> sliceMoments(const SliceRows& rows, const Grid& grid,
                                         const std::stop_token& stop);
/// Those of Precision::Picture bear larger errors in their regions where that saves time.
std::optional<SliceMoments> sliceMoments(const SliceRows& rows, const Grid& grid,
                                         Precision precision, const std::stop_token& stop);

/// The moments without the exponential sums: all that s = 0 needs, at O(n).
SliceMoments polynomialMoments(const SliceRows& rows, const Grid& grid);

/// About how many multiply-adds sliceMoments takes. O(n), and little against sliceMoments.
double momentWork(const SliceRows& rows, const Grid& grid, Precision precision);

} // namespace core
