// SPDX-License-Identifier: MIT
#include "core/solve/descent_direction.h"
#include "core/solve/line_search.h"
#include "core/solve/method.h"

namespace core {

namespace {

/// Newton's method that solves with the diagonal part of the Hessian and corrects for the rank two
/// of the rest by Woodbury's formula: the structure of the Hessian at work. Where the diagonal part
/// or the whole is not definite, the directions of DescentDirections.
class WoodburyNewton final : public Stepper {
public:
    std::optional<Step> step(const Problem& problem, const Iterate& here) override
    {
        const std::optional<Eigen::VectorXd> solved = here.at.hessian().solve(here.gradient);
        // With an indefinite Hessian the solution may lead uphill.
        const bool isDownhill = solved && solved->allFinite() && solved->dot(here.gradient) > 0;
        const Eigen::VectorXd h =
            isDownhill ? Eigen::VectorXd(-*solved) : m_directions.at(problem, here);
        if (std::optional<Step> found = searchAlong(problem, here, h, Descent::Armijo))
            return found;
        return isDownhill
                   ? searchAlong(problem, here, m_directions.at(problem, here), Descent::Armijo)
                   : std::nullopt;
    }

    std::optional<Step> leaveTop(const Problem& problem, const Iterate& here) override
    {
        return stepOffTop(problem, here);
    }

private:
    DescentDirections m_directions;
};

} // namespace

MethodInfo woodburyNewtonMethod()
{
    return {"woodbury_newton",
            "Newton, diagonal + rank two",
            "Newton's step by the structure of the Hessian: it solves with the diagonal part AᵀDA "
            "and corrects for the two remaining directions. The steps are Newton's wherever the "
            "Hessian is definite.",
            {},
            [](const ParameterValues&) -> std::unique_ptr<Stepper> {
                return std::make_unique<WoodburyNewton>();
            },
            true};
}

} // namespace core
