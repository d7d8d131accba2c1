// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/slice.h"

#include <Eigen/Core>

#include <stop_token>

namespace core {

/// From where the exponents of a patch of a slice are measured:
///
///     z_k(p, q) = level + levelP (p - centre.p) + levelQ (q - centre.q) + zeta_k(p, q).
///
/// An affine level common to all rows costs nothing to undo (every sum is multiplied by a power
/// of e^level) and keeps the exponents zeta small, whatever the rows have in common.
struct PatchFrame {
    PlanePoint centre;
    double level = 0.0;
    double levelP = 0.0;
    double levelQ = 0.0;

    double levelAt(double p, double q) const
    {
        return level + levelP * (p - centre.p) + levelQ * (q - centre.q);
    }
};

/// The four exponential sums over the rows at the points of a tensor grid; entry (i, j) belongs
/// to the i-th value of q and the j-th of p.
struct MomentPlanes {
    Eigen::MatrixXd Se;  ///< sum_k e^zeta_k
    Eigen::MatrixXd See; ///< sum_k e^(2 zeta_k)
    Eigen::MatrixXd Sze; ///< sum_k zeta_k e^zeta_k
    Eigen::MatrixXd Sbe; ///< sum_k b_k e^zeta_k

    static MomentPlanes zero(Eigen::Index rows, Eigen::Index columns);
    MomentPlanes& operator+=(const MomentPlanes& other);
};

/// Adds the share of rows first .. last - 1 to @p sums, taken at the points
/// (centre.p + s[j], centre.q + t[i]).
///
/// exp(zeta) is a product of a function of p and a function of q, so the sums are five products
/// of matrices with the rows as inner dimension: 5 multiply-adds for each row and point, and one
/// exponential for each row and *line* of points. Scratch is independent of the number of rows.
/// Uses the widest vectors that the processor has. Polls @p stop about every millisecond; the
/// sums are of no use once it is set.
///
/// @pre sums is t.size() x s.size(); zeta is at most 150 at all points, so that no factor of
/// e^(2 zeta) overflows; factors that underflow count as 0.
void addMoments(const SliceRows& rows, Eigen::Index first, Eigen::Index last,
                const PatchFrame& frame, const Eigen::VectorXd& s, const Eigen::VectorXd& t,
                MomentPlanes& sums, const std::stop_token& stop);

/// A^T B. @pre A and B have the same number of rows.
/// Small products at the speed of the processor, single-threaded.
Eigen::MatrixXd transposedProduct(const Eigen::MatrixXd& A, const Eigen::MatrixXd& B);

/// The name of the instruction set that the functions above run on, such as "AVX3".
const char* vectorTarget();

} // namespace core
