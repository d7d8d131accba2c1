// SPDX-License-Identifier: MIT
#include "core/ground/basin_map.h"

#include "core/numeric/parallel.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <optional>
#include <utility>

namespace core {

namespace {

using Eigen::Index;
using Eigen::VectorXd;

constexpr Index kCoarsest = 16;
/// Starts that a thread takes at a time.
constexpr Index kChunk = 64;

/// What one start leads to.
struct Fate {
    Outcome outcome = Outcome::Cancelled;
    int iterations = 0;
    std::optional<std::size_t> known; ///< The minimum, by its number.
    /// The minimum, if it was not known before: few are, so there is no place for one in each fate.
    std::unique_ptr<StationaryPoint> fresh;
};

/// The minimum among @p known that a path has come to rest at, so near that it cannot be another.
std::optional<std::size_t> recognise(const Problem& problem, const std::vector<Found>& known,
                                     const PathPoint& end)
{
    constexpr double kNear = 1e-3; // of the scores
    constexpr double kLike = 1e-6; // of the loss
    std::optional<VectorXd> z;
    for (std::size_t k = 0; k < known.size(); ++k) {
        const StationaryPoint& minimum = known[k].at;
        if (!(std::abs(end.loss - minimum.loss) <= kLike * minimum.loss))
            continue;
        if (!z)
            z = problem.A.times(end.x);
        if ((*z - minimum.z).lpNorm<Eigen::Infinity>() <=
            kNear * (1 + minimum.z.lpNorm<Eigen::Infinity>()))
            return k;
    }
    return std::nullopt;
}

class Mapping {
public:
    Mapping(const Problem& problem, const Plane& plane, const Grid& grid, const Walk& how,
            const std::stop_token& stop)
        : m_problem(problem)
        , m_how(how)
        , m_stop(stop)
    {
        m_map.plane = plane;
        m_map.grid = grid;
        m_map.minimum.setConstant(grid.rows, grid.columns, BasinMap::kNoMinimum);
        m_map.outcome.setConstant(grid.rows, grid.columns, Outcome::Cancelled);
        m_map.iterations.setZero(grid.rows, grid.columns);
    }

    /// Walks from the points of the grid of @p stride that the coarser ones leave out; false if it
    /// was stopped, and then nothing has changed.
    bool refine(Index stride)
    {
        const std::vector<std::pair<Index, Index>> places = placesOf(stride);
        std::vector<Fate> fates(places.size());
        const auto count = static_cast<Index>(places.size());
        const auto walkChunk = [&](Index chunk) {
            const Index last = std::min(count, (chunk + 1) * kChunk);
            for (Index k = chunk * kChunk; k < last && !m_stop.stop_requested(); ++k) {
                const auto& [i, j] = places[static_cast<std::size_t>(k)];
                fates[static_cast<std::size_t>(k)] =
                    fateOf(m_map.plane.at(m_map.grid.p(j), m_map.grid.q(i)));
            }
        };
        parallelFor((count + kChunk - 1) / kChunk, walkChunk, m_stop);
        if (m_stop.stop_requested())
            return false;
        for (std::size_t k = 0; k < places.size(); ++k)
            settle(places[k].first, places[k].second, stride, std::move(fates[k]));
        m_map.stride = stride;
        return true;
    }

    /// The map with its minima in order.
    BasinMap sorted() const
    {
        BasinMap map = m_map;
        std::vector<std::size_t> order(m_map.minima.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t k) { return m_map.minima[k].at.loss; });
        std::vector<int> place(order.size());
        for (std::size_t k = 0; k < order.size(); ++k) {
            map.minima[k] = m_map.minima[order[k]];
            place[order[k]] = static_cast<int>(k);
        }
        for (int& minimum : map.minimum.reshaped())
            if (minimum != BasinMap::kNoMinimum)
                minimum = place[static_cast<std::size_t>(minimum)];
        return map;
    }

private:
    std::vector<std::pair<Index, Index>> placesOf(Index stride) const
    {
        std::vector<std::pair<Index, Index>> places;
        const Index coarser = 2 * stride;
        for (Index i = 0; i < m_map.grid.rows; i += stride)
            for (Index j = 0; j < m_map.grid.columns; j += stride)
                if (stride == kCoarsest || i % coarser != 0 || j % coarser != 0)
                    places.emplace_back(i, j);
        return places;
    }

    Fate fateOf(const VectorXd& start) const
    {
        const Path path = walk(m_problem, start, m_how, m_stop);
        Fate fate{path.outcome, path.iterations(), std::nullopt, nullptr};
        if (!isAtRest(path.outcome))
            return fate;
        fate.known = recognise(m_problem, m_map.minima, path.points.back());
        if (fate.known)
            return fate;
        auto end = stationaryPointNear(m_problem, path.points.back().x);
        if (end && end->atInfinity)
            fate.outcome = Outcome::AtInfinity;
        else if (end && end->index == 0)
            fate.fresh = std::make_unique<StationaryPoint>(*std::move(end));
        return fate;
    }

    void settle(Index row, Index column, Index stride, Fate fate)
    {
        int minimum = BasinMap::kNoMinimum;
        if (fate.known) {
            ++m_map.minima[*fate.known].reached;
            minimum = static_cast<int>(*fate.known);
        } else if (fate.fresh) {
            minimum = static_cast<int>(add(m_map.minima, *std::move(fate.fresh)));
        }
        const Index rows = std::min(stride, m_map.grid.rows - row);
        const Index columns = std::min(stride, m_map.grid.columns - column);
        m_map.minimum.block(row, column, rows, columns).setConstant(minimum);
        m_map.outcome.block(row, column, rows, columns).setConstant(fate.outcome);
        m_map.iterations.block(row, column, rows, columns).setConstant(fate.iterations);
    }

    const Problem& m_problem;
    const Walk& m_how;
    const std::stop_token& m_stop;
    BasinMap m_map; ///< Its minima in the order in which they were met.
};

} // namespace

BasinMap basinMap(const Problem& problem, const Plane& plane, const Grid& grid, const Walk& how,
                  const std::function<void(const BasinMap&)>& progress, const std::stop_token& stop)
{
    Mapping mapping(problem, plane, grid, how, stop);
    for (Index stride = kCoarsest; stride >= 1 && mapping.refine(stride); stride /= 2)
        if (progress && stride > 1)
            progress(mapping.sorted());
    return mapping.sorted();
}

} // namespace core
