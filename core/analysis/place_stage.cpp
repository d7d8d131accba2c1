// SPDX-License-Identifier: MIT
// Where the slices lie: the plane that the session describes, turned, and its home window.
#include "core/analysis/home_window.h"
#include "core/analysis/stage.h"
#include "core/plane/turn_plane.h"

#include <optional>

namespace core {

namespace {

/// Points of @p paths as columns: so many of each, evenly along it, that every path counts the
/// same.
Eigen::MatrixXd pointsOf(const Paths& paths, Eigen::Index d)
{
    constexpr std::size_t kPointsOfAPath = 64;
    Eigen::MatrixXd points(d, static_cast<Eigen::Index>(paths.size() * kPointsOfAPath));
    Eigen::Index count = 0;
    for (const WalkedPath& walked : paths) {
        const std::vector<PathPoint>& all = walked.path->points;
        for (std::size_t k = 0; k < kPointsOfAPath && !all.empty(); ++k)
            points.col(count++) = all[k * (all.size() - 1) / (kPointsOfAPath - 1)].x;
    }
    return points.leftCols(count);
}

/// The plane of the session, from what is known of @p paths.
std::shared_ptr<const Plane> choose(StageRun& run, const Paths& paths)
{
    const Session& session = run.session();
    const Problem& problem = session.problem;
    PlaneKey key{run.memory.data.of(problem), problem.mix,   {problem.x0},
                 problem.columnNames,         session.slice, {}};
    if (dependsOnPaths(session.slice))
        for (const WalkedPath& walked : paths)
            key.paths.push_back(walked.path);
    key.settings.range = 0.0;
    key.settings.grid = 0;
    const WalkedPath* end = lowestEnd(paths);
    const Eigen::VectorXd optimum = end ? end->path->points.back().x : Eigen::VectorXd();
    return run.memory.planes.get(key, [&] {
        return std::optional(
            choosePlane(problem, session.slice, optimum, pointsOf(paths, problem.d())));
    });
}

/// True if nothing has changed that the plane and its home window depend on.
bool isPlacedAlike(const Session& p, const Session& q)
{
    return &p == &q || (p.slice == q.slice && p.methods == q.methods && p.stop == q.stop &&
                        p.problem == q.problem);
}

void placeForFirstPicture(StageRun& run, Window& home)
{
    const AnalysisMemory::Shown& shown = run.memory.shown;
    const Session& session = run.session();
    // Other directions for every value of a dragged cell would only be in the way; a start that is
    // dragged takes the plane with it.
    if (run.isEdit() &&
        (dependsOnPaths(session.slice) || shown.session->problem.x0 == session.problem.x0))
        run.chosen = shown.plane;
    else
        run.chosen = choose(run, Paths());
    home = run.isEdit() ? shown.home : homeWindow(session, *run.chosen, {});
}

void placeFinally(StageRun& run, Window& home)
{
    AnalysisMemory::Shown& shown = run.memory.shown;
    const Session& session = run.session();
    if (!shown.session || !isPlacedAlike(*shown.session, session)) {
        run.chosen = choose(run, leadingPaths(run));
        shown = {run.analysis.request.session, run.chosen,
                 homeWindow(session, *run.chosen, leadingPaths(run))};
    }
    run.chosen = shown.plane;
    home = shown.home;
}

bool isSamePlace(const Place& p, const Place& q)
{
    return p.home == q.home && p.plane.label1 == q.plane.label1 &&
           p.plane.label2 == q.plane.label2 && p.plane.remark == q.plane.remark &&
           isSamePlane(p.plane, q.plane);
}

} // namespace

bool isWindowKnown(const StageRun& run)
{
    return run.isEdit() || run.analysis.request.window || run.session().slice.range > 0;
}

bool placePlane(StageRun& run)
{
    Window home;
    if (run.aim == Aim::FirstPicture)
        placeForFirstPicture(run, home);
    else
        placeFinally(run, home);
    const Part<Place> before = run.analysis.place;
    run.analysis.place =
        keptPart(before, Place{turned(*run.chosen, run.analysis.request.turn), home}, isSamePlace);
    if (before && !isSamePlane(before->plane, run.analysis.plane())) {
        for (PanelAnalysis& panel : run.analysis.panels) {
            panel.slice = {};
            panel.minima = {};
            panel.curvature = {};
            panel.sliceTheory = {};
        }
    }
    return !run.stop.stop_requested();
}

} // namespace core
