// SPDX-License-Identifier: MIT
#include "core/slice/slice_of_moments.h"

#include "core/numeric/parallel.h"
#include "core/slice/moments/pixel_kernel.h"
#include "core/slice/slice_refiner.h"

#include <algorithm>
#include <cassert>
#include <utility>
#include <vector>

namespace core {

using Eigen::Index;
using Eigen::VectorXd;

namespace {

/// Columns that are evaluated between two looks at the stop token.
constexpr Index kColumnsAtOnce = 32;
/// What a bound of the error of a loss relative to it may be. What is promised has room for the
/// rounding of the last steps.
constexpr double kExact = 8e-12;
constexpr double kPicture = 5e-5;
/// A picture whose losses differ by less than this part of the largest shows small differences.
constexpr double kFlat = 0.1;
/// Below this many pixels, starting threads costs more than it saves.
constexpr Index kThreadedPixels = 200000;

/// The pixels of a column that need another look.
struct DoubtfulPixels {
    std::vector<Pixel> smallLoss;
    std::vector<Pixel> fromRows;

    void collect(const VectorXd& trust, const MomentRegion& region, const Grid& grid, Index column)
    {
        const PixelRect& rect = region.rect;
        if (trust.head(rect.rows).maxCoeff() == kFullTrust)
            return;
        for (Index i = 0; i < rect.rows; ++i) {
            if (trust[i] == kFullTrust)
                continue;
            const Index row = rect.row + i;
            const double level = region.frame.levelAt(grid.p(column), grid.q(row));
            (trust[i] == kSmallLoss ? smallLoss : fromRows).push_back({row, column, level});
        }
    }
    void collectAll(const PixelRect& rect)
    {
        for (Index j = rect.column; j < rect.column + rect.columns; ++j)
            for (Index i = rect.row; i < rect.row + rect.rows; ++i)
                fromRows.push_back({i, j});
    }
    void append(const DoubtfulPixels& more)
    {
        smallLoss.insert(smallLoss.end(), more.smallLoss.begin(), more.smallLoss.end());
        fromRows.insert(fromRows.end(), more.fromRows.begin(), more.fromRows.end());
    }
};

/// Some columns of a region.
struct Strip {
    MomentRegion region;
    Index first;
    Index last;
};

/// What can be evaluated from the moments, in strips; the rest is added to @p doubtful.
std::vector<Strip> stripsOf(const SliceMoments& moments, const Mix& mix, DoubtfulPixels& doubtful)
{
    std::vector<MomentRegion> regions = moments.regions;
    if (mix.s == 0) {
        regions.assign(1, {});
        regions[0].rect = {0, 0, moments.grid.rows, moments.grid.columns};
    }
    std::vector<Strip> strips;
    for (const MomentRegion& region : regions) {
        if (!region.isKnown) {
            doubtful.collectAll(region.rect);
            continue;
        }
        const Index end = region.rect.column + region.rect.columns;
        for (Index j = region.rect.column; j < end; j += kColumnsAtOnce)
            strips.push_back({region, j, std::min(end, j + kColumnsAtOnce)});
    }
    return strips;
}

DoubtfulPixels evaluatePixels(const SliceMoments& moments, double tolerance, Slice& slice,
                              const std::stop_token& stop)
{
    const Grid& grid = slice.grid;
    VectorXd t(grid.rows);
    for (Index i = 0; i < grid.rows; ++i)
        t[i] = grid.q(i) - moments.polynomials.centre.q;
    DoubtfulPixels all;
    const std::vector<Strip> strips = stripsOf(moments, slice.mix, all);
    std::vector<DoubtfulPixels> doubtful(strips.size());
    const auto body = [&](Index k) {
        const auto& [region, first, last] = strips[static_cast<std::size_t>(k)];
        VectorXd trust(region.rect.rows);
        for (Index j = first; j < last; ++j) {
            evaluateColumn(
                moments, slice.mix, region, tolerance, j, t,
                {&slice.loss(region.rect.row, j), &slice.alpha(region.rect.row, j), trust.data()});
            doubtful[static_cast<std::size_t>(k)].collect(trust, region, grid, j);
        }
    };
    const auto count = static_cast<Index>(strips.size());
    if (grid.rows * grid.columns >= kThreadedPixels) {
        parallelFor(count, body, stop);
    } else {
        for (Index k = 0; k < count; ++k)
            body(k);
    }
    for (const DoubtfulPixels& some : doubtful)
        all.append(some);
    return all;
}

/// Fills in the pixels and sums them up.
void fill(const SliceMoments& moments, const SliceRows& rows, double tolerance, Slice& slice,
          const std::stop_token& stop)
{
    const DoubtfulPixels doubtful = evaluatePixels(moments, tolerance, slice, stop);
    if (!doubtful.smallLoss.empty() || !doubtful.fromRows.empty()) {
        SliceRefiner refiner(moments, rows, slice, stop);
        refiner.refine(doubtful.smallLoss);
        refiner.evaluate(doubtful.fromRows);
    }
    if (!stop.stop_requested())
        summarise(slice);
}

} // namespace

std::optional<Slice> sliceOf(const SliceMoments& moments, const SliceRows& rows, const Plane& plane,
                             const Mix& mix, const std::stop_token& stop)
{
    return sliceOf(moments, rows, plane, mix, Precision::Exact, stop);
}

std::optional<Slice> sliceOf(const SliceMoments& moments, const SliceRows& rows, const Plane& plane,
                             const Mix& mix, Precision precision, const std::stop_token& stop)
{
    assert(rows.b.size() == rows.products.z0.size());
    assert(mix.s == 0 || moments.hasExponentials());
    Slice slice;
    slice.plane = plane;
    slice.grid = moments.grid;
    slice.mix = mix;
    slice.precision = precision;
    slice.loss.resize(slice.grid.rows, slice.grid.columns);
    slice.alpha.resize(slice.grid.rows, slice.grid.columns);
    fill(moments, rows, precision == Precision::Picture ? kPicture : kExact, slice, stop);
    // What a picture shows are the differences: they are to be as good where they are small.
    if (precision == Precision::Picture && !stop.stop_requested()) {
        const double flatness = (slice.maximum - slice.minimum) / slice.maximum;
        if (!(flatness > kFlat))
            fill(moments, rows, flatness > 0 ? std::max(kExact, kPicture * flatness) : kExact,
                 slice, stop);
    }
    if (stop.stop_requested())
        return std::nullopt;
    return slice;
}

} // namespace core
