// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/step_study.h"
#include "core/model/loss.h"
#include "core/spectrum/spectrum.h"
#include "core/theory/curvature.h"

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace core {

/// What is known at one point, for the read-out at the cursor.
struct Probe {
    Eigen::VectorXd x;
    double loss = 0.0;
    double alpha = 0.0;
    double condition = 1.0;
    Domain domain = Domain::Inside;
    double gradientNorm = 0.0;
    /// Nothing where the loss is not defined, or where it would take more than about 0.1 s.
    std::optional<Spectrum> spectrum;
    std::optional<CurvatureReport> curvature;
    /// What is inside the steps that were asked for.
    std::vector<StepStudy> steps;
};

/// @param steps  of runs, not at x as a rule, that are to be studied.
Probe probe(const Problem& problem, const Eigen::VectorXd& x,
            const std::vector<StepPlace>& steps = {});

} // namespace core
