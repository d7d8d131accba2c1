// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/plane.h"
#include "core/problem/problem.h"
#include "core/result.h"

#include <Eigen/Core>

#include <cstdint>
#include <span>
#include <string_view>

namespace core {

/// The ways to choose the two directions of a slice.
enum class Directions {
    Axes,         ///< Two coordinates of x.
    Random,       ///< Two random orthonormal directions of a seed.
    EigenExtreme, ///< Eigenvectors of the smallest and the largest Hessian eigenvalue.
    EigenLeading, ///< Eigenvectors of the two eigenvalues that are largest in size.
    Paths,        ///< From the start to the optimum, and one direction orthogonal to it.
    Custom,       ///< Two given vectors.
};

/// Which point the slice goes through.
enum class Through {
    Zero,
    Start,   ///< x0.
    Optimum, ///< End of the best path.
    Custom,  ///< A given point.
};

/// What the user says about the slice.
struct SliceSettings {
    Through through = Through::Zero;
    Directions directions = Directions::Axes;
    Eigen::Index axis1 = 0; ///< Coordinate of d1 for Axes.
    Eigen::Index axis2 = 1;
    std::uint64_t seed = 1; ///< Of Random.
    double range = 0.0;     ///< Half width in units of the directions; 0 means chosen for the user.
    int grid = 256;         ///< Samples along each side, 16 to 2048.
    Eigen::VectorXd point;  ///< Of Through::Custom, size d.
    Eigen::MatrixXd custom; ///< d x 2, of Directions::Custom.

    friend bool operator==(const SliceSettings& p, const SliceSettings& q);
};

/// An entry of a menu of directions or points.
template <typename Value>
struct NamedChoice {
    Value value;
    std::string_view id;    ///< Of command lines and files.
    std::string_view title; ///< Of menus.
    std::string_view help;  ///< One sentence for a tooltip.
};

std::span<const NamedChoice<Directions>> directionChoices();
std::span<const NamedChoice<Through>> throughChoices();

/// The plane that @p settings describe. @p optimum is the best known point, size d, or empty
/// when there is none yet (x0 then stands in for it, and Paths falls back to Random beside it).
/// Directions that do not exist (no Hessian at the point, parallel vectors) are replaced by random
/// ones, and Plane::remark says so. d = 1 gives a line whatever the settings. Settings that do not
/// fit the problem's d (an axis beyond it, a custom point of another size) are clamped to something
/// that does.
Plane choosePlane(const Problem& problem, const SliceSettings& settings,
                  const Eigen::VectorXd& optimum);

/// A half width that shows the interesting part: all of @p points (each of size d, projected)
/// with a margin, and a scale on which the loss varies.
double interestingRange(const Problem& problem, const Plane& plane,
                        std::span<const Eigen::VectorXd> points);

} // namespace core
