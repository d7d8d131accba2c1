// SPDX-License-Identifier: MIT
#include "core/theory/sensitivity.h"

#include "core/numeric/constants.h"
#include "core/solve/scaled_curvature.h"
#include "core/spectrum/spectrum.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

namespace core {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using Kind = ProblemNumber::Kind;

/// Derivatives taken where less than this part of the loss can still be gained are those of the
/// minimum to several digits.
constexpr double kGain = 1e-10;

/// What of a predicted decrease is rounding: differences of the loss, and the fit itself.
double decreaseRounding(const LossAt& at, const VectorXd& b)
{
    const double fit = 4 * std::numeric_limits<double>::epsilon() * at.condition();
    return 4 * at.lossRounding() + fit * fit * (1 + b.squaredNorm());
}

[[maybe_unused]] bool isInRange(const Problem& problem, const ProblemNumber& number)
{
    const bool isCell = number.kind == Kind::A;
    const Index rows = number.kind == Kind::w ? problem.w.size() : problem.n();
    return number.row >= 0 && number.row < rows && number.column >= 0 &&
           number.column < (isCell ? problem.d() : 1);
}

} // namespace

std::string_view minimumStateId(MinimumState state)
{
    switch (state) {
    case MinimumState::Nondegenerate:
        return "nondegenerate";
    case MinimumState::NotDefined:
        return "not_defined";
    case MinimumState::NotStationary:
        return "not_stationary";
    case MinimumState::Indefinite:
        return "indefinite";
    case MinimumState::Flat:
        return "flat";
    case MinimumState::TooLarge:
        return "too_large";
    }
    return {};
}

std::string_view minimumStateText(MinimumState state)
{
    switch (state) {
    case MinimumState::Nondegenerate:
        return "A minimum at which the Hessian is positive definite.";
    case MinimumState::NotDefined:
        return "The loss is not defined at this point: alpha is not positive here.";
    case MinimumState::NotStationary:
        return "This point is no minimum: the loss falls on from here. Solve first.";
    case MinimumState::Indefinite:
        return "This point is no minimum: the loss curves down in some direction.";
    case MinimumState::Flat:
        return "The loss is flat in some direction here, so the minimum is not a single point; a "
               "regulariser, or fewer columns, makes it one.";
    case MinimumState::TooLarge:
        return "The Hessian is too large to be factorised.";
    }
    return {};
}

double valueOf(const Problem& problem, const ProblemNumber& number)
{
    assert(isInRange(problem, number));
    switch (number.kind) {
    case Kind::A:
        return problem.A(number.row, number.column);
    case Kind::b:
        return problem.b[number.row];
    case Kind::w:
        return problem.w[number.row];
    }
    return kNan;
}

Problem withValue(const Problem& problem, const ProblemNumber& number, double value)
{
    assert(isInRange(problem, number));
    Problem changed = problem;
    switch (number.kind) {
    case Kind::A:
        changed.A = problem.A.withCell(number.row, number.column, value);
        break;
    case Kind::b:
        changed.b[number.row] = value;
        break;
    case Kind::w:
        changed.w[number.row] = value;
        break;
    }
    return changed;
}

Sensitivity::Sensitivity(const Problem& problem, const VectorXd& x)
    : m_problem(problem)
    , m_x(x)
    , m_predictedDecrease(kNan)
{
    assert(x.size() == problem.d() && x.allFinite());
    const LossAt at(problem, x);
    m_loss = at.loss();
    m_state = judge(at);
}

MinimumState Sensitivity::judge(const LossAt& at)
{
    if (at.domain() != Domain::Inside || !std::isfinite(at.loss()))
        return MinimumState::NotDefined;
    if (m_problem.n() < m_problem.d()) // A has a null space
        return MinimumState::Flat;
    if (m_problem.d() > kMostDense)
        return MinimumState::TooLarge;
    m_z = at.z();
    m_f = at.f();
    m_v = at.v();
    m_scoreGradient = at.scoreGradient();
    m_hessian = at.hessian();

    const Iterate here{m_x, at.gradient(), at};
    ScaledHessian scaled = scaledHessian(here);
    if (!scaled.H.allFinite() || !scaled.gradient.allFinite())
        return MinimumState::NotDefined;
    const auto decrease = scaled.decrement();
    if (!decrease)
        return curvatureOf(std::move(scaled)).negative() > 0 ? MinimumState::Indefinite
                                                             : MinimumState::Flat;
    m_predictedDecrease = *decrease;
    if (!(*decrease <= kGain * m_loss + decreaseRounding(at, m_problem.b)))
        return MinimumState::NotStationary;
    m_scales = scaled.scales;
    m_factor.compute(scaled.H);
    m_inverseY = inverseTimes(m_hessian.A.transposeTimesMatrix(m_hessian.U));
    return MinimumState::Nondegenerate;
}

MatrixXd Sensitivity::inverseTimes(const Eigen::Ref<const MatrixXd>& R) const
{
    const VectorXd inverse = m_scales.cwiseInverse();
    const MatrixXd scaled = inverse.asDiagonal() * R;
    return inverse.asDiagonal() * m_factor.solve(scaled);
}

double Sensitivity::lossPer(const ProblemNumber& number) const
{
    assert(m_state == MinimumState::Nondegenerate && isInRange(m_problem, number));
    const Index i = number.row;
    switch (number.kind) {
    case Kind::A:
        return m_scoreGradient[i] * m_x[number.column];
    case Kind::b:
        return m_problem.b[i] - m_f[i];
    case Kind::w:
        return m_problem.w[i] * (m_problem.w.size() == 1 ? m_z.squaredNorm() : m_z[i] * m_z[i]);
    }
    return kNan;
}

VectorXd Sensitivity::minimumPer(const ProblemNumber& number) const
{
    assert(m_state == MinimumState::Nondegenerate && isInRange(m_problem, number));
    const Index i = number.row;
    switch (number.kind) {
    case Kind::A: {
        const Eigen::Vector2d inner = m_hessian.S * m_hessian.U.row(i).transpose();
        const double xj = m_x[number.column];
        VectorXd r = xj * m_hessian.D[i] * m_problem.A.row(i);
        r[number.column] += m_scoreGradient[i];
        return -inverseTimes(r) - xj * (m_inverseY * inner);
    }
    case Kind::b:
        // The first column of U is v.
        return m_v[i] * inverseTimes(m_problem.A.row(i)) - m_f[i] * m_inverseY.col(0);
    case Kind::w: {
        const bool isShared = m_problem.w.size() == 1;
        const VectorXd r =
            isShared ? m_problem.A.transposeTimes(m_z) : VectorXd(m_z[i] * m_problem.A.row(i));
        return -2 * m_problem.w[i] * inverseTimes(r);
    }
    }
    return {};
}

MatrixXd Sensitivity::movePerCell() const
{
    assert(m_state == MinimumState::Nondegenerate);
    const Index d = m_x.size();
    const MatrixXd inverse = inverseTimes(MatrixXd::Identity(d, d));
    MatrixXd moves(m_problem.n(), d);
    for (Index k = 0; k < m_problem.A.blockCount(); ++k) {
        const DesignMatrix::Block rows = m_problem.A.block(k);
        const MatrixXd inverseRows = inverse * rows.transpose();
        for (Index r = 0; r < rows.rows(); ++r) {
            const Index i = m_problem.A.firstRow(k) + r;
            const Eigen::Vector2d inner = m_hessian.S * m_hessian.U.row(i).transpose();
            const VectorXd byRow = m_hessian.D[i] * inverseRows.col(r) + m_inverseY * inner;
            for (Index j = 0; j < d; ++j)
                moves(i, j) = (m_scoreGradient[i] * inverse.col(j) + m_x[j] * byRow).norm();
        }
    }
    return moves;
}

std::vector<NumberEffect> Sensitivity::strongest(std::size_t count) const
{
    assert(m_state == MinimumState::Nondegenerate);
    std::vector<NumberEffect> found; // a heap, the weakest on top
    const auto isStronger = [](const NumberEffect& p, const NumberEffect& q) {
        return std::abs(p.lossChange) > std::abs(q.lossChange);
    };
    const auto offer = [&](Kind kind, Index row, Index column) {
        const NumberEffect effect{{kind, row, column}, lossPer({kind, row, column})};
        if (found.size() == count && (count == 0 || !isStronger(effect, found.front())))
            return;
        if (found.size() == count) {
            std::ranges::pop_heap(found, isStronger);
            found.pop_back();
        }
        found.push_back(effect);
        std::ranges::push_heap(found, isStronger);
    };
    for (Index i = 0; i < m_problem.n(); ++i)
        for (Index j = 0; j < m_problem.d(); ++j)
            offer(Kind::A, i, j);
    for (Index i = 0; i < m_problem.n(); ++i)
        offer(Kind::b, i, 0);
    for (Index i = 0; i < m_problem.w.size(); ++i)
        offer(Kind::w, i, 0);
    std::ranges::sort(found, [&](const NumberEffect& p, const NumberEffect& q) {
        if (isStronger(p, q) || isStronger(q, p))
            return isStronger(p, q);
        return std::tie(p.number.kind, p.number.row, p.number.column) <
               std::tie(q.number.kind, q.number.row, q.number.column);
    });
    return found;
}

} // namespace core
