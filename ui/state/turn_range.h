// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>
#include <QString>

namespace ui {

/// Angle in radians by which a plane among @p coordinates of x can be turned until every other
/// coordinate has had its quarter turn; 0 where there is no other coordinate. Beyond a dozen
/// others not all are visited, for a control could no longer be aimed.
double turnRange(Eigen::Index coordinates);

/// "37°".
QString angleText(double radians);

} // namespace ui
