// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/plane.h"
#include "core/problem/problem.h"
#include "core/spectrum/spectrum.h"

#include <Eigen/Core>

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What a number about convexity rests on. None is a constant of the paper.
enum class Standing {
    Derived,  ///< A formula of our own that holds in exact arithmetic; evaluated in double.
    Measured, ///< Computed from what is there, right to rounding or to its samples; no bound.
    Proved    ///< Holds for sure, rounding included.
};

/// "derived", "measured", "proved".
std::string_view standingId(Standing standing);

/// One number, with what it means and what it rests on.
struct Guarantee {
    std::string id;     ///< Of JSON, and for finding it: "lambda_min".
    double value = 0.0; ///< NaN where there is none, infinite where none is known.
    Standing standing = Standing::Measured;
    std::string meaning; ///< A sentence without the number.
};

/// What can be said about the Hessian at and around a point.
struct Guarantees {
    std::vector<Guarantee> numbers;
    std::vector<std::string> facts; ///< Special facts that hold for this problem, in words.

    /// The number called @p id, or null.
    const Guarantee* find(std::string_view id) const;
};

/// The part of a plane that numbers about "the slice" speak of.
struct SeenSlice {
    Plane plane;
    Window window;
};

/// All numbers at @p x: whether the Hessian is positive semidefinite there and how strong a
/// regulariser would make it so (there, on the slice, on the ball |y| <= |x|), its Lipschitz
/// constant, seen and bounded, the radius in which the (l, M) argument promises convergence, a
/// certificate of a minimum (r_minus and r_plus only where it is proved), and alpha's minimum.
/// @param slice     for numbers about it; without, there are none.
/// @param spectrum  hessianSpectrum() at x, if that is known already; else it is computed.
/// @pre validate(problem) is empty, x is finite of size d, and isSpectrumFeasible (asserted).
/// Nothing when stopped.
std::optional<Guarantees> guarantees(const Problem& problem, const Eigen::VectorXd& x,
                                     const std::optional<SeenSlice>& slice,
                                     const std::stop_token& stop,
                                     const Spectrum* spectrum = nullptr);

/// The numbers about @p slice alone: how strong a regulariser it needs, the Lipschitz constant of
/// the Hessian on it, seen and bounded, the least alpha, and the share that is indefinite. Measured
/// ones are of 24 x 24 samples, each a Hessian: seconds where d is large. @p x as above.
/// Nothing when stopped.
std::optional<std::vector<Guarantee>> sliceGuarantees(const Problem& problem,
                                                      const Eigen::VectorXd& x,
                                                      const SeenSlice& slice,
                                                      const std::stop_token& stop);

/// Special facts of a problem at a point that hold there, in words: softmax's shift, ResNet-only's
/// scale, a perfect fit, fewer rows than columns, collinear columns, a minimum at infinity.
std::vector<std::string> specialFacts(const Problem& problem, const Eigen::VectorXd& x);

} // namespace core
