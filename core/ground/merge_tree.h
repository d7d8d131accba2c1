// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/slice.h"

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace core {

/// A sample of a slice.
struct GridCell {
    Eigen::Index row = 0;
    Eigen::Index column = 0;

    friend bool operator==(const GridCell&, const GridCell&) = default;
};

/// A valley of the slice: what lies below a level, and is connected, from the level of its deepest
/// sample up to where it runs into a deeper one.
struct Valley {
    GridCell minimum; ///< Its deepest sample.
    double loss = 0.0;
    /// The valley that it runs into, by its place in the tree; nothing if it meets none: the
    /// deepest of all, or one that the hole cuts off.
    std::optional<std::size_t> into;
    GridCell pass;         ///< The sample at which it does so; the minimum if it never does.
    double passLoss = 0.0; ///< The loss there, never below the minimum's; +infinity if never.
    /// True if the deepest sample is on the frame of the window: the ground may fall further on
    /// outside, so this need not be a minimum at all.
    bool minimumOnFrame = false;
    /// True if this valley and the one it runs into both reach the frame below the pass: a way
    /// around it, outside the window, may be lower, and passLoss is an upper bound then.
    bool openToFrame = false;
    /// True if the deepest sample has a neighbour that is masked: it leans against the hole.
    bool besideHole = false;

    /// How much must be climbed to leave it; +infinity if it is never left.
    double persistence() const { return passLoss - loss; }
};

/// The merge tree of the sets {loss <= level} of a slice on its grid, with 8 neighbours a sample.
///
/// Masked samples and those of infinite loss belong to no set, so that the hole separates; samples
/// of equal loss are told apart by their place, row after row. At a pass the shallower of two
/// valleys ends (of equally deep ones the one that begins later). O(N log N) for N samples.
/// @return  valleys by falling persistence, those that are never left first; the lowest loss first
///          among equals.
std::vector<Valley> mergeTree(const Slice& slice);

} // namespace core
