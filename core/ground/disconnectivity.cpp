// SPDX-License-Identifier: MIT
#include "core/ground/disconnectivity.h"

#include <algorithm>
#include <numeric>

namespace core {

std::vector<Joining> disconnectivity(const PassGraph& graph)
{
    std::vector<Joining> joinings(graph.minima.size());
    // The deepest minimum of the lake that each is in: minima and passes come lowest first.
    std::vector<std::size_t> deepest(graph.minima.size());
    std::iota(deepest.begin(), deepest.end(), std::size_t{0});
    for (std::size_t k = 0; k < graph.passes.size(); ++k) {
        if (!graph.passes[k].joins())
            continue;
        const std::size_t p = deepest[*graph.passes[k].sides[0].minimum];
        const std::size_t q = deepest[*graph.passes[k].sides[1].minimum];
        if (p == q)
            continue; // a higher way around
        joinings[std::max(p, q)] = {std::min(p, q), k};
        std::ranges::replace(deepest, std::max(p, q), std::min(p, q));
    }
    return joinings;
}

} // namespace core
