// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "core/result.h"

#include <string>

namespace core {

/// All numbers of @p analysis as a NumPy archive, of the session's own loss:
///
///     A (n, d)  b (n,)  w (n,)  x0 (d,)  s_r (2,)   the problem; row_names, column_names
///     x_star (d,)                                   the lowest end of a path, where there is one
///     plane_origin, plane_d1, plane_d2 (d,)         the plane
///     slice_p (columns,)  slice_q (rows,)           the samples of the slice
///     slice_loss, slice_alpha (rows, columns)       row after row in q; NaN where not defined
///     methods (m,)                                  the titles of the methods that walked
///     path1_x (k, d)  path1_loss, path1_gradient_norm, path1_seconds (k,)     the first of them
///     spectra (m,)  spectrum1 (d,)                  places, and the eigenvalues there
Result<std::string> analysisNpz(const Analysis& analysis);

} // namespace core
