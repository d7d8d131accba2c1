// SPDX-License-Identifier: MIT
#include "core/plane/plane.h"

#include <Eigen/QR>

#include <cassert>

namespace core {

Eigen::VectorXd Plane::at(double p, double q) const
{
    Eigen::VectorXd x = origin + p * d1;
    if (!isLine())
        x += q * d2;
    return x;
}

Projection project(const Plane& plane, const Eigen::Ref<const Eigen::VectorXd>& x)
{
    assert(x.size() == plane.origin.size());

    // Unit columns, so that directions of very different lengths cost no digits.
    const Eigen::Index count = plane.isLine() ? 1 : 2;
    Eigen::MatrixXd directions(x.size(), count);
    Eigen::VectorXd lengths(count);
    for (Eigen::Index k = 0; k < count; ++k) {
        const Eigen::VectorXd& direction = k == 0 ? plane.d1 : plane.d2;
        lengths[k] = direction.stableNorm();
        directions.col(k) = direction / lengths[k];
    }
    const Eigen::VectorXd offset = x - plane.origin;
    const Eigen::VectorXd foot = directions.householderQr().solve(offset);

    Projection seen;
    seen.p = foot[0] / lengths[0];
    seen.q = count == 2 ? foot[1] / lengths[1] : 0.0;
    seen.distance = (offset - directions * foot).stableNorm();
    return seen;
}

PlaneProducts planeProducts(const DesignMatrix& A, const Plane& plane)
{
    assert(plane.origin.size() == A.cols());

    Eigen::MatrixXd X(A.cols(), plane.isLine() ? 2 : 3);
    X.col(0) = plane.origin;
    X.col(1) = plane.d1;
    if (!plane.isLine())
        X.col(2) = plane.d2;
    const Eigen::MatrixXd Z = A.timesMatrix(X);

    PlaneProducts products;
    products.z0 = Z.col(0);
    products.z1 = Z.col(1);
    if (plane.isLine())
        products.z2 = Eigen::VectorXd::Zero(A.rows());
    else
        products.z2 = Z.col(2);
    return products;
}

} // namespace core
