// SPDX-License-Identifier: MIT
#pragma once

#include "core/session.h"

#include <Eigen/Core>

#include <functional>
#include <vector>

namespace core {

/// Edits of the columns of A in a session: the slice keeps looking at the columns that it looked
/// at, wherever they are now.

/// @p count columns of zeros before column @p at; see withColumnsInserted(). A point or direction
/// or a start that the user gave is 0 along them.
void insertColumns(Session& session, Eigen::Index at, Eigen::Index count);
/// Without @p columns (ascending, each once); see withColumnsRemoved(). An axis of the slice that
/// goes is replaced by the first column that is left and not the other axis.
void removeColumns(Session& session, const std::vector<Eigen::Index>& columns);
/// @p edit, which may change x0 with the columns of A, on the problem and on the starts that
/// methods have of their own.
void editColumnsOf(Session& session, const std::function<Problem(Problem)>& edit);

} // namespace core
