// SPDX-License-Identifier: MIT
#include "core/ground/stationary_curve.h"

#include "core/solve/wall.h"

#include <Eigen/QR>

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

StationaryCurve::StationaryCurve(ProblemFamily family, const VectorXd& units)
    : m_family(std::move(family))
    , m_inverse(units.cwiseInverse())
{
}

VectorXd StationaryCurve::xOf(const VectorXd& place) const
{
    return m_inverse.cwiseProduct(place.head(place.size() - 1));
}

std::optional<CurvePoint> StationaryCurve::begin(const VectorXd& x, double p, int direction) const
{
    const Index d = x.size();
    VectorXd place(d + 1);
    place << x.cwiseQuotient(m_inverse), p;
    std::optional<CurvePoint> point =
        corrected(std::move(place), direction * VectorXd::Unit(d + 1, d));
    if (point)
        point->place[d] = p; // rounding may have moved it
    return point;
}

std::optional<CurvePoint> StationaryCurve::next(const CurvePoint& from, double length) const
{
    return near(from, from.place + length * from.tangent, from.tangent, length);
}

std::optional<CurvePoint> StationaryCurve::landing(const CurvePoint& from, double p) const
{
    const Index d = from.place.size() - 1;
    const double length = (p - from.parameter()) / from.rise();
    VectorXd guess = from.place + length * from.tangent;
    guess[d] = p;
    const double direction = from.rise() > 0 ? 1.0 : -1.0;
    std::optional<CurvePoint> to = near(from, guess, direction * VectorXd::Unit(d + 1, d), length);
    if (to)
        to->place[d] = p; // rounding may have moved it
    return to;
}

std::optional<CurvePoint> StationaryCurve::near(const CurvePoint& from, const VectorXd& guess,
                                                const VectorXd& across, double length) const
{
    constexpr double kLeastCosine = 0.95;
    std::optional<CurvePoint> to = corrected(guess, across);
    if (!to || to->tangent.dot(from.tangent) < kLeastCosine ||
        (to->place - guess).norm() > 0.5 * length + 1e-9 || crosses(from, *to))
        return std::nullopt;
    return to;
}

bool StationaryCurve::crosses(const CurvePoint& from, const CurvePoint& to) const
{
    // First p changes, with which alpha is linear at most: its ends tell. Then x does.
    const Problem problem = m_family.at(to.parameter());
    const auto begin = iterateAt(problem, xOf(from.place));
    return !begin ||
           crossesWall(problem.mix, begin->at.z(), problem.A.times(xOf(to.place)) - begin->at.z());
}

/// Newton's method on gradient = 0 in the plane through @p guess across @p tangent.
std::optional<CurvePoint> StationaryCurve::corrected(VectorXd guess, const VectorXd& tangent) const
{
    constexpr int kMostCorrections = 8;
    constexpr double kSettled = 1e-9;
    constexpr double kRounding = 1e-12; // of p
    const Index d = guess.size() - 1;
    const VectorXd start = guess;
    for (int k = 0; k < kMostCorrections; ++k) {
        if (!(guess[d] >= m_family.least - kRounding && guess[d] <= m_family.most + kRounding))
            return std::nullopt;
        const double p = std::clamp(guess[d], m_family.least, m_family.most);
        const auto here = iterateAt(m_family.at(p), xOf(guess));
        if (!here)
            return std::nullopt;
        MatrixXd J(d + 1, d + 1);
        J.topLeftCorner(d, d) =
            m_inverse.asDiagonal() * here->at.hessian().dense() * m_inverse.asDiagonal();
        J.topRightCorner(d, 1) = m_inverse.cwiseProduct(m_family.drift(p, *here));
        J.bottomRows(1) = tangent.transpose();
        VectorXd rest(d + 1);
        rest << m_inverse.cwiseProduct(here->gradient), tangent.dot(guess - start);
        if (!J.allFinite())
            return std::nullopt;
        // Rows are of very different sizes; columns that depend on one another leave some
        // directions undecided, which then are left alone.
        const VectorXd sizes = J.rowwise().norm().cwiseMax(1e-300);
        const Eigen::CompleteOrthogonalDecomposition<MatrixXd> solver(
            sizes.cwiseInverse().asDiagonal() * J);
        const VectorXd step = -solver.solve(rest.cwiseQuotient(sizes));
        if (!step.allFinite())
            return std::nullopt;
        guess += step;
        if (step.norm() > kSettled * (1 + guess.norm()))
            continue;
        const VectorXd onward = solver.solve(VectorXd::Unit(d + 1, d) / sizes[d]);
        guess[d] = std::clamp(guess[d], m_family.least, m_family.most);
        return CurvePoint{std::move(guess), onward.normalized()};
    }
    return std::nullopt;
}

CurvePoint StationaryCurve::turningPoint(const CurvePoint& from, double length) const
{
    CurvePoint best = from;
    double low = 0.0;
    double high = length;
    for (int k = 0; k < 60 && high - low > 1e-13; ++k) {
        const double middle = 0.5 * (low + high);
        const std::optional<CurvePoint> point = next(from, middle);
        if (!point)
            break;
        (point->rise() * from.rise() > 0 ? low : high) = middle;
        if (std::abs(point->rise()) < std::abs(best.rise()))
            best = *point;
    }
    return best;
}

} // namespace core
