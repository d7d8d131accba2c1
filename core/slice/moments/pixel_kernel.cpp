// SPDX-License-Identifier: MIT
#include "core/slice/moments/pixel_kernel.h"

#include "core/model/loss.h"

#include <cassert>
#include <cmath>
#include <limits>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/slice/moments/pixel_kernel.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/slice/moments/vectors-inl.h"

#include <hwy/contrib/math/math-inl.h>

HWY_BEFORE_NAMESPACE();
namespace core::HWY_NAMESPACE {

/// Keeps quotients finite.
constexpr double kTiny = 1e-300;

HWY_INLINE Vector constant(double value)
{
    return hn::Set(kTag, value);
}

/// A polynomial along a column, where p is fixed: c0 + c1 t + c2 t^2, t = q - centre.q.
struct AlongColumn {
    double c0, c1, c2;

    HWY_INLINE Vector at(Vector t) const
    {
        return hn::MulAdd(hn::MulAdd(constant(c2), t, constant(c1)), t, constant(c0));
    }
};

AlongColumn linear(const Eigen::Vector3d& sum, double s)
{
    return {sum[0] + s * sum[1], sum[2], 0.0};
}

AlongColumn quadratic(const Eigen::Matrix3d& sum, double s)
{
    return {sum(0, 0) + s * (2 * sum(0, 1) + s * sum(1, 1)), 2 * (sum(0, 2) + s * sum(1, 2)),
            sum(2, 2)};
}

/// What all pixels of a column have in common.
struct ColumnFrame {
    Mix mix;
    AlongColumn z, bz, zz, wzz;
    double zRounding;  ///< Rounding error of z at the middle of the column,
    double zSlope;     ///< and what it grows by with |t|.
    double zzRounding; ///< Rounding errors of zz and wzz.
    double wzzRounding;
    double zSize;
    double bb;
    double level; ///< Of the exponents where t + levelShift = 0,
    double levelShift;
    double levelSlope;   ///< and what it grows by from there, with the offset
    double levelCurve;   ///< and with its square.
    double precision;    ///< Of the exponential sums, relative to themselves;
    double SeError;      ///< of Se,
    double SeeError;     ///< and of See, absolutely;
    double productError; ///< of Sze and Sbe, relative to 1 / sqrt(See).
    double wall;         ///< Below this alpha / size the sign of alpha is rounding.
    double tolerance;    ///< For the relative error of the loss.
};

ColumnFrame frameOf(const SliceMoments& moments, const Mix& mix, const MomentRegion& region,
                    double tolerance, Eigen::Index j)
{
    const PolynomialSums& sums = moments.polynomials;
    const double rounding = sums.rounding;
    const Window& window = moments.grid.window;
    const double s = moments.grid.p(j) - sums.centre.p;
    const Eigen::Vector3d reach(1.0, window.width() / 2, window.height() / 2);
    const auto largest = [&](const Eigen::Matrix3d& sum) {
        const double root = reach.dot(sum.diagonal().cwiseSqrt());
        return root * root;
    };
    ColumnFrame frame;
    frame.mix = mix;
    frame.z = linear(sums.z, s);
    frame.bz = linear(sums.bz, s);
    frame.zz = quadratic(sums.zz, s);
    frame.wzz = quadratic(sums.wzz, s);
    frame.zRounding = rounding * (std::abs(sums.z[0]) + std::abs(s * sums.z[1]));
    frame.zSlope = rounding * std::abs(sums.z[2]);
    frame.zzRounding = rounding * largest(sums.zz);
    frame.wzzRounding = rounding * largest(sums.wzz);
    frame.zSize = sums.zSize;
    frame.bb = sums.bb;
    frame.level = region.frame.levelAt(moments.grid.p(j), region.frame.centre.q);
    frame.levelShift = sums.centre.q - region.frame.centre.q;
    frame.levelSlope = region.frame.levelQ;
    frame.levelCurve = region.frame.curveQ;
    frame.precision = (mix.s > 0 ? moments.precision : 0.0) + rounding;
    frame.SeError = region.errorSe * region.largestSe;
    frame.SeeError = region.errorSee * region.largestSee;
    frame.productError = region.errorSe * std::sqrt(region.largestSee);
    frame.wall = wallThreshold(moments.rowCount);
    frame.tolerance = tolerance;
    return frame;
}

/// The moments at a vector of pixels.
struct PixelSums {
    Vector Se, See, Sze, Sbe;
};

/// The factors of both branches, u = a e^zeta + c z, scaled by e^-h with h = max(level, 0) so that
/// neither overflows; h = level without a skip branch.
struct Branches {
    Vector a, c, h;
};

HWY_INLINE Branches branchesOf(const Mix& mix, Vector level)
{
    const Vector zero = hn::Zero(kTag);
    if (mix.s == 0)
        return {zero, constant(mix.r), zero};
    if (mix.r == 0)
        return {constant(mix.s), zero, level};
    const Vector one = constant(1.0);
    const Vector small = hn::Exp(kTag, hn::Neg(hn::Abs(level)));
    const auto raised = hn::Ge(level, zero);
    return {hn::Mul(constant(mix.s), hn::IfThenElse(raised, one, small)),
            hn::Mul(constant(mix.r), hn::IfThenElse(raised, small, one)), hn::Max(level, zero)};
}

struct PixelResult {
    Vector loss, alpha, trust;
};

/// Source: the mathematics notes, sections 6 and 7.
HWY_INLINE PixelResult evaluate(const ColumnFrame& frame, const PixelSums& S, Vector t)
{
    const Vector one = constant(1.0);
    const Vector two = constant(2.0);
    const Vector half = constant(0.5);
    const Vector zero = hn::Zero(kTag);
    const Vector bb = constant(frame.bb);
    const Vector offset = hn::Add(t, constant(frame.levelShift));
    const Vector level =
        hn::MulAdd(hn::MulAdd(constant(frame.levelCurve), offset, constant(frame.levelSlope)),
                   offset, constant(frame.level));
    const auto [a, c, h] = branchesOf(frame.mix, level);

    const Vector aSe = hn::Mul(a, S.Se);
    const Vector alpha = hn::MulAdd(c, frame.z.at(t), aSe);
    const Vector aaSee = hn::Mul(hn::Mul(a, a), S.See);
    const Vector cczz = hn::Mul(hn::Mul(c, c), frame.zz.at(t));
    const Vector mixed = hn::Mul(hn::Mul(a, c), hn::MulAdd(level, S.Se, S.Sze));
    const Vector uu = hn::Add(hn::MulAdd(two, mixed, aaSee), cczz);
    const Vector ub = hn::MulAdd(a, S.Sbe, hn::Mul(c, frame.bz.at(t)));
    const Vector inverse = hn::Div(one, alpha);
    const Vector ff = hn::Mul(hn::Mul(uu, inverse), inverse);
    const Vector data = hn::Add(ff, hn::NegMulAdd(two, hn::Mul(ub, inverse), bb));
    const Vector regulariser = hn::Max(frame.wzz.at(t), zero);
    const Vector loss = hn::Mul(half, hn::Add(hn::Max(data, zero), regulariser));

    // In two steps, as e^h alone may overflow where alpha does not, and the other way round.
    const Vector root = hn::Exp(kTag, hn::Mul(half, hn::Min(h, constant(1400.0))));
    const Vector unscaled = hn::Mul(hn::Mul(alpha, root), root);

    // Bounds of what rounding does: of alpha relative to itself, of the loss absolutely.
    const Vector zError = hn::MulAdd(constant(frame.zSlope), hn::Abs(t), constant(frame.zRounding));
    const Vector SeError = hn::MulAdd(constant(frame.precision / 3), S.Se, constant(frame.SeError));
    const Vector alphaError = hn::MulAdd(c, zError, hn::Mul(a, SeError));
    const Vector faintness = hn::Div(one, hn::Max(S.See, constant(kTiny)));
    const Vector precision = hn::MulAdd(
        constant(frame.SeeError), faintness,
        hn::MulAdd(constant(frame.productError), hn::Sqrt(faintness), constant(frame.precision)));
    const Vector condition = hn::Abs(hn::Mul(alphaError, inverse));
    const Vector squares = hn::Mul(two, hn::Add(aaSee, cczz));
    const Vector scale = hn::MulAdd(hn::Mul(squares, inverse), inverse, bb);
    const Vector skip = hn::Mul(c, inverse);
    const Vector polynomials =
        hn::MulAdd(hn::Mul(skip, skip), constant(frame.zzRounding), constant(frame.wzzRounding));
    const Vector error = hn::MulAdd(scale, hn::MulAdd(two, condition, precision), polynomials);

    const double tolerance = frame.tolerance;
    const Vector size = hn::MulAdd(c, constant(frame.zSize), aSe);
    const auto offWall = hn::Gt(hn::Abs(alpha), hn::Mul(constant(frame.wall), size));
    const auto negative = hn::Lt(hn::Mul(alpha, constant(frame.mix.s)), zero);
    const auto hidden = hn::And(negative, hn::Lt(condition, half));
    const auto alphaKnown =
        hn::And(offWall, hn::Or(hidden, hn::Lt(condition, constant(tolerance / 2))));
    const auto lossKnown = hn::Or(hidden, hn::Lt(error, hn::Mul(constant(tolerance), loss)));
    const Vector trust = hn::IfThenElse(
        alphaKnown, hn::IfThenElse(lossKnown, constant(kFullTrust), constant(kSmallLoss)),
        constant(kFromRows));
    return {hn::IfThenElse(negative, constant(std::numeric_limits<double>::quiet_NaN()), loss),
            unscaled, trust};
}

/// Reads and writes whole vectors, or a part of one at the end of a column.
template <bool kPartial>
HWY_INLINE void evaluateAt(const SliceMoments& moments, const ColumnFrame& frame,
                           Eigen::Index first, size_t i, size_t count, const double* t,
                           const PixelColumn& column)
{
    const auto valid = hn::FirstN(kTag, count);
    const auto load = [&](const double* data) {
        if constexpr (kPartial)
            return loadSome(data + i, count);
        else
            return hn::LoadU(kTag, data + i);
    };
    const auto store = [&](Vector values, double* data) {
        if constexpr (kPartial)
            hn::BlendedStore(values, valid, kTag, data + i);
        else
            hn::StoreU(values, kTag, data + i);
    };
    const MomentPlanes& planes = moments.planes;
    const Vector zero = hn::Zero(kTag);
    // Without exponentials their sums need not exist.
    const PixelSums sums =
        frame.mix.s > 0
            ? PixelSums{load(planes.Se.data() + first), load(planes.See.data() + first),
                        load(planes.Sze.data() + first), load(planes.Sbe.data() + first)}
            : PixelSums{zero, constant(1.0), zero, zero};
    const PixelResult result = evaluate(frame, sums, load(t));
    store(result.loss, column.loss);
    store(result.alpha, column.alpha);
    store(result.trust, column.trust);
}

void evaluateColumnImpl(const SliceMoments& moments, const Mix& mix, const MomentRegion& region,
                        double tolerance, Eigen::Index j, const double* t,
                        const PixelColumn& column)
{
    const ColumnFrame frame = frameOf(moments, mix, region, tolerance, j);
    const Eigen::Index first = j * moments.grid.rows + region.rect.row;
    const size_t lanes = hn::Lanes(kTag);
    const auto rows = static_cast<size_t>(region.rect.rows);
    size_t i = 0;
    for (; i + lanes <= rows; i += lanes)
        evaluateAt<false>(moments, frame, first, i, lanes, t, column);
    if (i < rows)
        evaluateAt<true>(moments, frame, first, i, rows - i, t, column);
}

} // namespace core::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace core {

HWY_EXPORT(evaluateColumnImpl);

void evaluateColumn(const SliceMoments& moments, const Mix& mix, const MomentRegion& region,
                    double tolerance, Eigen::Index j, const Eigen::VectorXd& t,
                    const PixelColumn& column)
{
    assert(t.size() == moments.grid.rows && region.isKnown);
    HWY_DYNAMIC_DISPATCH(evaluateColumnImpl)
    (moments, mix, region, tolerance, j, t.data() + region.rect.row, column);
}

} // namespace core
#endif
