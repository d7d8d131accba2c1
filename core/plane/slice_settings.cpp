// SPDX-License-Identifier: MIT
#include "core/plane/choose_plane.h"

#include <array>
#include <tuple>

namespace core {

namespace {

// Eigen's == asserts on unlike sizes, so the sizes are compared first.
template <typename Matrix>
bool equal(const Matrix& p, const Matrix& q)
{
    return p.rows() == q.rows() && p.cols() == q.cols() && p == q;
}

} // namespace

bool operator==(const SliceSettings& p, const SliceSettings& q)
{
    const auto plain = [](const SliceSettings& s) {
        return std::tie(s.through, s.directions, s.axis1, s.axis2, s.eigen1, s.eigen2, s.seed,
                        s.range, s.grid);
    };
    return plain(p) == plain(q) && equal(p.point, q.point) && equal(p.custom, q.custom);
}

std::span<const ThroughInfo> throughChoices()
{
    static constexpr std::array all{
        ThroughInfo{Through::Zero, "zero", "Zero", "The slice goes through x = 0."},
        ThroughInfo{Through::Start, "start", "Start x₀",
                    "The slice goes through the start of the methods."},
        ThroughInfo{Through::Optimum, "optimum", "Best point found",
                    "The slice goes through the end of the path with the lowest loss."},
        ThroughInfo{Through::Custom, "point", "Given point",
                    "The slice goes through a point of your own."},
    };
    return all;
}

const DirectionsInfo& directionsOf(const SliceSettings& settings)
{
    const DirectionsInfo* info = directionsById(settings.directions);
    return info ? *info : directions().front();
}

bool dependsOnPaths(const SliceSettings& settings)
{
    return settings.through == Through::Optimum || directionsOf(settings).needsPaths;
}

bool movesWithStart(const SliceSettings& settings)
{
    return settings.through == Through::Start || dependsOnPaths(settings);
}

} // namespace core
