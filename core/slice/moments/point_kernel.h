// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/slice.h"

#include <cmath>

namespace core {

/// What is subtracted and scaled while rows are summed at a point: with u = s e^(z - shift) +
/// r e^-shift z, residuals are u - alpha0 b.
struct PointFrame {
    PlanePoint point;
    PlanePoint offset; ///< Added to point without rounding the sum.
    Mix mix;
    double shift = 0.0;
    double alpha0 = 0.0;

    /// r e^-shift, also where e^-shift overflows and r = 0.
    double skip() const { return mix.r > 0 ? mix.r * std::exp(-shift) : 0.0; }
};

/// Sums over rows at one point.
template <typename Real>
struct PointSums {
    Real size{};     ///< sum of s e^(z - shift) + r e^-shift |z|
    Real residual{}; ///< sum of u - alpha0 b
    Real rr{};       ///< sum (u - alpha0 b)^2
    Real rb{};       ///< sum (u - alpha0 b) b
    Real wzz{};      ///< sum w^2 z^2

    PointSums& operator+=(const PointSums& other)
    {
        size += other.size;
        residual += other.residual;
        rr += other.rr;
        rb += other.rb;
        wzz += other.wzz;
        return *this;
    }
};

/// The sums of rows first .. last - 1 in double, on the widest vectors that the processor has.
/// z is formed in twice the precision of double.
PointSums<double> sumPoint(const SliceRows& rows, Eigen::Index first, Eigen::Index last,
                           const PointFrame& frame);

/// The largest z of all rows at @p point.
double largestExponent(const SliceRows& rows, const PlanePoint& point);

} // namespace core
