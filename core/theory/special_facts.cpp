// SPDX-License-Identifier: MIT
#include "core/model/loss.h"
#include "core/problem/column_space.h"
#include "core/theory/guarantees.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

using Eigen::Index;
using Eigen::VectorXd;

bool hasNoRegulariser(const Problem& problem)
{
    return problem.w.isZero(0.0);
}

/// What the columns of A cannot tell apart.
void describeColumns(const Problem& problem, std::vector<std::string>& facts)
{
    if (problem.n() < problem.d())
        facts.emplace_back(
            fmt::format("Fewer rows than columns: the Hessian is 0 along at least {} "
                        "directions, those with A h = 0, wherever x is.",
                        problem.d() - problem.n()));
    const auto space = columnSpace(problem.A);
    if (!space)
        return;
    if (space->rank < std::min(problem.n(), problem.d()))
        facts.emplace_back(
            fmt::format("Collinear columns: A has rank {}, so the Hessian is 0 along "
                        "{} directions, wherever x is.",
                        space->rank, problem.d() - space->rank));
    if (space->shift && problem.mix.r == 0)
        facts.emplace_back(hasNoRegulariser(problem)
                               ? "A h = 1 has a solution h: softmax does not change along it, and "
                                 "the Hessian is 0 along it at every x."
                               : "A h = 1 has a solution h: softmax does not change along it, only "
                                 "the regulariser does.");
}

void describeScale(const Problem& problem, std::vector<std::string>& facts)
{
    if (problem.mix.s > 0)
        return;
    facts.emplace_back(
        hasNoRegulariser(problem)
            ? "ResNet alone depends on the direction of x only: H x = -grad L and "
              "x'H x = 0, so wherever the gradient is not 0 the Hessian is indefinite."
            : "ResNet alone depends on the direction of x only, and the regulariser "
              "falls as x shrinks: there is no minimum, the infimum is that without "
              "the regulariser and lies at the origin, where f is not defined.");
}

void describeFit(const Problem& problem, const VectorXd& x, std::vector<std::string>& facts)
{
    const LossAt at(problem, x);
    if (at.domain() == Domain::Wall)
        return;
    const double fit = (at.f() - problem.b).norm();
    const double rounding = 8 * std::numeric_limits<double>::epsilon() * at.condition() *
                            (at.f().norm() + problem.b.norm());
    if (fit <= rounding)
        facts.emplace_back(
            "A perfect fit, up to rounding: the Hessian is J'J plus the regulariser, "
            "and so positive semidefinite here.");
}

void describeInfinity(const Problem& problem, std::vector<std::string>& facts)
{
    const bool isVertex = (problem.b.array() == 0).count() + 1 == problem.n() &&
                          std::abs(problem.b.maxCoeff() - 1) < 1e-12;
    if (problem.mix.r == 0 && hasNoRegulariser(problem) && problem.n() > 1 && isVertex)
        facts.emplace_back(
            "b is a vertex of the simplex: softmax is positive everywhere, so the loss "
            "is above 0 at every x; if it comes close to 0, then at infinity alone.");
    if (problem.n() == 1)
        facts.emplace_back("One row: f = 1 wherever it is defined, so the Hessian is that of the "
                           "regulariser.");
}

} // namespace

std::vector<std::string> specialFacts(const Problem& problem, const VectorXd& x)
{
    std::vector<std::string> facts;
    describeColumns(problem, facts);
    describeScale(problem, facts);
    describeFit(problem, x, facts);
    describeInfinity(problem, facts);
    return facts;
}

} // namespace core
