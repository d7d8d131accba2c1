// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/hessian.h"

#include <Eigen/Core>

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>

namespace core {

/// A number that random probes estimate, and how far it may be off.
struct Estimate {
    double value = 0.0;
    /// Standard error over the probes. Where one eigenvalue outweighs all others, few probes meet
    /// it, and an estimate that is too small comes with an error that is, too.
    double error = 0.0;
};

/// How the eigenvalues of a Hessian are spread, estimated from its products alone.
struct SpectralDensity {
    Eigen::VectorXd lambda;  ///< Ascending, evenly spaced; beyond all eigenvalues on both sides.
    Eigen::VectorXd density; ///< Of the share of eigenvalues, smoothed; integrates to 1.
    Eigen::VectorXd error;   ///< Standard error of the density over the probes.
    double width = 0.0;      ///< Standard deviation of the Gaussian that it is smoothed with.
    Estimate trace;          ///< Of H; not smoothed.
    Estimate traceOfSquare;  ///< Of H^2, likewise.
    Estimate negativeShare;  ///< Of eigenvalues below 0, beyond rounding; likewise.
    int probes = 0;
    int products = 0; ///< Passes over A that it took.
};

/// How a density is estimated.
struct DensityRecipe {
    int probes = 12;           ///< Random vectors, at least 2; the error falls as its root.
    int steps = 80;            ///< Of Lanczos for each, at least 2; less where d is.
    Eigen::Index points = 400; ///< Of lambda, at least 16; more where the width is small.
    double width = 0.0;     ///< Of the smoothing; 0 for 1/100 of the range, 1/20000 of it at least.
    std::uint64_t seed = 1; ///< The same seed gives the same result.
};

/// Stochastic Lanczos quadrature: a Lanczos run of some steps from each of some random vectors
/// gives nodes and weights of a Gauss quadrature of its spectral measure, and their mean over
/// vectors is that of the eigenvalues. Memory of (steps + 4) d numbers beside A; rows fewer than
/// columns need nothing else: the zeros are one node. Nothing when stopped; an empty density where
/// the Hessian is not finite.
///
/// Source: L. Lin, Y. Saad, C. Yang, SIAM Rev. 58 (2016), 34-65; S. Ubaru, J. Chen, Y. Saad, SIAM
/// J. Matrix Anal. Appl. 38 (2017), 1075-1099. Lanczos with full reorthogonalisation.
/// @param progress  called with the fraction done after each product, if it is not empty.
std::optional<SpectralDensity> spectralDensity(const HessianForm& form, const DensityRecipe& recipe,
                                               const std::stop_token& stop,
                                               const std::function<void(double)>& progress = {});

} // namespace core
