// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

namespace core {

/// The eigenvalues of a symmetric matrix, and their signs.
struct Spectrum {
    Eigen::VectorXd values;  ///< Ascending, size d.
    Eigen::MatrixXd vectors; ///< d x d, column j belongs to values[j]; empty when not asked for.
    Eigen::Index negative = 0;
    Eigen::Index zero = 0; ///< |lambda| <= d * eps * max |lambda|: not told apart from 0.
    Eigen::Index positive = 0;
};

/// The largest d whose dense spectrum is a matter of a second or so, not of minutes.
inline constexpr Eigen::Index kMostDense = 1500;

enum class Eigenvectors { No, Yes };

/// The spectrum of a dense symmetric matrix by LAPACK's dsyevd; only the lower triangle is read.
/// An empty spectrum (size 0) when H is not finite.
Spectrum denseSpectrum(const Eigen::Ref<const Eigen::MatrixXd>& H, Eigenvectors which);

} // namespace core
