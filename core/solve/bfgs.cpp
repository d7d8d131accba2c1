// SPDX-License-Identifier: MIT
#include "core/numeric/work.h"
#include "core/solve/line_search.h"
#include "core/solve/method.h"

namespace core {

namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

/// More columns than these would take gigabytes for the estimate.
constexpr Eigen::Index kMostColumnsOfBfgs = 5000;

/// A quasi-Newton method that keeps a dense estimate of the inverse Hessian, d x d.
///
/// Source: J. Nocedal, S. Wright, Numerical Optimization, 2nd ed., algorithm 6.1, eq. (6.17); the
/// first estimate by eq. (6.20).
class Bfgs final : public Stepper {
public:
    std::optional<Step> step(const Problem& problem, const Iterate& here) override
    {
        learn(here);
        std::optional<Step> found;
        // Five products of the size of the estimate, the update among them.
        chargeWork(0.0, 5.0 * static_cast<double>(m_inverse.size()));
        if (m_inverse.size() > 0)
            found = searchAlong(problem, here, -(m_inverse * here.gradient), Descent::Wolfe);
        if (!found) {
            // The estimate may speak of a landscape that lies behind: start afresh.
            m_inverse.resize(0, 0);
            found = searchAlong(problem, here, -here.gradient, Descent::Wolfe, cauchyLength(here));
        }
        return found;
    }

private:
    /// Takes in the step to @p here, unless the loss curved down along it.
    void learn(const Iterate& here)
    {
        if (m_x.size() > 0 && m_x.size() <= kMostColumnsOfBfgs) {
            const VectorXd s = here.x - m_x;
            const VectorXd y = here.gradient - m_gradient;
            const double sy = s.dot(y);
            if (sy > 1e-14 * s.norm() * y.norm())
                update(s, y, sy);
        }
        m_x = here.x;
        m_gradient = here.gradient;
    }

    void update(const VectorXd& s, const VectorXd& y, double sy)
    {
        if (m_inverse.size() == 0)
            m_inverse = sy / y.squaredNorm() * MatrixXd::Identity(s.size(), s.size());
        const VectorXd By = m_inverse * y;
        const VectorXd a = s / sy; // divided first: products of two tiny numbers could underflow
        m_inverse +=
            (1 + y.dot(By) / sy) * a * s.transpose() - By * a.transpose() - a * By.transpose();
    }

    MatrixXd m_inverse;  ///< Estimate of H^-1, d x d; empty before the first step.
    VectorXd m_x;        ///< The point before, size d; empty at the start.
    VectorXd m_gradient; ///< The gradient there.
};

} // namespace

MethodInfo bfgsMethod()
{
    return {"bfgs",
            "BFGS",
            "Learns the whole inverse Hessian from all its steps. L-BFGS with unlimited memory: "
            "fewer steps still, for d² numbers of memory. Beyond 5000 columns it only follows the "
            "slope: take L-BFGS there.",
            {},
            [](const ParameterValues&) -> std::unique_ptr<Stepper> {
                return std::make_unique<Bfgs>();
            }};
}

} // namespace core
