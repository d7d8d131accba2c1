// SPDX-License-Identifier: MIT
#include "core/slice/slice_bands.h"

#include "core/slice/moments/slice_moments.h"
#include "core/slice/slice_of_moments.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <tuple>

namespace core {

using Eigen::Index;

namespace {

std::optional<Slice> computeBand(const SliceRows& rows, const Plane& plane, const Grid& grid,
                                 const Mix& mix, const std::stop_token& stop)
{
    const std::optional<SliceMoments> moments =
        mix.s > 0 ? sliceMoments(rows, grid, stop) : polynomialMoments(rows, grid);
    if (!moments)
        return std::nullopt;
    return sliceOf(*moments, rows, plane, mix, stop);
}

/// Sums up the losses of a grid that come in any order.
class Summing {
public:
    void add(const Slice& band, Index firstRow)
    {
        for (Index j = 0; j < band.loss.cols(); ++j)
            for (Index i = 0; i < band.loss.rows(); ++i)
                add(band.loss(i, j), firstRow + i, j);
    }

    SliceSummary of(const Grid& grid) const
    {
        SliceSummary summary = m_summary;
        if (m_column >= 0)
            summary.minimumAt = {grid.p(m_column), grid.q(m_row)};
        return summary;
    }

private:
    void add(double loss, Index row, Index column)
    {
        m_summary.masked += std::isnan(loss) ? 1 : 0;
        if (!std::isfinite(loss))
            return;
        // Of equal ones the first of the first column, as summarise() says.
        const bool isLowest = m_column < 0 || std::tie(loss, column, row) <
                                                  std::tie(m_summary.minimum, m_column, m_row);
        if (isLowest) {
            m_summary.minimum = loss;
            m_row = row;
            m_column = column;
        }
        if (!(m_summary.maximum >= loss))
            m_summary.maximum = loss;
    }

    SliceSummary m_summary;
    Index m_row = -1; ///< Of the minimum; -1 while there is none.
    Index m_column = -1;
};

} // namespace

std::vector<SliceBand> bandsOf(const Grid& grid, Index mostSamples)
{
    assert(mostSamples > 0);
    const Index most = std::max<Index>(2, mostSamples / grid.columns); // rows of a band
    const Index count =
        std::clamp<Index>((grid.rows + most - 1) / most, 1, std::max<Index>(1, grid.rows / 2));
    if (count == 1)
        return {{0, grid}};
    std::vector<SliceBand> bands;
    for (Index k = 0; k < count; ++k) {
        const Index first = k * grid.rows / count;
        const Index end = (k + 1) * grid.rows / count;
        Grid part = grid;
        part.rows = end - first;
        part.window.qMin = grid.q(first);
        part.window.qMax = grid.q(end - 1);
        bands.push_back({first, part});
    }
    return bands;
}

std::optional<SliceSummary> computeSliceInBands(const SliceRows& rows, const Plane& plane,
                                                const Grid& grid, const Mix& mix,
                                                const TakeBand& take, const std::stop_token& stop,
                                                Index mostSamples)
{
    Summing summing;
    for (const SliceBand& band : bandsOf(grid, mostSamples)) {
        const std::optional<Slice> slice = computeBand(rows, plane, band.grid, mix, stop);
        if (!slice)
            return std::nullopt;
        summing.add(*slice, band.firstRow);
        take(*slice, band.firstRow);
        if (stop.stop_requested())
            return std::nullopt;
    }
    return summing.of(grid);
}

} // namespace core
