// SPDX-License-Identifier: MIT
#include "core/analysis/analyse.h"

#include "core/analysis/stage.h"

#include <utility>

namespace core {

namespace {

/// True if all methods take less time than a frame.
bool areMethodsQuick(const Session& session)
{
    constexpr double kScoresOfAFrame = 4e6;
    const auto n = static_cast<double>(session.problem.n());
    const auto d = static_cast<double>(session.problem.d());
    return n * (d + 10) * session.stop.maxIterations * static_cast<double>(session.methods.size()) <
           kScoresOfAFrame;
}

/// True if there is something to see before the paths are walked.
bool isPictureFirst(const StageRun& run)
{
    if (arePathsKnown(run) || areMethodsQuick(run.session()))
        return false;
    return run.isEdit() || !dependsOnPaths(run.session().slice);
}

bool runPhase(StageRun& run, Phase phase)
{
    for (const Stage& stage : stagesOf(phase)) {
        const double begin = run.clock();
        if (!stage.run(run))
            return false;
        run.analysis.trace.push_back({stage.id, begin, run.clock() - begin});
    }
    return true;
}

bool draw(StageRun& run, Fineness fineness)
{
    run.fineness = fineness;
    if (!runPhase(run, Phase::Draw))
        return false;
    run.publishSoFar();
    return true;
}

bool drawFirstPicture(StageRun& run)
{
    if (!runPhase(run, Phase::Place))
        return false;
    if (!planSketch(run))
        return draw(run, Fineness::Picture);
    return draw(run, Fineness::Sketch) && (!isWindowKnown(run) || draw(run, Fineness::Picture));
}

bool drawFinalPicture(StageRun& run)
{
    if (!runPhase(run, Phase::Place))
        return false;
    if (planSketch(run) && !draw(run, Fineness::Sketch))
        return false;
    if (isDrawingSlow(run))
        run.publishSoFar(); // the paths, on the picture that is there
    if (isPictureWorthwhile(run) && !draw(run, Fineness::Picture))
        return false;
    return draw(run, Fineness::Exact);
}

} // namespace

void analyse(const AnalysisRequest& request, AnalysisMemory& memory, Clock clock,
             const Publish& publish, const std::stop_token& stop, const Progress& progress)
{
    if (stop.stop_requested())
        return;
    StageRun run{
        .memory = memory, .clock = clock, .publish = publish, .progress = progress, .stop = stop};
    run.analysis.request = request;
    const std::vector<Panel> panels = panelsOf(*request.session);
    memory.beginRun();
    memory.keepSlicesOf(panels);
    for (const Panel& panel : panels) {
        run.problems.push_back(problemOf(*request.session, panel));
        run.data.push_back(memory.data.of(run.problems.back()));
        run.analysis.panels.push_back({.panel = panel});
    }
    run.analysis.lead = leadingPanel(panels, *request.session);
    takeOver(run);

    if (isPictureFirst(run) && !drawFirstPicture(run))
        return;
    run.aim = Aim::Final;
    if (!drawFinalPicture(run) || !runPhase(run, Phase::Explain))
        return;
    run.analysis.complete = true;
    run.publishSoFar();
    if (!runPhase(run, Phase::Study))
        return;
    run.analysis.studied = true;
    run.publishSoFar();
}

void analyse(const AnalysisRequest& request, Clock clock, const Publish& publish,
             const std::stop_token& stop)
{
    AnalysisMemory memory;
    analyse(request, memory, clock, publish, stop);
}

} // namespace core
