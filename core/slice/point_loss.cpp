// SPDX-License-Identifier: MIT
#include "core/slice/point_loss.h"

#include "core/model/exponent_shift.h"
#include "core/model/loss.h"
#include "core/numeric/constants.h"
#include "core/slice/moments/point_kernel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>

namespace core {

using Eigen::Index;

namespace {

/// With more rows than this, rounding errors average out, and long double would take long.
constexpr Index kFewRows = 4096;
/// Rows between two looks at the stop token; also keeps long sums accurate.
constexpr Index kRowsAtOnce = 16384;

PointSums<long double> sumPointSlowly(const SliceRows& rows, const PointFrame& frame)
{
    using Real = long double;
    const PlaneProducts& products = rows.products;
    const Real k = frame.skip();
    const Real p = static_cast<Real>(frame.point.p) + frame.offset.p;
    const Real q = static_cast<Real>(frame.point.q) + frame.offset.q;
    PointSums<Real> sums;
    for (Index i = 0; i < rows.b.size(); ++i) {
        const Real z = products.z0[i] + p * products.z1[i] + q * products.z2[i];
        const Real b = rows.b[i];
        const Real e = frame.mix.s > 0 ? std::exp(z - frame.shift) : Real{0};
        const Real u = frame.mix.s * e + k * z;
        const Real r = u - frame.alpha0 * b;
        sums.size += frame.mix.s * e + k * std::abs(z);
        sums.residual += r;
        sums.rr += r * r;
        sums.rb += r * b;
        sums.wzz += rows.w2[rows.w2.size() > 1 ? i : 0] * z * z;
    }
    return sums;
}

template <typename Real>
PointSums<Real> sumAllRows(const SliceRows& rows, const PointFrame& frame,
                           const std::stop_token& stop)
{
    if constexpr (std::is_same_v<Real, long double>)
        return sumPointSlowly(rows, frame);
    PointSums<Real> sums;
    for (Index row = 0; row < rows.b.size() && !stop.stop_requested(); row += kRowsAtOnce) {
        const PointSums<double> part =
            sumPoint(rows, row, std::min(row + kRowsAtOnce, rows.b.size()), frame);
        sums += {part.size, part.residual, part.rr, part.rb, part.wzz};
    }
    return sums;
}

} // namespace

PointEvaluator::PointEvaluator(const SliceRows& rows, const Mix& mix, const PolynomialSums& sums)
    : m_rows(rows)
    , m_mix(mix)
    , m_bb(sums.bb)
    , m_excess(sums.excess.rounded())
{
}

template <typename Real>
PointLoss PointEvaluator::evaluate(const PlanePoint& point, const PlanePoint& offset, double shift,
                                   const std::stop_token& stop) const
{
    constexpr int kMostPasses = 3;
    PointFrame frame{point, offset, m_mix, shift, 0.0};
    PointSums<Real> sums;
    Real alpha = 0;
    Real numerator = 0;
    for (int pass = 0; pass < kMostPasses; ++pass) {
        sums = sumAllRows<Real>(m_rows, frame, stop);
        const Real change = sums.residual + static_cast<Real>(frame.alpha0) * m_excess;
        alpha = frame.alpha0 + change;
        numerator = sums.rr - 2 * change * sums.rb + change * change * m_bb;
        if (4 * numerator >= sums.rr)
            break; // hardly anything cancelled
        frame.alpha0 = static_cast<double>(alpha);
    }
    PointLoss found;
    found.shift = shift;
    found.scaledAlpha = static_cast<double>(alpha);
    found.numerator = static_cast<double>(std::max<Real>(0, numerator));
    found.size = static_cast<double>(sums.size);
    found.alpha = alpha == 0 ? 0.0 : found.scaledAlpha * std::exp(shift);
    const bool isHole = m_mix.s > 0 && alpha <= 0;
    if (isHole || !(std::abs(found.scaledAlpha) > wallThreshold(m_rows.b.size()) * found.size))
        found.loss = std::numeric_limits<double>::quiet_NaN();
    else
        found.loss =
            static_cast<double>((std::max<Real>(0, numerator) / (alpha * alpha) + sums.wzz) / 2);
    return found;
}

bool PointEvaluator::needsMoreDigits(const PointLoss& found) const
{
    // Double leaves 1e-16 times the condition of alpha, and times sqrt(|b|^2 / loss) again.
    constexpr double kSmallLoss = 1e-7;
    constexpr double kLargeCondition = 1e4;
    return found.size > kLargeCondition * std::abs(found.scaledAlpha) ||
           (m_rows.b.size() <= kFewRows &&
            found.numerator < kSmallLoss * m_bb * found.size * found.size);
}

PointLoss PointEvaluator::evaluateFarOut(const PlanePoint& point) const
{
    const PlaneProducts& products = m_rows.products;
    const Eigen::ArrayXd z =
        products.z0.array() + point.p * products.z1.array() + point.q * products.z2.array();
    if (!z.allFinite())
        return evaluateBeyond(point);
    PointLoss found;
    found.shift = exponentShift(m_mix, z.maxCoeff(), z.abs().maxCoeff());
    const double skip = PointFrame{point, {}, m_mix, found.shift, 0.0}.skip();
    Eigen::ArrayXd u = skip * z;
    found.size = u.abs().sum();
    if (m_mix.s > 0) {
        const Eigen::ArrayXd e = m_mix.s * (z - found.shift).exp();
        u += e;
        found.size += e.sum();
    }
    found.scaledAlpha = u.sum();
    found.alpha = found.scaledAlpha == 0 ? 0.0 : found.scaledAlpha * std::exp(found.shift);
    const bool isHole = m_mix.s > 0 && found.scaledAlpha <= 0;
    if (isHole || !(std::abs(found.scaledAlpha) > wallThreshold(z.size()) * found.size)) {
        found.loss = std::numeric_limits<double>::quiet_NaN();
        return found;
    }
    // Divided before it is squared, for scores up to the end of double.
    const double residual = (u / found.scaledAlpha - m_rows.b.array()).square().sum();
    found.numerator = residual * found.scaledAlpha * found.scaledAlpha;
    found.loss = (residual + regularised(z)) / 2;
    return found;
}

PointLoss PointEvaluator::evaluateBeyond(const PlanePoint& point) const
{
    constexpr double kScale = 0x1p-600;
    const PlaneProducts& products = m_rows.products;
    const Eigen::ArrayXd scaled = kScale * products.z0.array() +
                                  (kScale * point.p) * products.z1.array() +
                                  (kScale * point.q) * products.z2.array();
    PointLoss found;
    if (!scaled.allFinite()) {
        found.loss = found.alpha = kInfinity;
        return found;
    }
    // Without exp no scale matters; with it only the largest score is left, and the skip branch
    // only where all are negative: in the hole.
    const double top = scaled.maxCoeff();
    const bool isHole = m_mix.s > 0 && m_mix.r > 0 && top <= 0;
    const Eigen::ArrayXd u =
        m_mix.s == 0 ? scaled : Eigen::ArrayXd(((scaled - top) / kScale).exp());
    const double sum = u.sum();
    found.size = u.abs().sum();
    found.scaledAlpha = isHole ? -found.size : sum;
    found.alpha = std::copysign(m_mix.r == 0 && top <= 0 ? 0.0 : kInfinity, found.scaledAlpha);
    if (isHole || !(std::abs(sum) > wallThreshold(u.size()) * found.size)) {
        found.loss = std::numeric_limits<double>::quiet_NaN();
        return found;
    }
    const double residual = (u / sum - m_rows.b.array()).square().sum();
    found.numerator = residual * sum * sum;
    found.loss = (residual + regularised(scaled / kScale)) / 2;
    return found;
}

double PointEvaluator::regularised(const Eigen::ArrayXd& z) const
{
    const Eigen::ArrayXd& w2 = m_rows.w2.array();
    return w2.size() > 1  ? (w2 == 0.0).select(0.0, w2 * z.square()).sum()
           : w2(0) == 0.0 ? 0.0 // not 0 times infinity
                          : w2(0) * z.square().sum();
}

PointLoss PointEvaluator::at(const PlanePoint& point, const std::stop_token& stop) const
{
    return at(point, {}, stop);
}

PointLoss PointEvaluator::at(const PlanePoint& point, const PlanePoint& offset,
                             const std::stop_token& stop) const
{
    const double top =
        m_mix.s > 0 ? largestExponent(m_rows, {point.p + offset.p, point.q + offset.q}) : 0.0;
    constexpr double kFarOut = 1e14; // scores are whole numbers from there on, as good as
    if (!(std::abs(top) < kFarOut))
        return evaluateFarOut({point.p + offset.p, point.q + offset.q});
    const double shift = exponentShift(m_mix, top, 0.0);
    const PointLoss found = evaluate<double>(point, offset, shift, stop);
    // Squares of scores leave double long before scores do.
    if (!std::isfinite(found.loss) &&
        !(std::isfinite(found.numerator) && std::isfinite(found.size)))
        return evaluateFarOut({point.p + offset.p, point.q + offset.q});
    return needsMoreDigits(found) ? evaluate<long double>(point, offset, shift, stop) : found;
}

} // namespace core
