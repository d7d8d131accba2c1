// SPDX-License-Identifier: MIT
#include "core/slice/slice_moments.h"

#include "core/parallel.h"
#include "core/slice/moment_patch.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>
#include <vector>

namespace core {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

/// Rows are summed in so many shares at most, whatever the number of threads, so that the result
/// is always rounded in the same way.
constexpr Index kMostShares = 16;
constexpr Index kLeastRowsOfShare = 4096;
/// Points of a patch without interpolation: enough to make its exponentials cheap, few enough to
/// keep scratch small.
constexpr Index kMostPoints = 128 * 256;
/// Below this many multiply-adds, starting threads costs more than it saves.
constexpr double kThreadedWork = 2e6;

/// Rounding of exponentials grows with their exponents; those of rows that matter somewhere on a
/// patch are no larger than its spread and what may be lost in the sums.
double precisionOf(const SliceRows& rows, const PolynomialSums& sums, const Window& window)
{
    const PlaneProducts& z = rows.products;
    const RowRange range(z);
    const VectorXd centre = z.z0 + sums.centre.p * z.z1 + sums.centre.q * z.z2;
    const double spread =
        std::min(kMostSpread, window.width() / 2 * range.half1 + window.height() / 2 * range.half2);
    const double depth = std::min(centre.maxCoeff() - centre.minCoeff(), spread + 40.0);
    return 1e-14 + 2e-16 * (spread + depth);
}

/// The work on one patch: shares of the rows, each summed on its own.
struct PatchWork {
    MomentPatch patch;
    std::vector<MomentPlanes> shares;

    PatchWork(const SliceRows& rows, const RowRange& range, const Grid& grid, const PixelRect& rect)
        : patch(rows, range, grid, rect)
    {
        const Index most = patch.isInterpolated() ? kMostShares : 1;
        const Index count = std::clamp<Index>(rows.b.size() / kLeastRowsOfShare, 1, most);
        shares.resize(static_cast<std::size_t>(count));
    }
    Index shareCount() const { return static_cast<Index>(shares.size()); }
};

class MomentsOfSlice {
public:
    MomentsOfSlice(const SliceRows& rows, const Grid& grid, const std::stop_token& stop)
        : m_rows(rows)
        , m_range(rows.products)
        , m_stop(stop)
        , m_moments(polynomialMoments(rows, grid))
    {
    }

    std::optional<SliceMoments> compute()
    {
        std::vector<PixelRect> rects{{0, 0, m_moments.grid.rows, m_moments.grid.columns}};
        while (!rects.empty() && !m_stop.stop_requested())
            rects = computePatches(rects);
        if (m_stop.stop_requested())
            return std::nullopt;
        return std::move(m_moments);
    }

private:
    /// Fills what it can of @p rects and returns the parts that are left.
    std::vector<PixelRect> computePatches(const std::vector<PixelRect>& rects)
    {
        std::vector<PixelRect> rest;
        std::vector<PatchWork> works;
        for (const PixelRect& rect : rects) {
            PatchWork work(m_rows, m_range, m_moments.grid, rect);
            const bool tooMany =
                !work.patch.isInterpolated() && work.patch.pointCount() > kMostPoints;
            if (work.patch.isInRange() && !tooMany)
                works.push_back(std::move(work));
            else if (const auto parts = work.patch.parts(); !parts.empty())
                rest.insert(rest.end(), parts.begin(), parts.end());
            else
                work.patch.giveUp(m_moments);
        }
        sumShares(works);
        for (PatchWork& work : works) {
            if (!work.patch.isInterpolated() || m_stop.stop_requested())
                continue;
            for (std::size_t k = 1; k < work.shares.size(); ++k)
                work.shares[0] += work.shares[k];
            if (work.patch.losesDigits(work.shares[0])) {
                const auto parts = work.patch.parts();
                rest.insert(rest.end(), parts.begin(), parts.end());
            } else {
                work.patch.store(work.shares[0], m_moments);
            }
        }
        return rest;
    }

    void sumShares(std::vector<PatchWork>& works)
    {
        std::vector<std::pair<PatchWork*, Index>> tasks;
        double multiplyAdds = 0.0;
        for (PatchWork& work : works) {
            multiplyAdds += 5.0 * static_cast<double>(work.patch.pointCount() * m_rows.b.size());
            for (Index share = 0; share < work.shareCount(); ++share)
                tasks.emplace_back(&work, share);
        }
        const auto body = [&](Index k) {
            const auto [work, share] = tasks[static_cast<std::size_t>(k)];
            const Index n = m_rows.b.size();
            MomentPlanes sums = work->patch.sumRows(m_rows, share * n / work->shareCount(),
                                                    (share + 1) * n / work->shareCount(), m_stop);
            // Nothing is left to do for sums at the pixels, and keeping them would take memory.
            if (!work->patch.isInterpolated())
                work->patch.store(sums, m_moments);
            else
                work->shares[static_cast<std::size_t>(share)] = std::move(sums);
        };
        if (multiplyAdds >= kThreadedWork)
            return parallelFor(static_cast<Index>(tasks.size()), body, m_stop);
        for (Index k = 0; k < static_cast<Index>(tasks.size()); ++k)
            body(k);
    }

    const SliceRows& m_rows;
    RowRange m_range;
    std::stop_token m_stop;
    SliceMoments m_moments;
};

} // namespace

SliceMoments polynomialMoments(const SliceRows& rows, const Grid& grid)
{
    assert(rows.b.size() == rows.products.z0.size() && rows.b.size() > 0);
    assert(rows.w2.size() == 1 || rows.w2.size() == rows.b.size());
    const MatrixXd none =
        MatrixXd::Constant(grid.rows, grid.columns, std::numeric_limits<double>::quiet_NaN());
    SliceMoments moments;
    moments.grid = grid;
    moments.rowCount = rows.b.size();
    moments.planes = {none, none, none, none};
    moments.level = none;
    moments.polynomials = polynomialSums(rows, grid.window);
    moments.precision = precisionOf(rows, moments.polynomials, grid.window);
    return moments;
}

std::optional<SliceMoments> sliceMoments(const SliceRows& rows, const Grid& grid,
                                         const std::stop_token& stop)
{
    return MomentsOfSlice(rows, grid, stop).compute();
}

} // namespace core
