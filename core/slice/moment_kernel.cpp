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
    size_t strip = 1;
    size_t strips = 0;
    AlignedFreeUniquePtr<double[]> data;

    Panel(size_t depthIn, size_t lines, size_t stripIn)
        : depth(depthIn)
        , strip(stripIn)
        , strips((lines + stripIn - 1) / stripIn)
        , data(hwy::AllocateAligned<double>(strips * strip * depth))
    {
    }
    double* at(size_t k, size_t line) const
    {
        return &data[(line / strip * depth + k) * strip + line % strip];
    }
};

/// C += A^T B for Vectors strips of A and one strip of B, in registers.
template <size_t Vectors>
HWY_INLINE void addTile(const Panel& A, const Panel& B, size_t stripA, size_t stripB, size_t depth,
                        double* HWY_RESTRICT C, size_t stride)
{
    Vector sum[Vectors][kTileColumns];
    HWY_UNROLL(2)
    for (size_t v = 0; v < Vectors; ++v) {
        HWY_UNROLL(8)
        for (size_t j = 0; j < kTileColumns; ++j)
            sum[v][j] = hn::LoadU(kTag, C + j * stride + v * kLanes);
    }
    const double* HWY_RESTRICT a = A.at(0, stripA * kLanes);
    const double* HWY_RESTRICT b = B.at(0, stripB * kTileColumns);
    const size_t nextStrip = A.depth * kLanes;
    for (size_t k = 0; k < depth; ++k) {
        Vector left[Vectors];
        HWY_UNROLL(2)
        for (size_t v = 0; v < Vectors; ++v)
            left[v] = hn::Load(kTag, a + v * nextStrip + k * kLanes);
        HWY_UNROLL(8)
        for (size_t j = 0; j < kTileColumns; ++j) {
            const Vector right = hn::Set(kTag, b[k * kTileColumns + j]);
            HWY_UNROLL(2)
            for (size_t v = 0; v < Vectors; ++v)
                sum[v][j] = hn::MulAdd(left[v], right, sum[v][j]);
        }
    }
    HWY_UNROLL(2)
    for (size_t v = 0; v < Vectors; ++v) {
        HWY_UNROLL(8)
        for (size_t j = 0; j < kTileColumns; ++j)
            hn::StoreU(sum[v][j], kTag, C + j * stride + v * kLanes);
    }
}

/// C += A^T B over the first depth rows of the panels; C is column-major and padded to whole
/// strips.
HWY_NOINLINE void addPanels(const Panel& A, const Panel& B, size_t depth, double* C, size_t stride)
{
    for (size_t j = 0; j < B.strips; ++j) {
        double* column = C + j * kTileColumns * stride;
        size_t i = 0;
        for (; i + 2 <= A.strips; i += 2)
            addTile<2>(A, B, i, j, depth, column + i * kLanes, stride);
        if (i < A.strips)
            addTile<1>(A, B, i, j, depth, column + i * kLanes, stride);
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

/// The factors of exp(zeta) that depend on q: e^(t z2), t z2 e^(t z2) and the square.
struct FactorsOfQ {
    Panel e, ze, ee;
    explicit FactorsOfQ(size_t lines)
        : e(kBlockRows, lines, kLanes)
        , ze(kBlockRows, lines, kLanes)
        , ee(kBlockRows, lines, kLanes)
    {
    }

    void fill(const RowBlock& block, const double* t)
    {
        for (size_t line = 0; line < e.strips * kLanes; line += kLanes) {
            const Vector offset = hn::Load(kTag, t + line);
            for (size_t k = 0; k < block.count; ++k) {
                const Vector exponent = hn::Mul(offset, hn::Set(kTag, block.z2[k]));
                const Vector value = hn::Exp(kTag, exponent);
                hn::Store(value, kTag, e.at(k, line));
                hn::Store(hn::Mul(exponent, value), kTag, ze.at(k, line));
                hn::Store(hn::Mul(value, value), kTag, ee.at(k, line));
            }
        }
    }
};

/// The factors that depend on p, with the value at the centre: e^(z0 + s z1), that times b, that
/// times its exponent, and its square.
struct FactorsOfP {
    Panel e, be, ze, ee;
    explicit FactorsOfP(size_t lines)
        : e(kBlockRows, lines, kTileColumns)
        , be(kBlockRows, lines, kTileColumns)
        , ze(kBlockRows, lines, kTileColumns)
        , ee(kBlockRows, lines, kTileColumns)
    {
    }

    void fill(const RowBlock& block, const double* s)
    {
        for (size_t line = 0; line < e.strips * kTileColumns; line += kLanes) {
            const Vector offset = hn::Load(kTag, s + line);
            for (size_t k = 0; k < block.count; ++k) {
                const Vector exponent =
                    hn::MulAdd(offset, hn::Set(kTag, block.z1[k]), hn::Set(kTag, block.z0[k]));
                const Vector value = hn::Exp(kTag, exponent);
                hn::Store(value, kTag, e.at(k, line));
                hn::Store(hn::Mul(value, hn::Set(kTag, block.b[k])), kTag, be.at(k, line));
                hn::Store(hn::Mul(exponent, value), kTag, ze.at(k, line));
                hn::Store(hn::Mul(value, value), kTag, ee.at(k, line));
            }
        }
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
    void addTo(Eigen::MatrixXd& plane) const
    {
        const Eigen::Map<const Eigen::MatrixXd> all(data.get(), static_cast<Eigen::Index>(stride),
                                                    static_cast<Eigen::Index>(columns));
        plane += all.topLeftCorner(plane.rows(), plane.cols());
    }
};

void addMomentsImpl(const SliceRows& rows, size_t first, size_t last, const PatchFrame& frame,
                    const Eigen::VectorXd& s, const Eigen::VectorXd& t, MomentPlanes& sums,
                    const std::stop_token& stop)
{
    const auto lines = static_cast<size_t>(t.size());
    const auto columns = static_cast<size_t>(s.size());
    const auto offsetsP = padded(s);
    const auto offsetsQ = padded(t);
    FactorsOfQ Q(lines);
    FactorsOfP P(columns);
    PaddedPlane Se(lines, columns), See(lines, columns), Sze(lines, columns), Sbe(lines, columns);
    RowBlock block;
    for (size_t row = first; row < last && !stop.stop_requested(); row += kBlockRows) {
        const size_t count = std::min(kBlockRows, last - row);
        loadBlock(rows, row, count, frame, block);
        Q.fill(block, offsetsQ.get());
        P.fill(block, offsetsP.get());
        addPanels(Q.e, P.e, count, Se.data.get(), Se.stride);
        addPanels(Q.ee, P.ee, count, See.data.get(), See.stride);
        addPanels(Q.e, P.ze, count, Sze.data.get(), Sze.stride);
        addPanels(Q.ze, P.e, count, Sze.data.get(), Sze.stride);
        addPanels(Q.e, P.be, count, Sbe.data.get(), Sbe.stride);
    }
    Se.addTo(sums.Se);
    See.addTo(sums.See);
    Sze.addTo(sums.Sze);
    Sbe.addTo(sums.Sbe);
}

void pack(const Eigen::MatrixXd& M, Panel& panel)
{
    const auto lines = static_cast<size_t>(M.cols());
    for (size_t line = 0; line < panel.strips * panel.strip; ++line) {
        for (size_t k = 0; k < panel.depth; ++k)
            *panel.at(k, line) =
                line < lines ? M(static_cast<Eigen::Index>(k), static_cast<Eigen::Index>(line))
                             : 0.0;
    }
}

void addProductImpl(const Eigen::MatrixXd& A, const Eigen::MatrixXd& B, Eigen::MatrixXd& C)
{
    const auto depth = static_cast<size_t>(A.rows());
    Panel left(depth, static_cast<size_t>(A.cols()), kLanes);
    Panel right(depth, static_cast<size_t>(B.cols()), kTileColumns);
    pack(A, left);
    pack(B, right);
    PaddedPlane sum(static_cast<size_t>(A.cols()), static_cast<size_t>(B.cols()));
    addPanels(left, right, depth, sum.data.get(), sum.stride);
    sum.addTo(C);
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
HWY_EXPORT(addProductImpl);
HWY_EXPORT(targetName);

MomentPlanes MomentPlanes::zero(Eigen::Index rows, Eigen::Index columns)
{
    const Eigen::MatrixXd none = Eigen::MatrixXd::Zero(rows, columns);
    return {none, none, none, none};
}

MomentPlanes& MomentPlanes::operator+=(const MomentPlanes& other)
{
    Se += other.Se;
    See += other.See;
    Sze += other.Sze;
    Sbe += other.Sbe;
    return *this;
}

void addMoments(const SliceRows& rows, Eigen::Index first, Eigen::Index last,
                const PatchFrame& frame, const Eigen::VectorXd& s, const Eigen::VectorXd& t,
                MomentPlanes& sums, const std::stop_token& stop)
{
    assert(sums.Se.rows() == t.size() && sums.Se.cols() == s.size());
    HWY_DYNAMIC_DISPATCH(addMomentsImpl)
    (rows, static_cast<size_t>(first), static_cast<size_t>(last), frame, s, t, sums, stop);
}

Eigen::MatrixXd transposedProduct(const Eigen::MatrixXd& A, const Eigen::MatrixXd& B)
{
    assert(A.rows() == B.rows());
    Eigen::MatrixXd C = Eigen::MatrixXd::Zero(A.cols(), B.cols());
    HWY_DYNAMIC_DISPATCH(addProductImpl)(A, B, C);
    return C;
}

const char* vectorTarget()
{
    return HWY_DYNAMIC_DISPATCH(targetName)();
}

} // namespace core
#endif
