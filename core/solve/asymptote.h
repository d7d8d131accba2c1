// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace core {

/// Ground at infinity: what the loss tends to along x + t h, t -> infinity.
///
/// Where A h is largest on some rows, and the same on all of them, e^z of these rows outgrows all
/// other terms: they share f as in a softmax of their own, and the share of every other row is 0.
/// The loss there is that of a smaller problem, known as exactly as any other loss.
struct Asymptote {
    std::vector<Eigen::Index> rows; ///< Those that stay, ascending; fewer than n.
    Eigen::VectorXd direction;      ///< h, size d.
    double loss = 0.0;              ///< lim L(x + t h).
    /// The lowest limit beside: that of the minimum of the smaller problem which is reached from x.
    /// It may be at infinity itself, with still fewer rows.
    double lowest = 0.0;
    std::vector<Eigen::Index> rowsOfLowest; ///< Those that share f there, among rows; ascending.
};

/// The loss of @p rows (ascending, each once) alone, less a constant: their softmax against their
/// part of b, with their w; x0 is @p x. The constant is in offTheRows().
Problem problemOfRows(const Problem& problem, const std::vector<Eigen::Index>& rows,
                      const Eigen::VectorXd& x);
/// What the other rows add to it where their share of f is 0: half of the sum of b_k^2.
double offTheRows(const Problem& problem, const std::vector<Eigen::Index>& rows);

/// The ground that a run at @p x is on its way to along @p along, which need only be near a
/// direction h as above. Nothing where no such h is near: where the rows that stay are no two
/// groups that can be told apart, the regulariser grows for ever or has a part in the limit by rows
/// that go, or alpha falls below 0 (s = 0 or r > 0 with A h <= 0). Nothing either where it would
/// take seconds: O(n d + k d min(k, d)) for k rows that stay, and a Newton run on those.
///
/// Source: derived; the mathematics notes, section 11. @pre both have size d.
std::optional<Asymptote> asymptoteAlong(const Problem& problem, const Eigen::VectorXd& x,
                                        const Eigen::VectorXd& along);

} // namespace core
