// SPDX-License-Identifier: MIT
#pragma once

#include "core/ground/stationary_point.h"
#include "core/problem/problem.h"

#include <Eigen/Core>

#include <functional>
#include <optional>

namespace core {

/// Problems of the same A and b that depend on one number p.
struct ProblemFamily {
    std::function<Problem(double p)> at;
    /// How fast the gradient at a point changes with p, size d.
    std::function<Eigen::VectorXd(double p, const Iterate& here)> drift;
    double least; ///< There is no problem for p below this,
    double most;  ///< or above this.
};

/// A point of a curve of stationary points, and which way it goes on: both of size d + 1, x in the
/// coordinates of columnUnits(), and p last.
struct CurvePoint {
    Eigen::VectorXd place;
    Eigen::VectorXd tangent; ///< Of unit length.

    double parameter() const { return place[place.size() - 1]; }
    /// How fast p grows along the curve.
    double rise() const { return tangent[tangent.size() - 1]; }
};

/// The curves gradient = 0 of a family of problems, to be walked in steps of any length, also
/// where they turn back in p.
///
/// Pseudo-arclength continuation. O(n d^2 + d^3) a step.
///
/// Source: H. Keller, in: Applications of Bifurcation Theory (1977), 359-384.
class StationaryCurve {
public:
    /// @param units  columnUnits() of the problems.
    StationaryCurve(ProblemFamily family, const Eigen::VectorXd& units);

    /// The point at the stationary point @p x for @p p, going on towards larger p if @p direction
    /// is 1, towards smaller p if it is -1.
    std::optional<CurvePoint> begin(const Eigen::VectorXd& x, double p, int direction = 1) const;
    /// The point at a distance @p length from @p from; nothing if Newton's method does not come to
    /// it at once, the way bends so much that it may be another, or alpha = 0 is between.
    std::optional<CurvePoint> next(const CurvePoint& from, double length) const;
    /// The point for @p p; nothing for the same reasons. @pre the curve goes towards @p p.
    std::optional<CurvePoint> landing(const CurvePoint& from, double p) const;
    /// The point between @p from and one at @p length from it where the way turns back in p, to
    /// the limit of rounding.
    CurvePoint turningPoint(const CurvePoint& from, double length) const;

    /// In the coordinates of the problem, size d.
    Eigen::VectorXd xOf(const Eigen::VectorXd& place) const;
    const ProblemFamily& family() const { return m_family; }

private:
    std::optional<CurvePoint> corrected(Eigen::VectorXd guess,
                                        const Eigen::VectorXd& tangent) const;
    std::optional<CurvePoint> near(const CurvePoint& from, const Eigen::VectorXd& guess,
                                   const Eigen::VectorXd& across, double length) const;
    bool crosses(const CurvePoint& from, const CurvePoint& to) const;

    ProblemFamily m_family;
    Eigen::VectorXd m_inverse; ///< Of the units.
};

} // namespace core
