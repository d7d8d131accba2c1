// SPDX-License-Identifier: MIT
#include "app/describe.h"

#include "core/model/notices.h"
#include "core/spectrum/hessian_spectrum.h"

#include <limits>

namespace app {

Report sizes(const core::Problem& problem)
{
    return {{"n", problem.n()}, {"d", problem.d()}};
}

void addContext(Report& report, const LoadedProblem& loaded, const std::string& remark)
{
    const core::Problem& problem = loaded.problem;
    report["mix"] = list(Eigen::Vector2d(problem.mix.s, problem.mix.r));
    Report notes = Report::array();
    for (const std::string& understood : loaded.remarks)
        notes.push_back(understood);
    if (!remark.empty())
        notes.push_back(remark);
    for (const core::Notice& notice : core::notices(problem))
        notes.push_back(notice.title + ": " + notice.explanation);
    report["notes"] = notes;
}

void addInterruption(Report& report, const Interruption& interruption)
{
    if (interruption.status() != 0)
        report["notes"].push_back("Cancelled: this is what was found until then.");
}

Report domainId(core::Domain domain)
{
    switch (domain) {
    case core::Domain::Inside:
        return "inside";
    case core::Domain::Hole:
        return "hole";
    case core::Domain::Wall:
        return "wall";
    }
    return {};
}

core::Spectrum hessianSpectrum(const core::LossAt& at)
{
    core::Spectrum spectrum;
    if (at.domain() != core::Domain::Wall)
        spectrum = core::hessianSpectrum(at);
    const Eigen::Index d = at.hessian().A.cols();
    if (spectrum.values.size() != d)
        spectrum.values.setConstant(d, std::numeric_limits<double>::quiet_NaN());
    return spectrum;
}

} // namespace app
