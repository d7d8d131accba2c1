// SPDX-License-Identifier: MIT
#pragma once

#include "core/ground/passes.h"

#include <optional>
#include <vector>

namespace core {

/// How one minimum of a landscape joins a deeper one as the level rises.
struct Joining {
    /// The minimum that it joins; nothing for the deepest of those that are joined at all.
    std::optional<std::size_t> into;
    std::optional<std::size_t> pass; ///< Over which: nothing exactly where into is nothing.
};

/// The disconnectivity graph of @p graph: for each of its minima, over which pass the lake that
/// rises from it first meets that of a deeper one. It is the merge tree of the whole landscape as
/// far as its passes were found; those to infinity join nothing.
///
/// Source: O. Becker, M. Karplus, J. Chem. Phys. 106 (1997), 1495-1517.
std::vector<Joining> disconnectivity(const PassGraph& graph);

} // namespace core
