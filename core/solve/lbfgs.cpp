// SPDX-License-Identifier: MIT
#include "core/numeric/work.h"
#include "core/solve/line_search.h"
#include "core/solve/method.h"

#include <deque>

namespace core {

namespace {

using Eigen::VectorXd;

/// A step and how the gradient changed along it; their product is positive.
struct Memory {
    VectorXd s;
    VectorXd y;
};

/// A quasi-Newton method that remembers the last steps only.
///
/// Source: J. Nocedal, S. Wright, Numerical Optimization, 2nd ed., algorithm 7.4.
class Lbfgs final : public Stepper {
public:
    explicit Lbfgs(double memory)
        : m_size(static_cast<std::size_t>(memory))
    {
    }

    std::optional<Step> step(const Problem& problem, const Iterate& here) override
    {
        remember(here);
        std::optional<Step> found;
        chargeWork(0.0,
                   4.0 * static_cast<double>(m_memory.size()) * static_cast<double>(problem.d()));
        if (!m_memory.empty())
            found = searchAlong(problem, here, -inverseHessianTimes(here.gradient), Descent::Wolfe);
        if (!found) {
            // The memory may speak of a landscape that lies behind: start afresh.
            m_memory.clear();
            found = searchAlong(problem, here, -here.gradient, Descent::Wolfe, cauchyLength(here));
        }
        return found;
    }

private:
    void remember(const Iterate& here)
    {
        if (m_x.size() > 0) {
            Memory memory{here.x - m_x, here.gradient - m_gradient};
            if (memory.s.dot(memory.y) > 1e-14 * memory.s.norm() * memory.y.norm())
                m_memory.push_back(std::move(memory));
            if (m_memory.size() > m_size)
                m_memory.pop_front();
        }
        m_x = here.x;
        m_gradient = here.gradient;
    }

    VectorXd inverseHessianTimes(VectorXd q) const
    {
        std::vector<double> shares(m_memory.size());
        for (std::size_t k = m_memory.size(); k-- > 0;) {
            const auto& [s, y] = m_memory[k];
            shares[k] = s.dot(q) / s.dot(y);
            q -= shares[k] * y;
        }
        const auto& newest = m_memory.back();
        q *= newest.s.dot(newest.y) / newest.y.squaredNorm();
        for (std::size_t k = 0; k < m_memory.size(); ++k) {
            const auto& [s, y] = m_memory[k];
            q += (shares[k] - y.dot(q) / s.dot(y)) * s;
        }
        return q;
    }

    std::size_t m_size;
    std::deque<Memory> m_memory; ///< Oldest first.
    VectorXd m_x;                ///< The point before, size d; empty at the start.
    VectorXd m_gradient;         ///< The gradient there.
};

} // namespace

MethodInfo lbfgsMethod()
{
    return {"lbfgs",
            "L-BFGS",
            "Learns the curvature from its last steps. Nearly as few steps as Newton's method at "
            "the price of gradient descent.",
            {{"memory", "Memory", "How many of the last steps it remembers.", 20, 1, 200, true}},
            [](const ParameterValues& values) -> std::unique_ptr<Stepper> {
                return std::make_unique<Lbfgs>(values.at("memory"));
            }};
}

} // namespace core
