// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

namespace core {

/// What a row adds to the sums of a region: at sample (i, j), e^zeta = factorsQ[i] factorsP[j] and
/// zeta = exponentsQ[i] + exponentsP[j].
struct RowShare {
    Eigen::VectorXd factorsP; ///< Those along p contain the value at the centre.
    Eigen::VectorXd exponentsP;
    Eigen::VectorXd factorsQ;
    Eigen::VectorXd exponentsQ;
    double b = 0.0;
};

} // namespace core
