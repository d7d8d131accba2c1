// SPDX-License-Identifier: MIT
#include "core/slice/slice_of_moments.h"

#include "core/parallel.h"
#include "core/slice/pixel_kernel.h"
#include "core/slice/slice_refiner.h"

#include <cassert>
#include <utility>
#include <vector>

namespace core {

using Eigen::Index;
using Eigen::VectorXd;

namespace {

/// Columns that are evaluated between two looks at the stop token.
constexpr Index kColumnsAtOnce = 32;
/// Below this many pixels, starting threads costs more than it saves.
constexpr Index kThreadedPixels = 200000;

/// The pixels of a column that need another look.
struct DoubtfulPixels {
    std::vector<Pixel> smallLoss;
    std::vector<Pixel> fromRows;

    void collect(const VectorXd& trust, Index column)
    {
        if (trust.maxCoeff() == kFullTrust)
            return;
        for (Index i = 0; i < trust.size(); ++i) {
            if (trust[i] == kSmallLoss)
                smallLoss.push_back({i, column});
            else if (trust[i] == kFromRows)
                fromRows.push_back({i, column});
        }
    }
    void append(const DoubtfulPixels& more)
    {
        smallLoss.insert(smallLoss.end(), more.smallLoss.begin(), more.smallLoss.end());
        fromRows.insert(fromRows.end(), more.fromRows.begin(), more.fromRows.end());
    }
};

DoubtfulPixels evaluatePixels(const SliceMoments& moments, Slice& slice,
                              const std::stop_token& stop)
{
    const Grid& grid = slice.grid;
    VectorXd t(grid.rows);
    for (Index i = 0; i < grid.rows; ++i)
        t[i] = grid.q(i) - moments.polynomials.centre.q;
    const Index count = (grid.columns + kColumnsAtOnce - 1) / kColumnsAtOnce;
    std::vector<DoubtfulPixels> doubtful(static_cast<std::size_t>(count));
    const auto body = [&](Index k) {
        VectorXd trust(grid.rows);
        const Index last = std::min(grid.columns, (k + 1) * kColumnsAtOnce);
        for (Index j = k * kColumnsAtOnce; j < last; ++j) {
            evaluateColumn(moments, slice.mix, j, t,
                           {slice.loss.col(j).data(), slice.alpha.col(j).data(), trust.data()});
            doubtful[static_cast<std::size_t>(k)].collect(trust, j);
        }
    };
    if (grid.rows * grid.columns >= kThreadedPixels) {
        parallelFor(count, body, stop);
    } else {
        for (Index k = 0; k < count; ++k)
            body(k);
    }
    DoubtfulPixels all;
    for (const DoubtfulPixels& some : doubtful)
        all.append(some);
    return all;
}

} // namespace

std::optional<Slice> sliceOf(const SliceMoments& moments, const SliceRows& rows, const Plane& plane,
                             const Mix& mix, const std::stop_token& stop)
{
    assert(rows.b.size() == rows.products.z0.size());
    Slice slice;
    slice.plane = plane;
    slice.grid = moments.grid;
    slice.mix = mix;
    slice.loss.resize(slice.grid.rows, slice.grid.columns);
    slice.alpha.resize(slice.grid.rows, slice.grid.columns);
    const DoubtfulPixels doubtful = evaluatePixels(moments, slice, stop);
    SliceRefiner refiner(moments, rows, slice, stop);
    refiner.refine(doubtful.smallLoss);
    refiner.evaluate(doubtful.fromRows);
    if (stop.stop_requested())
        return std::nullopt;
    summarise(slice);
    return slice;
}

} // namespace core
