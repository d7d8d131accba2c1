// SPDX-License-Identifier: MIT
#include "core/slice/moments/moment_kernel.h"

#include "core/numeric/exact_sum.h"

#include <algorithm>
#include <cassert>
#include <cmath>

// Everything between HWY_BEFORE_NAMESPACE and HWY_AFTER_NAMESPACE is compiled once for each
// instruction set; the table at the end picks one of them when the program runs.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/slice/moments/moment_kernel.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/slice/moments/panel-inl.h"

#include <hwy/contrib/math/math-inl.h>

HWY_BEFORE_NAMESPACE();
namespace core::HWY_NAMESPACE {

/// Rows that are taken at once: the panels of a block stay in the second-level cache.
constexpr size_t kBlockRows = 64;

/// One block of rows, recentred on a patch.
struct RowBlock {
    size_t count = 0;
    HWY_ALIGN double z0[kBlockRows]; ///< zeta at the centre.
    HWY_ALIGN double z1[kBlockRows];
    HWY_ALIGN double z2[kBlockRows];
    HWY_ALIGN double b[kBlockRows];
    double curve1 = 0.0; ///< Of the frame.
    double curve2 = 0.0;
};

void loadBlock(const SliceRows& rows, size_t first, size_t count, const PatchFrame& frame,
               RowBlock& block)
{
    const double* z0 = rows.products.z0.data() + first;
    const double* z1 = rows.products.z1.data() + first;
    const double* z2 = rows.products.z2.data() + first;
    const double* b = rows.b.data() + first;
    block.count = count;
    block.curve1 = frame.curveP;
    block.curve2 = frame.curveQ;
    for (size_t k = 0; k < count; ++k) {
        // Exponents of 1000 that the rows have in common must not cost three digits.
        ExactSum sum{z0[k]};
        sum.addProduct(frame.centre.p, z1[k]);
        sum.addProduct(frame.centre.q, z2[k]);
        sum.add(-frame.level);
        block.z0[k] = sum.rounded();
        block.z1[k] = z1[k] - frame.levelP;
        block.z2[k] = z2[k] - frame.levelQ;
        block.b[k] = b[k];
    }
}

/// Calls body(panel row k, first line, exp(scale x), scale x) for the exponents
/// x = z0 + offset z - curve offset^2 of all rows of a block, kLanes lines at a time.
template <typename Body>
HWY_INLINE void forEachFactor(const Panel& panel, const RowBlock& block, const double* offsets,
                              const double* z0, const double* z, double curve, double scale,
                              const Body& body)
{
    for (size_t line = 0; line < panel.strips * panel.strip; line += kLanes) {
        const Vector place = hn::Load(kTag, offsets + line);
        const Vector offset = hn::Mul(place, hn::Set(kTag, scale));
        const Vector bend = hn::Mul(hn::Mul(offset, place), hn::Set(kTag, -curve));
        for (size_t k = 0; k < block.count; ++k) {
            const Vector centre = hn::Add(hn::Set(kTag, z0 ? scale * z0[k] : 0.0), bend);
            const Vector exponent = hn::MulAdd(offset, hn::Set(kTag, z[k]), centre);
            body(k, line, hn::Exp(kTag, exponent), exponent);
        }
    }
}

/// The factors of e^zeta: of q, e^(t z2) and that times its exponent; of p, with the value at the
/// centre, e^(z0 + s z1), that times b, and that times its exponent.
struct SingleFactors {
    Panel q, zq, p, bp, zp;

    SingleFactors(size_t lines, size_t columns)
        : q(kBlockRows, lines, kLanes)
        , zq(kBlockRows, lines, kLanes)
        , p(kBlockRows, columns, kTileColumns)
        , bp(kBlockRows, columns, kTileColumns)
        , zp(kBlockRows, columns, kTileColumns)
    {
    }

    void fill(const RowBlock& block, const double* s, const double* t)
    {
        forEachFactor(q, block, t, nullptr, block.z2, block.curve2, 1.0,
                      [&](size_t k, size_t line, Vector value, Vector exponent) {
                          hn::Store(value, kTag, q.at(k, line));
                          hn::Store(hn::Mul(exponent, value), kTag, zq.at(k, line));
                      });
        forEachFactor(p, block, s, block.z0, block.z1, block.curve1, 1.0,
                      [&](size_t k, size_t line, Vector value, Vector exponent) {
                          const Vector b = hn::Set(kTag, block.b[k]);
                          hn::Store(value, kTag, p.at(k, line));
                          hn::Store(hn::Mul(value, b), kTag, bp.at(k, line));
                          hn::Store(hn::Mul(exponent, value), kTag, zp.at(k, line));
                      });
    }
};

/// The factors of e^(2 zeta).
struct SquareFactors {
    Panel q, p;

    SquareFactors(size_t lines, size_t columns)
        : q(kBlockRows, lines, kLanes)
        , p(kBlockRows, columns, kTileColumns)
    {
    }

    /// From the factors of e^zeta at the same points.
    void fill(const SingleFactors& single)
    {
        const auto square = [](const Panel& from, Panel& to) {
            for (size_t k = 0; k < to.size(); k += kLanes) {
                const Vector value = hn::Load(kTag, &from.data[k]);
                hn::Store(hn::Mul(value, value), kTag, &to.data[k]);
            }
        };
        square(single.q, q);
        square(single.p, p);
    }

    void fill(const RowBlock& block, const double* s, const double* t)
    {
        forEachFactor(q, block, t, nullptr, block.z2, block.curve2, 2.0,
                      [&](size_t k, size_t line, Vector value, Vector) {
                          hn::Store(value, kTag, q.at(k, line));
                      });
        forEachFactor(p, block, s, block.z0, block.z1, block.curve1, 2.0,
                      [&](size_t k, size_t line, Vector value, Vector) {
                          hn::Store(value, kTag, p.at(k, line));
                      });
    }
};

/// A copy of @p values padded with zeros to whole strips of any target.
AlignedFreeUniquePtr<double[]> padded(const Eigen::VectorXd& values)
{
    const auto count = static_cast<size_t>(values.size());
    auto copy = hwy::AllocateAligned<double>(roundUp(count, 8));
    std::copy_n(values.data(), count, copy.get());
    std::fill(copy.get() + count, copy.get() + roundUp(count, 8), 0.0);
    return copy;
}

/// Sums over more rows than this are taken in parts, so that rounding errors do not add up.
constexpr size_t kRowsOfASum = 4 * kBlockRows;

void addMomentsImpl(const SliceRows& rows, size_t first, size_t last, const PatchFrame& frame,
                    const TensorPoints& singlePoints, const TensorPoints& squarePoints,
                    MomentPlanes& sums, const std::stop_token& stop)
{
    const auto size = [](const Eigen::VectorXd& v) { return static_cast<size_t>(v.size()); };
    const auto s1 = padded(singlePoints.s);
    const auto t1 = padded(singlePoints.t);
    const auto s2 = padded(squarePoints.s);
    const auto t2 = padded(squarePoints.t);
    const size_t lines = size(singlePoints.t);
    const size_t columns = size(singlePoints.s);
    const auto same = [](const Eigen::VectorXd& x, const Eigen::VectorXd& y) {
        return x.size() == y.size() && x == y;
    };
    const bool samePoints =
        same(singlePoints.s, squarePoints.s) && same(singlePoints.t, squarePoints.t);
    SingleFactors single(lines, columns);
    SquareFactors square(size(squarePoints.t), size(squarePoints.s));
    PaddedPlane See(size(squarePoints.t), size(squarePoints.s));
    PaddedPlane Se(lines, columns), Sze(lines, columns), Sbe(lines, columns);
    RowBlock block;
    for (size_t row = first; row < last && !stop.stop_requested(); row += kBlockRows) {
        const size_t count = std::min(kBlockRows, last - row);
        loadBlock(rows, row, count, frame, block);
        single.fill(block, s1.get(), t1.get());
        addPanels(single.q, single.p, count, Se.data.get(), Se.stride);
        addPanels(single.q, single.zp, count, Sze.data.get(), Sze.stride);
        addPanels(single.zq, single.p, count, Sze.data.get(), Sze.stride);
        addPanels(single.q, single.bp, count, Sbe.data.get(), Sbe.stride);
        if (samePoints)
            square.fill(single);
        else
            square.fill(block, s2.get(), t2.get());
        addPanels(square.q, square.p, count, See.data.get(), See.stride);
        if ((row + kBlockRows - first) % kRowsOfASum == 0 || row + kBlockRows >= last) {
            Se.moveTo(sums.Se);
            See.moveTo(sums.See);
            Sze.moveTo(sums.Sze);
            Sbe.moveTo(sums.Sbe);
        }
    }
}

const char* targetName()
{
    return hwy::TargetName(HWY_TARGET);
}

} // namespace core::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace core {

HWY_EXPORT(addMomentsImpl);
HWY_EXPORT(targetName);

MomentPlanes& MomentPlanes::operator+=(const MomentPlanes& other)
{
    Se += other.Se;
    See += other.See;
    Sze += other.Sze;
    Sbe += other.Sbe;
    return *this;
}

void addMoments(const SliceRows& rows, Eigen::Index first, Eigen::Index last,
                const PatchFrame& frame, const TensorPoints& singles, const TensorPoints& squares,
                MomentPlanes& sums, const std::stop_token& stop)
{
    assert(sums.Se.rows() == singles.t.size() && sums.Se.cols() == singles.s.size());
    assert(sums.See.rows() == squares.t.size() && sums.See.cols() == squares.s.size());
    HWY_DYNAMIC_DISPATCH(addMomentsImpl)
    (rows, static_cast<size_t>(first), static_cast<size_t>(last), frame, singles, squares, sums,
     stop);
}

const char* vectorTarget()
{
    return HWY_DYNAMIC_DISPATCH(targetName)();
}

} // namespace core
#endif
