// SPDX-License-Identifier: MIT
#include "core/slice/moment_kernel.h"

#include "core/exact_sum.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

#include <hwy/aligned_allocator.h>

// Everything between HWY_BEFORE_NAMESPACE and HWY_AFTER_NAMESPACE is compiled once for each
// instruction set; the table at the end picks one of them when the program runs.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/slice/moment_kernel.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <hwy/contrib/math/math-inl.h>

HWY_BEFORE_NAMESPACE();
namespace core::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;
using hwy::AlignedFreeUniquePtr;

const HWY_CAPPED(double, 8) kTag;
constexpr size_t kLanes = hn::MaxLanes(kTag);
using Vector = hn::Vec<decltype(kTag)>;

/// Columns of a register tile: with two vectors a column they fill the register file, and the
/// chains of multiply-adds are long enough to hide their latency.
constexpr size_t kTileColumns = HWY_TARGET <= HWY_AVX3 ? 8 : 4;

constexpr size_t roundUp(size_t count, size_t unit)
{
    return (count + unit - 1) / unit * unit;
}

/// The left factor of a product, depth x lines, packed for addTile: strips of kLanes lines, each
/// strip stored row after row. The right factor is the same with strips of kTileColumns lines.
struct Panel {
    size_t depth = 0;
    size_t lines = 0;
    size_t strip = 1;
    size_t strips = 0;
    AlignedFreeUniquePtr<double[]> data;

    Panel(size_t depthIn, size_t linesIn, size_t stripIn)
        : depth(depthIn)
        , lines(linesIn)
        , strip(stripIn)
        , strips((lines + stripIn - 1) / stripIn)
        , data(hwy::AllocateAligned<double>(strips * stripIn * depthIn))
    {
    }
    size_t size() const { return strips * strip * depth; }
    double* at(size_t k, size_t line) const
    {
        return &data[(line / strip * depth + k) * strip + line % strip];
    }
};

/// C += A^T B for Vectors strips of A and Columns lines of one strip of B, in registers.
template <size_t Vectors, size_t Columns>
HWY_INLINE void addTile(const Panel& A, const Panel& B, size_t stripA, size_t stripB, size_t depth,
                        double* HWY_RESTRICT C, size_t stride)
{
    Vector sum[Vectors][Columns];
    HWY_UNROLL(3)
    for (size_t v = 0; v < Vectors; ++v) {
        HWY_UNROLL(8)
        for (size_t j = 0; j < Columns; ++j)
            sum[v][j] = hn::LoadU(kTag, C + j * stride + v * kLanes);
    }
    const double* HWY_RESTRICT a = A.at(0, stripA * kLanes);
    const double* HWY_RESTRICT b = B.at(0, stripB * kTileColumns);
    const size_t nextStrip = A.depth * kLanes;
    for (size_t k = 0; k < depth; ++k) {
        Vector left[Vectors];
        HWY_UNROLL(3)
        for (size_t v = 0; v < Vectors; ++v)
            left[v] = hn::Load(kTag, a + v * nextStrip + k * kLanes);
        HWY_UNROLL(8)
        for (size_t j = 0; j < Columns; ++j) {
            const Vector right = hn::Set(kTag, b[k * kTileColumns + j]);
            HWY_UNROLL(3)
            for (size_t v = 0; v < Vectors; ++v)
                sum[v][j] = hn::MulAdd(left[v], right, sum[v][j]);
        }
    }
    HWY_UNROLL(3)
    for (size_t v = 0; v < Vectors; ++v) {
        HWY_UNROLL(8)
        for (size_t j = 0; j < Columns; ++j)
            hn::StoreU(sum[v][j], kTag, C + j * stride + v * kLanes);
    }
}

/// As many strips of A at once as leave registers for the sums of a tile.
constexpr size_t kTileStrips = HWY_TARGET <= HWY_AVX3 ? 3 : 2;

template <size_t Columns>
HWY_INLINE void addStrip(const Panel& A, const Panel& B, size_t stripB, size_t depth, double* C,
                         size_t stride)
{
    double* column = C + stripB * kTileColumns * stride;
    size_t i = 0;
    // The last strips are shared out evenly: 4 as 2 + 2, not as 3 + 1.
    if constexpr (kTileStrips == 3) {
        for (; i + 5 <= A.strips || i + 3 == A.strips; i += 3)
            addTile<3, Columns>(A, B, i, stripB, depth, column + i * kLanes, stride);
    }
    for (; i + 2 <= A.strips; i += 2)
        addTile<2, Columns>(A, B, i, stripB, depth, column + i * kLanes, stride);
    if (i < A.strips)
        addTile<1, Columns>(A, B, i, stripB, depth, column + i * kLanes, stride);
}

/// C += A^T B over the first depth rows of the panels; C is column-major and padded to whole
/// strips.
HWY_NOINLINE void addPanels(const Panel& A, const Panel& B, size_t depth, double* C, size_t stride)
{
    constexpr size_t kHalf = kTileColumns / 2;
    for (size_t j = 0; j < B.strips; ++j) {
        if (B.lines - j * kTileColumns <= kHalf)
            addStrip<kHalf>(A, B, j, depth, C, stride);
        else
            addStrip<kTileColumns>(A, B, j, depth, C, stride);
    }
}

/// Rows that are taken at once: the panels of a block stay in the second-level cache.
constexpr size_t kBlockRows = 64;

/// One block of rows, recentred on a patch.
struct RowBlock {
    size_t count = 0;
    HWY_ALIGN double z0[kBlockRows]; ///< zeta at the centre.
    HWY_ALIGN double z1[kBlockRows];
    HWY_ALIGN double z2[kBlockRows];
    HWY_ALIGN double b[kBlockRows];
};

void loadBlock(const SliceRows& rows, size_t first, size_t count, const PatchFrame& frame,
               RowBlock& block)
{
    const double* z0 = rows.products.z0.data() + first;
    const double* z1 = rows.products.z1.data() + first;
    const double* z2 = rows.products.z2.data() + first;
    const double* b = rows.b.data() + first;
    block.count = count;
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

/// Calls body(panel row k, first line, exp(x), x) for the exponents x = z0 + offset z of all rows
/// of a block, kLanes lines at a time.
template <typename Body>
HWY_INLINE void forEachFactor(const Panel& panel, const RowBlock& block, const double* offsets,
                              const double* z0, const double* z, double scale, const Body& body)
{
    for (size_t line = 0; line < panel.strips * panel.strip; line += kLanes) {
        const Vector offset = hn::Mul(hn::Load(kTag, offsets + line), hn::Set(kTag, scale));
        for (size_t k = 0; k < block.count; ++k) {
            const Vector centre = hn::Set(kTag, z0 ? scale * z0[k] : 0.0);
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
        forEachFactor(q, block, t, nullptr, block.z2, 1.0,
                      [&](size_t k, size_t line, Vector value, Vector exponent) {
                          hn::Store(value, kTag, q.at(k, line));
                          hn::Store(hn::Mul(exponent, value), kTag, zq.at(k, line));
                      });
        forEachFactor(p, block, s, block.z0, block.z1, 1.0,
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
        forEachFactor(q, block, t, nullptr, block.z2, 2.0,
                      [&](size_t k, size_t line, Vector value, Vector) {
                          hn::Store(value, kTag, q.at(k, line));
                      });
        forEachFactor(p, block, s, block.z0, block.z1, 2.0,
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

/// A plane padded to whole strips.
struct PaddedPlane {
    size_t stride, columns;
    AlignedFreeUniquePtr<double[]> data;

    PaddedPlane(size_t rows, size_t columnsIn)
        : stride(roundUp(rows, kLanes))
        , columns(roundUp(columnsIn, kTileColumns))
        , data(hwy::AllocateAligned<double>(stride * columns))
    {
        std::fill_n(data.get(), stride * columns, 0.0);
    }
    void moveTo(Eigen::MatrixXd& plane)
    {
        const Eigen::Map<const Eigen::MatrixXd> all(data.get(), static_cast<Eigen::Index>(stride),
                                                    static_cast<Eigen::Index>(columns));
        plane += all.topLeftCorner(plane.rows(), plane.cols());
        std::fill_n(data.get(), stride * columns, 0.0);
    }
};

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
