// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/hessian.h"

#include <Eigen/Core>

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>

namespace core {

/// Eigenvalues at both ends of the spectrum of a Hessian that is too large to be decomposed.
struct SpectrumEnds {
    Eigen::VectorXd lowest;  ///< Ascending; their eigenvalues are the smallest there are.
    Eigen::VectorXd highest; ///< Ascending; the largest there are.
    /// Each is within this of an eigenvalue: the largest |H v - lambda v|_2 of their unit vectors.
    double residual = 0.0;
    int products = 0; ///< Passes over A that it took.
    /// False where the iterations ran out: then fewer are given than were asked for.
    bool isComplete = true;
};

/// How far a search for the ends of a spectrum has come.
struct EndsProgress {
    int products = 0; ///< Passes over A so far.
    /// About which part of all it will take, from how fast the residuals fall: 0 before the first
    /// restart, never less than before, 1 at the end.
    double fraction = 0.0;
};

/// The @p count smallest and the @p count largest eigenvalues by restarted Lanczos iteration, from
/// one-pass Hessian products alone: memory of some (4 count + 40) d numbers beside A. With fewer
/// rows than columns it stays in the space that the rows span, and the d - n zeros beside it are
/// put in where they belong. Of an eigenvalue that is there several times it may find one only.
/// Nothing when stopped; empty ends where the Hessian is not finite.
/// @pre 1 <= count and 2 count <= d (asserted).
///
/// Source: Spectra's implicitly restarted Lanczos method with full reorthogonalisation.
/// @param seed  of the start; the same seed gives the same result.
/// @param progress  called after each product, if it is not empty.
std::optional<SpectrumEnds>
spectrumEnds(const HessianForm& form, Eigen::Index count, const std::stop_token& stop,
             std::uint64_t seed = 1, const std::function<void(const EndsProgress&)>& progress = {});

} // namespace core
