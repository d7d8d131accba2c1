// SPDX-License-Identifier: MIT
// Products of small matrices in packed panels, compiled once for each instruction set: included
// between foreach_target.h and HWY_BEFORE_NAMESPACE, hence the guard that opens for each target.
#if defined(BASIN_PANEL_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef BASIN_PANEL_INL_H
#undef BASIN_PANEL_INL_H
#else
#define BASIN_PANEL_INL_H
#endif

#include <Eigen/Core>

#include <algorithm>

#include <hwy/aligned_allocator.h>
#include <hwy/highway.h>

#include "core/slice/moments/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace core::HWY_NAMESPACE {

using hwy::AlignedFreeUniquePtr;

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

} // namespace core::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
