// SPDX-License-Identifier: MIT
// What the compared losses come to, number by number.
#include "core/analysis/comparison.h"
#include "core/analysis/stage.h"
#include "core/spectrum/hessian_spectrum.h"
#include "core/theory/indefinite_share.h"

#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace core {

namespace {

constexpr const char* kNoPath = "no method has walked";

Known known(double value)
{
    return {value, {}};
}

const char* whyUndefined(const Mix& mix)
{
    return mix.s == 0.0 ? "alpha = 0 there" : "alpha <= 0 there";
}

void lookAtSpectrum(const Spectrum& spectrum, ComparedLoss& compared)
{
    if (spectrum.values.size() == 0) {
        compared.smallest = compared.largest = compared.condition =
            Known::missing("the Hessian is beyond double");
        return;
    }
    // What cannot be told from 0 is not given digits.
    compared.smallest =
        known(spectrum.negative == 0 && spectrum.zero > 0 ? 0.0 : spectrum.values(0));
    compared.largest = known(spectrum.values(spectrum.values.size() - 1));
    if (spectrum.negative > 0)
        compared.condition = Known::missing("indefinite");
    else if (spectrum.zero > 0)
        compared.condition = known(std::numeric_limits<double>::infinity());
    else
        compared.condition = known(compared.largest.value / compared.smallest.value);
}

void lookAtBest(const Problem& problem, const PanelAnalysis& panel, ComparedLoss& compared)
{
    const WalkedPath* end = lowestEnd(*panel.paths);
    if (!end) {
        compared.atBest = compared.smallest = compared.largest = compared.condition =
            compared.divergence = Known::missing(kNoPath);
        return;
    }
    const PathPoint& best = end->path->points.back();
    compared.method = end->method;
    compared.best = best.x;
    compared.atBest = known(best.loss);
    const LossAt at(problem, best.x);
    compared.divergence = divergenceFrom(problem.b, at);
    if (isSpectrumFeasible(problem.n(), problem.d()))
        lookAtSpectrum(*spectrumAt(*panel.spectra, end->method), compared);
    else
        compared.smallest = compared.largest = compared.condition =
            Known::missing("too many columns for a dense spectrum");
}

/// Nothing when stopped.
std::optional<ComparedLoss> comparedLoss(const Problem& problem, const Place& place,
                                         const PanelAnalysis& panel, const std::stop_token& stop)
{
    ComparedLoss compared;
    const LossAt start(problem, problem.x0);
    compared.atStart = start.domain() == Domain::Inside ? known(start.loss())
                                                        : Known::missing(whyUndefined(problem.mix));
    lookAtBest(problem, panel, compared);
    if (!panel.slice) {
        compared.indefinite = Known::missing("it has no slice here");
    } else if (!isIndefiniteShareFeasible(problem.n(), problem.d())) {
        compared.indefinite = Known::missing("too large to be sampled");
    } else {
        const auto share = indefiniteShare(problem, place.plane, panel.slice->grid.window, stop);
        if (!share)
            return std::nullopt;
        compared.indefinite =
            share->samples > 0 ? known(share->share) : Known::missing("nowhere defined here");
    }
    return compared;
}

} // namespace

Known Known::missing(std::string reason)
{
    return {std::numeric_limits<double>::quiet_NaN(), std::move(reason)};
}

Known divergenceFrom(const Eigen::VectorXd& b, const LossAt& at)
{
    if (at.domain() == Domain::Wall)
        return Known::missing("f is not defined there");
    if ((b.array() < 0.0).any())
        return Known::missing("b has negative entries");
    // What rounding to a few digits in a table leaves.
    if (std::abs(b.sum() - 1.0) > 1e-3)
        return Known::missing("b does not sum to 1");
    double sum = 0.0;
    for (Eigen::Index k = 0; k < b.size(); ++k) {
        if (b(k) == 0.0)
            continue;
        if (!(at.f()(k) > 0.0))
            return Known::missing("f is not positive");
        sum += b(k) * std::log(b(k) / at.f()(k));
    }
    return known(sum);
}

bool compareLosses(StageRun& run)
{
    Analysis& analysis = run.analysis;
    if (analysis.panels.size() < 2)
        return true;
    bool hasPublished = false;
    for (std::size_t k = 0; k < analysis.panels.size(); ++k) {
        PanelAnalysis& panel = analysis.panels[k];
        const auto find = [&] {
            // The share of indefinite area can take seconds, for which what is known need not wait.
            if (!std::exchange(hasPublished, true))
                run.publishSoFar();
            return comparedLoss(run.problems[k], *analysis.place, panel, run.stop);
        };
        std::vector<std::shared_ptr<const Path>> paths;
        for (const WalkedPath& walked : *panel.paths)
            paths.push_back(walked.path);
        panel.compared =
            currentPart(run.memory.compared.get({run.data[k],
                                                 run.problems[k].mix,
                                                 {run.problems[k].x0},
                                                 std::move(paths),
                                                 analysis.place.value,
                                                 panel.slice ? panel.slice->grid.window : Window{}},
                                                find));
        if (!panel.compared)
            return false;
    }
    return true;
}

} // namespace core
