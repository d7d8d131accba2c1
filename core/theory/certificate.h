// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"

#include <Eigen/Core>

#include <string>
#include <string_view>

namespace core {

/// Why nothing is proved.
enum class Unproved {
    No,          ///< It is proved.
    NotDefined,  ///< alpha is not positive there for sure (ResNet-only: not 0), or overflows.
    NotDefinite, ///< The Hessian there is not positive definite for sure, beyond rounding.
    NoBound,     ///< alpha cannot be kept from 0 on a ball that is large enough.
    TooFar,      ///< h is too large: too far from a minimum for its curvature and its change.
    TooLarge,    ///< d is beyond kMostDense: no factorisation was tried.
};

/// "proved", "not_definite", ...: of JSON.
std::string_view unprovedId(Unproved why);

/// A proof that there is a minimum near a point, or how far it is from one.
///
/// By the theorem of Newton and Kantorovich: with H the Hessian at x, beta >= |H^-1|,
/// eta >= |H^-1 grad L|, M a Lipschitz constant of the Hessian on the ball |y - x| <= R and
/// h = beta M eta <= 1/2, there is exactly one stationary point within
/// min(R, (1 + sqrt(1 - 2h)) / (beta M)), and it lies within r- = (1 - sqrt(1 - 2h)) / (beta M)
/// of x. It is a minimum where H is positive definite and 1/beta > M r-. M is bounded, never
/// sampled, and the rounding in all of it is bounded and counted.
///
/// Whether it holds depends on the coordinates: the theorem knows lengths, and a unit in which one
/// column is a million times another makes |H^-1| and M large together. So where it does not hold
/// in those of x it is tried in y = S x, in which A is A S^-1 and the loss is the same, with S
/// diagonal and of powers of two, so that not a bit changes. The numbers are those of the
/// coordinates in which h is smallest.
struct Certificate {
    Unproved why = Unproved::NotDefined;
    double inner = 0.0;     ///< r-: a minimum lies within this distance of x. NaN if not proved.
    double outer = 0.0;     ///< No other stationary point lies within this one. NaN if not proved.
    double h = 0.0;         ///< beta M eta, to be kMostKantorovich at most; may be infinite or NaN.
    double beta = 0.0;      ///< |H^-1|_2 at most.
    double eta = 0.0;       ///< |H^-1 grad L|_2 at most.
    double lipschitz = 0.0; ///< M on the ball of radius @ref ball.
    double ball = 0.0;      ///< The radius R for which inner, h and M are given.
    double lambdaMin = 0.0; ///< The smallest eigenvalue of H at least; negative or 0: not definite.
    double gradientRounding = 0.0; ///< |error of grad L|_2 at most.
    double hessianRounding = 0.0;  ///< |error of H|_2 at most.
    /// The diagonal of S, size d, where it is not given in the coordinates of x; else empty.
    Eigen::VectorXd scales = {};

    bool isScaled() const { return scales.size() > 0; }
    /// A minimum lies within this distance of x in its own coordinates: the ball in those of y is
    /// an ellipsoid there, and lies in this ball. NaN if not proved.
    double innerOfX() const { return isScaled() ? inner / scales.minCoeff() : inner; }
    /// No other stationary point lies within this distance of x: a ball inside of the ellipsoid.
    double outerOfX() const { return isScaled() ? outer / scales.maxCoeff() : outer; }

    bool isProved() const { return why == Unproved::No; }
};

/// The h up to which a proof is given: half of what the theorem allows, as a margin.
inline constexpr double kMostKantorovich = 0.25;

/// Tries to prove that there is a minimum near @p x, in its own coordinates and in scaled ones.
/// Lengths are Euclidean. O(n d^2 + d^3). @pre validate(problem) is empty and x is finite of size d
/// (asserted).
///
/// Source: L. Kantorovich's theorem in the form of J. Ortega, Amer. Math. Monthly 75 (1968),
/// 658-660 [the statement is recalled]; M in the mathematics notes, section 12; positive
/// definiteness by a Cholesky factorisation in floating point: S. Rump, BIT 46 (2006), 433-452.
Certificate certify(const Problem& problem, const Eigen::VectorXd& x);

/// What is proved, or why not and what would help: sentences.
std::string certificateText(const Certificate& certificate);

} // namespace core
