// SPDX-License-Identifier: MIT
#include "core/theory/guarantees.h"

#include "core/model/loss.h"
#include "core/numeric/constants.h"
#include "core/spectrum/hessian_spectrum.h"
#include "core/theory/certificate.h"
#include "core/theory/curvature.h"
#include "core/theory/indefinite_share.h"
#include "core/theory/least_alpha.h"
#include "core/theory/least_weight.h"
#include "core/theory/lipschitz_seen.h"
#include "core/theory/third_derivative.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core {

namespace {

using Eigen::VectorXd;

constexpr int kSide = 24; ///< Samples of a slice along each side.

class Report {
public:
    explicit Report(std::vector<Guarantee>& into)
        : m_numbers(into)
    {
    }

    void derived(std::string id, double value, std::string meaning)
    {
        m_numbers.push_back({std::move(id), value, Standing::Derived, std::move(meaning)});
    }
    void measured(std::string id, double value, std::string meaning)
    {
        m_numbers.push_back({std::move(id), value, Standing::Measured, std::move(meaning)});
    }
    void proved(std::string id, double value, std::string meaning)
    {
        m_numbers.push_back({std::move(id), value, Standing::Proved, std::move(meaning)});
    }

private:
    std::vector<Guarantee>& m_numbers;
};

/// Whether the Hessian is positive semidefinite at the point; the smallest eigenvalue.
double addSigns(const Spectrum& spectrum, Report& report)
{
    const bool known = spectrum.values.size() > 0;
    const double lambdaMin = known ? spectrum.values[0] : kNan;
    report.measured("lambda_min", lambdaMin,
                    "The smallest eigenvalue of the Hessian here: positive semidefinite if it is "
                    "not negative");
    report.measured("negative", known ? static_cast<double>(spectrum.negative) : kNan,
                    "Negative eigenvalues here, beyond rounding");
    report.measured("lambda_max", known ? spectrum.values[spectrum.values.size() - 1] : kNan,
                    "The largest eigenvalue of the Hessian here");
    return lambdaMin;
}

void addWeights(const Problem& problem, const VectorXd& x, const CurvatureReport& curvature,
                Report& report)
{
    report.measured("smallest_w2", problem.rowWeights().cwiseAbs2().minCoeff(),
                    "The smallest w^2 of the problem, to be compared with those below");
    report.measured("needed_w2_here", LeastWeight(problem).at(x),
                    "The smallest w^2, the same for all rows, with which the Hessian is positive "
                    "semidefinite here");
    report.derived("sufficient_w2_here", curvature.sufficientWeight,
                   "The w^2 with which it is for sure, by a test that takes O(n)");
    report.derived("sufficient_w2_ball", curvature.regionWeight,
                   "The w^2 with which it is for sure in the whole ball |y| <= |x|");
    if (problem.mix.r == 0 && problem.b.minCoeff() >= 0 && std::abs(problem.b.sum() - 1) < 1e-12)
        report.measured("softmax_w2_everywhere", kSoftmaxWeight,
                        "The w^2 with which it was at every x that was tried, for softmax with b "
                        "in the simplex: a supremum that is numerical");
}

void addLipschitz(const CurvatureReport& curvature, Report& report)
{
    report.measured("lipschitz_seen", curvature.lipschitzSeen,
                    "The Hessian's Lipschitz constant here, from below: the largest third "
                    "derivative along a direction that ascent found");
    report.derived("lipschitz_bound", curvature.lipschitzBound,
                   curvature.lipschitzBoundIsGlobal
                       ? "The Hessian's Lipschitz constant everywhere, from above"
                       : "The Hessian's Lipschitz constant in the ball |y| <= |x|, from above");
    report.derived("lipschitz_factor", curvature.lipschitzBound / curvature.lipschitzSeen,
                   "By how much the bound is larger than what is seen");
}

/// The largest R for which M(R) R <= l / 10, with l = lambda_min; 0 where l is not positive.
double newtonRadius(const Problem& problem, const VectorXd& x, double lambdaMin)
{
    if (!(lambdaMin > 0))
        return 0;
    const BoundedLoss at = boundedLoss(problem, x);
    const ThirdDerivativeBound bound(problem, at);
    const double enough = 0.1 * lambdaMin;
    double low = 1e-16 * (1 + x.norm());
    const double least = bound.on(low);
    if (!(least * low <= enough))
        return 0;
    // M grows with R, so that with the least M the radius is too large. M costs O(n) exponentials.
    double high = std::min(enough / least, 1e16);
    constexpr double kEnough = 1.0001;
    while (high > kEnough * low) {
        const double middle = std::sqrt(low) * std::sqrt(high);
        (bound.on(middle) * middle <= enough ? low : high) = middle;
    }
    return low;
}

void addMinimum(const Problem& problem, const VectorXd& x, double lambdaMin, Report& report)
{
    report.derived("newton_radius", newtonRadius(problem, x, lambdaMin),
                   "If the minimum is here: from within this distance Newton's method converges "
                   "(M R <= lambda_min / 10, with M bounded in that ball)");
    const Certificate certificate = certify(problem, x);
    report.derived("kantorovich_h", certificate.h, certificateText(certificate));
    if (!certificate.isProved())
        return;
    const std::string how =
        certificate.isScaled() ? " (of an ellipsoid, proved in column-scaled coordinates)" : "";
    report.proved("r_minus", certificate.innerOfX(),
                  "There is a minimum within this distance" + how);
    report.proved("r_plus", certificate.outerOfX(),
                  "There is no other stationary point within this distance" + how);
}

std::string wallText(const Mix& mix, WallKind wall)
{
    if (mix.s == 0)
        return "alpha is at least this at every x: it is linear, and 0 on a hyperplane through "
               "the origin, or everywhere";
    switch (wall) {
    case WallKind::None:
        return "alpha is at least this at every x: there is no wall";
    case WallKind::Exists:
        return "alpha is at least this at every x; it is not positive at some, so there is a wall, "
               "which centring the columns of A would take away";
    case WallKind::Undecided:
        return "alpha is at least this at every x: whether there is a wall is open";
    }
    return {};
}

void addAlpha(const Problem& problem, const LossAt& at, Report& report)
{
    report.measured("alpha", at.alpha(), "alpha here");
    const LeastAlpha least = leastAlpha(problem);
    report.measured("alpha_least", problem.mix.s > 0 ? least.value : kNan,
                    least.isMinimum ? "The minimum of alpha over all x, which is convex"
                                    : "The smallest alpha that was found: it falls on from there");
    report.derived("alpha_bound", least.bound, wallText(problem.mix, least.wall));
}

/// The largest |x| on the slice.
double farthest(const SeenSlice& slice)
{
    const auto& [plane, window] = slice;
    double largest = 0;
    for (const double p : {window.pMin, window.pMax})
        for (const double q : {window.qMin, window.qMax})
            largest = std::max(largest, plane.at(p, q).norm());
    return largest;
}

/// The most negative alpha at samples of the slice, negated.
std::optional<LargestOnWindow> leastAlphaOn(const Problem& problem, const SeenSlice& slice,
                                            const std::stop_token& stop)
{
    return largestOnWindow(
        slice.plane, slice.window, kSide,
        [&problem](const VectorXd& x) { return -LossAt(problem, x).alpha(); }, stop);
}

} // namespace

std::string_view standingId(Standing standing)
{
    switch (standing) {
    case Standing::Derived:
        return "derived";
    case Standing::Measured:
        return "measured";
    case Standing::Proved:
        return "proved";
    }
    return {};
}

const Guarantee* Guarantees::find(std::string_view id) const
{
    const auto found = std::ranges::find(numbers, id, &Guarantee::id);
    return found == numbers.end() ? nullptr : &*found;
}

std::optional<std::vector<Guarantee>> sliceGuarantees(const Problem& problem, const VectorXd& x,
                                                      const SeenSlice& slice,
                                                      const std::stop_token& stop)
{
    std::vector<Guarantee> numbers;
    Report report(numbers);
    const auto& [plane, window] = slice;
    const auto weight = leastWeightOn(LeastWeight(problem), plane, window, kSide, stop);
    if (!weight)
        return std::nullopt;
    report.measured("needed_w2_slice", weight->value,
                    fmt::format("The largest w^2 that is needed at any of {} samples of the slice",
                                weight->samples));
    const CurvatureReport curvature =
        curvatureReport(problem, LossAt(problem, x), x, farthest(slice));
    report.derived("sufficient_w2_slice", curvature.regionWeight,
                   "The w^2 with which the Hessian is positive semidefinite for sure in the ball "
                   "around 0 that holds the slice");
    const auto seen = lipschitzSeenOn(problem, plane, window, kSide, stop);
    if (!seen)
        return std::nullopt;
    report.measured("lipschitz_seen_slice", seen->value,
                    fmt::format("The largest third derivative along a direction that ascent found "
                                "at any of {} samples of the slice",
                                seen->samples));
    report.derived("lipschitz_bound_slice", curvature.lipschitzBound,
                   "The Hessian's Lipschitz constant in the ball around 0 that holds the slice, "
                   "from above");
    const auto alpha = leastAlphaOn(problem, slice, stop);
    if (!alpha)
        return std::nullopt;
    report.measured(
        "alpha_least_slice", -alpha->value,
        fmt::format("The smallest alpha at any of {} samples of the slice", alpha->samples));
    const auto share = indefiniteShare(problem, plane, window, stop);
    if (!share)
        return std::nullopt;
    report.measured("indefinite_share", share->share,
                    "The part of the slice on which the Hessian has a negative eigenvalue");
    return numbers;
}

std::optional<Guarantees> guarantees(const Problem& problem, const VectorXd& x,
                                     const std::optional<SeenSlice>& slice,
                                     const std::stop_token& stop, const Spectrum* spectrum)
{
    assert(x.size() == problem.d() && x.allFinite());
    assert(isSpectrumFeasible(problem.n(), problem.d()));
    Guarantees result;
    Report report(result.numbers);
    const LossAt at(problem, x);
    const CurvatureReport curvature = curvatureReport(problem, at, x, x.norm());
    Spectrum computed;
    if (!spectrum && at.domain() != Domain::Wall)
        computed = hessianSpectrum(at);
    const double lambdaMin = addSigns(spectrum ? *spectrum : computed, report);
    if (stop.stop_requested())
        return std::nullopt;
    addWeights(problem, x, curvature, report);
    addLipschitz(curvature, report);
    if (stop.stop_requested())
        return std::nullopt;
    if (at.domain() == Domain::Inside)
        addMinimum(problem, x, lambdaMin, report);
    if (stop.stop_requested())
        return std::nullopt;
    addAlpha(problem, at, report);
    if (slice) {
        const auto about = sliceGuarantees(problem, x, *slice, stop);
        if (!about)
            return std::nullopt;
        result.numbers.insert(result.numbers.end(), about->begin(), about->end());
    }
    result.facts = specialFacts(problem, x);
    return result;
}

} // namespace core
