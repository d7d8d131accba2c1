// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/loss.h"
#include "core/problem/problem.h"

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace core {

/// One point of a path, with all that is known there.
struct Iterate {
    Eigen::VectorXd x;        ///< Size d.
    Eigen::VectorXd gradient; ///< Size d.
    LossAt at;                ///< The regression at x.
};

/// What a trust region tried for one step: displacements within balls |N s| <= radius, N the
/// lengths of the columns of A (1 for a column of zeros).
struct TrustTrials {
    struct Refused {
        Eigen::VectorXd displacement; ///< Size d.
        double radius = 0.0;
    };

    std::vector<Refused> refused = {}; ///< In the order in which they were tried.
    double radius = 0.0;               ///< Of the ball of the step itself; 0 where there is none.
};

/// What a rule proposes.
struct Step {
    Eigen::VectorXd displacement;  ///< Size d: the next point is here.x + displacement.
    std::optional<LossAt> landing; ///< The regression there, if the rule has evaluated it.
    /// Other lengths, in multiples of the displacement, that a line search tried and refused.
    std::vector<double> refused = {};
    /// The part of the step before that the rule would repeat without any slope; 0 without
    /// momentum.
    double coasting = 0.0;
    TrustTrials trust = {};
};

/// One update rule, such as momentum or Newton. Holds the rule's memory, so it serves one run.
///
/// A stepper proposes and descend() decides: the wall alpha = 0, stop tests, recording and
/// cancellation live there alone.
class Stepper {
public:
    virtual ~Stepper() = default;

    /// The next step from @p here; nothing when the rule finds no further descent (a line search
    /// at the limit of rounding).
    virtual std::optional<Step> step(const Problem& problem, const Iterate& here) = 0;

    /// A step away from @p here, where the gradient vanishes although the loss curves down in some
    /// direction. Nothing for a rule that knows of slopes only.
    virtual std::optional<Step> leaveTop(const Problem& /*problem*/, const Iterate& /*here*/)
    {
        return std::nullopt;
    }

    /// How far the matrix that the last step was made with is from the one that it stands for, K:
    /// the largest |eigenvalue| of K^-1/2 (Kt - K) K^-1/2, which has no unit. Nothing for a rule
    /// that estimates no matrix, or where K is singular. As costly as an exact step.
    /// @param here  where that step began.
    virtual std::optional<double> hessianError(const Iterate& /*here*/) const
    {
        return std::nullopt;
    }
};

} // namespace core
