// SPDX-License-Identifier: MIT
#include "core/slice/moments/slice_moments.h"

#include "core/numeric/parallel.h"
#include "core/slice/moments/moment_patch.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <numeric>
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
/// A patch with a curved frame is worth its sums if only this part of it has to be summed again.
constexpr double kMostFaintShare = 0.6;
/// Patches that a faint one is split into, at least.
constexpr double kPartsOfFaint = 4.0;
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

/// Some of the rows, without weights.
SliceRows pick(const SliceRows& rows, const auto& indices)
{
    SliceRows picked;
    picked.products = {rows.products.z0(indices), rows.products.z1(indices),
                       rows.products.z2(indices)};
    picked.b = rows.b(indices);
    picked.w2 = VectorXd::Zero(1);
    return picked;
}

/// Every so-manieth row: what interpolation would do to their sums is known from few.
SliceRows sampleOf(const SliceRows& rows)
{
    constexpr Index kLeastRows = 64;
    constexpr Index kMostRows = 1024;
    const Index n = rows.b.size();
    const Index wanted = std::clamp<Index>(n / 32, kLeastRows, kMostRows);
    const Index count = 2 * wanted > n ? n : wanted; // a stride of 1 would leave out the last rows
    return pick(rows, Eigen::seqN(Index{0}, count, n / count));
}

/// How a slice is divided into patches, as far as that is known before all rows are summed.
class PatchChoice {
public:
    /// @param rowCount  n where @p rows are a sample themselves.
    PatchChoice(const SliceRows& rows, Index rowCount, const ExponentRange& range, const Grid& grid,
                Precision precision)
        : m_rows(rows)
        , m_rowCount(static_cast<double>(rowCount))
        , m_range(range)
        , m_grid(grid)
        , m_precision(precision)
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
        MomentPatch patch(m_rows, m_range, m_grid, rect, MomentPatch::Shape::Plain);
        double faintness = 0.0;
        if (patch.isInRange() && patch.isInterpolated() && !isCheaperAtSamples(patch)) {
            faintness = plainFaintness(rect);
            if (faintness > kMostFaintness) {
                MomentPatch curved(m_rows, m_range, m_grid, rect, MomentPatch::Shape::Curved);
                if (serves(curved)) {
                    patch = std::move(curved);
                    faintness = 0.0;
                }
            }
        }
        const double patches = faintness > kMostFaintness ? kPartsOfFaint : 1.0;
        if (faintness > kHopelessFaintness || isCheaperAtSamples(patch, patches)) {
            patch.renounceInterpolation();
            faintness = 0.0;
        }
        const bool tooMany = !patch.isInterpolated() && patch.pointCount() > kMostPoints;
        const bool isFine = patch.isInRange() && !tooMany && faintness <= kMostFaintness;
        return {std::move(patch), isFine};
    }

private:
    /// Compared with interpolating @p patches like this one.
    bool isCheaperAtSamples(const MomentPatch& patch, double patches = 1.0) const
    {
        return m_rowCount * patch.workPerRowAtSamples() <
               patches * (m_rowCount * patch.workPerRow() + patch.interpolationWork());
    }

    /// What is to be expected of interpolation, in a frame that fits the sample: the rows that
    /// are not in it may lie far above.
    double plainFaintness(const PixelRect& rect) const
    {
        const MomentPatch patch(m_sample, m_range, m_grid, rect, MomentPatch::Shape::Plain);
        return patch.faintness(patch.sumRows(m_sample, 0, m_sample.b.size(), {}), {}, m_precision);
    }

    /// True if a patch with a curved frame is worth its sums. The rows with the highest peaks
    /// count, and they need not be in the sample.
    bool serves(const MomentPatch& curved) const
    {
        if (!curved.isInterpolated() || isCheaperAtSamples(curved))
            return false;
        const auto sumOf = [&](const SliceRows& rows) {
            return curved.sumRows(rows, 0, rows.b.size(), {});
        };
        const Eigen::ArrayXd largest = curved.largestOf(m_rows);
        MomentPlanes sums = sumOf(m_sample);
        sums.See *= static_cast<double>(m_rows.b.size()) / static_cast<double>(m_sample.b.size());
        sums.See += sumOf(largestRows(largest)).See;
        const PatchPeaks peaks{largest.sum(), largest.square().sum()};
        return curved.faintShare(sums, peaks, m_precision) <= kMostFaintShare;
    }

    /// The rows with the largest of these values.
    SliceRows largestRows(const Eigen::ArrayXd& values) const
    {
        constexpr Index kMostRows = 256;
        std::vector<Index> order(static_cast<std::size_t>(values.size()));
        std::iota(order.begin(), order.end(), Index{0});
        const auto middle = order.begin() + std::min(kMostRows, values.size());
        std::ranges::nth_element(order, middle, std::greater(), [&](Index k) { return values[k]; });
        order.erase(middle, order.end());
        return pick(m_rows, order);
    }

    const SliceRows& m_rows;
    double m_rowCount;
    ExponentRange m_range;
    Grid m_grid;
    Precision m_precision;
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
    MomentsOfSlice(const SliceRows& rows, const Grid& grid, Precision precision,
                   const std::stop_token& stop)
        : m_rows(rows)
        , m_stop(stop)
        , m_moments(polynomialMoments(rows, grid))
        , m_choice(rows, rows.b.size(), m_moments.range, grid, precision)
    {
        m_moments.quality = precision;
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
        MomentRegion region =
            work.patch.store(work.shares[0], work.patch.peaks(m_rows), m_moments.planes);
        const PixelRect faint = work.patch.faintPart(region, m_moments.planes, m_moments.quality);
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
    return sliceMoments(rows, grid, Precision::Exact, stop);
}

std::optional<SliceMoments> sliceMoments(const SliceRows& rows, const Grid& grid,
                                         Precision precision, const std::stop_token& stop)
{
    return MomentsOfSlice(rows, grid, precision, stop).compute();
}

double momentWork(const SliceRows& rows, const Grid& grid, Precision precision)
{
    // The sample will do for all: only the choice is asked for, and not to the last pixel.
    constexpr Index kSmall = 32 * 32;
    const SliceRows sample = sampleOf(rows);
    const PatchChoice choice(sample, rows.b.size(), ExponentRange(rows.products), grid, precision);
    const auto n = static_cast<double>(rows.b.size());
    double work = 0.0;
    std::vector<PixelRect> rects{choice.whole()};
    while (!rects.empty()) {
        const auto [patch, serves] = choice.choose(rects.back());
        rects.pop_back();
        const std::vector<PixelRect> parts =
            patch.rect().area() <= kSmall || serves ? std::vector<PixelRect>() : patch.parts();
        if (parts.empty())
            work += n * patch.workPerRow() + patch.interpolationWork();
        rects.insert(rects.end(), parts.begin(), parts.end());
    }
    return work;
}

} // namespace core
