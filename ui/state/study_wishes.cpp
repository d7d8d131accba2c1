// SPDX-License-Identifier: MIT
#include "ui/state/study_wishes.h"

#include "ui/state/probe_place.h"
#include "ui/state/view_state.h"

namespace ui {

namespace {

std::optional<std::size_t> pathOf(const ViewState& state, const core::Analysis* analysis)
{
    const SpectrumPlace& place = state.spectrumPlace();
    if (place.kind == SpectrumPlace::Kind::PathEnd)
        return place.method;
    if (!analysis || analysis->panels.empty())
        return std::nullopt;
    for (const core::WalkedPath& walked : analysis->paths())
        if (!walked.path->points.empty() && !state.isMethodHidden(walked.colour))
            return walked.method;
    return std::nullopt;
}

/// The minima that a search has found of the landscape of now, once it is done.
std::vector<core::VectorKey> foundMinima(const GroundState& ground)
{
    std::vector<core::VectorKey> minima;
    if (ground.found() && ground.found()->isComplete)
        for (std::size_t k = 0; k < ground.found()->minimumCount(); ++k)
            minima.push_back({ground.found()->minimum(k).x});
    return minima;
}

} // namespace

core::StudiedPoint spectrumPoint(const ViewState& state, const core::Analysis* analysis)
{
    using Kind = core::StudiedPoint::Kind;
    const SpectrumPlace& place = state.spectrumPlace();
    switch (place.kind) {
    case SpectrumPlace::Kind::Start:
        break;
    case SpectrumPlace::Kind::PathEnd:
        return {Kind::PathEnd, place.method, {}};
    case SpectrumPlace::Kind::Cursor:
        if (analysis && analysis->place)
            return {Kind::At, 0, {probePlace(*analysis, state).x}};
        break;
    }
    return {};
}

core::Studies studiesOf(const ViewState& state, const core::Analysis* analysis)
{
    const StudyWishes& wishes = state.wishes();
    core::Studies studies;
    studies.curvature = core::curvatureLayerById(state.settings().colourBy.toStdString());
    studies.difference = core::differenceById(state.settings().colourBy.toStdString());
    studies.slice = wishes.slice;
    if (wishes.anatomy)
        studies.anatomy = spectrumPoint(state, analysis);
    if (wishes.density)
        studies.density = spectrumPoint(state, analysis);
    studies.section = wishes.section;
    if (wishes.section)
        studies.line = state.line();
    if (wishes.along)
        studies.along = pathOf(state, analysis);
    if (wishes.eigenvectors)
        studies.eigenvectors = spectrumPoint(state, analysis);
    if (state.settings().showTrails)
        studies.trails = core::BlendStudy{.blend = blendOf(state.settings()),
                                          .known = foundMinima(state.ground())};
    return studies;
}

} // namespace ui
