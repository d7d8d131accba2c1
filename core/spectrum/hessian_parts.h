// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/hessian.h"
#include "core/model/loss.h"
#include "core/problem/problem.h"

#include <Eigen/Core>

#include <array>
#include <string_view>

namespace core {

/// The Hessian taken apart in the two ways there are, each part in the form of the whole:
///
///     H = diagonal + lowRank = gaussNewton + curvature + regulariser
struct HessianParts {
    HessianForm whole;
    HessianForm diagonal;    ///< A^T diag(D) A, w^2 included.
    HessianForm lowRank;     ///< A^T U S U^T A: rank two at most, of both signs when two.
    HessianForm gaussNewton; ///< A^T J^T J A with J the derivative of f by z; no w^2. Semidefinite.
    HessianForm curvature;   ///< A^T (sum_k (f - b)_k f_k'') A: nothing at a perfect fit.
    HessianForm regulariser; ///< A^T diag(w^2) A. Semidefinite.
};

/// @p at is at a point of @p problem, Inside or in the Hole.
HessianParts hessianParts(const Problem& problem, const LossAt& at);

/// A part with its name.
struct NamedPart {
    std::string_view id;    ///< Of JSON: "gauss_newton".
    std::string_view title; ///< Of a legend: "Gauss-Newton part".
    HessianForm HessianParts::*part;
};

/// All of them, the whole first.
const std::array<NamedPart, 6>& namedParts();

/// The eigenvalues of one part, and its size.
struct PartSpectrum {
    Eigen::VectorXd values; ///< Ascending, size d; empty where they are not finite.
    double frobenius = 0.0; ///< The root of their sum of squares.
    double largest = 0.0;   ///< Of |lambda|: the spectral norm.
};

PartSpectrum partSpectrum(const HessianForm& part);

/// The eigenvectors of the low-rank part that do not belong to 0.
struct LowRankDirections {
    Eigen::Vector2d values = Eigen::Vector2d::Zero(); ///< Negative or 0, positive or 0.
    Eigen::MatrixXd vectors; ///< d x 2, of unit length; a column is 0 where its value is rounding.
};

/// O(n d). @pre the form is finite.
LowRankDirections lowRankDirections(const HessianForm& form);

} // namespace core
