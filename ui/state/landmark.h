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
    std::size_t number = 0; ///< Of a minimum, from 0: its colour; see minimumColour().

    friend bool operator==(const Landmark& p, const Landmark& q)
    {
        return p.x.size() == q.x.size() && p.x == q.x && p.title == q.title && p.loss == q.loss &&
               p.isMinimum == q.isMinimum && p.number == q.number;
    }
};

} // namespace ui
