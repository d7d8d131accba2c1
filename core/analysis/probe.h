// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/loss.h"
#include "core/spectrum/spectrum.h"
#include "core/theory/curvature.h"

#include <Eigen/Core>

#include <optional>

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
};

Probe probe(const Problem& problem, const Eigen::VectorXd& x);

} // namespace core
