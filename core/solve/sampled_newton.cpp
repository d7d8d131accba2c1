// SPDX-License-Identifier: MIT
#include "core/solve/descent_direction.h"
#include "core/solve/line_search.h"
#include "core/solve/method.h"
#include "core/solve/row_sample.h"

#include <cmath>
#include <random>

namespace core {

namespace {

/// Newton's method with A^T diag(D) A estimated from a few rows; the rank-two part stays exact.
///
/// Source: the mathematics notes, sections 2 and 5: the idea of the line of papers, made to
/// descend where the Hessian is indefinite.
class SampledNewton final : public Stepper {
public:
    SampledNewton(double rowsPerUnknown, double seed)
        : m_rowsPerUnknown(rowsPerUnknown)
        , m_engine(static_cast<std::uint64_t>(seed))
    {
    }

    std::optional<Step> step(const Problem& problem, const Iterate& here) override
    {
        const Eigen::VectorXd h = m_directions.at(problem, here, estimate(here.at.hessian()));
        auto found = searchAlong(problem, here, h, Descent::Armijo);
        // An unlucky sample says nothing about the landscape; the gradient still does.
        if (!found)
            found = searchAlong(problem, here, -here.gradient, Descent::Armijo, cauchyLength(here));
        return found;
    }

    std::optional<Step> leaveTop(const Problem& problem, const Iterate& here) override
    {
        return stepOffTop(problem, here);
    }

private:
    Eigen::MatrixXd estimate(const HessianForm& form)
    {
        const double wanted = std::ceil(m_rowsPerUnknown * static_cast<double>(form.A.cols()));
        if (wanted >= static_cast<double>(form.A.rows()))
            return form.dense(); // drawing would cost more than it saves
        const Eigen::VectorXd weights = form.D.cwiseMax(0.0);
        return form.withLowRankPart(
            sampledGram(form.A, weights, static_cast<Eigen::Index>(wanted), m_engine));
    }

    double m_rowsPerUnknown;
    std::mt19937_64 m_engine;
    DescentDirections m_directions;
};

} // namespace

MethodInfo sampledNewtonMethod()
{
    return {"sampled_newton",
            "Row-sampled Newton",
            "Newton's method with most of the Hessian estimated from a random sample of rows. It "
            "pays only when there are far more rows than unknowns and w is not too small.",
            {{"rows", "Rows per unknown",
              "How many rows of A are drawn for each unknown; with more it comes closer to Newton.",
              10, 1, 1e6, true},
             {"seed", "Seed", "The same seed draws the same rows.", 1, 0, 1e9, true}},
            [](const ParameterValues& values) -> std::unique_ptr<Stepper> {
                return std::make_unique<SampledNewton>(values.at("rows"), values.at("seed"));
            }};
}

} // namespace core
