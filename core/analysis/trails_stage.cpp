// SPDX-License-Identifier: MIT
// How the minima move under a blend of two losses. A study: they are searched for first.
#include "core/analysis/stage.h"

#include <optional>
#include <utility>

namespace core {

namespace {

/// With more columns some hundreds of Hessians a minimum take minutes.
constexpr Eigen::Index kMostColumnsFollowed = 300;

/// The minima of the session's own loss that are known without any search.
std::vector<Eigen::VectorXd> knownMinima(const StageRun& run)
{
    const PanelAnalysis& panel = run.analysis.leading();
    std::vector<Eigen::VectorXd> known;
    for (const VectorKey& found : run.analysis.request.studies.trails->known)
        known.push_back(found.x);
    if (panel.minima)
        for (const SliceMinimum& minimum : *panel.minima)
            if (minimum.ofWholeSpace)
                known.push_back(run.analysis.plane().at(minimum.at.p, minimum.at.q));
    if (panel.paths)
        for (const WalkedPath& walked : *panel.paths)
            if (isConverged(walked.path->outcome) && !walked.path->points.empty())
                known.push_back(walked.path->points.back().x);
    std::erase_if(known, [&run](const Eigen::VectorXd& x) {
        return x.size() != run.problems[run.analysis.lead].d();
    });
    return known;
}

} // namespace

bool studyTrails(StageRun& run)
{
    const std::optional<BlendStudy>& study = run.analysis.request.studies.trails;
    const Problem& problem = run.problems[run.analysis.lead];
    if (!study || study->blend.from == study->blend.to || problem.d() > kMostColumnsFollowed ||
        run.analysis.plane().isLine()) { // nobody draws them on a line
        run.analysis.trails = {};
        return true;
    }
    const int data = run.data[run.analysis.lead];
    auto trails = run.memory.trails.get(
        {data, study->blend, 0.0, {}}, [&] { return findTrails(problem, study->blend, run.stop); });
    if (!trails)
        return false;
    const std::optional<double> t = placeOn(study->blend, problem.mix);
    std::vector<Eigen::VectorXd> known = t ? knownMinima(run) : std::vector<Eigen::VectorXd>();
    if (!known.empty()) {
        TrailsKey key{data, study->blend, *t, {}};
        for (const Eigen::VectorXd& x : known)
            key.known.push_back({x});
        const auto more = run.memory.trails.get(key, [&]() -> std::optional<Trails> {
            Trails all = *trails;
            addTrails(all, problem, study->blend, *t, known, run.stop);
            return run.stop.stop_requested() ? std::nullopt : std::optional(std::move(all));
        });
        if (!more)
            return false;
        // Where the search has found all of them, views have drawn them.
        if (more->size() > trails->size())
            trails = more;
    }
    run.analysis.trails = currentPart(std::move(trails));
    run.publishSoFar();
    return true;
}

} // namespace core
