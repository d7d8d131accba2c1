// SPDX-License-Identifier: MIT
#include "core/solve/line_search.h"
#include "core/solve/method.h"

#include <algorithm>
#include <cmath>
#include <deque>

namespace core {

namespace {

using Eigen::VectorXd;

/// Gradient steps whose length is the inverse of the mean curvature along the last step: the best
/// length of the step before, made with the gradient of now. The loss may rise for a while, but
/// not above the highest of the last ones, without which the method is no faster than any descent.
///
/// Source: J. Barzilai, J. Borwein, IMA J. Numer. Anal. 8 (1988), 141-148, eq. (5); M. Raydan, SIAM
/// J. Optim. 7 (1997), 26-33; the search by L. Grippo, F. Lampariello, S. Lucidi, SIAM J. Numer.
/// Anal. 23 (1986), 707-716.
class BarzilaiBorwein final : public Stepper {
public:
    explicit BarzilaiBorwein(double memory)
        : m_memory(static_cast<std::size_t>(memory))
    {
    }

    std::optional<Step> step(const Problem& problem, const Iterate& here) override
    {
        m_losses.push_back(here.at.loss());
        if (m_losses.size() > m_memory)
            m_losses.pop_front();
        const double length = nextLength(here);
        m_x = here.x;
        m_gradient = here.gradient;
        auto found = searchAlong(problem, here, -here.gradient, Descent::Armijo, length,
                                 std::ranges::max(m_losses));
        if (!found) // the length may speak of ground that lies behind
            found = searchAlong(problem, here, -here.gradient, Descent::Armijo, cauchyLength(here));
        return found;
    }

private:
    double nextLength(const Iterate& here) const
    {
        if (m_x.size() == 0)
            return cauchyLength(here);
        const VectorXd s = here.x - m_x;
        const double length = s.squaredNorm() / s.dot(here.gradient - m_gradient);
        // The loss curved down along the step, or not at all.
        return std::isfinite(length) && length > 0 ? length : cauchyLength(here);
    }

    std::size_t m_memory;
    std::deque<double> m_losses; ///< The last ones, here's included.
    VectorXd m_x;                ///< The point before, size d; empty at the start.
    VectorXd m_gradient;         ///< The gradient there.
};

} // namespace

MethodInfo barzilaiBorweinMethod()
{
    return {"barzilai_borwein",
            "Barzilai-Borwein",
            "Gradient descent that takes each step as long as would have been best for the step "
            "before. That the loss may rise now and then frees it from zigzagging: no dearer than "
            "gradient descent, and often nearly as fast as L-BFGS.",
            {{"memory", "Memory",
              "No loss is above the highest of so many last ones; with 1 it may never rise, and is "
              "slower.",
              10, 1, 100, true}},
            [](const ParameterValues& values) -> std::unique_ptr<Stepper> {
                return std::make_unique<BarzilaiBorwein>(values.at("memory"));
            }};
}

} // namespace core
