// SPDX-License-Identifier: MIT
#include "core/plane/plane_basis.h"

#include <Eigen/QR>

#include <cassert>

namespace core {

PlaneBasis::PlaneBasis(const Plane& plane)
    : m_origin(plane.origin)
{
    // Unit columns, so that directions of very different lengths cost no digits.
    const Eigen::Index count = plane.isLine() ? 1 : 2;
    Eigen::MatrixXd directions(m_origin.size(), count);
    Eigen::VectorXd lengths(count);
    for (Eigen::Index k = 0; k < count; ++k) {
        const Eigen::VectorXd& direction = k == 0 ? plane.d1 : plane.d2;
        lengths[k] = direction.stableNorm();
        directions.col(k) = direction / lengths[k];
    }
    const Eigen::HouseholderQR<Eigen::MatrixXd> qr(directions);
    m_units = qr.householderQ() * Eigen::MatrixXd::Identity(directions.rows(), count);
    const Eigen::MatrixXd R = qr.matrixQR().topRows(count);
    m_inverse = lengths.cwiseInverse().asDiagonal() *
                R.triangularView<Eigen::Upper>().solve(Eigen::MatrixXd::Identity(count, count));
}

Projection PlaneBasis::project(const Eigen::Ref<const Eigen::VectorXd>& x) const
{
    assert(x.size() == m_origin.size());
    const Eigen::VectorXd offset = x - m_origin;
    const Eigen::VectorXd foot = m_units.transpose() * offset;
    const Eigen::VectorXd coordinates = m_inverse * foot;

    Projection seen;
    seen.p = coordinates[0];
    seen.q = coordinates.size() == 2 ? coordinates[1] : 0.0;
    seen.distance = (offset - m_units * foot).stableNorm();
    return seen;
}

} // namespace core
