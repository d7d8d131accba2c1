// SPDX-License-Identifier: MIT
#include "core/ground/passes.h"

#include "core/ground/climb.h"
#include "core/ground/short_steps.h"
#include "core/ground/starts.h"
#include "core/ground/string_of_images.h"
#include "core/numeric/parallel.h"
#include "core/problem/column_units.h"
#include "core/solve/scaled_curvature.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace core {

namespace {

using Eigen::Index;
using Eigen::VectorXd;

constexpr Index kImages = 25;
constexpr Index kBends = 2;            ///< Strings between two minima besides the straight one.
constexpr std::size_t kNeighbours = 5; ///< Strings go to so many of the nearest minima.
constexpr int kMostRounds = 3;         ///< Minima met on the way down have passes of their own.

using Pair = std::pair<std::size_t, std::size_t>;

/// One side of a pass, walked down.
struct WayDown {
    Outcome outcome = Outcome::Cancelled;
    double limit = 0.0;
    std::optional<StationaryPoint> end; ///< A minimum.
    std::vector<PathPoint> points;      ///< The pass first.
};

/// Away from @p pass along the one direction down, so far that a score changes by a tenth at most
/// and the loss falls about as its curvature promises; then down in short steps.
WayDown goDown(const Problem& problem, const StationaryPoint& pass, double sign,
               const std::stop_token& stop)
{
    const std::optional<Iterate> here = iterateAt(problem, pass.x);
    if (!here)
        return {};
    const PathPoint top{pass.x, pass.loss, pass.gradientNorm, here->at.alpha(), 0.0};
    const ScaledCurvature curvature = curvatureOf(scaledHessian(*here));
    const VectorXd h = curvature.direction(0);
    constexpr double kFirstStep = 0.1; // of a score
    constexpr int kMostHalvings = 20;
    double t = kFirstStep / problem.A.times(h).lpNorm<Eigen::Infinity>();
    for (int k = 0; k < kMostHalvings; ++k, t /= 2) {
        const std::optional<Iterate> beside = iterateAt(problem, pass.x + sign * t * h);
        const double promised = -0.5 * t * t * curvature.values[0];
        if (!beside || !(beside->at.loss() < here->at.loss() - 0.5 * promised))
            continue;
        const Path path = descendInShortSteps(problem, beside->x, stop);
        WayDown way{path.outcome, path.verdict.limit, std::nullopt, {top}};
        way.points.insert(way.points.end(), path.points.begin(), path.points.end());
        // One that stopped early may stand on a shelf, which leads to infinity.
        if (isConverged(path.outcome) || path.outcome == Outcome::Stalled ||
            path.outcome == Outcome::StoppedEarly)
            way.end = stationaryPointNear(problem, path.points.back().x);
        if (way.end && way.end->atInfinity) {
            way.outcome = Outcome::AtInfinity;
            way.limit = way.end->loss;
        }
        if (way.end && (way.end->index > 0 || way.end->atInfinity))
            way.end.reset();
        return way;
    }
    return {Outcome::Stalled, 0.0, std::nullopt, {top}};
}

/// The pairs of @p minima that are near one another and not among @p known.
std::vector<Pair> pairsOf(const std::vector<StationaryPoint>& minima, const std::set<Pair>& known)
{
    std::set<Pair> pairs;
    for (std::size_t p = 0; p < minima.size(); ++p) {
        std::vector<std::size_t> others(minima.size());
        std::iota(others.begin(), others.end(), std::size_t{0});
        std::erase(others, p);
        std::ranges::stable_sort(
            others, {}, [&](std::size_t q) { return (minima[p].z - minima[q].z).squaredNorm(); });
        others.resize(std::min(others.size(), kNeighbours));
        for (const std::size_t q : others)
            if (const Pair pair = std::minmax(p, q); !known.contains(pair))
                pairs.insert(pair);
    }
    return {pairs.begin(), pairs.end()};
}

/// What the strings between two minima come upon.
std::vector<StationaryPoint> saddlesBetween(const Problem& problem, const VectorXd& from,
                                            const VectorXd& to, std::uint64_t seed,
                                            const std::stop_token& stop)
{
    const VectorXd units = columnUnits(problem);
    const double half = 0.5 * units.cwiseProduct(to - from).norm();
    std::vector<StationaryPoint> found;
    // Bends that lead into the hole are drawn anew, a few times.
    constexpr Index kDraws = 8;
    Index strings = 0;
    for (Index k = 0; k <= kDraws && strings <= kBends && !stop.stop_requested(); ++k) {
        const VectorXd bend = k == 0 ? VectorXd(VectorXd::Zero(problem.d()))
                                     : VectorXd(spreadById("sphere")
                                                    ->offset(problem.d(), half, seed, k)
                                                    .cwiseQuotient(units));
        auto images = stretch(problem, from, to, bend, kImages);
        if (!images)
            continue;
        ++strings;
        for (const Crest& crest : sinkToCrests(problem, *std::move(images), stop))
            if (auto pass = climbToPass(problem, crest, stop))
                found.push_back(*std::move(pass));
    }
    return found;
}

/// What is known so far; minima keep their numbers while it grows.
class Search {
public:
    Search(const Problem& problem, const std::stop_token& stop)
        : m_problem(problem)
        , m_stop(stop)
    {
    }

    void addMinimum(StationaryPoint point) { add(m_minima, std::move(point)); }

    /// Confirms those of @p saddles that are new and of index 1.
    void confirm(std::vector<StationaryPoint> saddles)
    {
        std::vector<StationaryPoint> fresh;
        for (StationaryPoint& saddle : saddles) {
            const auto same = [&](const StationaryPoint& p) { return isSamePoint(p, saddle); };
            if (saddle.index == 1 && std::ranges::none_of(m_tried, same)) {
                m_tried.push_back(saddle);
                fresh.push_back(std::move(saddle));
            }
        }
        std::vector<std::array<WayDown, 2>> ways(fresh.size());
        parallelFor(
            static_cast<Index>(2 * fresh.size()),
            [&](Index k) {
                const auto place = static_cast<std::size_t>(k / 2);
                const auto side = static_cast<std::size_t>(k % 2);
                ways[place][side] = goDown(m_problem, fresh[place], side == 0 ? 1 : -1, m_stop);
            },
            m_stop);
        if (m_stop.stop_requested())
            return;
        for (std::size_t k = 0; k < fresh.size(); ++k) {
            Pass pass{std::move(fresh[k]), {}};
            for (std::size_t side = 0; side < 2; ++side)
                pass.sides[side] = sideOf(std::move(ways[k][side]));
            m_passes.push_back(std::move(pass));
        }
    }

    /// Strings between minima that have had none between them; false if there are no such.
    bool stringUp(std::uint64_t seed, const std::function<void(double)>& progress)
    {
        std::vector<StationaryPoint> minima;
        for (const Found& found : m_minima)
            minima.push_back(found.at);
        const std::vector<Pair> pairs = pairsOf(minima, m_strung);
        m_strung.insert(pairs.begin(), pairs.end());
        constexpr std::size_t kPairsAtOnce = 16;
        for (std::size_t first = 0; first < pairs.size() && !m_stop.stop_requested();
             first += kPairsAtOnce) {
            const std::size_t count = std::min(kPairsAtOnce, pairs.size() - first);
            std::vector<std::vector<StationaryPoint>> found(count);
            parallelFor(
                static_cast<Index>(count),
                [&](Index k) {
                    const auto& [p, q] = pairs[first + static_cast<std::size_t>(k)];
                    found[static_cast<std::size_t>(k)] =
                        saddlesBetween(m_problem, minima[p].x, minima[q].x, seed, m_stop);
                },
                m_stop);
            if (m_stop.stop_requested())
                return false;
            for (std::vector<StationaryPoint>& saddles : found)
                confirm(std::move(saddles));
            if (progress)
                progress(static_cast<double>(first + count) / static_cast<double>(pairs.size()));
        }
        return !pairs.empty();
    }

    /// All of it, lowest first.
    PassGraph graph() const
    {
        std::vector<std::size_t> order(m_minima.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t k) { return m_minima[k].at.loss; });
        std::vector<std::size_t> place(order.size());
        PassGraph graph;
        for (std::size_t k = 0; k < order.size(); ++k) {
            place[order[k]] = k;
            graph.minima.push_back(m_minima[order[k]].at);
        }
        graph.passes = m_passes;
        for (Pass& pass : graph.passes)
            for (PassSide& side : pass.sides)
                if (side.minimum)
                    side.minimum = place[*side.minimum];
        std::ranges::stable_sort(graph.passes, {}, [](const Pass& pass) { return pass.at.loss; });
        return graph;
    }

private:
    PassSide sideOf(WayDown way)
    {
        PassSide side{std::nullopt, way.outcome, way.limit, std::move(way.points)};
        if (way.end)
            side.minimum = add(m_minima, *std::move(way.end));
        return side;
    }

    const Problem& m_problem;
    const std::stop_token& m_stop;
    std::vector<Found> m_minima;
    std::vector<StationaryPoint> m_tried; ///< Saddles that were confirmed, or could not be.
    std::vector<Pass> m_passes;
    std::set<Pair> m_strung;
};

/// The pass over which water that rises from @p from first joins a minimum that @p isGoal; nothing
/// if it never does.
template <typename IsGoal>
std::optional<std::size_t> firstJoin(const PassGraph& graph, std::size_t from, const IsGoal& isGoal)
{
    std::vector<std::size_t> lake(graph.minima.size());
    std::iota(lake.begin(), lake.end(), std::size_t{0});
    for (std::size_t k = 0; k < graph.passes.size(); ++k) {
        if (!graph.passes[k].joins())
            continue;
        const std::size_t p = lake[*graph.passes[k].sides[0].minimum];
        const std::size_t q = lake[*graph.passes[k].sides[1].minimum];
        std::ranges::replace(lake, p, q);
        for (std::size_t other = 0; other < lake.size(); ++other)
            if (lake[other] == lake[from] && isGoal(other))
                return k;
    }
    return std::nullopt;
}

/// The minima of @p ground, and the passes among its saddles.
void beginWith(Search& search, const Ground& ground)
{
    for (const Found& minimum : ground.minima)
        search.addMinimum(minimum.at);
    std::vector<StationaryPoint> saddles;
    for (const Found& saddle : ground.saddles)
        saddles.push_back(saddle.at);
    search.confirm(std::move(saddles));
}

} // namespace

PassGraph findPasses(const Problem& problem, const Ground& ground, std::uint64_t seed,
                     const std::function<void(double)>& progress, const std::stop_token& stop)
{
    Search search(problem, stop);
    beginWith(search, ground);
    for (int round = 0; round < kMostRounds && search.stringUp(seed, progress); ++round)
        continue;
    return search.graph();
}

PassGraph confirmPasses(const Problem& problem, const Ground& ground, const std::stop_token& stop)
{
    Search search(problem, stop);
    beginWith(search, ground);
    return search.graph();
}

std::optional<std::size_t> lowestWay(const PassGraph& graph, std::size_t from, std::size_t to)
{
    return firstJoin(graph, from, [&](std::size_t other) { return other == to; });
}

std::optional<std::size_t> wayOut(const PassGraph& graph, std::size_t from)
{
    return firstJoin(graph, from, [&](std::size_t other) { return other < from; });
}

} // namespace core
