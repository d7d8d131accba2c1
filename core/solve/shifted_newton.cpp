// SPDX-License-Identifier: MIT
#include "core/solve/descent_direction.h"
#include "core/solve/line_search.h"
#include "core/solve/method.h"

namespace core {

namespace {

/// Newton's method with a multiple of the identity added to an indefinite Hessian.
///
/// Source: J. Nocedal, S. Wright, Numerical Optimization, 2nd ed., section 3.4.
class ShiftedNewton final : public Stepper {
public:
    explicit ShiftedNewton(double shift)
        : m_directions(shift)
    {
    }

    std::optional<Step> step(const Problem& problem, const Iterate& here) override
    {
        return searchAlong(problem, here, m_directions.at(problem, here), Descent::Armijo);
    }

    std::optional<Step> leaveTop(const Problem& problem, const Iterate& here) override
    {
        return stepOffTop(problem, here);
    }

private:
    DescentDirections m_directions;
};

} // namespace

MethodInfo shiftedNewtonMethod()
{
    return {"shifted_newton",
            "Newton, eigenvalue shift",
            "Newton's method that raises all curvatures by the same amount where one is negative, "
            "which bends the step towards the slope straight downhill. Where the Hessian is "
            "positive definite nothing is added, and the steps are Newton's.",
            {{"shift", "Shift",
              "What is added, in multiples of the most negative curvature: near 1 the step along "
              "it is long, and with more all steps are shorter.",
              2.0, 1.0001, 1e6}},
            [](const ParameterValues& values) -> std::unique_ptr<Stepper> {
                return std::make_unique<ShiftedNewton>(values.at("shift"));
            },
            true};
}

} // namespace core
