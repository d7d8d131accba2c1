// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"

#include <cstdint>

namespace core {

/// How to draw a random problem.
struct RandomProblem {
    Eigen::Index n = 50;    ///< Rows, at least 1.
    Eigen::Index d = 5;     ///< Columns, at least 1.
    double scale = 1.0;     ///< Entries of A are Gaussian with deviation scale / sqrt(d).
    std::uint64_t seed = 1; ///< The same seed gives the same problem on every machine, up to the
                            ///< rounding of its elementary functions.
    bool planted = true;    ///< b is f(x*) of the given mix at a random x*, so L(x*) = 0.
    double noise = 0.0;     ///< Deviation of log-noise on a planted b, renormalised; in [0, 10].
    Mix mix = {};           ///< Of the problem and of the planted solution.
};

/// Draws A, and b either planted or uniform on the simplex (Dirichlet(1)); w = 0, x0 = 0 for
/// mixes with s > 0 and a random x0 for ResNet-only, where 0 is not in the domain.
/// A planted solution with alpha <= 0, or so close to 0 that f is huge (condition over 100), is
/// redrawn together with A; so is one whose noisy b does not sum to something positive.
/// @pre the recipe is in the ranges above and its mix is valid (asserted).
Problem draw(const RandomProblem& recipe);

} // namespace core
