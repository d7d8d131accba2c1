// SPDX-License-Identifier: MIT
#include "core/numeric/work.h"
#include "core/solve/line_search.h"
#include "core/solve/method.h"
#include "core/solve/wall.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace core {

namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

// The Rosenbrock method of order 2 with an error estimate of order 3: implicit, because the flow is
// as stiff as the Hessian is ill-conditioned, and L-stable, so that steps grow near the end.
constexpr double kGamma = 1 / (2 + std::numbers::sqrt2);
constexpr double kE32 = 6 + std::numbers::sqrt2;
/// The chord of a step leaves the curve in its middle by at most this part of the way so far.
constexpr double kBend = 0.01;
constexpr int kMostTrials = 60;

/// The curve dx/dt = -grad L(x), by steps of an integrator that keeps to a tolerance.
///
/// Source: L. Shampine, M. Reichelt, The MATLAB ODE Suite, SIAM J. Sci. Comput. 18 (1997), 1-22,
/// section 3.
class GradientFlow final : public Stepper {
public:
    explicit GradientFlow(double tolerance)
        : m_tolerance(tolerance)
    {
    }

    std::optional<Step> step(const Problem& problem, const Iterate& here) override;

private:
    /// A step of the integrator, and how far beyond what is allowed its error is.
    struct Trial {
        VectorXd displacement;
        LossAt landing;
        double error = 0.0; ///< 1 is just allowed.
        double bend = 0.0;  ///< Of the chord from the curve, likewise.
    };

    void begin(const Problem& problem, const Iterate& here);
    /// A step of length m_length in time; nothing where it leaves the domain or the loss rises.
    std::optional<Trial> attempt(const Problem& problem, const Iterate& here,
                                 const MatrixXd& H) const;
    /// -grad L at @p x; nothing outside of the domain.
    static std::optional<VectorXd> flowAt(const Problem& problem, const VectorXd& x);

    double lengthOf(const VectorXd& v) const { return v.cwiseProduct(m_norms).norm(); }

    double m_tolerance;
    double m_length = 0.0; ///< Of the next step, in time; 0 at the start.
    VectorXd m_start;      ///< Size d.
    VectorXd m_norms;      ///< Of the columns: lengths are of scores, whatever the units of x are.
};

void GradientFlow::begin(const Problem& problem, const Iterate& here)
{
    constexpr double kCautious = 0.1;
    m_length = kCautious * cauchyLength(here);
    m_start = here.x;
    m_norms = problem.A.columnNorms();
}

std::optional<VectorXd> GradientFlow::flowAt(const Problem& problem, const VectorXd& x)
{
    VectorXd z = problem.A.times(x);
    if (!z.allFinite())
        return std::nullopt;
    const LossAt at = LossAt::ofScores(problem, std::move(z));
    if (at.domain() != Domain::Inside)
        return std::nullopt;
    return VectorXd(-at.gradient());
}

std::optional<GradientFlow::Trial>
GradientFlow::attempt(const Problem& problem, const Iterate& here, const MatrixXd& H) const
{
    const double h = m_length;
    MatrixXd W = kGamma * h * H;
    W.diagonal().array() += 1;
    chargeWork(0.0, choleskyWork(static_cast<double>(W.rows())));
    const Eigen::LLT<MatrixXd> factor(W);
    if (!W.allFinite() || factor.info() != Eigen::Success)
        return std::nullopt; // the flow runs apart along negative curvature: shorter steps
    const VectorXd F0 = -here.gradient;
    const VectorXd k1 = factor.solve(F0);
    const std::optional<VectorXd> F1 = flowAt(problem, here.x + 0.5 * h * k1);
    if (!F1)
        return std::nullopt;
    const VectorXd k2 = factor.solve(*F1 - k1) + k1;
    const VectorXd displacement = h * k2;
    if (!displacement.allFinite())
        return std::nullopt;
    std::optional<LossAt> landing = LossAt::beside(here.at, problem, here.x + displacement);
    if (!landing || landing->domain() != Domain::Inside ||
        crossesWall(problem.mix, here.at, *landing) ||
        !(landing->loss() <= here.at.loss() + here.at.lossRounding()))
        return std::nullopt;
    const VectorXd F2 = -landing->gradient();
    const VectorXd k3 = factor.solve(F2 - kE32 * (k2 - *F1) - 2 * (k1 - F0));
    // The curve in the middle of the step by the continuous extension of the method, less the
    // chord, less what lies along it.
    VectorXd aside = 0.25 / (1 - 2 * kGamma) * h * (k1 - k2);
    const VectorXd chord = displacement.cwiseProduct(m_norms);
    if (const double square = chord.squaredNorm(); square > 0)
        aside -= aside.cwiseProduct(m_norms).dot(chord) / square * displacement;
    const double way = std::max(lengthOf(here.x - m_start), lengthOf(displacement));
    const double error = h / 6 * lengthOf(k1 - 2 * k2 + k3) / (m_tolerance * way);
    const double bend = lengthOf(aside) / (kBend * way);
    return Trial{displacement, *std::move(landing), error, bend};
}

std::optional<Step> GradientFlow::step(const Problem& problem, const Iterate& here)
{
    if (m_length == 0)
        begin(problem, here);
    const MatrixXd H = here.at.hessian().dense();
    for (int k = 0; k < kMostTrials; ++k) {
        std::optional<Trial> trial = attempt(problem, here, H);
        if (!trial || !std::isfinite(trial->error) || !std::isfinite(trial->bend)) {
            m_length /= 4;
            continue;
        }
        // The error is of the third order in the length, the bend of the second.
        constexpr double kSafety = 0.8;
        const double factor = std::clamp(
            kSafety * std::min(std::cbrt(1 / trial->error), std::sqrt(1 / trial->bend)), 0.2, 5.0);
        m_length *= factor;
        if (trial->error <= 1 && trial->bend <= 1)
            return Step{std::move(trial->displacement), std::move(trial->landing)};
    }
    return std::nullopt;
}

} // namespace

MethodInfo gradientFlowMethod()
{
    return {"gradient_flow",
            "Gradient flow",
            "The curve dx/dt = −∇L(x) that gradient descent follows with ever shorter steps, "
            "solved as a differential equation. It shows which valley belongs to a start by slope "
            "alone: what leaves it, leaves it because its steps are long or have momentum.",
            {{"tolerance", "Tolerance",
              "How far a step may leave the curve, as a part of the way so far.", 1e-3, 1e-8, 0.1}},
            [](const ParameterValues& values) -> std::unique_ptr<Stepper> {
                return std::make_unique<GradientFlow>(values.at("tolerance"));
            },
            true};
}

} // namespace core
