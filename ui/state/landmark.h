// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <Eigen/Core>

namespace ui {

/// A stationary point of the session's loss that a search has found, for views to mark.
struct Landmark {
    Eigen::VectorXd x; ///< Size d.
    QString title;     ///< "Minimum 2", "Pass 1 – 3".
    double loss = 0.0; ///< L there.
    bool isMinimum = true;
};

} // namespace ui
