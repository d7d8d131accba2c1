// SPDX-License-Identifier: MIT
#include "core/solve/verdict.h"

#include "core/numeric/constants.h"
#include "core/numeric/work.h"
#include "core/solve/asymptote.h"
#include "core/solve/descent_direction.h"
#include "core/solve/scaled_curvature.h"
#include "core/solve/wall.h"

#include <Eigen/Cholesky>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace core {

namespace {

using Eigen::Index;
using Eigen::VectorXd;

/// A minimum is reached when less than this part of the loss can still be gained.
constexpr double kGain = 1e-6;
/// Scales of columns that differ by more than this are worth a word.
constexpr double kFarApart = 1e3;

/// The loss that a ray from @p last falls to; nothing if it rises on the way, meets the wall, or
/// changes nothing that the loss sees. @param along  how the scores change, size n.
std::optional<double> limitAlong(const Problem& problem, const Iterate& last, const VectorXd& along)
{
    if (!along.allFinite())
        return std::nullopt;
    // Softmax does not see what is added to all scores.
    const double size = problem.mix.r == 0 ? 0.5 * (along.maxCoeff() - along.minCoeff())
                                           : along.lpNorm<Eigen::Infinity>();
    const double least = 1e-9 * (1 + last.at.z().lpNorm<Eigen::Infinity>());
    if (!std::isfinite(size) || size <= least)
        return std::nullopt;
    constexpr double kFar = 1024.0; // exp has saturated long before
    double loss = last.at.loss();
    for (double t = 1.0; t <= kFar; t *= 2) {
        const VectorXd step = (t / size) * along;
        const LossAt there = LossAt::ofScores(problem, last.at.z() + step);
        const double rounding = 4 * std::max(last.at.lossRounding(), there.lossRounding());
        if (there.domain() != Domain::Inside || crossesWall(problem.mix, last.at.z(), step) ||
            !(there.loss() <= loss + rounding))
            return std::nullopt;
        loss = there.loss();
    }
    return loss;
}

/// The limit of the loss if the run is on its way to infinity.
std::optional<double> limitOf(const Problem& problem, const Iterate& first, const Iterate& last,
                              const std::optional<VectorXd>& next)
{
    // ResNet-only is constant along rays: nothing of it is at infinity alone.
    if (problem.mix.s == 0)
        return std::nullopt;
    if (next && next->allFinite())
        if (const auto limit = limitAlong(problem, last, problem.A.times(*next)))
            return limit;
    return limitAlong(problem, last, last.at.z() - first.at.z());
}

/// The ground at infinity that the run comes down to, whose loss is known exactly; nothing where
/// its way is not told apart from others.
std::optional<Asymptote> asymptoteOf(const Problem& problem, const Iterate& first,
                                     const Iterate& last, const std::optional<VectorXd>& next)
{
    // Lower ground beside the way of a run that leaps past it is not what it comes to.
    constexpr double kBeside = 1e-3;
    const auto isReached = [&](const std::optional<Asymptote>& asymptote) {
        return asymptote && asymptote->lowest <= last.at.loss() + last.at.lossRounding() &&
               asymptote->loss - asymptote->lowest <=
                   kBeside * asymptote->lowest + last.at.lossRounding();
    };
    std::optional<Asymptote> asymptote;
    if (next)
        asymptote = asymptoteAlong(problem, last.x, *next);
    // All that is left of the gradient far out leads there; the way so far began elsewhere.
    if (!isReached(asymptote) && problem.d() <= kMostColumnsOfCurvature)
        asymptote = asymptoteAlong(problem, last.x, DescentDirections().at(problem, last));
    if (!isReached(asymptote))
        asymptote = asymptoteAlong(problem, last.x, last.x - first.x);
    return isReached(asymptote) ? std::move(asymptote) : std::nullopt;
}

/// True where what looks like the bottom of a valley is a shelf that falls on: several Newton steps
/// on, where a parabola has long risen again, more is gained than it has to give.
bool isShelf(const Problem& problem, const Iterate& last, const ScaledHessian& hessian,
             double decrement)
{
    if (decrement <= last.at.lossRounding())
        return false;
    const VectorXd step = -hessian.H.llt().solve(hessian.gradient);
    const VectorXd along = problem.A.times(step.cwiseQuotient(hessian.scales));
    constexpr double kMore = 1.2;
    return along.allFinite() && std::ranges::all_of(std::array{4.0, 8.0}, [&](double t) {
               const LossAt there = LossAt::ofScores(problem, last.at.z() + t * along);
               return there.domain() == Domain::Inside &&
                      !crossesWall(problem.mix, last.at, there) &&
                      there.loss() <= last.at.loss() - kMore * decrement;
           });
}

/// The ground at infinity that a shelf falls to, where it goes on for ever: what is left of the
/// gradient leads there, and once it is put right the loss falls all the way.
std::optional<Asymptote> endOfShelf(const Problem& problem, const Iterate& last,
                                    const ScaledHessian& hessian)
{
    const VectorXd step = -hessian.H.llt().solve(hessian.gradient);
    std::optional<Asymptote> end =
        asymptoteAlong(problem, last.x, step.cwiseQuotient(hessian.scales));
    if (end && end->lowest <= last.at.loss() + last.at.lossRounding() &&
        limitAlong(problem, last, problem.A.times(end->direction)))
        return end;
    return std::nullopt;
}

std::string describedDirection(const Problem& problem, const VectorXd& direction, const VectorXd& x)
{
    const VectorXd along = problem.A.times(direction);
    const double size = direction.cwiseProduct(problem.A.columnNorms()).norm();
    constexpr double kNothing = 1e-7;
    if (along.norm() <= kNothing * size)
        return "along columns that depend on one another";
    const double mean = along.mean();
    if (problem.mix.r == 0 && (along.array() - mean).matrix().norm() <= kNothing * along.norm())
        return "along a shift of all scores, which softmax does not see";
    const double cosine = std::abs(direction.dot(x)) / (direction.norm() * x.norm());
    if (problem.mix.s == 0 && cosine > 1 - kNothing)
        return "along the ray through x, because only the direction of x matters to ResNet alone";
    return "along a direction that changes the loss by rounding only";
}

std::string scalesRemark(const Problem& problem)
{
    const VectorXd norms = problem.A.columnNorms();
    const double least = norms.minCoeff();
    const double ratio = norms.maxCoeff() / least;
    if (!(least > 0) || ratio < kFarApart)
        return {};
    return fmt::format(" The scales of the columns differ by {:.0e}: standardise them.", ratio);
}

/// Of a run whose end has no more to say than itself.
std::string plainAdvice(Outcome outcome)
{
    switch (outcome) {
    case Outcome::MaxIterations:
        return "It was still on its way: allow more iterations, or take a method that needs fewer.";
    case Outcome::Diverged:
        return "Its steps grow beyond all numbers: shorten the step, or standardise the columns.";
    case Outcome::HitWall:
        return "Its next step would cross alpha = 0: shorten the step, start elsewhere, or centre "
               "the columns, which takes the wall away.";
    case Outcome::NoStart:
        return "The loss is not defined at the start: choose another one.";
    default:
        return {};
    }
}

Verdict plain(Outcome outcome)
{
    return {outcome, plainAdvice(outcome), kNan, 0, 0, kNan, {}};
}

/// "r1", "r1, r4 and r7", "r1, r4, r7 and 12 others".
std::string namesOf(const Problem& problem, const std::vector<Index>& rows)
{
    constexpr std::size_t kMostNames = 4;
    const std::size_t named = rows.size() <= kMostNames ? rows.size() : kMostNames - 1;
    std::string names;
    for (std::size_t k = 0; k < named; ++k) {
        const bool isLast = k > 0 && k + 1 == rows.size();
        names += (k == 0 ? "" : isLast ? " and " : ", ") + problem.rowName(rows[k]);
    }
    if (named < rows.size())
        names += fmt::format(" and {} others", rows.size() - named);
    return names;
}

Verdict sayInfinity(const Problem& problem, double limit, const std::optional<Asymptote>& asymptote)
{
    Verdict verdict = plain(Outcome::AtInfinity);
    verdict.limit = asymptote ? asymptote->lowest : limit;
    if (asymptote)
        verdict.rowsOfLimit = asymptote->rowsOfLowest;
    const bool isOne = verdict.rowsOfLimit.size() == 1;
    const std::string what =
        asymptote ? fmt::format("{:.6g}, the loss of the {} that {} all of f there ({})",
                                verdict.limit, isOne ? "row" : "rows", isOne ? "has" : "share",
                                namesOf(problem, verdict.rowsOfLimit))
                  : fmt::format("about {:.6g}", verdict.limit);
    verdict.advice =
        fmt::format("There is no minimum this way: however far x goes, the loss falls, "
                    "towards {}. A little w keeps x finite.",
                    what);
    return verdict;
}

std::string gainRemark(double decrease, double loss)
{
    return fmt::format("About {:.2g} % of the loss can still be gained.",
                       std::min(100.0, 100 * decrease / loss));
}

/// What is said where @p found is not the whole truth: that more can be gained.
void saySoMuchIsLeft(const Problem& problem, double loss, Outcome found, Verdict& verdict)
{
    verdict.outcome = found == Outcome::Converged ? Outcome::StoppedEarly : found;
    verdict.advice = gainRemark(verdict.predictedDecrease, loss) + scalesRemark(problem);
}

void sayShelf(Outcome found, Verdict& verdict)
{
    verdict.outcome = found == Outcome::Converged ? Outcome::StoppedEarly : found;
    verdict.advice =
        "The loss falls on along a shelf that is nearly flat: its minimum is far away, or "
        "at infinity. A little w keeps x finite.";
}

void sayMinimum(Verdict& verdict)
{
    verdict.outcome = Outcome::Converged;
    verdict.advice = "A minimum: the Hessian is positive definite here.";
}

void sayWhatCurvatureIs(const Problem& problem, const Iterate& last,
                        const ScaledCurvature& curvature, Verdict& verdict)
{
    if (verdict.negative == curvature.values.size()) {
        verdict.outcome = Outcome::Maximum;
        verdict.advice = "The loss falls in every direction from here: start elsewhere, or take a "
                         "Newton method, which leaves it.";
    } else if (verdict.negative > 0) {
        verdict.outcome = Outcome::Saddle;
        verdict.advice = fmt::format("The loss falls in {} of {} directions from here: start a "
                                     "little beside, or take a Newton method, which leaves it.",
                                     verdict.negative, curvature.values.size());
    } else if (verdict.zero > 0) {
        verdict.outcome = Outcome::Flat;
        Index flattest = 0;
        curvature.values.cwiseAbs().minCoeff(&flattest);
        verdict.advice =
            fmt::format("A minimum, but one of many: nothing changes {}.",
                        describedDirection(problem, curvature.direction(flattest), last.x));
    } else {
        sayMinimum(verdict);
    }
}

/// At a point where the method found nothing more to do.
Verdict judgeRest(const Problem& problem, const Iterate& last, Outcome found)
{
    Verdict verdict = plain(found);
    const double loss = last.at.loss();
    const double enough = std::max(kGain * loss, last.at.lossRounding());
    // Of what is less than rounding it does not matter how much less.
    const std::optional<double> bound = decrementBound(last);
    if (bound && *bound <= last.at.lossRounding()) {
        verdict.predictedDecrease = *bound;
        sayMinimum(verdict);
        return verdict;
    }
    ScaledHessian hessian = scaledHessian(last);
    // Mostly it is a minimum, which a factorisation knows in a tenth of the time.
    if (const auto decrement = hessian.decrement()) {
        verdict.predictedDecrease = *decrement;
        if (*decrement > enough) {
            saySoMuchIsLeft(problem, loss, found, verdict);
        } else if (isShelf(problem, last, hessian, *decrement)) {
            const std::optional<Asymptote> end = endOfShelf(problem, last, hessian);
            if (!end)
                sayShelf(found, verdict);
            else
                verdict = sayInfinity(problem, end->lowest, end);
        } else {
            sayMinimum(verdict);
        }
        return verdict;
    }
    chargeWork(0.0, eigenWork(static_cast<double>(problem.d())));
    const ScaledCurvature curvature = curvatureOf(std::move(hessian));
    if (curvature.values.size() == 0)
        return verdict;
    verdict.predictedDecrease = curvature.decrement();
    verdict.negative = curvature.negative();
    verdict.zero = curvature.zero();
    if (verdict.predictedDecrease > enough)
        saySoMuchIsLeft(problem, loss, found, verdict);
    else
        sayWhatCurvatureIs(problem, last, curvature, verdict);
    return verdict;
}

/// The same where d is too large for the eigenvalues.
Verdict judgeGradient(const Problem& problem, const Iterate& last, Outcome found)
{
    Verdict verdict = plain(found);
    const VectorXd norms = problem.A.columnNorms();
    const double size = last.at.hessian().D.cwiseAbs().maxCoeff();
    double gain = 0.0;
    for (Index j = 0; j < norms.size(); ++j)
        if (norms[j] > 0)
            gain += std::pow(last.gradient[j] / norms[j], 2) / (2 * size);
    if (gain > std::max(kGain * last.at.loss(), last.at.lossRounding())) {
        if (found == Outcome::Converged)
            verdict.outcome = Outcome::StoppedEarly;
        verdict.advice = "More can be gained." + scalesRemark(problem);
    } else {
        verdict.outcome = Outcome::Converged;
        verdict.advice = fmt::format("The gradient vanishes. With {} columns the curvature was not "
                                     "checked, so it may be a saddle.",
                                     norms.size());
    }
    return verdict;
}

} // namespace

Verdict judge(const Problem& problem, const Iterate& first, const Iterate& last, Outcome found,
              const std::optional<VectorXd>& next)
{
    const bool isAtRest = found == Outcome::Converged || found == Outcome::Stalled;
    if (!isAtRest && found != Outcome::Diverged)
        return plain(found);
    if (isAtRest && last.at.loss() > first.at.loss() + last.at.lossRounding()) {
        Verdict rose = plain(Outcome::Rose);
        rose.advice = fmt::format("It ends at {:.4g}, above the {:.4g} of its start: shorten the "
                                  "step.",
                                  last.at.loss(), first.at.loss()) +
                      scalesRemark(problem);
        return rose;
    }
    if (const auto limit = limitOf(problem, first, last, next))
        return sayInfinity(problem, *limit, asymptoteOf(problem, first, last, next));
    if (!isAtRest)
        return plain(found);
    return problem.d() <= kMostColumnsOfCurvature ? judgeRest(problem, last, found)
                                                  : judgeGradient(problem, last, found);
}

} // namespace core
