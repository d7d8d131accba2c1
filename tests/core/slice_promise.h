// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/loss.h"
#include "core/slice/compute_slice.h"
#include "core/slice/moments/row_exchange.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

/// Rows of which the slice engine makes pictures, and what it promises of them.
namespace test {

using Real = long double;

inline constexpr core::Mix kSoftmax{1.0, 0.0};
inline constexpr core::Mix kResnet{0.0, 1.0};
inline constexpr core::Mix kCombined{1.0, 1.0};
inline constexpr core::Mix kBetween{0.25, 1.5};

/// The loss at one point in 64-bit mantissas, straight from its definition.
struct Exact {
    Real loss = 0;
    Real alpha = 0;
    Real condition = 0; ///< Sum of the sizes of alpha's terms over |alpha|.
};

inline Exact exactly(const core::SliceRows& rows, const core::Mix& mix, Real p, Real q)
{
    const Eigen::Index n = rows.b.size();
    std::vector<Real> z(static_cast<std::size_t>(n));
    Real top = -std::numeric_limits<Real>::infinity();
    for (Eigen::Index k = 0; k < n; ++k) {
        Real& value = z[static_cast<std::size_t>(k)];
        value = rows.products.z0[k] + p * rows.products.z1[k] + q * rows.products.z2[k];
        top = std::max(top, value);
    }
    const Real shift = mix.s == 0 ? Real{0} : mix.r == 0 ? top : std::max(Real{0}, top);
    const Real skip = mix.r == 0 ? Real{0} : mix.r * std::exp(-shift);
    Real alpha = 0;
    Real lost = 0; // what rounding takes from alpha: its terms may cancel to nothing
    Real size = 0;
    for (const Real value : z) {
        const Real e = mix.s == 0 ? Real{0} : mix.s * std::exp(value - shift);
        const Real u = e + skip * value;
        const Real sum = alpha + u;
        lost += std::abs(alpha) > std::abs(u) ? (alpha - sum) + u : (u - sum) + alpha;
        alpha = sum;
        size += e + skip * std::abs(value);
    }
    alpha += lost;
    Real squares = 0;
    for (Eigen::Index k = 0; k < n; ++k) {
        const Real value = z[static_cast<std::size_t>(k)];
        const Real e = mix.s == 0 ? Real{0} : mix.s * std::exp(value - shift);
        const Real c = (e + skip * value) / alpha - rows.b[k];
        squares += c * c + rows.w2[rows.w2.size() > 1 ? k : 0] * value * value;
    }
    return {squares / 2, alpha * std::exp(shift), size / std::abs(alpha)};
}

/// Where a slice breaks its promise; empty if it keeps it at all of about @p count pixels.
inline QString brokenPromise(const core::Slice& slice, const core::SliceRows& rows,
                             Eigen::Index count)
{
    const Eigen::Index pixels = slice.loss.size();
    const Eigen::Index step = std::max<Eigen::Index>(1, pixels / count | 1);
    const Real bb = rows.b.squaredNorm();
    for (Eigen::Index k = 0; k < pixels; k += step) {
        const double p = slice.grid.p(k / slice.grid.rows);
        const double q = slice.grid.q(k % slice.grid.rows);
        const double loss = slice.loss(k % slice.grid.rows, k / slice.grid.rows);
        const double alpha = slice.alpha(k % slice.grid.rows, k / slice.grid.rows);
        const Exact exact = exactly(rows, slice.mix, p, q);
        const bool onWall =
            !(exact.condition * static_cast<Real>(core::wallThreshold(rows.b.size())) < 1);
        const QString place = QString("p = %1, q = %2: loss %3 for %4, alpha %5 for %6")
                                  .arg(p)
                                  .arg(q)
                                  .arg(loss)
                                  .arg(static_cast<double>(exact.loss))
                                  .arg(alpha)
                                  .arg(static_cast<double>(exact.alpha));
        if (onWall)
            continue;
        if ((slice.mix.s > 0 && exact.alpha <= 0) != std::isnan(loss) ||
            (alpha > 0) != (static_cast<double>(exact.alpha) > 0))
            return "sign at " + place;
        if (std::isnan(loss))
            continue;
        const Real error = std::abs(loss - exact.loss);
        // No number is meant by losses below the square of rounding.
        const Real allowed =
            1e-11L * exact.loss + 1e-16L * std::sqrt(bb * exact.loss) + 1e-32L * bb;
        if (!(loss >= 0 && error <= allowed))
            return QString("error %1 at ").arg(static_cast<double>(error / exact.loss)) + place;
    }
    return {};
}

inline Eigen::VectorXd gaussian(Eigen::Index n, double deviation, std::mt19937_64& engine)
{
    // Sums of uniform numbers, the same with every standard library.
    Eigen::VectorXd result(n);
    for (double& value : result) {
        double sum = -6.0;
        for (int k = 0; k < 12; ++k)
            sum += static_cast<double>(engine() >> 11) * 0x1p-53;
        value = deviation * sum;
    }
    return result;
}

inline Eigen::VectorXd probabilities(Eigen::Index n, std::mt19937_64& engine)
{
    Eigen::VectorXd result = gaussian(n, 1.0, engine).cwiseAbs();
    return result / result.sum();
}

inline core::SliceRows randomRows(Eigen::Index n, double scale, std::uint64_t seed)
{
    std::mt19937_64 engine(seed);
    core::SliceRows rows;
    rows.products = {gaussian(n, 0.3 * scale, engine), gaussian(n, scale, engine),
                     gaussian(n, scale, engine)};
    rows.b = probabilities(n, engine);
    rows.w2 = Eigen::VectorXd::Zero(1);
    return rows;
}

/// Makes the loss 0 at (0.3, -0.2). @return false where alpha is not positive there.
inline bool plant(core::SliceRows& rows, const core::Mix& mix)
{
    const core::PlaneProducts& products = rows.products;
    const Eigen::VectorXd z = products.z0 + 0.3 * products.z1 - 0.2 * products.z2;
    const double top = mix.r > 0 ? std::max(0.0, z.maxCoeff()) : z.maxCoeff();
    Eigen::VectorXd u = mix.r * std::exp(-top) * z;
    if (mix.s > 0)
        u = u.array() + mix.s * (z.array() - top).exp();
    rows.b = u / u.sum();
    return u.sum() > 0 || mix.s == 0;
}

inline core::Slice slice(const core::SliceRows& rows, const core::Mix& mix,
                         const core::Window& window, Eigen::Index side = 97)
{
    return core::computeSlice(rows, {}, {window, side, side}, mix, {}).value();
}

inline core::RowSeen rowSeen(const core::SliceRows& rows, Eigen::Index k)
{
    const core::PlaneProducts& z = rows.products;
    return {z.z0[k], z.z1[k], z.z2[k], rows.b[k], rows.w2[rows.w2.size() > 1 ? k : 0]};
}

} // namespace test
