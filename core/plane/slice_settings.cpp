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
        return std::tie(s.through, s.directions, s.axis1, s.axis2, s.seed, s.range, s.grid);
    };
    return plain(p) == plain(q) && equal(p.point, q.point) && equal(p.custom, q.custom);
}

std::span<const NamedChoice<Directions>> directionChoices()
{
    static constexpr std::array all{
        NamedChoice<Directions>{Directions::Axes, "axes", "Two coordinates",
                                "Vary two coordinates of x and hold the others still."},
        NamedChoice<Directions>{Directions::Random, "random", "Random directions",
                                "Two random orthonormal directions; the seed repeats them."},
        NamedChoice<Directions>{
            Directions::EigenExtreme, "eigen", "Hessian eigenvectors, extreme",
            "The directions of the largest and the smallest curvature at the point: a negative "
            "smallest one shows where the loss is not convex."},
        NamedChoice<Directions>{
            Directions::EigenLeading, "eigen_leading", "Hessian eigenvectors, leading",
            "The two directions of strongest curvature, up or down, at the point."},
        NamedChoice<Directions>{
            Directions::Paths, "paths", "Start to optimum",
            "From the start to the end of the best path, and one direction at right angles."},
        NamedChoice<Directions>{Directions::Custom, "custom", "Given directions",
                                "Two vectors of your own; their lengths are the units."},
    };
    return all;
}

std::span<const NamedChoice<Through>> throughChoices()
{
    static constexpr std::array all{
        NamedChoice<Through>{Through::Zero, "zero", "Zero", "The slice goes through x = 0."},
        NamedChoice<Through>{Through::Start, "start", "Start x₀",
                             "The slice goes through the start of the methods."},
        NamedChoice<Through>{Through::Optimum, "optimum", "Best point found",
                             "The slice goes through the end of the path with the lowest loss."},
        NamedChoice<Through>{Through::Custom, "point", "Given point",
                             "The slice goes through a point of your own."},
    };
    return all;
}

} // namespace core
