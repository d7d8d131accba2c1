// SPDX-License-Identifier: MIT
#include "core/slice/moments/slice_moments.h"

#include "core/numeric/parallel.h"
#include "core/slice/moments/moment_patch.h"

#include <algorithm>
#include <cassert>
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
/// All shares of a patch together have no more points than this: 32 MiB.
constexpr Index kMostPointsOfShares = Index{1} << 20;
/// Points of a patch without interpolation: enough to make its exponentials cheap, few enough to
/// keep scratch small.
constexpr Index kMostPoints = 128 * 256;
/// Below this many multiply-adds, starting threads costs more than it saves.
constexpr double kThreadedWork = 2e6;
/// Patches that would be fainter than this are split: only then is interpolation cheaper.
constexpr double kMostFaintness = 30.0;
/// Where splitting would have to go on for long, summing at the pixels is cheaper.
constexpr double kHopelessFaintness = 1e8;
/// Fewer faint pixels than this are not worth a patch of their own.
constexpr Index kFewPixels = 32;

/// Rounding of exponentials grows with their exponents; those of rows that matter somewhere on a
/// patch are no larger than its spread and what may be lost in the sums.
double precisionOf(const SliceRows& rows, const SliceMoments& moments)
{
    const PlaneProducts& z = rows.products;
    const PlanePoint& at = moments.polynomials.centre;
    const Window& window = moments.grid.window;
    const ExponentRange& range = moments.range;
    const VectorXd centre = z.z0 + at.p * z.z1 + at.q * z.z2;
    const double spread =
        std::min(kMostSpread, window.width() / 2 * range.half1 + window.height() / 2 * range.half2);
    const double depth = std::min(centre.maxCoeff() - centre.minCoeff(), spread + 40.0);
    return 1e-14 + 2e-16 * (spread + depth);
}

/// Every so-manieth row: what interpolation would do to their sums is known from few.
SliceRows sampleOf(const SliceRows& rows)
{
    constexpr Index kLeastRows = 64;
    constexpr Index kMostRows = 1024;
    const Index n = rows.b.size();
    const Index wanted = std::clamp<Index>(n / 32, kLeastRows, kMostRows);
    const Index count = 2 * wanted > n ? n : wanted; // a stride of 1 would leave out the last rows
    const auto every = Eigen::seqN(Index{0}, count, n / count);
    SliceRows sample;
    sample.products = {rows.products.z0(every), rows.products.z1(every), rows.products.z2(every)};
    sample.b = rows.b(every);
    sample.w2 = VectorXd::Zero(1);
    return sample;
}

/// How a slice is divided into patches, as far as that is known before all rows are summed.
class PatchChoice {
public:
    PatchChoice(const SliceRows& rows, const ExponentRange& range, const Grid& grid)
        : m_rows(rows)
        , m_range(range)
        , m_grid(grid)
        , m_sample(sampleOf(rows))
    {
    }

    PixelRect whole() const { return {0, 0, m_grid.rows, m_grid.columns}; }
    struct Choice {
        MomentPatch patch;
        bool serves; ///< False if it has to be divided.
    };
    /// A patch over @p rect; without interpolation where that is hopeless.
    Choice choose(const PixelRect& rect) const
    {
        MomentPatch patch(m_rows, m_range, m_grid, rect);
        double faintness = 0.0;
        if (patch.isInRange() && patch.isInterpolated())
            faintness = expectedFaintness(rect);
        if (faintness > kHopelessFaintness) {
            patch.renounceInterpolation();
            faintness = 0.0;
        }
        const bool tooMany = !patch.isInterpolated() && patch.pointCount() > kMostPoints;
        const bool serves = patch.isInRange() && !tooMany && faintness <= kMostFaintness;
        return {std::move(patch), serves};
    }

private:
    /// What is to be expected of interpolation, in a frame that fits the sample: the rows that
    /// are not in it may lie far above.
    double expectedFaintness(const PixelRect& rect) const
    {
        const MomentPatch patch(m_sample, m_range, m_grid, rect);
        return patch.faintness(patch.sumRows(m_sample, 0, m_sample.b.size(), {}));
    }

    const SliceRows& m_rows;
    ExponentRange m_range;
    Grid m_grid;
    SliceRows m_sample;
};

/// The work on one patch: shares of the rows, each summed on its own.
struct PatchWork {
    MomentPatch patch;
    std::vector<MomentPlanes> shares;

    PatchWork(MomentPatch&& patchIn, Index n)
        : patch(std::move(patchIn))
    {
        const Index affordable = std::max<Index>(1, kMostPointsOfShares / patch.pointCount());
        const Index most = patch.isInterpolated() ? std::min(kMostShares, affordable) : 1;
        const Index count = std::clamp<Index>(n / kLeastRowsOfShare, 1, most);
        shares.resize(static_cast<std::size_t>(count));
    }
    Index shareCount() const { return static_cast<Index>(shares.size()); }
};

class MomentsOfSlice {
public:
    MomentsOfSlice(const SliceRows& rows, const Grid& grid, const std::stop_token& stop)
        : m_rows(rows)
        , m_stop(stop)
        , m_moments(polynomialMoments(rows, grid))
        , m_choice(rows, m_moments.range, grid)
    {
        for (MatrixXd* plane : {&m_moments.planes.Se, &m_moments.planes.See, &m_moments.planes.Sze,
                                &m_moments.planes.Sbe})
            plane->resize(grid.rows, grid.columns);
    }

    std::optional<SliceMoments> compute()
    {
        std::vector<PixelRect> rects{m_choice.whole()};
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
            auto [patch, serves] = m_choice.choose(rect);
            if (serves)
                works.emplace_back(std::move(patch), m_rows.b.size());
            else if (!split(patch, rest))
                m_moments.regions.push_back(patch.unknown());
        }
        sumShares(works);
        for (PatchWork& work : works) {
            if (m_stop.stop_requested())
                break;
            for (std::size_t k = 1; k < work.shares.size(); ++k)
                work.shares[0] += work.shares[k];
            addRegions(work, rest);
        }
        return rest;
    }

    static bool split(const MomentPatch& patch, std::vector<PixelRect>& rest)
    {
        const std::vector<PixelRect> parts = patch.parts();
        rest.insert(rest.end(), parts.begin(), parts.end());
        return !parts.empty();
    }

    /// Keeps the part of a patch on which its sums have their digits; the other is left.
    void addRegions(const PatchWork& work, std::vector<PixelRect>& rest)
    {
        MomentRegion region = work.patch.store(work.shares[0], m_moments.planes);
        const PixelRect faint = work.patch.faintPart(region, m_moments.planes);
        if (faint.area() < kFewPixels) {
            m_moments.regions.push_back(region);
        } else if (3 * faint.area() > 2 * region.rect.area()) {
            if (!split(work.patch, rest))
                m_moments.regions.push_back(region);
        } else {
            rest.push_back(faint);
            for (const PixelRect& rect : region.rect.without(faint)) {
                region.rect = rect;
                m_moments.regions.push_back(region);
            }
        }
    }

    void sumShares(std::vector<PatchWork>& works)
    {
        std::vector<std::pair<PatchWork*, Index>> tasks;
        double multiplyAdds = 0.0;
        for (PatchWork& work : works) {
            multiplyAdds += work.patch.workPerRow() * static_cast<double>(m_rows.b.size());
            for (Index share = 0; share < work.shareCount(); ++share)
                tasks.emplace_back(&work, share);
        }
        const auto body = [&](Index k) {
            const auto [work, share] = tasks[static_cast<std::size_t>(k)];
            const Index n = m_rows.b.size();
            MomentPlanes sums = work->patch.sumRows(m_rows, share * n / work->shareCount(),
                                                    (share + 1) * n / work->shareCount(), m_stop);
            work->shares[static_cast<std::size_t>(share)] = std::move(sums);
        };
        if (multiplyAdds >= kThreadedWork)
            return parallelFor(static_cast<Index>(tasks.size()), body, m_stop);
        for (Index k = 0; k < static_cast<Index>(tasks.size()); ++k)
            body(k);
    }

    const SliceRows& m_rows;
    std::stop_token m_stop;
    SliceMoments m_moments;
    PatchChoice m_choice;
};

} // namespace

SliceMoments polynomialMoments(const SliceRows& rows, const Grid& grid)
{
    assert(rows.b.size() == rows.products.z0.size() && rows.b.size() > 0);
    assert(rows.w2.size() == 1 || rows.w2.size() == rows.b.size());
    SliceMoments moments;
    moments.grid = grid;
    moments.rowCount = rows.b.size();
    moments.polynomials = polynomialSums(rows, grid.window);
    moments.range = ExponentRange(rows.products);
    moments.precision = precisionOf(rows, moments);
    return moments;
}

std::optional<SliceMoments> sliceMoments(const SliceRows& rows, const Grid& grid,
                                         const std::stop_token& stop)
{
    return MomentsOfSlice(rows, grid, stop).compute();
}

double momentWork(const SliceRows& rows, const Grid& grid)
{
    // The sample will do for all: only the choice is asked for, and not to the last pixel.
    constexpr Index kSmall = 32 * 32;
    const SliceRows sample = sampleOf(rows);
    const PatchChoice choice(sample, ExponentRange(rows.products), grid);
    double workPerRow = 0.0;
    std::vector<PixelRect> rects{choice.whole()};
    while (!rects.empty()) {
        const auto [patch, serves] = choice.choose(rects.back());
        rects.pop_back();
        const std::vector<PixelRect> parts =
            patch.rect().area() <= kSmall || serves ? std::vector<PixelRect>() : patch.parts();
        if (parts.empty())
            workPerRow += patch.workPerRow();
        rects.insert(rects.end(), parts.begin(), parts.end());
    }
    return workPerRow * static_cast<double>(rows.b.size());
}

} // namespace core
