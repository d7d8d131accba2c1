// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"

#include <Eigen/Core>

#include <optional>

namespace core {

/// A start, size d, at which softmax-only, ResNet-only and every mix of them are defined: the x of
/// least length for which A x comes closest to a vector of ones, so that <A x, 1> > 0.
///
/// Nothing where there is none to speak of: with centred columns <A x, 1> is 0 for every x, up to
/// the digits of the data.
std::optional<Eigen::VectorXd> definedStart(const Problem& problem);

/// @p problem with its x0 there; unchanged where definedStart() is nothing.
Problem withDefinedStart(Problem problem);
/// @p problem with a last column of ones, called "one", for which x0 is 0: no loss at x0 changes,
/// and <A x, 1> can be given any value.
Problem withColumnOfOnes(Problem problem);

} // namespace core
