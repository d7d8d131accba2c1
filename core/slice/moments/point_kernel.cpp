// SPDX-License-Identifier: MIT
#include "core/slice/moments/point_kernel.h"

#include <cassert>
#include <cmath>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/slice/moments/point_kernel.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/slice/moments/vectors-inl.h"

#include <hwy/contrib/math/math-inl.h>

HWY_BEFORE_NAMESPACE();
namespace core::HWY_NAMESPACE {

/// An unevaluated sum of two numbers, the second below the rounding of the first.
struct Pair {
    Vector high, low;
};

HWY_INLINE Pair twoSum(Vector a, Vector b)
{
    const Vector sum = hn::Add(a, b);
    const Vector part = hn::Sub(sum, a);
    return {sum, hn::Add(hn::Sub(a, hn::Sub(sum, part)), hn::Sub(b, part))};
}

#if !HWY_NATIVE_FMA
HWY_INLINE Pair halves(Vector a)
{
    const Vector spread = hn::Mul(a, hn::Set(kTag, 134217729.0)); // 2^27 + 1
    const Vector high = hn::Sub(spread, hn::Sub(spread, a));
    return {high, hn::Sub(a, high)};
}
#endif

HWY_INLINE Pair twoProduct(Vector a, Vector b)
{
    const Vector product = hn::Mul(a, b);
#if HWY_NATIVE_FMA
    return {product, hn::MulSub(a, b, product)};
#else
    const Pair x = halves(a);
    const Pair y = halves(b);
    Vector rest = hn::Sub(hn::Mul(x.high, y.high), product);
    rest = hn::Add(rest, hn::Mul(x.high, y.low));
    rest = hn::Add(rest, hn::Mul(x.low, y.high));
    return {product, hn::Add(rest, hn::Mul(x.low, y.low))};
#endif
}

/// Running sums of one lane each.
struct LaneSums {
    Vector size;
    Vector residual;
    Vector rr;
    Vector rb;
    Vector wzz;
};

struct Columns {
    const double *z0, *z1, *z2, *b;
    const double* w2; ///< Null if the same for all rows.
};

template <bool kPartial>
HWY_INLINE void addRows(const Columns& rows, size_t k, size_t count, const PointFrame& frame,
                        LaneSums& sums)
{
    const auto valid = hn::FirstN(kTag, count);
    const auto load = [&](const double* column) {
        if constexpr (kPartial)
            return loadSome(column + k, count);
        else
            return hn::LoadU(kTag, column + k);
    };
    const Vector z1 = load(rows.z1);
    const Vector z2 = load(rows.z2);
    const Pair p = twoProduct(hn::Set(kTag, frame.point.p), z1);
    const Pair q = twoProduct(hn::Set(kTag, frame.point.q), z2);
    const Vector offset =
        hn::MulAdd(hn::Set(kTag, frame.offset.p), z1, hn::Mul(hn::Set(kTag, frame.offset.q), z2));
    const Pair first = twoSum(load(rows.z0), p.high);
    const Pair second = twoSum(first.high, q.high);
    const Pair z = twoSum(second.high, offset);
    const Vector low =
        hn::Add(hn::Add(z.low, hn::Add(second.low, first.low)), hn::Add(p.low, q.low));
    const Vector sum = hn::Add(z.high, low);

    Vector u = hn::Mul(hn::Set(kTag, frame.skip()), sum);
    Vector size = hn::Abs(u);
    if (frame.mix.s > 0) {
        const Pair exponent = twoSum(z.high, hn::Set(kTag, -frame.shift));
        const Vector e = hn::Exp(kTag, exponent.high);
        const Vector corrected = hn::MulAdd(e, hn::Add(exponent.low, low), e);
        u = hn::MulAdd(hn::Set(kTag, frame.mix.s), corrected, u);
        size = hn::MulAdd(hn::Set(kTag, frame.mix.s), corrected, size);
    }
    if constexpr (kPartial) {
        u = hn::IfThenElseZero(valid, u);
        size = hn::IfThenElseZero(valid, size);
    }
    const Vector b = load(rows.b);
    const Vector r = hn::NegMulAdd(hn::Set(kTag, frame.alpha0), b, u);
    sums.size = hn::Add(sums.size, size);
    sums.residual = hn::Add(sums.residual, r);
    sums.rr = hn::MulAdd(r, r, sums.rr);
    sums.rb = hn::MulAdd(r, b, sums.rb);
    const Vector zz = hn::Mul(sum, sum);
    sums.wzz = rows.w2 ? hn::MulAdd(load(rows.w2), zz, sums.wzz) : hn::Add(zz, sums.wzz);
}

PointSums<double> sumPointImpl(const SliceRows& all, size_t first, size_t last,
                               const PointFrame& frame)
{
    const PlaneProducts& z = all.products;
    const bool weighted = all.w2.size() > 1;
    const Columns rows{z.z0.data() + first, z.z1.data() + first, z.z2.data() + first,
                       all.b.data() + first, weighted ? all.w2.data() + first : nullptr};
    const size_t lanes = hn::Lanes(kTag);
    const size_t count = last - first;
    const Vector zero = hn::Zero(kTag);
    LaneSums sums{zero, zero, zero, zero, zero};
    size_t k = 0;
    for (; k + lanes <= count; k += lanes)
        addRows<false>(rows, k, lanes, frame, sums);
    if (k < count)
        addRows<true>(rows, k, count - k, frame, sums);
    const auto total = [](Vector lanesOfSum) {
        return hn::GetLane(hn::SumOfLanes(kTag, lanesOfSum));
    };
    return {total(sums.size), total(sums.residual), total(sums.rr), total(sums.rb),
            total(sums.wzz) * (weighted ? 1.0 : all.w2[0])};
}

} // namespace core::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace core {

HWY_EXPORT(sumPointImpl);

PointSums<double> sumPoint(const SliceRows& rows, Eigen::Index first, Eigen::Index last,
                           const PointFrame& frame)
{
    assert(first >= 0 && first <= last && last <= rows.b.size());
    return HWY_DYNAMIC_DISPATCH(sumPointImpl)(rows, static_cast<size_t>(first),
                                              static_cast<size_t>(last), frame);
}

double largestExponent(const SliceRows& rows, const PlanePoint& point)
{
    return (rows.products.z0 + point.p * rows.products.z1 + point.q * rows.products.z2).maxCoeff();
}

} // namespace core
#endif
