// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/moments/slice_moments.h"

namespace core {

/// How far a pixel that was computed from moments can be trusted; doubles, as they are written by
/// the same vector code as the losses.
inline constexpr double kFullTrust = 0.0; ///< The loss errs by no more than was asked for.
inline constexpr double kSmallLoss = 1.0; ///< Only alpha does: the loss is a small difference.
inline constexpr double kFromRows = 2.0;  ///< Neither; not even the sign of alpha need be right.

/// Where the results of a part of a column of a slice go, one number a pixel.
struct PixelColumn {
    double* loss;  ///< NaN where alpha < 0 and s > 0.
    double* alpha; ///< <u,1>
    double* trust; ///< One of the constants above.
};

/// Computes the pixels of column @p j that lie in @p region of a slice from its moments, O(1) a
/// pixel. For s = 0 only the polynomial sums are looked at, and of the region only the rectangle.
/// @param tolerance  for the relative error of a loss.
/// @param t          offsets of all rows of the grid from polynomials.centre.q.
/// @pre region.isKnown.
void evaluateColumn(const SliceMoments& moments, const Mix& mix, const MomentRegion& region,
                    double tolerance, Eigen::Index j, const Eigen::VectorXd& t,
                    const PixelColumn& column);

} // namespace core
