// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/slice.h"

#include <Eigen/Core>

#include <stop_token>

namespace core {

/// From where the exponents of a patch of a slice are measured:
///
///     z_k(p, q) = level + levelP s + levelQ t + curveP s^2 + curveQ t^2 + zeta_k(p, q),
///
/// s = p - centre.p, t = q - centre.q. A level common to all rows costs nothing to undo (every sum
/// is multiplied by a power of e^level) and keeps the exponents zeta small, whatever the rows have
/// in common. A curved one follows sums that grow on all sides, so that they differ little from one
/// end of a patch to the other.
struct PatchFrame {
    PlanePoint centre;
    double level = 0.0;
    double levelP = 0.0;
    double levelQ = 0.0;
    double curveP = 0.0; ///< At least 0, as is the other.
    double curveQ = 0.0;

    double levelAt(double p, double q) const
    {
        const double s = p - centre.p;
        const double t = q - centre.q;
        return level + s * (levelP + s * curveP) + t * (levelQ + t * curveQ);
    }
};

/// The four exponential sums over the rows at the points of tensor grids; entry (i, j) belongs
/// to the i-th value of q and the j-th of p.
struct MomentPlanes {
    Eigen::MatrixXd Se;  ///< sum_k e^zeta_k
    Eigen::MatrixXd See; ///< sum_k e^(2 zeta_k)
    Eigen::MatrixXd Sze; ///< sum_k zeta_k e^zeta_k
    Eigen::MatrixXd Sbe; ///< sum_k b_k e^zeta_k

    MomentPlanes& operator+=(const MomentPlanes& other);
};

/// A tensor grid of points, as offsets from the centre of a patch.
struct TensorPoints {
    const Eigen::VectorXd& s; ///< Along p.
    const Eigen::VectorXd& t; ///< Along q.
};

/// Adds the share of rows first .. last - 1 to @p sums: See at the points @p squares, the others at
/// the points @p singles.
///
/// exp(zeta) is a product of a function of p and a function of q, so the sums are five products
/// of matrices with the rows as inner dimension: 5 multiply-adds for each row and point, and one
/// exponential for each row and *line* of points. Scratch is independent of the number of rows.
/// Uses the widest vectors that the processor has. Polls @p stop about every millisecond; the
/// sums are of no use once it is set.
///
/// @pre the sums are t.size() x s.size() of their points; zeta is at most 150 at all points, so
/// that no factor of e^(2 zeta) overflows; factors that underflow count as 0.
void addMoments(const SliceRows& rows, Eigen::Index first, Eigen::Index last,
                const PatchFrame& frame, const TensorPoints& singles, const TensorPoints& squares,
                MomentPlanes& sums, const std::stop_token& stop);

/// The name of the instruction set that addMoments runs on, such as "AVX3".
const char* vectorTarget();

} // namespace core
