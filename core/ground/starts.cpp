// SPDX-License-Identifier: MIT
#include "core/ground/starts.h"

#include "core/numeric/gaussian.h"
#include "core/problem/column_units.h"

#include <algorithm>
#include <array>
#include <random>

namespace core {

namespace {

using Eigen::Index;
using Eigen::VectorXd;

/// The engine of start k alone, so that starts can be drawn in any order.
std::mt19937_64 engineOf(std::uint64_t seed, Index k)
{
    const auto low = [](std::uint64_t number) { return static_cast<std::uint32_t>(number); };
    const auto place = static_cast<std::uint64_t>(k);
    std::seed_seq sequence{low(seed), low(seed >> 32), low(place), low(place >> 32)};
    return std::mt19937_64(sequence);
}

VectorXd gaussianOffset(Index d, double scale, std::uint64_t seed, Index k)
{
    std::mt19937_64 engine = engineOf(seed, k);
    return scale * gaussian(d, engine);
}

VectorXd sphereOffset(Index d, double scale, std::uint64_t seed, Index k)
{
    std::mt19937_64 engine = engineOf(seed, k);
    return scale * gaussian(d, engine).normalized();
}

} // namespace

std::span<const SpreadInfo> spreads()
{
    static constexpr std::array all{
        SpreadInfo{"gaussian", "Normal, with SCALE as the standard deviation of each parameter",
                   gaussianOffset},
        SpreadInfo{"sphere", "On a sphere of radius SCALE", sphereOffset},
    };
    return all;
}

const SpreadInfo* spreadById(std::string_view id)
{
    const auto found = std::ranges::find(spreads(), id, &SpreadInfo::id);
    return found == spreads().end() ? nullptr : &*found;
}

std::vector<VectorXd> startsAbout(const Problem& problem, const SpreadInfo& spread, double scale,
                                  std::uint64_t seed, Index count)
{
    const VectorXd units = columnUnits(problem);
    std::vector<VectorXd> starts;
    for (Index k = 0; k < count; ++k)
        starts.push_back(problem.x0 +
                         spread.offset(problem.d(), scale, seed, k).cwiseQuotient(units));
    return starts;
}

std::vector<VectorXd> startsOnGrid(const Plane& plane, const Grid& grid)
{
    std::vector<VectorXd> starts;
    for (Index i = 0; i < grid.rows; ++i)
        for (Index j = 0; j < grid.columns; ++j)
            starts.push_back(plane.at(grid.p(j), grid.q(i)));
    return starts;
}

} // namespace core
