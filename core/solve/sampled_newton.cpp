// SPDX-License-Identifier: MIT
#include "core/solve/descent_direction.h"
#include "core/solve/line_search.h"
#include "core/solve/method.h"
#include "core/solve/row_sample.h"
#include "core/spectrum/relative_values.h"

#include <cmath>
#include <cstdint>
#include <random>
#include <utility>

namespace core {

namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Newton's method with A^T Dt A for A^T diag(D + w^2) A, Dt a random sample of the rows by their
/// leverage scores; the rank-two rest of the Hessian is exact or left away.
///
/// Source: the mathematics notes, sections 2 and 5: the idea of the line of papers, whose iteration
/// has no rank-two part and no line search, made to descend wherever it is. Rows whose entry of
/// D + w^2 is negative are not drawn.
class SampledNewton final : public Stepper {
public:
    explicit SampledNewton(const ParameterValues& values)
        : m_rowsPerUnknown(values.at("rows"))
        , m_engine(static_cast<std::uint64_t>(values.at("seed")))
        , m_keepsRankTwo(values.at("rank_two") == 0)
    {
    }

    std::optional<Step> step(const Problem& problem, const Iterate& here) override
    {
        const VectorXd h = m_directions.at(problem, here, estimate(here.at.hessian()));
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

    std::optional<double> hessianError(const Iterate& here) const override
    {
        if (m_sample.size() == 0)
            return 0.0; // all rows were taken
        const HessianForm form = here.at.hessian();
        const auto relative = RelativeValues::by(form.A.gram(form.D.cwiseMax(0.0)));
        const VectorXd values = relative ? relative->of(m_sample) : VectorXd();
        if (values.size() == 0)
            return std::nullopt;
        return largestDistanceFromOne(values);
    }

private:
    MatrixXd estimate(const HessianForm& form)
    {
        const double wanted = std::ceil(m_rowsPerUnknown * static_cast<double>(form.A.cols()));
        m_sample.resize(0, 0);
        if (wanted >= static_cast<double>(form.A.rows())) // drawing would cost more than it saves
            return m_keepsRankTwo ? form.dense() : form.diagonalPart();
        m_sample =
            sampledGram(form.A, form.D.cwiseMax(0.0), static_cast<Eigen::Index>(wanted), m_engine);
        return m_keepsRankTwo ? form.withLowRankPart(m_sample) : m_sample;
    }

    double m_rowsPerUnknown;
    std::mt19937_64 m_engine;
    bool m_keepsRankTwo;
    MatrixXd m_sample; ///< A^T Dt A of the last step; empty where all rows were taken.
    DescentDirections m_directions;
};

} // namespace

MethodInfo sampledNewtonMethod()
{
    return {"sampled_newton",
            "Approximate Newton",
            "Newton's method with AᵀDA estimated from a random sample of rows, those that matter "
            "most the most often. It pays where there are far more rows than unknowns; where w is "
            "small the rank-two part cancels most of AᵀDA, and no small sample is good enough.",
            {{"rows", "Rows per unknown",
              "How many rows of A are drawn for each unknown; with more it comes closer to Newton.",
              10, 1, 1e6, true},
             {"seed", "Seed", "The same seed draws the same rows.", 1, 0, 1e9, true},
             choiceAmong("rank_two", "Rank-two part",
                         "The rest of the Hessian beside AᵀDA: kept, it costs two products with A; "
                         "dropped, as in the paper's method, it is made up for by a large w or by "
                         "many steps.",
                         {{"kept", "Kept"}, {"dropped", "Dropped"}})},
            [](const ParameterValues& values) -> std::unique_ptr<Stepper> {
                return std::make_unique<SampledNewton>(values);
            },
            true};
}

} // namespace core
