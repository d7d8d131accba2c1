// SPDX-License-Identifier: MIT
// What old results may still be shown with a new request: the only place that decides it.
#include "core/analysis/stage.h"

#include <algorithm>

namespace core {

namespace {

/// The panel of @p before that @p panel continues: that of the same loss, else the one that led
/// where this one leads (a slider moves its mix), else null.
const PanelAnalysis* before(const Analysis& last, const Panel& panel, bool leads)
{
    const auto same = std::ranges::find(last.panels, panel, &PanelAnalysis::panel);
    if (same != last.panels.end())
        return &*same;
    return leads && !panel.frozen ? &last.leading() : nullptr;
}

/// Paths of methods that are still there as they were.
Part<Paths> pathsOfBefore(const Part<Paths>& paths, const Session& before, const Session& now)
{
    if (!paths)
        return {};
    Paths kept;
    for (const WalkedPath& walked : *paths) {
        if (walked.method < now.methods.size() &&
            now.methods[walked.method] == before.methods[walked.method]) {
            kept.push_back(walked);
            kept.back().isOfBefore = true;
        }
    }
    if (kept.empty())
        return {};
    return {std::make_shared<const Paths>(std::move(kept)), Freshness::Before};
}

/// Studies of the same points.
void takeOverStudies(const Analysis& last, bool isDataKept, Analysis& now)
{
    const Studies& before = last.request.studies;
    const Studies& wanted = now.request.studies;
    if (wanted.anatomy == before.anatomy)
        now.anatomy = partOfBefore(last.anatomy);
    if (wanted.eigenvectors == before.eigenvectors)
        now.eigenvectors = partOfBefore(last.eigenvectors);
    if (wanted.density == before.density)
        now.density = partOfBefore(last.density);
    if (wanted.along == before.along)
        now.along = partOfBefore(last.along);
    // Whatever the mix is now: the trails are those of all mixes between.
    if (isDataKept && wanted.trails && before.trails &&
        wanted.trails->blend == before.trails->blend)
        now.trails = partOfBefore(last.trails);
}

} // namespace

void takeOver(StageRun& run)
{
    const AnalysisPtr last = run.memory.last;
    run.pathsShown.resize(run.analysis.panels.size());
    // Of another file nothing can be shown.
    if (!last || !run.isEdit())
        return;
    Analysis& now = run.analysis;
    const bool isPlaneKept = last->place && last->request.turn == now.request.turn;
    now.place = partOfBefore(last->place);
    now.notices = partOfBefore(last->notices);
    for (std::size_t k = 0; k < now.panels.size(); ++k) {
        PanelAnalysis& panel = now.panels[k];
        const PanelAnalysis* old = before(*last, panel.panel, k == now.lead);
        if (!old)
            continue;
        run.pathsShown[k] = old->paths;
        panel.paths = pathsOfBefore(old->paths, *last->request.session, run.session());
        panel.spectra = partOfBefore(old->spectra);
        panel.fitted = partOfBefore(old->fitted);
        panel.optimum = partOfBefore(old->optimum);
        panel.compared = partOfBefore(old->compared);
        if (!isPlaneKept)
            continue;
        if (now.request.studies.section && now.request.studies.line == last->request.studies.line)
            panel.section = partOfBefore(old->section);
        panel.minima = partOfBefore(old->minima);
        if (now.request.studies.slice)
            panel.sliceTheory = partOfBefore(old->sliceTheory);
        if (now.request.studies.curvature) {
            panel.curvature = partOfBefore(old->curvature);
            panel.shades = partOfBefore(old->shades);
        }
        if (now.request.studies.difference &&
            now.request.studies.difference == last->request.studies.difference) {
            panel.difference = partOfBefore(old->difference);
            panel.shades = partOfBefore(old->shades);
        }
    }
    const Problem problem = problemOf(*last->request.session, last->leading().panel);
    takeOverStudies(*last, run.memory.data.of(problem) == run.data[now.lead], now);
}

} // namespace core
