// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/plane.h"

namespace core {

/// @p plane turned by @p angle radians through the other coordinates of parameter space: a walk
/// past all of them that a person can steer by one number (a grand tour in the sense of Asimov,
/// 1985, in its simplest form).
///
/// Within each quarter turn one of the two directions rotates into one direction outside of the
/// plane while the other stands still; d1 and d2 take turns, and the outside directions are the
/// coordinate axes made orthogonal to the plane, in order. The origin and the lengths of d1 and
/// d2 stay, and orthogonal directions stay so. Continuous in the angle, the plane itself at 0;
/// negative angles go the other way round. Nothing changes when d <= 2: there is no other
/// direction.
Plane turned(const Plane& plane, double angle);

} // namespace core
