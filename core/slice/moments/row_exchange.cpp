// SPDX-License-Identifier: MIT
#include "core/slice/moments/row_exchange.h"

#include "core/slice/moments/row_share.h"

#include <algorithm>
#include <cmath>
#include <limits>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/slice/moments/row_exchange.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/slice/moments/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace core::HWY_NAMESPACE {

/// A row's share at a vector of samples of one column.
struct ShareHere {
    Vector e, zeta;
};

HWY_INLINE ShareHere shareAt(const RowShare& share, Eigen::Index column, size_t i, size_t count)
{
    return {
        hn::Mul(hn::Set(kTag, share.factorsP[column]), loadSome(share.factorsQ.data() + i, count)),
        hn::Add(hn::Set(kTag, share.exponentsP[column]),
                loadSome(share.exponentsQ.data() + i, count))};
}

/// Exchanges shares in a part of a column of the planes: sums[0 .. 3] point to Se, See, Sze and
/// Sbe. Returns the largest share that leaves, relative to what the sum of e^(2 zeta) has become;
/// sums that are not positive any more count as infinite.
double exchangeSharesImpl(const RowShare& before, const RowShare& now, Eigen::Index column,
                          double* const* sums)
{
    const auto size = static_cast<size_t>(now.factorsQ.size());
    const Vector infinite = hn::Set(kTag, std::numeric_limits<double>::infinity());
    Vector largest = hn::Zero(kTag);
    for (size_t i = 0; i < size; i += hn::Lanes(kTag)) {
        const size_t count = size - i;
        const auto valid = hn::FirstN(kTag, count);
        const ShareHere gone = shareAt(before, column, i, count);
        const ShareHere come = shareAt(now, column, i, count);
        const auto exchange = [&](double* sum, Vector gain, Vector loss) {
            const Vector changed = hn::Add(hn::Sub(loadSome(sum + i, count), loss), gain);
            hn::BlendedStore(changed, valid, kTag, sum + i);
            return changed;
        };
        const Vector square = hn::Mul(gone.e, gone.e);
        const Vector Se = exchange(sums[0], come.e, gone.e);
        const Vector See = exchange(sums[1], hn::Mul(come.e, come.e), square);
        exchange(sums[2], hn::Mul(come.e, come.zeta), hn::Mul(gone.e, gone.zeta));
        exchange(sums[3], hn::Mul(come.e, hn::Set(kTag, now.b)),
                 hn::Mul(gone.e, hn::Set(kTag, before.b)));
        const auto sound = hn::And(hn::Gt(Se, hn::Zero(kTag)), hn::Gt(See, hn::Zero(kTag)));
        const Vector share = hn::IfThenElse(sound, hn::Div(square, See), infinite);
        largest = hn::Max(largest, hn::IfThenElseZero(valid, share));
    }
    return hn::GetLane(hn::MaxOfLanes(kTag, largest));
}

} // namespace core::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace core {

using Eigen::ArrayXd;
using Eigen::Index;
using Eigen::VectorXd;

namespace {

HWY_EXPORT(exchangeSharesImpl);

/// Where e^(2 zeta) is still far from overflow.
constexpr double kMostExponent = 300.0;
constexpr double kRounding = 2.5e-16;
/// Exponents whose rounding the precision of the sums allows for already.
constexpr double kUsualExponent = 40.0;

/// With less precision than this, more pixels of a picture than a few would have to be evaluated
/// from the rows.
constexpr double kMostLost = 1e-10;

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
        const RowShare gone = shareOf(before);
        const RowShare come = shareOf(now);
        if (!isInRange(gone) || !isInRange(come))
            return std::numeric_limits<double>::infinity();
        const double largest = exchange(gone, come);
        if (before.z0 == now.z0 && before.z1 == now.z1 && before.z2 == now.z2)
            return precision + kRounding;
        // A share that leaves takes the digits with it in which it was rounded when it came; they
        // are the fewer, the larger the parts of its exponent. e / Se is at most the root of
        // e^2 / See.
        const double left = std::max(largest, std::sqrt(largest));
        const double unusual = std::max(0.0, exponentParts(come) - kUsualExponent);
        return precision * (1.0 + left) +
               kRounding * (2.0 + unusual + (4.0 + exponentParts(gone)) * left);
    }

private:
    RowShare shareOf(const RowSeen& row) const
    {
        const PatchFrame& frame = m_region.frame;
        ExactSum centre{row.z0};
        centre.addProduct(frame.centre.p, row.z1);
        centre.addProduct(frame.centre.q, row.z2);
        centre.add(-frame.level);
        RowShare share;
        share.exponentsP = centre.rounded() + m_s * ((row.z1 - frame.levelP) - frame.curveP * m_s);
        share.exponentsQ = m_t * ((row.z2 - frame.levelQ) - frame.curveQ * m_t);
        share.factorsP = share.exponentsP.array().exp();
        share.factorsQ = share.exponentsQ.array().exp();
        share.b = row.b;
        return share;
    }

    static bool isInRange(const RowShare& share)
    {
        const double mostP = share.exponentsP.maxCoeff();
        const double mostQ = share.exponentsQ.maxCoeff();
        return std::max({mostP, mostQ, mostP + mostQ}) <= kMostExponent;
    }

    static double exponentParts(const RowShare& share)
    {
        return share.exponentsP.cwiseAbs().maxCoeff() + share.exponentsQ.cwiseAbs().maxCoeff();
    }

    double exchange(const RowShare& gone, const RowShare& come)
    {
        double largest = 0.0;
        const PixelRect& rect = m_region.rect;
        for (Index j = 0; j < m_s.size(); ++j) {
            double* const sums[] = {
                &m_planes.Se(rect.row, rect.column + j), &m_planes.See(rect.row, rect.column + j),
                &m_planes.Sze(rect.row, rect.column + j), &m_planes.Sbe(rect.row, rect.column + j)};
            largest =
                std::max(largest, HWY_DYNAMIC_DISPATCH(exchangeSharesImpl)(gone, come, j, sums));
        }
        return largest;
    }

    MomentPlanes& m_planes;
    const MomentRegion& m_region;
    ArrayXd m_s;
    ArrayXd m_t;
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
