// SPDX-License-Identifier: MIT
#include "core/solve/descent_direction.h"
#include "core/solve/line_search.h"
#include "core/solve/method.h"

namespace core {

namespace {

/// Newton's method with a line search, turned downhill where the Hessian is indefinite.
class Newton final : public Stepper {
public:
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

MethodInfo newtonMethod()
{
    return {"newton",
            "Damped Newton",
            "Jumps to the minimum of the local parabola and shortens the jump until the loss "
            "falls. Where the Hessian is indefinite it turns negative curvature downhill.",
            {},
            [](const ParameterValues&) -> std::unique_ptr<Stepper> {
                return std::make_unique<Newton>();
            },
            true};
}

} // namespace core
