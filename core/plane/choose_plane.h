// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/directions.h"
#include "core/plane/plane.h"
#include "core/problem/problem.h"

#include <Eigen/Core>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace core {

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
    std::string directions = "axes"; ///< An id of directions(); an unknown one means "axes".
    Eigen::Index axis1 = 0;          ///< Columns of A for "axes".
    Eigen::Index axis2 = 1;
    Eigen::Index eigen1 = 0; ///< Eigenvalues for "eigen_pair", counted from the largest.
    Eigen::Index eigen2 = 1;
    std::uint64_t seed = 1; ///< Of random directions.
    double range = 0.0;     ///< Half width in units of the directions; 0 means chosen for the user.
    int grid = 256;         ///< Samples along each side, 16 to 2048.
    Eigen::VectorXd point;  ///< Of Through::Custom, size d.
    Eigen::MatrixXd custom; ///< d x 2, of the directions "custom".

    friend bool operator==(const SliceSettings& p, const SliceSettings& q);
};

/// An entry of a menu of points.
struct ThroughInfo {
    Through value;
    std::string_view id;    ///< Of command lines and files.
    std::string_view title; ///< Of menus.
    std::string_view help;  ///< One sentence for a tooltip.
};

std::span<const ThroughInfo> throughChoices();

/// The directions that @p settings ask for.
const DirectionsInfo& directionsOf(const SliceSettings& settings);
/// True if the plane depends on the paths of the methods.
bool dependsOnPaths(const SliceSettings& settings);
/// True if the plane moves when the start does.
bool movesWithStart(const SliceSettings& settings);

/// @p v cut or filled with zeros to size @p d, and 0 where it is not finite.
Eigen::VectorXd fittedTo(Eigen::Index d, const Eigen::VectorXd& v);

/// The plane that @p settings describe. @p optimum is the best known point, size d, or empty
/// when there is none yet (x0 then stands in for it). @p walked holds points of paths as columns,
/// d x m, and may be empty. Directions that do not exist (no Hessian at the point, parallel
/// vectors) are replaced by random ones, and Plane::remark says so. d = 1 gives a line whatever the
/// settings. Settings that do not fit the problem's d (an axis beyond it, a custom point of another
/// size) are clamped to something that does.
Plane choosePlane(const Problem& problem, const SliceSettings& settings,
                  const Eigen::VectorXd& optimum, const Eigen::MatrixXd& walked = {});

/// A half width that shows the interesting part: all of @p points (each of size d, projected)
/// with a margin, and a scale on which the loss varies.
double interestingRange(const Problem& problem, const Plane& plane,
                        std::span<const Eigen::VectorXd> points);

} // namespace core
