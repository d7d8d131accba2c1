// SPDX-License-Identifier: MIT
#include "core/ground/multi_start.h"

#include "core/numeric/parallel.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace core {

namespace {

using Eigen::Index;
using Eigen::VectorXd;

/// Starts between two reports; enough for all threads to have their share.
constexpr Index kBatch = 64;
/// A path is asked for so many saddles at most.
constexpr std::size_t kMostPassedBy = 4;

/// What one start found.
struct Trial {
    Outcome outcome = Outcome::Cancelled;
    Plateau plateau = {}; ///< Of Outcome::AtInfinity.
    std::optional<StationaryPoint> end;
    std::vector<StationaryPoint> saddles; ///< Each once.
};

/// The points of a path where the gradient is shorter than before and after; the shortest first.
std::vector<VectorXd> passedBy(const Path& path)
{
    std::vector<std::pair<double, std::size_t>> places;
    for (std::size_t k = 0; k + 1 < path.points.size(); ++k) {
        const double here = path.points[k].gradientNorm;
        if (here < path.points[k + 1].gradientNorm &&
            (k == 0 || here <= path.points[k - 1].gradientNorm))
            places.emplace_back(here, k);
    }
    std::ranges::sort(places);
    places.resize(std::min(places.size(), kMostPassedBy));
    std::vector<VectorXd> points;
    for (const auto& [size, k] : places)
        points.push_back(path.points[k].x);
    return points;
}

void addSaddle(std::optional<StationaryPoint> point, std::vector<StationaryPoint>& saddles)
{
    const auto same = [&](const StationaryPoint& known) { return isSamePoint(known, *point); };
    if (point && point->index > 0 && !point->atInfinity && std::ranges::none_of(saddles, same))
        saddles.push_back(*std::move(point));
}

Trial tryOne(const Problem& problem, const VectorXd& start, const Walk& how,
             const std::stop_token& stop)
{
    const Path path = walk(problem, start, how, stop);
    Trial trial;
    trial.outcome = path.outcome;
    trial.plateau.limit = path.verdict.limit;
    trial.plateau.rows = path.verdict.rowsOfLimit;
    if (isAtRest(path.outcome))
        trial.end = stationaryPointNear(problem, path.points.back().x);
    if (trial.end && trial.end->index > 0)
        addSaddle(std::exchange(trial.end, std::nullopt), trial.saddles);
    if (trial.end && trial.end->atInfinity) {
        trial.outcome = Outcome::AtInfinity;
        trial.plateau.limit = trial.end->loss;
        trial.end.reset();
    }
    if (trial.outcome == Outcome::AtInfinity) {
        trial.plateau.from = start;
        trial.plateau.direction = path.points.back().x - start;
    }
    for (const VectorXd& x : passedBy(path)) {
        if (stop.stop_requested())
            break; // of a batch that is thrown away
        addSaddle(stationaryPointNear(problem, x), trial.saddles);
    }
    return trial;
}

void gather(Trial trial, Ground& ground)
{
    ++ground.tried;
    ++ground.outcomes[trial.outcome];
    if (trial.outcome == Outcome::AtInfinity)
        add(ground.plateaus, std::move(trial.plateau));
    if (trial.end)
        add(ground.minima, *std::move(trial.end));
    for (StationaryPoint& saddle : trial.saddles)
        add(ground.saddles, std::move(saddle));
}

} // namespace

Ground multiStart(const Problem& problem, std::span<const VectorXd> starts, const Walk& how,
                  const std::function<void(const Ground&)>& progress, const std::stop_token& stop)
{
    Ground ground;
    ground.starts = static_cast<Index>(starts.size());
    while (ground.tried < ground.starts) {
        const Index count = std::min(kBatch, ground.starts - ground.tried);
        std::vector<Trial> trials(static_cast<std::size_t>(count));
        parallelFor(
            count,
            [&](Index k) {
                const auto place = static_cast<std::size_t>(k);
                trials[place] = tryOne(
                    problem, starts[static_cast<std::size_t>(ground.tried) + place], how, stop);
            },
            stop);
        // A batch that was cut short would depend on the threads.
        if (stop.stop_requested())
            return ground;
        for (Trial& trial : trials)
            gather(std::move(trial), ground);
        sortByLoss(ground);
        if (progress)
            progress(ground);
    }
    return ground;
}

} // namespace core
