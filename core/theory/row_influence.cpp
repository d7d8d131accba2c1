// SPDX-License-Identifier: MIT
#include "core/theory/row_influence.h"

#include "core/numeric/constants.h"

#include <cassert>
#include <cmath>
#include <string>
#include <utility>

namespace core {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Where less of alpha is left without a row, sums over all rows less that row lose digits.
constexpr double kEnoughLeft = 1e-2;

VectorXd without(const VectorXd& v, Index i)
{
    VectorXd rest(v.size() - 1);
    rest << v.head(i), v.tail(v.size() - 1 - i);
    return rest;
}

/// The loss without a row at the minimum with it, and its gradient there.
struct Reduced {
    double loss = kNan;
    VectorXd gradient; ///< Size d; empty where the loss is not defined.
};

Reduced reducedDirectly(const Problem& problem, const VectorXd& x, Index i)
{
    const Problem rest = withoutRow(problem, i);
    const LossAt at(rest, x);
    if (at.domain() != Domain::Inside || !std::isfinite(at.loss()))
        return {};
    return {at.loss(), at.gradient()};
}

/// Sums over all rows, from which those without one row follow in O(d).
class AllRows {
public:
    AllRows(const Problem& problem, const LossAt& at, const VectorXd& x)
        : m_problem(problem)
        , m_at(at)
        , m_x(x)
        , m_w2(problem.rowWeights().cwiseAbs2())
        , m_columns(at.z().size(), 4)
    {
        m_columns << at.v().cwiseProduct(at.f()), at.v().cwiseProduct(problem.b), at.v(),
            m_w2.cwiseProduct(at.z());
        m_products = problem.A.transposeTimesMatrix(m_columns);
        const VectorXd c = at.f() - problem.b;
        m_cc = c.squaredNorm();
        m_cf = c.dot(at.f());
        m_ff = at.f().squaredNorm();
        m_regulariser = m_columns.col(3).dot(at.z());
    }

    Reduced without(Index i) const
    {
        const VectorXd& f = m_at.f();
        const double left = 1 - f[i]; // alpha without the row, as a part of alpha
        if (!(std::abs(left) > kEnoughLeft))
            return reducedDirectly(m_problem, m_x, i);
        if (left < 0 && m_problem.mix.s > 0)
            return {};
        // Without the row f is rho f, and what is missed is c + (rho - 1) f.
        const double rho = 1 / left;
        const double more = rho - 1;
        const double c = f[i] - m_problem.b[i];
        const double cc = m_cc - c * c;
        const double cf = m_cf - c * f[i];
        const double ff = m_ff - f[i] * f[i];
        const double regulariser = m_regulariser - m_w2[i] * m_at.z()[i] * m_at.z()[i];
        const double loss = 0.5 * (cc + 2 * more * cf + more * more * ff) + 0.5 * regulariser;
        const double slope = rho * (cf + more * ff); // <c, f> without the row
        // v . (c - <c, f>) + w^2 z with f and v divided by what is left of alpha.
        const Eigen::Vector4d weights(rho * rho, -rho, -rho * slope, 1);
        const VectorXd gradient =
            m_products * weights - m_columns.row(i).dot(weights) * m_problem.A.row(i);
        return {loss, gradient};
    }

private:
    const Problem& m_problem;
    const LossAt& m_at;
    const VectorXd& m_x;
    VectorXd m_w2;
    MatrixXd m_columns;  ///< v f, v b, v and w^2 z, n x 4.
    MatrixXd m_products; ///< A^T times them, d x 4.
    double m_cc = 0;     ///< Sums over all rows, c = f - b.
    double m_cf = 0;
    double m_ff = 0;
    double m_regulariser = 0; ///< sum w^2 z^2.
};

/// What the step with the Hessian of all rows foretells from there.
RowInfluence foretold(const Sensitivity& at, Index i, const Reduced& reduced)
{
    if (reduced.gradient.size() == 0)
        return {i, kNan, kNan};
    const VectorXd step = at.inverseTimes(reduced.gradient);
    return {i, reduced.loss - 0.5 * reduced.gradient.dot(step) - at.loss(), step.norm()};
}

} // namespace

Problem withoutRow(const Problem& problem, Index i)
{
    assert(problem.n() >= 2 && i >= 0 && i < problem.n());
    const Index after = problem.n() - 1 - i;
    const RowMajorMatrix A = problem.A.dense();
    RowMajorMatrix rest(A.rows() - 1, A.cols());
    rest << A.topRows(i), A.bottomRows(after);
    Problem reduced = problem;
    reduced.A = DesignMatrix(rest);
    reduced.b = without(problem.b, i);
    if (problem.w.size() == problem.n())
        reduced.w = without(problem.w, i);
    if (problem.rowNames) {
        std::vector<std::string> names = *problem.rowNames;
        names.erase(names.begin() + i);
        reduced.rowNames = std::make_shared<const std::vector<std::string>>(std::move(names));
    }
    return reduced;
}

std::optional<VectorXd> stepWithoutRow(const Problem& problem, const Sensitivity& at, Index i)
{
    assert(at.state() == MinimumState::Nondegenerate);
    const Reduced reduced = reducedDirectly(problem, at.x(), i);
    if (reduced.gradient.size() == 0)
        return std::nullopt;
    return -at.inverseTimes(reduced.gradient);
}

std::vector<RowInfluence> rowInfluences(const Problem& problem, const Sensitivity& at,
                                        const std::stop_token& stop)
{
    assert(at.state() == MinimumState::Nondegenerate);
    std::vector<RowInfluence> influences;
    if (problem.n() < 2)
        return influences;
    const LossAt here(problem, at.x());
    const AllRows rows(problem, here, at.x());
    for (Index i = 0; i < problem.n(); ++i) {
        if (stop.stop_requested())
            return {};
        influences.push_back(foretold(at, i, rows.without(i)));
    }
    return influences;
}

std::optional<StationaryPoint> solvedWithoutRow(const Problem& problem, const VectorXd& x, Index i)
{
    return stationaryPointNear(withoutRow(problem, i), x);
}

} // namespace core
