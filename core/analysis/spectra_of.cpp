// SPDX-License-Identifier: MIT
#include "core/analysis/spectra_of.h"

#include "core/model/hessian.h"
#include "core/model/loss.h"

#include <utility>

namespace core {

namespace {

SpectrumAt spectrumAt(const Problem& problem, std::string place, std::optional<std::size_t> method,
                      const Eigen::VectorXd& x)
{
    SpectrumAt here{std::move(place), method, x, {}, {}};
    const LossAt at(problem, x);
    if (at.domain() == Domain::Inside && x.size() <= kMostDense) {
        const HessianForm hessian = at.hessian();
        here.spectrum = denseSpectrum(hessian.dense(), Eigenvectors::No);
        here.diagonalPart = denseSpectrum(hessian.diagonalPart(), Eigenvectors::No).values;
    }
    return here;
}

} // namespace

std::optional<std::vector<SpectrumAt>>
spectraOf(const Session& session, const std::vector<WalkedPath>& paths, const std::stop_token& stop)
{
    const Problem& problem = session.problem;
    std::vector<SpectrumAt> spectra{spectrumAt(problem, "start", std::nullopt, problem.x0)};
    for (const WalkedPath& walked : paths) {
        if (stop.stop_requested())
            return std::nullopt;
        if (walked.path.points.empty())
            continue;
        const MethodInfo* info = methodById(session.methods[walked.method].id);
        spectra.push_back(spectrumAt(problem, std::string(info->title), walked.method,
                                     walked.path.points.back().x));
    }
    if (stop.stop_requested())
        return std::nullopt;
    return spectra;
}

} // namespace core
