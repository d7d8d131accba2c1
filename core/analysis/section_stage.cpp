// SPDX-License-Identifier: MIT
// The losses along the line that is drawn in the plane.
#include "core/analysis/stage.h"
#include "core/slice/section.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

constexpr Eigen::Index kSamples = 513;

bool isQuick(const Problem& problem)
{
    constexpr double kScoresOfAFrame = 1e6; // some milliseconds
    const auto perRow = static_cast<double>(kSamples + problem.d());
    return static_cast<double>(problem.n()) * perRow <= kScoresOfAFrame;
}

/// Draws where it is quick, or everywhere.
bool draw(StageRun& run, bool onlyQuick)
{
    const Studies& studies = run.analysis.request.studies;
    if (!studies.section || run.analysis.plane().isLine())
        return true;
    const Segment segment = studies.line.value_or(usualLine(run));
    for (std::size_t k = 0; k < run.analysis.panels.size(); ++k) {
        const Problem& problem = run.problems[k];
        Part<Section>& part = run.analysis.panels[k].section;
        if (!run.isInSpaceOfPlane(k) || (onlyQuick && !isQuick(problem)))
            continue;
        const SectionKey key{run.data[k], problem.mix, run.analysis.place.value, segment};
        auto drawn = run.memory.sections.get(key, [&] {
            const Plane& plane = run.analysis.plane();
            return section(sliceRows(problem, plane), plane, segment, problem.mix, kSamples,
                           run.stop);
        });
        if (!drawn)
            return false;
        part = currentPart(std::move(drawn));
    }
    return true;
}

/// The whole of the straight line along @p way that lies in @p window; where none of it does, the
/// way and half of it more at both ends.
Segment across(const Segment& way, const Window& window)
{
    double from = -std::numeric_limits<double>::infinity();
    double to = -from;
    const auto clip = [&](double begin, double step, double low, double high) {
        if (step == 0.0) {
            if (begin < low || begin > high)
                to = from; // beside the window
            return;
        }
        const double atLow = (low - begin) / step;
        const double atHigh = (high - begin) / step;
        from = std::max(from, std::min(atLow, atHigh));
        to = std::min(to, std::max(atLow, atHigh));
    };
    clip(way.from.p, way.to.p - way.from.p, window.pMin, window.pMax);
    clip(way.from.q, way.to.q - way.from.q, window.qMin, window.qMax);
    return from < to ? Segment{way.at(from), way.at(to)} : Segment{way.at(-0.5), way.at(1.5)};
}

} // namespace

Segment usualLine(const StageRun& run)
{
    constexpr double kLeastWay = 1e-3; // of the window
    const Window& window = run.analysis.home();
    const WalkedPath* best = lowestEnd(leadingPaths(run));
    if (best && best->projection && best->projection->size() > 1) {
        const Projection& start = best->projection->front();
        const Projection& end = best->projection->back();
        if (std::hypot((end.p - start.p) / window.width(), (end.q - start.q) / window.height()) >
            kLeastWay)
            return across({{start.p, start.q}, {end.p, end.q}}, window);
    }
    const double middle = 0.5 * (window.qMin + window.qMax);
    return {{window.pMin, middle}, {window.pMax, middle}};
}

bool drawQuickSections(StageRun& run)
{
    return draw(run, true);
}

bool drawSections(StageRun& run)
{
    return draw(run, false);
}

} // namespace core
