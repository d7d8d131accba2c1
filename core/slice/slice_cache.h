// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"
#include "core/slice/moments/slice_moments.h"
#include "core/slice/precision.h"
#include "core/slice/slice.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// True if both have the same origin and directions, whatever they are called.
bool isSamePlane(const Plane& p, const Plane& q);

/// How often a SliceCache has had to look at the data.
struct SliceCacheCounts {
    int products = 0; ///< Passes over A.
    int moments = 0;  ///< Passes over the rows for all sums of a kept grid, O(n) times many points.
    int sums = 0;     ///< Passes over the rows for polynomial sums alone, O(n).
    int exchanges = 0; ///< Rows whose share in the sums was exchanged, O(pixels) each.
};

/// What slices of one problem after the other have in common: the rows seen from the plane and the
/// moments on the last grid. A change of the mix costs the pixels, a zoom a pass over the rows, an
/// edited cell one row, whatever n is. Belongs to one thread.
///
/// Rows are always recomputed from A and only sums are updated, so that no error can build up
/// except in the sums. What that costs in digits is known: sums that are too rough for an exact
/// slice still serve a picture, at a fraction of the price.
class SliceCache {
public:
    /// Makes @p problem as seen from @p plane what all other calls are about. A pass over A unless
    /// plane and A, except for a few of its rows, are those of before. The problem's mix does not
    /// matter.
    void look(const Problem& problem, const Plane& plane);

    /// @pre look() has been called; so for all below.
    const SliceRows& rows() const { return m_rows; }

    /// The slice with mix @p mix, to @p precision: for a picture while something moves, and the
    /// exact one when it is still or when a number is asked for. The moments on @p grid are kept,
    /// in place of those on another grid. Nothing when stopped: then what was known still is.
    /// seconds is left 0.
    std::optional<Slice> slice(const Grid& grid, const Mix& mix, Precision precision,
                               const std::stop_token& stop);
    /// The exact one.
    std::optional<Slice> slice(const Grid& grid, const Mix& mix, const std::stop_token& stop);
    /// A picture on a grid that is not worth keeping, from @p count rows drawn at random if there
    /// are more than that.
    std::optional<Slice> preview(const Grid& grid, const Mix& mix, Eigen::Index count,
                                 const std::stop_token& stop) const;
    /// About how many multiply-adds the sums for a picture take; 0 where they are known or take a
    /// pass of O(n) at most.
    double workOf(const Grid& grid, const Mix& mix) const;

    /// True if the moments that are kept are not those of a whole exact pass.
    bool isUpdated() const { return m_moments && (m_exchanges > 0 || !m_moments->isExact()); }
    /// Replaces updated moments by those of a whole exact pass. False when stopped: then they stay.
    bool renew(const std::stop_token& stop);

    const SliceCacheCounts& counts() const { return m_counts; }

private:
    void start(const Problem& problem, const Plane& plane);
    /// Brings the rows of a problem seen from the same plane up to date; false if there are too
    /// many of them in which A differs.
    bool update(const Problem& problem);
    /// Recomputes @p edited rows and exchanges them in @p moments, which are dropped where that
    /// does not serve.
    void exchange(const Problem& problem, const std::vector<Eigen::Index>& edited,
                  std::optional<SliceMoments>& moments);
    void updateWeights(const Problem& problem, std::optional<SliceMoments>& moments);
    bool isWorthExchanging(std::size_t count, const Grid& grid) const;
    bool knows(const Grid& grid, const Mix& mix, Precision precision) const;
    /// Of the sums for a slice to @p precision.
    Precision qualityFor(const Grid& grid, Precision precision) const;

    DesignMatrix m_A; ///< Whose products are in m_rows; shares its blocks.
    Plane m_plane;
    SliceRows m_rows;
    std::optional<SliceMoments> m_moments;
    double m_work = 0.0; ///< What the moments have cost; see momentWork(). 0 without exponentials.
    int m_exchanges = 0; ///< Since the last whole pass.
    SliceCacheCounts m_counts;
};

} // namespace core
