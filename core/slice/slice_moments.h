// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/moment_kernel.h"
#include "core/slice/polynomial_sums.h"
#include "core/slice/slice.h"

#include <Eigen/Core>

#include <optional>
#include <stop_token>

namespace core {

/// Seven sums over the rows of a problem for every sample of a slice. All losses, every mix
/// (s, r), the regulariser and alpha follow from them at O(1) a pixel (sliceOf), so that one pass
/// over the data serves them all.
///
/// Source: the mathematics notes, section 7.
struct SliceMoments {
    Grid grid;
    /// rows x columns; sums of powers of e^zeta, zeta_k = z_k - level. NaN at samples where they
    /// would overflow or lose digits: those are evaluated from the rows.
    MomentPlanes planes;
    Eigen::MatrixXd level; ///< rows x columns.
    PolynomialSums polynomials;
    Eigen::Index rowCount = 0; ///< n
    /// Bound of the rounding errors of the sums: that of Se and See relative to themselves, of
    /// Sze to sqrt(Szz See), of Sbe to |b| sqrt(See).
    double precision = 0.0;
};

/// The moments of the slice through @p rows on @p grid. Interpolated from Chebyshev points where
/// these are fewer than the pixels, otherwise summed at the pixels; to the same precision.
/// Threaded, the result does not depend on the thread count. Nothing when stopped.
/// @pre at least one row, and the vectors of @p rows agree in size (asserted).
std::optional<SliceMoments> sliceMoments(const SliceRows& rows, const Grid& grid,
                                         const std::stop_token& stop);

/// The moments without the exponential sums, which are NaN: all that s = 0 needs, at O(n).
SliceMoments polynomialMoments(const SliceRows& rows, const Grid& grid);

} // namespace core
