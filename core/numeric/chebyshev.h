// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

namespace core {

/// The Chebyshev-Lobatto points cos(pi (N - j) / N), j = 0 .. N, ascending from -1 to 1.
/// @pre degree N >= 1.
Eigen::VectorXd chebyshevPoints(Eigen::Index degree);

/// A bound tau of the error of interpolating exponentials at the Chebyshev-Lobatto points:
///
///     |g(x) - p(x)| <= tau (g(1) + g(-1)) on [-1, 1]
///
/// for every g(x) = sum_k a_k e^(c_k x) with a_k >= 0 and |c_k| <= c, where p is the polynomial of
/// the given degree N through g at the points. Infinite where the bound says nothing (N + 2 <=
/// c/2).
///
/// Derivation: e^(cx) = I_0(c) + 2 sum_j I_j(c) T_j(x), and interpolation at these points errs by
/// at most twice what truncation does, hence by 4 sum_{j>N} I_j(c). With
/// I_j(c) <= (c/2)^j / j! e^(c^2 / (4 (j+1))) the terms fall faster than a geometric series of
/// ratio c / (2 (N+2)). Divided by e^c the bound grows with c for every j >= 1, so the largest
/// |c_k| speaks for all, and e^|c_k| <= e^(c_k) + e^(-c_k).
double exponentialTail(double c, Eigen::Index degree);

/// The smallest degree for which exponentialTail is at most @p tolerance.
/// @pre c >= 0, tolerance > 0.
Eigen::Index degreeForExponentials(double c, double tolerance);

/// The same for sums of bumps, g(x) = sum_k a_k e^(c_k x - a x^2) with a_k >= 0 and |c_k| <= 4a:
///
///     |g(x) - p(x)| <= tau sum_k a_k max e^(c_k y - a y^2) on [-1, 1], the maxima over y in it.
///
/// Derivation: a function that is at most M on the ellipse with foci +-1 and half axes A = cosh e,
/// B = sinh e is interpolated to within 4 M e^(-N e) / (e^e - 1) (Trefethen, Approximation Theory
/// and Approximation Practice, theorem 8.2). There |e^(c z - a z^2)| is at most
/// exp(a B^2 + c^2 / (4a) k), k = (1 + B^2) / (1 + 2 B^2), and the maximum on [-1, 1] is
/// e^(c^2 / (4a)), or e^(c - a) where c > 2a. Hence M is at most e^(a B^2) times it, where c > 2a
/// with (c / (2a))^2 k <= c / a - 1, for c = 4a if B >= 1/sqrt(2). The ellipse with a sinh(2e) = N
/// is nearly the best.
double bumpTail(double a, Eigen::Index degree);

/// The smallest degree for which bumpTail is at most @p tolerance.
/// @pre a >= 0, tolerance > 0.
Eigen::Index degreeForBumps(double a, double tolerance);

/// The polynomials that are 1 at one of the Chebyshev-Lobatto points and 0 at the others, at the
/// places @p x of [-1, 1]: (degree + 1) x x.size(); each column sums to 1. Second barycentric
/// formula, stable to rounding.
Eigen::MatrixXd interpolationWeights(Eigen::Index degree, const Eigen::VectorXd& x);

} // namespace core
