// SPDX-License-Identifier: MIT
#include "core/slice/moments/row_exchange.h"

#include <algorithm>
#include <cmath>
#include <limits>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/slice/moments/row_exchange.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/slice/moments/vectors-inl.h"

#include <hwy/contrib/math/math-inl.h>

HWY_BEFORE_NAMESPACE();
namespace core::HWY_NAMESPACE {

/// Adds the share of a row, count times e^zeta and its moments and amount times e^zeta to Sbe, to
/// a part of a column of the planes: sums[0 .. 3] point to Se, See, Sze and Sbe, and
/// zeta = centre + slope t. Returns the largest share relative to what a sum of e^zeta or of
/// e^(2 zeta) has become; NaN or negative ones count as infinite.
double addShareImpl(double count, double amount, double centre, double slope,
                    const Eigen::VectorXd& t, double* const* sums)
{
    const auto size = static_cast<size_t>(t.size());
    const Vector infinite = hn::Set(kTag, std::numeric_limits<double>::infinity());
    Vector largest = hn::Zero(kTag);
    for (size_t i = 0; i < size; i += hn::Lanes(kTag)) {
        const auto valid = hn::FirstN(kTag, size - i);
        const Vector offset = loadSome(t.data() + i, size - i);
        const Vector zeta = hn::MulAdd(offset, hn::Set(kTag, slope), hn::Set(kTag, centre));
        const Vector e = hn::Exp(kTag, zeta);
        const Vector counted = hn::Mul(hn::Set(kTag, count), e);
        const auto add = [&](double* sum, Vector value, Vector factor) {
            const Vector known = loadSome(sum + i, size - i);
            const Vector now = hn::MulAdd(value, factor, known);
            hn::BlendedStore(now, valid, kTag, sum + i);
            return now;
        };
        const Vector Se = add(sums[0], counted, hn::Set(kTag, 1.0));
        const Vector See = add(sums[1], counted, e);
        add(sums[2], counted, zeta);
        add(sums[3], e, hn::Set(kTag, amount));
        const auto sound = hn::And(hn::Gt(Se, hn::Zero(kTag)), hn::Gt(See, hn::Zero(kTag)));
        const Vector share = hn::Max(hn::Div(e, Se), hn::Div(hn::Mul(e, e), See));
        const Vector checked = hn::IfThenElse(sound, share, infinite);
        largest = hn::Max(largest, hn::IfThenElseZero(valid, checked));
    }
    return hn::GetLane(hn::MaxOfLanes(kTag, largest));
}

} // namespace core::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace core {

using Eigen::Index;

namespace {

HWY_EXPORT(addShareImpl);

/// Where e^(2 zeta) is still far from overflow.
constexpr double kMostExponent = 300.0;
constexpr double kRounding = 2.5e-16;
/// With less precision than this, more pixels than a few would have to be evaluated from the rows.
constexpr double kMostLost = 5e-13;

/// The exponents of a row on a region: zeta = centre + s slope1 + t slope2.
struct RegionExponents {
    double centre;
    double slope1;
    double slope2;

    RegionExponents(const RowSeen& row, const PatchFrame& frame)
        : centre(0.0)
        , slope1(row.z1 - frame.levelP)
        , slope2(row.z2 - frame.levelQ)
    {
        ExactSum sum{row.z0};
        sum.addProduct(frame.centre.p, row.z1);
        sum.addProduct(frame.centre.q, row.z2);
        sum.add(-frame.level);
        centre = sum.rounded();
    }
};

/// A region as it lies in its planes.
class RegionSums {
public:
    RegionSums(SliceMoments& moments, const MomentRegion& region)
        : m_planes(moments.planes)
        , m_region(region)
        , m_s(region.rect.columns)
        , m_t(region.rect.rows)
    {
        for (Index j = 0; j < m_s.size(); ++j)
            m_s[j] = moments.grid.p(region.rect.column + j) - region.frame.centre.p;
        for (Index i = 0; i < m_t.size(); ++i)
            m_t[i] = moments.grid.q(region.rect.row + i) - region.frame.centre.q;
    }

    /// Returns what becomes of errors of @p precision relative to the sums.
    double exchange(const RowSeen& before, const RowSeen& now, double precision)
    {
        if (largestExponent(now) > kMostExponent)
            return std::numeric_limits<double>::infinity();
        if (before.z0 == now.z0 && before.z1 == now.z1 && before.z2 == now.z2) {
            add(0.0, now.b - before.b, now);
            return precision + kRounding;
        }
        // A share that leaves takes the digits with it in which it was rounded when it came; they
        // are the fewer, the larger the parts of its exponent.
        const double left = add(-1.0, -before.b, before);
        add(1.0, now.b, now);
        return precision * (1.0 + left) + kRounding * (2.0 + (4.0 + exponentParts(before)) * left);
    }

private:
    double largestExponent(const RowSeen& row) const
    {
        const RegionExponents z(row, m_region.frame);
        const auto most = [](double slope, const Eigen::VectorXd& offsets) {
            return std::max(slope * offsets[0], slope * offsets[offsets.size() - 1]);
        };
        return z.centre + most(z.slope1, m_s) + most(z.slope2, m_t);
    }

    double exponentParts(const RowSeen& row) const
    {
        const RegionExponents z(row, m_region.frame);
        return std::abs(z.slope1) * m_s.cwiseAbs().maxCoeff() +
               std::abs(z.slope2) * m_t.cwiseAbs().maxCoeff() + std::abs(z.centre);
    }

    double add(double count, double amount, const RowSeen& row)
    {
        double largest = 0.0;
        const PixelRect& rect = m_region.rect;
        const RegionExponents z(row, m_region.frame);
        for (Index j = 0; j < m_s.size(); ++j) {
            double* const sums[] = {
                &m_planes.Se(rect.row, rect.column + j), &m_planes.See(rect.row, rect.column + j),
                &m_planes.Sze(rect.row, rect.column + j), &m_planes.Sbe(rect.row, rect.column + j)};
            const double share = HWY_DYNAMIC_DISPATCH(addShareImpl)(
                count, amount, z.centre + m_s[j] * z.slope1, z.slope2, m_t, sums);
            largest = std::max(largest, share);
        }
        return largest;
    }

    MomentPlanes& m_planes;
    const MomentRegion& m_region;
    Eigen::VectorXd m_s;
    Eigen::VectorXd m_t;
};

} // namespace

bool exchangeRow(const RowSeen& before, const RowSeen& now, SliceMoments& moments)
{
    if (!moments.polynomials.exchange(before, now, moments.grid.window))
        return false;
    moments.range.include(now.z1, now.z2);
    double worst = moments.precision;
    for (const MomentRegion& region : moments.regions) {
        if (region.isKnown) {
            RegionSums sums(moments, region);
            worst = std::max(worst, sums.exchange(before, now, moments.precision));
        }
    }
    moments.precision = worst;
    return worst < kMostLost;
}

} // namespace core
#endif
