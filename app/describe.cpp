// SPDX-License-Identifier: MIT
#include "app/describe.h"

#include "core/model/notices.h"
#include "core/spectrum/hessian_spectrum.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>

namespace app {

namespace {

const char* const kBeyond = "beyond double's range";

/// True where alpha is 0, and not only unknown.
bool isWall(const core::LossAt& at)
{
    return at.domain() == core::Domain::Wall && at.z().allFinite();
}

} // namespace

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
    if (!problem.A.times(problem.x0).allFinite())
        notes.push_back(
            fmt::format("Ax is {} at this point, so nothing is known of the loss there.", kBeyond));
    report["notes"] = notes;
}

void addInterruption(Report& report, const Interruption& interruption)
{
    if (interruption.status() != 0)
        report["notes"].push_back("Cancelled: this is what was found until then.");
}

Report domainId(const core::LossAt& at)
{
    if (!at.z().allFinite())
        return kBeyond;
    switch (at.domain()) {
    case core::Domain::Inside:
        return "inside";
    case core::Domain::Hole:
        return "hole";
    case core::Domain::Wall:
        return "wall";
    }
    return {};
}

Eigen::MatrixXd orBeyond(const core::LossAt& at, Eigen::MatrixXd values)
{
    if (isWall(at))
        return values;
    return values.unaryExpr([](double value) { return std::isnan(value) ? HUGE_VAL : value; });
}

Eigen::MatrixXd hessian(const core::LossAt& at)
{
    core::HessianForm form = at.hessian();
    Eigen::MatrixXd H = form.dense();
    if (H.allFinite() || isWall(at))
        return H;
    // A is divided by a power of two, which is exact, and the entries are multiplied by its square.
    core::RowMajorMatrix A = form.A.dense();
    const int exponent = std::ilogb(A.cwiseAbs().maxCoeff());
    A = A.unaryExpr([=](double a) { return std::ldexp(a, -exponent); });
    form.A = core::DesignMatrix(A);
    const Eigen::MatrixXd inUnits = form.dense();
    H = H.binaryExpr(inUnits, [=](double entry, double inUnit) {
        return std::isfinite(entry) ? entry : std::ldexp(inUnit, 2 * exponent);
    });
    return orBeyond(at, H);
}

core::Spectrum hessianSpectrum(const core::LossAt& at)
{
    const Eigen::Index d = at.hessian().A.cols();
    core::Spectrum spectrum;
    if (at.domain() != core::Domain::Wall)
        spectrum = core::hessianSpectrum(at);
    if (spectrum.values.size() == d)
        return spectrum;
    spectrum = {};
    spectrum.values.setConstant(d,
                                isWall(at) ? std::numeric_limits<double>::quiet_NaN() : HUGE_VAL);
    if (isWall(at) || d > core::kMostDense)
        return spectrum;
    // What cannot be squared on the way need not be beyond double itself.
    const Eigen::MatrixXd H = hessian(at);
    if (!H.allFinite() || H.isZero(0.0))
        return spectrum;
    const int exponent = std::ilogb(H.cwiseAbs().maxCoeff());
    core::Spectrum inUnits =
        core::denseSpectrum(H.unaryExpr([=](double entry) { return std::ldexp(entry, -exponent); }),
                            core::Eigenvectors::No);
    inUnits.values =
        inUnits.values.unaryExpr([=](double value) { return std::ldexp(value, exponent); });
    return inUnits.values.size() == d ? inUnits : spectrum;
}

} // namespace app
