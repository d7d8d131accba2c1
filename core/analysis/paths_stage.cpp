// SPDX-License-Identifier: MIT
// The paths of all enabled methods on the losses of all panels, each remembered by itself.
#include "core/analysis/stage.h"

#include "core/plane/plane_basis.h"
#include "core/solve/run_method.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

/// The key of the path of @p choice on panel @p k.
PathKey keyOf(const StageRun& run, std::size_t k, const MethodChoice& choice)
{
    const Problem& problem = run.problems[k];
    return {run.data[k],   problem.mix,   {startOf(choice, problem)}, choice.id,
            choice.values, choice.scaled, run.session().stop};
}

/// The error of a sampled Hessian is worth a tenth of a second, and no more.
Measure measureOf(const Problem& problem, const StopRule& rule)
{
    const auto n = static_cast<double>(problem.n());
    const auto d = static_cast<double>(problem.d());
    constexpr double kCheap = 2e8;
    return (n + 10 * d) * d * d * std::min(100, rule.maxIterations) < kCheap ? Measure::HessianError
                                                                             : Measure::Nothing;
}

std::optional<Path> walk(const StageRun& run, const Problem& problem, const MethodChoice& choice)
{
    Path path = runMethod(problem, choice, startOf(choice, problem), run.session().stop, run.clock,
                          run.stop, measureOf(problem, run.session().stop));
    if (run.stop.stop_requested())
        return std::nullopt;
    return path;
}

/// The path of method @p method on panel @p k; null if it is not known and may not be walked now,
/// or if stopped.
std::shared_ptr<const Path> pathOf(StageRun& run, std::size_t k, std::size_t method)
{
    const MethodChoice& choice = run.session().methods[method];
    const PathKey key = keyOf(run, k, choice);
    if (run.aim == Aim::FirstPicture)
        return run.memory.paths.find(key);
    return run.memory.paths.get(key, [&] { return walk(run, run.problems[k], choice); });
}

bool isWalked(const MethodChoice& choice)
{
    return choice.enabled && methodById(choice.id);
}

/// The path of @p method in what was taken over, or null.
const WalkedPath* pathOfBefore(const Part<Paths>& paths, std::size_t method)
{
    if (!paths)
        return nullptr;
    const auto found = std::ranges::find(*paths, method, &WalkedPath::method);
    return found == paths->end() ? nullptr : &*found;
}

/// False when stopped.
bool findPathsOf(StageRun& run, std::size_t k)
{
    Part<Paths>& part = run.analysis.panels[k].paths;
    const std::vector<MethodChoice>& methods = run.session().methods;
    Paths paths;
    bool isAll = true;
    for (std::size_t method = 0; method < methods.size(); ++method) {
        if (!isWalked(methods[method]))
            continue;
        if (std::shared_ptr<const Path> path = pathOf(run, k, method)) {
            paths.push_back({method, std::move(path), nullptr, false, methods[method].colour});
        } else if (run.aim == Aim::Final) {
            return false;
        } else {
            isAll = false;
            if (const WalkedPath* before = pathOfBefore(part, method))
                paths.push_back({method, before->path, nullptr, true, methods[method].colour});
        }
    }
    part.value = std::make_shared<const Paths>(std::move(paths));
    part.freshness = isAll ? Freshness::Current : Freshness::Before;
    return true;
}

} // namespace

bool findPaths(StageRun& run)
{
    // Those of the leading panel first: the plane may depend on them.
    if (!findPathsOf(run, run.analysis.lead))
        return false;
    for (std::size_t k = 0; k < run.analysis.panels.size(); ++k)
        if (k != run.analysis.lead && !findPathsOf(run, k))
            return false;
    return true;
}

bool arePathsKnown(const StageRun& run)
{
    return std::ranges::all_of(run.session().methods, [&](const MethodChoice& choice) {
        return !isWalked(choice) ||
               run.memory.paths.find(keyOf(run, run.analysis.lead, choice)) != nullptr;
    });
}

const Paths& leadingPaths(const StageRun& run)
{
    static const Paths none;
    const Part<Paths>& paths = run.analysis.leading().paths;
    return paths ? *paths : none;
}

bool projectPaths(StageRun& run)
{
    const auto sameParts = [](const Paths& p, const Paths& q) { return p == q; };
    const PlaneBasis basis(run.analysis.plane());
    for (std::size_t k = 0; k < run.analysis.panels.size(); ++k) {
        Part<Paths>& part = run.analysis.panels[k].paths;
        if (!part)
            continue;
        Paths paths = *part;
        for (WalkedPath& walked : paths) {
            const auto projected = [&]() -> std::optional<std::vector<Projection>> {
                std::vector<Projection> projection;
                if (!run.isInSpaceOfPlane(k))
                    return projection;
                projection.reserve(walked.path->points.size());
                for (const PathPoint& point : walked.path->points)
                    projection.push_back(basis.project(point.x));
                return projection;
            };
            walked.projection =
                run.memory.projections.get({walked.path, run.analysis.place.value}, projected);
        }
        const Freshness freshness = part.freshness;
        part = keptPart(run.pathsShown[k], std::move(paths), sameParts);
        part.freshness = freshness;
    }
    return true;
}

const WalkedPath* lowestEnd(const Paths& paths)
{
    const WalkedPath* lowest = nullptr;
    for (const WalkedPath& walked : paths)
        if (!walked.path->points.empty() &&
            (!lowest || walked.path->points.back().loss < lowest->path->points.back().loss))
            lowest = &walked;
    return lowest;
}

} // namespace core
