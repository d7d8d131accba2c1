// SPDX-License-Identifier: MIT
#include "core/solve/along.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace core {

std::span<const AlongInfo> alongChoices()
{
    static constexpr std::array all{
        AlongInfo{Along::Iterations, "iteration", "iteration",
                  "Steps, whatever each of them costs"},
        AlongInfo{Along::Seconds, "time", "time",
                  "Time: what this machine took, other work on it included"},
        AlongInfo{Along::Passes, "passes", "passes",
                  "Passes over A, as they were counted: how often its rows were read"},
        AlongInfo{Along::MultiplyAdds, "multiply_adds", "multiply-adds",
                  "Multiplications with an addition, as they were counted: products with A and "
                  "factorisations"},
    };
    return all;
}

const AlongInfo* alongById(std::string_view id)
{
    const auto found = std::ranges::find(alongChoices(), id, &AlongInfo::id);
    return found == alongChoices().end() ? nullptr : &*found;
}

double alongOf(const Path& path, std::size_t k, Along along)
{
    assert(k < path.points.size());
    const PathPoint& point = path.points[k];
    switch (along) {
    case Along::Seconds:
        return point.seconds;
    case Along::Passes:
        return point.work.passes;
    case Along::MultiplyAdds:
        return point.work.multiplyAdds;
    case Along::Iterations:
        break;
    }
    return static_cast<double>(k);
}

std::optional<std::size_t> pointAt(const Path& path, Along along, double amount)
{
    std::optional<std::size_t> last;
    for (std::size_t k = 0; k < path.points.size(); ++k)
        if (k == 0 || alongOf(path, k, along) <= amount)
            last = k;
    return last;
}

double lengthOf(const Path& path, Along along)
{
    return path.points.empty() ? 0.0 : alongOf(path, path.points.size() - 1, along);
}

std::optional<std::size_t> firstBelow(const Path& path, double loss)
{
    const auto found = std::ranges::find_if(
        path.points, [loss](const PathPoint& point) { return point.loss <= loss; });
    if (found == path.points.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - path.points.begin());
}

Gain gainOver(const Path& baseline, const Path& path, double best, double fraction, Along along)
{
    assert(fraction > 0);
    if (baseline.points.empty() || path.points.empty())
        return {};
    const double level = best + fraction * (baseline.points.front().loss - best);
    const auto there = firstBelow(baseline, level);
    const auto here = firstBelow(path, level);
    using Kind = Gain::Kind;
    if (!there || !here)
        return {there ? Kind::OnlyBaseline : here ? Kind::OnlyOther : Kind::Neither, 0.0};
    // A run that begins below has come there for nothing.
    const double needed = alongOf(path, *here, along);
    const double before = alongOf(baseline, *there, along);
    return {Kind::Factor, *here == 0 || !(needed > 0) ? 0.0 : before / needed};
}

} // namespace core
