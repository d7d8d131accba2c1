// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/choose_plane.h"
#include "core/problem/problem.h"

#include <string>

namespace app {

/// The help text of an option that takes the directions of a slice.
extern const char* const kDirectionsHelp;

/// The slice through x0 of @p problem along directions given as `axes:I,J` (names of columns,
/// or their numbers from 1), `random:SEED`, `eigen` (largest and smallest Hessian eigenvalue),
/// `eigen:I,J` (two Hessian eigenvalues from 1, the largest), `eigen_leading` (the two largest in
/// size) or `file:FILE` (two rows of d numbers). An empty text means the first two columns. Throws
/// UsageError or FileError.
core::SliceSettings sliceSettings(const core::Problem& problem, const std::string& directions);

} // namespace app
