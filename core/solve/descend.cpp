// SPDX-License-Identifier: MIT
#include "core/solve/descend.h"

#include "core/solve/wall.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>
#include <utility>
#include <variant>

namespace core {

namespace {

using Eigen::VectorXd;

/// Scores beyond this multiple of the first ones (or of 1) are on the way to infinity; exp has
/// saturated long before.
constexpr double kAbsurdGrowth = 1e6;

struct OutcomeName {
    std::string_view id;
    std::string_view text;
};

OutcomeName nameOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Converged:
        return {"converged", "converged"};
    case Outcome::MaxIterations:
        return {"max_iterations", "reached the iteration limit"};
    case Outcome::Stalled:
        return {"stalled", "stalled at the limit of rounding"};
    case Outcome::Diverged:
        return {"diverged", "diverged"};
    case Outcome::HitWall:
        return {"hit_wall", "stopped at the wall α = 0"};
    case Outcome::NoStart:
        return {"no_start", "cannot start: the loss is not defined at x₀"};
    case Outcome::Cancelled:
        return {"cancelled", "cancelled"};
    }
    return {};
}

double frobeniusNorm(const DesignMatrix& A)
{
    double squares = 0;
    for (Eigen::Index k = 0; k < A.blockCount(); ++k)
        squares += A.block(k).squaredNorm();
    return std::sqrt(squares);
}

/// The regression at x; nothing where A x leaves the range of double.
std::optional<LossAt> evaluate(const Problem& problem, const VectorXd& x)
{
    VectorXd z = problem.A.times(x);
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
        , m_rule(rule)
        , m_normOfA(frobeniusNorm(problem.A))
    {
    }

    /// The first point, which all tests are relative to; nothing where the loss is not defined.
    std::optional<Iterate> begin(const VectorXd& start)
    {
        std::optional<LossAt> at = evaluate(m_problem, start);
        if (!at || at->domain() != Domain::Inside)
            return std::nullopt;
        m_farthest = kAbsurdGrowth * std::max(1.0, at->z().lpNorm<Eigen::Infinity>());
        return iterateAt(start, *std::move(at));
    }

    /// The point that @p step leads to, or why there is none.
    std::variant<Iterate, Outcome> follow(const Iterate& here, Step step) const
    {
        VectorXd x = here.x + step.displacement;
        if (!x.allFinite())
            return Outcome::Diverged;
        if (x == here.x)
            return Outcome::Stalled;
        std::optional<LossAt> at = std::move(step.landing);
        if (!at)
            at = evaluate(m_problem, x);
        if (!at)
            return Outcome::Diverged;
        if (at->domain() != Domain::Inside ||
            crossesWall(m_problem.mix, here.at.z(), at->z() - here.at.z()))
            return Outcome::HitWall;
        if (at->z().lpNorm<Eigen::Infinity>() > m_farthest)
            return Outcome::Diverged;
        std::optional<Iterate> next = iterateAt(std::move(x), *std::move(at));
        if (!next)
            return Outcome::Diverged;
        return *std::move(next);
    }

    /// How the run ends at @p here, the last point of @p path; nothing if it may go on.
    std::optional<Outcome> ended(const Path& path, const Iterate& here) const
    {
        const double norm = path.points.back().gradientNorm;
        if (norm <= m_rule.tolerance * path.points.front().gradientNorm ||
            norm <= m_normOfA * here.at.scoreGradientRounding().norm())
            return Outcome::Converged;
        if (path.iterations() >= m_rule.maxIterations)
            return Outcome::MaxIterations;
        return std::nullopt;
    }

private:
    const Problem& m_problem;
    const StopRule& m_rule;
    double m_normOfA;
    double m_farthest = 0.0;
};

} // namespace

std::string_view outcomeId(Outcome outcome)
{
    return nameOf(outcome).id;
}

std::string_view outcomeText(Outcome outcome)
{
    return nameOf(outcome).text;
}

Path descend(const Problem& problem, Stepper& stepper, const VectorXd& start, const StopRule& rule,
             Clock clock, const std::stop_token& stop)
{
    assert(start.size() == problem.d());
    const double began = clock();
    Path path;
    Run run(problem, rule);
    std::optional<Iterate> here = run.begin(start);
    if (!here)
        return path;
    for (;;) {
        path.points.push_back(
            {here->x, here->at.loss(), here->gradient.norm(), here->at.alpha(), clock() - began});
        if (const auto outcome = run.ended(path, *here)) {
            path.outcome = *outcome;
            return path;
        }
        if (stop.stop_requested()) {
            path.outcome = Outcome::Cancelled;
            return path;
        }
        std::optional<Step> step = stepper.step(problem, *here);
        if (!step) {
            path.outcome = Outcome::Stalled;
            return path;
        }
        auto next = run.follow(*here, *std::move(step));
        if (const auto* outcome = std::get_if<Outcome>(&next)) {
            path.outcome = *outcome;
            return path;
        }
        here = std::get<Iterate>(std::move(next));
    }
}

} // namespace core
