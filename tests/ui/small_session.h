// SPDX-License-Identifier: MIT
#pragma once

#include "core/session.h"

/// Three rows, two columns and two methods: small enough to be checked by eye.
///
///          x1    x2     b
///     r1  0.5   0.0   0.5
///     r2  2.0   1.0   0.25
///     r3 -4.0  -1.0   0.25
inline core::Session smallSession()
{
    core::Session session;
    session.title = "small";
    session.problem.A = core::DesignMatrix(
        (core::RowMajorMatrix(3, 2) << 0.5, 0.0, 2.0, 1.0, -4.0, -1.0).finished());
    session.problem.b = Eigen::Vector3d(0.5, 0.25, 0.25);
    session.problem.w = Eigen::VectorXd::Zero(1);
    session.problem.x0 = Eigen::Vector2d(0.5, 0.25);
    for (const char* id : {"gradient_descent", "heavy_ball"})
        core::insertMethod(session.methods, session.methods.size(),
                           core::standardChoice(*core::methodById(id)));
    return session;
}
