// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/moments/polynomial_sums.h"
#include "core/slice/slice.h"

#include <stop_token>

namespace core {

/// The loss at one point of a slice.
struct PointLoss {
    double loss = 0.0;  ///< As an entry of Slice::loss: NaN where masked, infinite beyond double.
    double alpha = 0.0; ///< <u,1>; infinite beyond double.
    /// The same before division: with a = scaledAlpha, alpha = a e^shift and the loss without the
    /// regulariser is numerator / (2 a^2). The numerator e^(2 shift) = |u - alpha b|^2 has no
    /// poles: it is a sum of exponentials and polynomials of the plane coordinates.
    double scaledAlpha = 0.0;
    double numerator = 0.0;
    double shift = 0.0;
    double size = 0.0; ///< Sum of the sizes of alpha's terms, scaled like it.
};

/// Evaluates the loss at single points from the rows: O(n) a point, for any |z| up to 1e4 and
/// beyond.
///
/// Small losses keep their digits because the residual u - alpha0 b is formed row by row before it
/// is squared, with alpha0 close to alpha; exponents are summed in twice the precision, so that
/// the rounding of z does not grow with |z|. With few rows, where rounding errors do not average
/// out, points that would still lose digits are evaluated in long double.
class PointEvaluator {
public:
    /// Keeps a reference to @p rows, whose sums are @p sums.
    PointEvaluator(const SliceRows& rows, const Mix& mix, const PolynomialSums& sums);

    /// The loss at a point. Not meaningful once @p stop is set, which is polled about every
    /// millisecond.
    PointLoss at(const PlanePoint& point, const std::stop_token& stop) const;
    /// The same at point + offset, the sum not rounded: close to a minimum the loss sees the
    /// difference between points that are the same in double.
    PointLoss at(const PlanePoint& point, const PlanePoint& offset,
                 const std::stop_token& stop) const;

private:
    template <typename Real>
    PointLoss evaluate(const PlanePoint& point, const PlanePoint& offset, double shift,
                       const std::stop_token& stop) const;
    bool needsMoreDigits(const PointLoss& found) const;
    /// Where the rounding of z is larger than 1: what is then left of the exponents are
    /// differences of scores as double has them, the same for all rows.
    PointLoss evaluateFarOut(const PlanePoint& point) const;
    /// Where z itself is beyond double, but not as seen from far enough away.
    PointLoss evaluateBeyond(const PlanePoint& point) const;
    /// Sum of w2.z^2, infinite beyond double.
    double regularised(const Eigen::ArrayXd& z) const;

    const SliceRows& m_rows;
    Mix m_mix;
    double m_bb;     ///< |b|^2
    double m_excess; ///< <b,1> - 1
};

} // namespace core
