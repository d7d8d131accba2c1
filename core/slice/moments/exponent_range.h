// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/slice.h"

#include <algorithm>

namespace core {

/// How much the derivatives of the exponents z_k along p and q differ from row to row: it decides
/// how many points it takes to know sums of their exponentials.
struct ExponentRange {
    double middle1 = 0.0; ///< Middle of the range of z1.
    double middle2 = 0.0;
    double half1 = 0.0; ///< Half the range of z1.
    double half2 = 0.0;

    ExponentRange() = default;
    /// One pass over the rows.
    explicit ExponentRange(const PlaneProducts& products)
    {
        const auto range = [](const Eigen::VectorXd& z, double& middle, double& half) {
            const double least = z.minCoeff();
            const double most = z.maxCoeff();
            middle = (least + most) / 2;
            half = (most - least) / 2;
        };
        range(products.z1, middle1, half1);
        range(products.z2, middle2, half2);
    }
    /// Makes the range hold one row more.
    void include(double z1, double z2)
    {
        const auto widen = [](double z, double& middle, double& half) {
            const double least = std::min(middle - half, z);
            const double most = std::max(middle + half, z);
            middle = (least + most) / 2;
            half = (most - least) / 2;
        };
        widen(z1, middle1, half1);
        widen(z2, middle2, half2);
    }
};

} // namespace core
