// SPDX-License-Identifier: MIT
// The spectra of the Hessian at the start and at the ends of the paths.
#include "core/analysis/stage.h"
#include "core/model/hessian.h"
#include "core/model/loss.h"
#include "core/spectrum/hessian_spectrum.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

HessianSpectra spectraOfHessian(const Problem& problem, const Eigen::VectorXd& x)
{
    const LossAt at(problem, x);
    if (at.domain() != Domain::Inside || !isSpectrumFeasible(problem.n(), problem.d()))
        return {};
    return {hessianSpectrum(at), diagonalPartValues(at)};
}

bool isSameSpectrum(const SpectrumAt& p, const SpectrumAt& q)
{
    const auto equal = [](const Eigen::VectorXd& a, const Eigen::VectorXd& b) {
        return a.size() == b.size() && a == b;
    };
    return p.place == q.place && p.method == q.method && equal(p.x, q.x) &&
           equal(p.spectrum.values, q.spectrum.values) && equal(p.diagonalPart, q.diagonalPart);
}

/// Nothing when stopped.
std::optional<SpectrumAt> findSpectrum(StageRun& run, std::size_t k, std::string place,
                                       std::optional<std::size_t> method, const Eigen::VectorXd& x)
{
    const auto find = [&]() -> std::optional<HessianSpectra> {
        HessianSpectra found = spectraOfHessian(run.problems[k], x);
        if (run.stop.stop_requested())
            return std::nullopt;
        return found;
    };
    const auto known = run.memory.spectra.get({run.data[k], run.problems[k].mix, {x}}, find);
    if (!known)
        return std::nullopt;
    return SpectrumAt{std::move(place), method, x, known->whole, known->diagonalPart};
}

/// Nothing when stopped.
std::optional<Spectra> spectraOf(StageRun& run, std::size_t k)
{
    Spectra spectra;
    const auto add = [&](std::optional<SpectrumAt> at) {
        if (at)
            spectra.push_back(*std::move(at));
        return at.has_value();
    };
    if (!add(findSpectrum(run, k, "start", std::nullopt, run.problems[k].x0)))
        return std::nullopt;
    for (const WalkedPath& walked : *run.analysis.panels[k].paths) {
        if (walked.path->points.empty())
            continue;
        const MethodChoice& choice = run.session().methods[walked.method];
        if (!add(findSpectrum(run, k, methodTitle(choice), walked.method,
                              walked.path->points.back().x)))
            return std::nullopt;
    }
    return spectra;
}

} // namespace

const Spectrum* spectrumAt(const Spectra& spectra, const std::optional<std::size_t>& method)
{
    const auto found = std::ranges::find(spectra, method, &SpectrumAt::method);
    return found == spectra.end() ? nullptr : &found->spectrum;
}

bool findSpectra(StageRun& run)
{
    const auto equal = [](const Spectra& p, const Spectra& q) {
        return std::ranges::equal(p, q, isSameSpectrum);
    };
    for (std::size_t k = 0; k < run.analysis.panels.size(); ++k) {
        std::optional<Spectra> spectra = spectraOf(run, k);
        if (!spectra)
            return false;
        Part<Spectra>& part = run.analysis.panels[k].spectra;
        part = keptPart(part, *std::move(spectra), equal);
    }
    return true;
}

} // namespace core
