// SPDX-License-Identifier: MIT
#include "core/model/loss.h"

#include "core/model/exponent_shift.h"
#include "core/numeric/constants.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core {

namespace {

using Eigen::VectorXd;

Domain domainOf(double alpha, double terms, const Mix& mix, Eigen::Index n)
{
    // Written so that a NaN counts as the wall.
    if (!(std::abs(alpha) > wallThreshold(n) * terms))
        return Domain::Wall;
    return alpha < 0 && mix.s > 0 ? Domain::Hole : Domain::Inside;
}

/// The gradient by score, v.(f - b - <c,f>) / alpha + w^2.z, with an alpha and a <c,f> from nearby
/// standing in for those that are known only when all rows have been seen: the gradient is put
/// together from the sums over the rows of its terms.
struct Stand {
    const Mix& mix;
    const VectorXd& b;
    const VectorXd& w2;
    double shift; ///< m; alpha is scaled by e^-m.
    double alpha;
    double cf;
    bool isRegularised;

    Eigen::Index columns() const { return isRegularised ? 4 : 3; }

    /// Rows of v.(f - b - cf), v.f, v and w^2.z.
    void operator()(Eigen::Index first, const Eigen::Ref<const VectorXd>& z,
                    Eigen::Ref<Eigen::MatrixXd> Y) const
    {
        const double skip = mix.r * std::exp(-shift) / alpha;
        Y.col(2).setConstant(skip);
        Y.col(1) = skip * z;
        if (mix.s > 0) {
            const VectorXd t = mix.s / alpha * (z.array() - shift).exp();
            Y.col(2) += t;
            Y.col(1) += t;
        }
        Y.col(0) = Y.col(2).array() * (Y.col(1) - b.segment(first, z.size())).array();
        Y.col(0) -= cf * Y.col(2);
        Y.col(1).array() *= Y.col(2).array();
        if (isRegularised)
            Y.col(3) = w2.segment(first, z.size()).cwiseProduct(z);
    }

    /// @param ratio   of the alpha that stands in to the true one.
    /// @param trueCf  <c,f>.
    VectorXd gradient(const Eigen::MatrixXd& sums, double ratio, double trueCf) const
    {
        VectorXd result =
            ratio * (sums.col(0) + (ratio - 1) * sums.col(1) - (trueCf - cf) * sums.col(2));
        if (isRegularised)
            result += sums.col(3);
        return result;
    }
};

} // namespace

double wallThreshold(Eigen::Index n)
{
    return kEpsilon * (4.0 + std::sqrt(static_cast<double>(n)));
}

LossAt::LossAt(const Problem& problem, const Eigen::Ref<const VectorXd>& x)
    : m_A(problem.A)
    , m_b(problem.b)
    , m_w2(problem.rowWeights().cwiseAbs2())
    , m_z(problem.A.times(x))
{
    assert(x.size() == problem.d() && x.allFinite());
    evaluate(problem.mix);
}

LossAt LossAt::ofScores(const Problem& problem, VectorXd z)
{
    assert(z.size() == problem.n() && z.allFinite());
    LossAt at;
    at.m_A = problem.A;
    at.m_b = problem.b;
    at.m_w2 = problem.rowWeights().cwiseAbs2();
    at.m_z = std::move(z);
    at.evaluate(problem.mix);
    return at;
}

std::optional<LossAt> LossAt::beside(const LossAt& known, const Problem& problem, const VectorXd& x)
{
    // What fits into the cache is read from there the second time.
    constexpr double kLarge = 1 << 17;
    if (static_cast<double>(problem.n()) * static_cast<double>(problem.d()) < kLarge) {
        VectorXd z = problem.A.times(x);
        if (!z.allFinite())
            return std::nullopt;
        LossAt at;
        at.m_A = known.m_A;
        at.m_b = known.m_b;
        at.m_w2 = known.m_w2;
        at.m_z = std::move(z);
        at.evaluate(problem.mix);
        return at;
    }
    const double cf = (known.m_f - known.m_b).dot(known.m_f);
    const Stand stand{problem.mix,         known.m_b, known.m_w2,           known.m_shift,
                      known.m_scaledAlpha, cf,        !known.m_w2.isZero(0)};
    auto [z, sums] = problem.A.timesAndBack(x, stand.columns(), stand);
    if (!z.allFinite())
        return std::nullopt;
    LossAt at;
    at.m_A = known.m_A;
    at.m_b = known.m_b;
    at.m_w2 = known.m_w2;
    at.m_z = std::move(z);
    at.evaluate(problem.mix);
    const double ratio =
        known.m_scaledAlpha / at.m_scaledAlpha * std::exp(known.m_shift - at.m_shift);
    // The terms of the gradient cancel where the two points have little in common.
    constexpr double kFar = 4.0;
    if (ratio > 1 / kFar && ratio < kFar && sums.allFinite())
        at.m_gradient = stand.gradient(sums, ratio, (at.m_f - at.m_b).dot(at.m_f));
    return at;
}

void LossAt::evaluate(const Mix& mix)
{
    const double shift = exponentShift(mix, m_z.maxCoeff(), m_z.lpNorm<Eigen::Infinity>());
    m_shift = shift;
    const double skip = mix.r > 0 ? mix.r * std::exp(-shift) : 0.0;

    m_t = mix.s > 0 ? VectorXd(mix.s * (m_z.array() - shift).exp()) : VectorXd::Zero(m_z.size());
    m_v = m_t.array() + skip;
    m_f = m_t + skip * m_z;
    const double alpha = m_f.sum();
    const double terms = m_t.sum() + (skip * m_z).lpNorm<1>();
    m_scaledAlpha = alpha;
    m_alpha = alpha == 0 ? 0.0 : alpha * std::exp(shift); // not 0 times infinity
    m_condition = m_f.lpNorm<1>() / std::abs(alpha);
    m_domain = domainOf(alpha, terms, mix, m_z.size());

    if (m_domain == Domain::Wall) {
        m_f.setConstant(kNan);
        m_v.setConstant(kNan);
        m_t.setConstant(kNan);
        m_condition = std::max(1.0 / kEpsilon, m_condition);
        m_loss = kNan;
        return;
    }
    m_f /= alpha;
    m_v /= alpha;
    m_t /= alpha;
    m_loss = 0.5 * (m_f - m_b).squaredNorm() +
             0.5 * m_w2.cwiseProduct(m_z).dot(m_z); // not 0 times infinity
}

VectorXd LossAt::scoreGradient() const
{
    const double cf = (m_f - m_b).dot(m_f);
    return m_v.array() * (m_f.array() - m_b.array() - cf) + m_w2.array() * m_z.array();
}

VectorXd LossAt::gradient() const
{
    if (m_gradient)
        return *m_gradient;
    return m_A.transposeTimes(scoreGradient());
}

HessianForm LossAt::hessian() const
{
    const double cf = (m_f - m_b).dot(m_f);
    HessianForm form;
    form.A = m_A;
    form.D = m_t.array() * (m_f.array() - m_b.array() - cf) + m_v.array().square() + m_w2.array();
    form.U.resize(m_z.size(), 2);
    form.U.col(0) = m_v;
    form.U.col(1) = m_v.array() * (2 * m_f.array() - m_b.array());
    form.S << m_f.squaredNorm() + 2 * cf, -1.0, -1.0, 0.0;
    return form;
}

HessianForm LossAt::gaussNewton() const
{
    HessianForm form;
    form.A = m_A;
    form.D = m_v.array().square() + m_w2.array();
    form.U.resize(m_z.size(), 2);
    form.U.col(0) = m_v;
    form.U.col(1) = m_v.cwiseProduct(m_f);
    form.S << m_f.squaredNorm(), -1.0, -1.0, 0.0;
    return form;
}

double LossAt::thirdDerivative(const Eigen::Ref<const VectorXd>& h) const
{
    assert(h.size() == m_A.cols());
    const VectorXd y = m_A.times(h);
    const VectorXd ty2 = m_t.array() * y.array().square();
    const double p1 = m_v.dot(y);
    const double p2 = ty2.sum();
    const double p3 = ty2.dot(y);
    const VectorXd d1 = m_v.cwiseProduct(y) - p1 * m_f;
    const VectorXd d2 = ty2 - 2 * p1 * d1 - p2 * m_f;
    const VectorXd d3 = ty2.cwiseProduct(y) - 3 * p1 * d2 - 3 * p2 * d1 - p3 * m_f;
    return 3 * d1.dot(d2) + (m_f - m_b).dot(d3);
}

VectorXd LossAt::thirdDerivativeTwice(const Eigen::Ref<const VectorXd>& h) const
{
    assert(h.size() == m_A.cols());
    const VectorXd y = m_A.times(h);
    const VectorXd ty = m_t.cwiseProduct(y);
    const VectorXd ty2 = ty.cwiseProduct(y);
    const double p1 = m_v.dot(y);
    const double p2 = ty2.sum();
    const VectorXd d1 = m_v.cwiseProduct(y) - p1 * m_f;
    const VectorXd d2 = ty2 - 2 * p1 * d1 - p2 * m_f;

    // The cubic form 3 <d1, d2> + <c, d3> differentiated backwards through d3, d2 and d1; a third
    // of its gradient is the form with one slot left open.
    const VectorXd c = m_f - m_b;
    const VectorXd by2 = 3 * d1 - 3 * p1 * c;
    const VectorXd by1 = 3 * d2 - 3 * p2 * c - 2 * p1 * by2;
    const double byP1 = -3 * c.dot(d2) - 2 * by2.dot(d1) - by1.dot(m_f);
    const double byP2 = -3 * c.dot(d1) - by2.dot(m_f);
    const double byP3 = -c.dot(m_f);
    const VectorXd byY = 3 * ty2.array() * (c.array() + byP3) +
                         2 * ty.array() * (by2.array() + byP2) + m_v.array() * (by1.array() + byP1);
    return m_A.transposeTimes(byY) / 3;
}

double LossAt::lossRounding() const
{
    // f is known to about kappa eps, and to eps |z| where exp amplifies the rounding of z.
    const double digits = kEpsilon * (m_condition + m_z.lpNorm<Eigen::Infinity>());
    return 2 * digits * ((m_f - m_b).norm() * m_f.norm() + m_loss);
}

VectorXd LossAt::scoreGradientRounding() const
{
    const double shared = std::abs((m_f - m_b).dot(m_f));
    return kEpsilon * (m_v.array().abs() * (m_condition * m_f.array().abs() + m_b.array().abs() +
                                            (m_f - m_b).array().abs() + shared) +
                       m_w2.array() * m_z.array().abs());
}

} // namespace core
