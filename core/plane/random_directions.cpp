// SPDX-License-Identifier: MIT
#include "core/plane/random_directions.h"

#include "core/numeric/gaussian.h"

#include <cmath>

namespace core {

std::optional<Eigen::VectorXd> orthogonalPart(const Eigen::VectorXd& v, const Eigen::VectorXd& axis)
{
    const double length = v.stableNorm();
    if (!(length > 0) || !std::isfinite(length))
        return std::nullopt;
    Eigen::VectorXd rest = v / length;
    rest -= axis.dot(rest) * axis;
    if (rest.norm() < 1e-10)
        return std::nullopt;
    rest.normalize();
    rest -= axis.dot(rest) * axis; // a second pass: the first leaves 1e-16 / |rest|
    return rest.normalized();
}

Eigen::VectorXd RandomDirections::any()
{
    Eigen::VectorXd v = gaussian(m_size, m_engine);
    while (!(v.norm() > 0))
        v = gaussian(m_size, m_engine);
    return v.normalized();
}

Eigen::VectorXd RandomDirections::orthogonalTo(const Eigen::VectorXd& v)
{
    const Eigen::VectorXd axis = v.stableNormalized();
    for (;;)
        if (auto rest = orthogonalPart(gaussian(m_size, m_engine), axis))
            return *std::move(rest);
}

} // namespace core
