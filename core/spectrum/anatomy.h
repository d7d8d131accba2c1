// SPDX-License-Identifier: MIT
#pragma once

#include "core/spectrum/hessian_parts.h"

#include <Eigen/Core>

#include <array>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// A symmetric matrix, or of a large one what stands out.
struct Excerpt {
    std::vector<Eigen::Index> indices; ///< Of the rows and columns that are shown, ascending.
    Eigen::MatrixXd entries;           ///< As many rows and columns.
    Eigen::Index size = 0;             ///< Rows of the whole.

    bool isWhole() const { return static_cast<Eigen::Index>(indices.size()) == size; }
};

/// The Hessian at a point, taken apart.
struct HessianAnatomy {
    Eigen::VectorXd x;                      ///< Size d.
    std::array<PartSpectrum, 6> parts = {}; ///< In the order of namedParts().
    LowRankDirections lowRank = {};
    Eigen::VectorXd D; ///< By row, size n; w^2 included.
    Excerpt middle;    ///< diag(D) + U S U^T, by rows of A: the rows with the largest diagonal.
    Excerpt hessian;   ///< By columns of A: those with the largest diagonal.
};

/// The most rows of an excerpt: more cells than these are too small to be pointed at.
inline constexpr Eigen::Index kMostShown = 160;

/// Six spectra: O(n d^2 + d^3) each. Nothing when stopped, which is looked at between them; parts
/// without values where the Hessian is not finite. @pre at is at @p x of @p problem, Inside or in
/// the Hole, and isSpectrumFeasible.
std::optional<HessianAnatomy> hessianAnatomy(const Problem& problem, const LossAt& at,
                                             const Eigen::VectorXd& x, const std::stop_token& stop);

} // namespace core
