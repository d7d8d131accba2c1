// SPDX-License-Identifier: MIT
#include "core/solve/line_search.h"
#include "core/solve/method.h"

namespace core {

namespace {

/// Gradient descent whose step length is searched anew from every point.
class Backtracking final : public Stepper {
public:
    std::optional<Step> step(const Problem& problem, const Iterate& here) override
    {
        if (m_length == 0)
            m_length = cauchyLength(here);
        std::optional<Step> found =
            searchAlong(problem, here, -here.gradient, Descent::Armijo, m_length);
        // Twice the last length lets it grow again where the valley widens.
        if (found)
            m_length = 2 * found->displacement.norm() / here.gradient.norm();
        return found;
    }

private:
    double m_length = 0; ///< First length to try, in multiples of the gradient; 0 at the start.
};

} // namespace

MethodInfo backtrackingMethod()
{
    return {"backtracking",
            "Gradient descent, backtracking",
            "Walks downhill and shortens the step until the loss falls enough. It needs no tuning "
            "and never rises, but zigzags through narrow valleys.",
            {},
            [](const ParameterValues&) -> std::unique_ptr<Stepper> {
                return std::make_unique<Backtracking>();
            }};
}

} // namespace core
