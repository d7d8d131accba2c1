// SPDX-License-Identifier: MIT
#include "core/solve/descend.h"

#include "core/numeric/constants.h"
#include "core/numeric/work.h"
#include "core/problem/column_units.h"
#include "core/solve/wall.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>
#include <variant>

namespace core {

namespace {

using Eigen::VectorXd;

/// Scores beyond this multiple of the first ones (or of 1) are on the way to infinity; exp has
/// saturated long before.
constexpr double kAbsurdGrowth = 1e6;

/// The regression at x; nothing where A x leaves the range of double.
std::optional<LossAt> evaluate(const Problem& problem, const VectorXd& x)
{
    // Most runs begin at 0, for which no row has to be read.
    VectorXd z = x.isZero(0) ? VectorXd::Zero(problem.n()) : problem.A.times(x);
    if (!z.allFinite())
        return std::nullopt;
    return LossAt::ofScores(problem, std::move(z));
}

/// All that is known at a point; nothing unless loss and gradient are finite.
std::optional<Iterate> iterateAt(VectorXd x, LossAt at)
{
    VectorXd gradient = at.gradient();
    if (!std::isfinite(at.loss()) || !std::isfinite(gradient.norm()))
        return std::nullopt;
    return Iterate{std::move(x), std::move(gradient), std::move(at)};
}

/// One run: what stays the same from step to step.
class Run {
public:
    Run(const Problem& problem, const StopRule& rule)
        : m_problem(problem)
        , m_tolerance(rule.tolerance)
        , m_columnNorms(problem.A.columnNorms())
    {
        // A column of zeros has no gradient either.
        m_columnNorms = (m_columnNorms.array() > 0).select(m_columnNorms, 1.0);
    }

    /// The first point, which all tests are relative to; nothing where the loss is not defined.
    std::optional<Iterate> begin(const VectorXd& start)
    {
        std::optional<LossAt> at = evaluate(m_problem, start);
        if (!at || at->domain() != Domain::Inside)
            return std::nullopt;
        m_farthest = kAbsurdGrowth * std::max(1.0, at->z().lpNorm<Eigen::Infinity>());
        std::optional<Iterate> first = iterateAt(start, *std::move(at));
        if (first)
            m_firstSize = sizeOf(first->gradient);
        return first;
    }

    /// The point that @p step leads to, or why there is none; takes its landing.
    std::variant<Iterate, Outcome> follow(const Iterate& here, Step& step) const
    {
        VectorXd x = here.x + step.displacement;
        if (!x.allFinite())
            return Outcome::Diverged;
        if (x == here.x)
            return Outcome::Stalled;
        std::optional<LossAt> at = std::move(step.landing);
        step.landing.reset();
        if (!at)
            at = LossAt::beside(here.at, m_problem, x);
        if (!at)
            return Outcome::Diverged;
        if (at->domain() != Domain::Inside || crossesWall(m_problem.mix, here.at, *at))
            return Outcome::HitWall;
        if (at->z().lpNorm<Eigen::Infinity>() > m_farthest)
            return Outcome::Diverged;
        std::optional<Iterate> next = iterateAt(std::move(x), *std::move(at));
        if (!next)
            return Outcome::Diverged;
        return *std::move(next);
    }

    /// True if the gradient is as small as was asked for, or all of it is rounding.
    bool isAtRest(const Iterate& here) const
    {
        return sizeOf(here.gradient) <= m_tolerance * m_firstSize || isRounding(here);
    }
    /// Asks for a smaller gradient than the rule does; false if there is none.
    bool askForMore(const Iterate& here)
    {
        constexpr double kLess = 1e-2;
        if (isRounding(here))
            return false;
        m_tolerance = kLess * sizeOf(here.gradient) / m_firstSize;
        return true;
    }

private:
    const Problem& m_problem;
    /// The length of a gradient in units in which all columns of A have length 1.
    double sizeOf(const VectorXd& gradient) const
    {
        return gradient.cwiseQuotient(m_columnNorms).norm();
    }
    bool isRounding(const Iterate& here) const
    {
        return sizeOf(here.gradient) <= std::sqrt(static_cast<double>(m_columnNorms.size())) *
                                            here.at.scoreGradientRounding().norm();
    }

    double m_tolerance;
    VectorXd m_columnNorms; ///< Size d.
    double m_firstSize = 0.0;
    double m_farthest = 0.0;
};

/// True if a run stopped where more can be gained near by, and not only along a shelf.
bool isMuchLeft(const Verdict& verdict, const Iterate& here)
{
    constexpr double kMuch = 1e-6; // that of judge()
    // Unknown, where curvature was not looked at, is much.
    return verdict.outcome == Outcome::StoppedEarly &&
           !(verdict.predictedDecrease <= kMuch * here.at.loss());
}

/// What is kept of an iterate after so many seconds.
using Record = std::function<PathPoint(const Iterate& here, double seconds)>;

Path descendRecording(const Problem& problem, Stepper& stepper, const VectorXd& start,
                      const StopRule& rule, Clock clock, const std::stop_token& stop,
                      Measure measure, const Record& record)
{
    assert(start.size() == problem.d());
    WorkMeter meter;
    double began = clock();
    Work aside; // of measurements that the method does not need
    Path path;
    Run run(problem, rule);
    const std::optional<Iterate> first = run.begin(start);
    if (!first)
        return path;
    Iterate here = *first;
    const auto end = [&](Outcome outcome, const std::optional<VectorXd>& next) {
        path.verdict = judge(problem, *first, here, outcome, next);
        path.outcome = path.verdict.outcome;
        return path;
    };
    const auto leaveTop = [&](Outcome found) {
        return found == Outcome::Saddle || found == Outcome::Maximum
                   ? stepper.leaveTop(problem, here)
                   : std::nullopt;
    };
    const auto nextStep = [&] {
        std::optional<Step> step = stepper.step(problem, here);
        if (measure == Measure::HessianError) {
            const double paused = clock();
            const Work before = meter.read();
            path.points.back().hessianError = stepper.hessianError(here).value_or(kNan);
            began += clock() - paused;
            aside += meter.read() - before;
        }
        return step;
    };
    for (;;) {
        path.points.push_back(record(here, clock() - began));
        path.points.back().work = meter.read() - aside;
        std::optional<Step> step;
        if (run.isAtRest(here)) {
            step = leaveTop(end(Outcome::Converged, std::nullopt).outcome);
            // The gradient of the start was so large that little beside it is still much.
            if (!step && !(isMuchLeft(path.verdict, here) && run.askForMore(here)))
                return path;
        }
        if (path.iterations() >= rule.maxIterations)
            return end(Outcome::MaxIterations, std::nullopt);
        if (stop.stop_requested())
            return end(Outcome::Cancelled, std::nullopt);
        if (!step)
            step = nextStep();
        if (!step)
            step = leaveTop(end(Outcome::Stalled, std::nullopt).outcome);
        if (!step)
            return path;
        path.points.back().refused = std::move(step->refused);
        path.points.back().coasting = step->coasting;
        path.points.back().trust = std::move(step->trust);
        auto next = run.follow(here, *step);
        if (const auto* outcome = std::get_if<Outcome>(&next))
            return end(*outcome, std::move(step->displacement));
        here = std::get<Iterate>(std::move(next));
    }
}

} // namespace

Path descend(const Problem& problem, Stepper& stepper, const VectorXd& start, const StopRule& rule,
             Clock clock, const std::stop_token& stop, Measure measure)
{
    return descendRecording(problem, stepper, start, rule, clock, stop, measure,
                            [](const Iterate& here, double seconds) {
                                PathPoint point;
                                point.x = here.x;
                                point.loss = here.at.loss();
                                point.gradientNorm = here.gradient.norm();
                                point.alpha = here.at.alpha();
                                point.seconds = seconds;
                                return point;
                            });
}

Path descendInColumnUnits(const Problem& problem, Stepper& stepper, const VectorXd& start,
                          const StopRule& rule, Clock clock, const std::stop_token& stop,
                          Measure measure)
{
    assert(start.size() == problem.d());
    const VectorXd units = columnUnits(problem);
    Problem scaled = problem;
    scaled.A = DesignMatrix(problem.A.dense() * units.cwiseInverse().asDiagonal());
    scaled.x0 = problem.x0.cwiseProduct(units);
    Path path = descendRecording(scaled, stepper, start.cwiseProduct(units), rule, clock, stop,
                                 measure, [&units](const Iterate& here, double seconds) {
                                     PathPoint point;
                                     point.x = here.x.cwiseQuotient(units);
                                     point.loss = here.at.loss();
                                     point.gradientNorm = here.gradient.cwiseProduct(units).norm();
                                     point.alpha = here.at.alpha();
                                     point.seconds = seconds;
                                     return point;
                                 });
    if (!path.points.empty())
        path.points.front().x = start; // to the last bit
    // The radii stay: a multiple of the columns' lengths is divided out of one and put in the
    // other.
    for (PathPoint& point : path.points)
        for (TrustTrials::Refused& refused : point.trust.refused)
            refused.displacement = refused.displacement.cwiseQuotient(units);
    return path;
}

} // namespace core
