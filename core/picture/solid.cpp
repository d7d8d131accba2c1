// SPDX-License-Identifier: MIT
#include "core/picture/solid.h"

#include <array>
#include <cassert>
#include <map>
#include <set>
#include <utility>

namespace core {

namespace {

using Number = std::int32_t;
using Place = std::array<float, 3>;

/// The triangles of @p mesh with points at one place made one, and without those of no area.
class Welded {
public:
    explicit Welded(const SurfaceMesh& mesh)
    {
        std::vector<Number> numbers;
        numbers.reserve(mesh.pointCount());
        for (std::size_t k = 0; k < mesh.pointCount(); ++k)
            numbers.push_back(
                numberOf({mesh.points[3 * k], mesh.points[3 * k + 1], mesh.points[3 * k + 2]}));
        for (std::size_t k = 0; k + 2 < mesh.triangles.size(); k += 3) {
            const auto at = [&](std::size_t corner) {
                return numbers[static_cast<std::size_t>(mesh.triangles[k + corner])];
            };
            if (at(0) != at(1) && at(1) != at(2) && at(2) != at(0))
                triangles.push_back({at(0), at(1), at(2)});
        }
    }

    std::vector<Place> points;
    std::vector<std::array<Number, 3>> triangles;

private:
    Number numberOf(const Place& place)
    {
        const auto [entry, isNew] =
            m_numbers.try_emplace(place, static_cast<Number>(points.size()));
        if (isNew)
            points.push_back(place);
        return entry->second;
    }

    std::map<Place, Number> m_numbers;
};

} // namespace

Solid solidUnder(const SurfaceMesh& mesh, float floor)
{
    const Welded top(mesh);
    Solid solid;
    const auto count = static_cast<Number>(top.points.size());
    for (const Place& place : top.points) {
        assert(place[2] > floor);
        solid.points.insert(solid.points.end(), place.begin(), place.end());
    }
    for (const Place& place : top.points)
        solid.points.insert(solid.points.end(), {place[0], place[1], floor});
    std::set<std::pair<Number, Number>> edges;
    const auto add = [&solid](Number a, Number b, Number c) {
        solid.triangles.insert(solid.triangles.end(), {a, b, c});
    };
    for (const auto& [a, b, c] : top.triangles) {
        add(a, b, c);
        add(count + a, count + c, count + b); // seen from below
        edges.insert({{a, b}, {b, c}, {c, a}});
    }
    for (const auto& [a, b] : edges) {
        if (edges.contains({b, a}))
            continue; // inside
        add(a, count + a, b);
        add(b, count + a, count + b);
    }
    return solid;
}

} // namespace core
