// SPDX-License-Identifier: MIT
#include "core/plane/plane.h"

#include "core/plane/plane_basis.h"

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
    return PlaneBasis(plane).project(x);
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
