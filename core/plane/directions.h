// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/random_directions.h"
#include "core/problem/problem.h"

#include <Eigen/Core>

#include <span>
#include <string>
#include <string_view>

namespace core {

struct SliceSettings;

/// One of the two directions of a slice.
struct Direction {
    Eigen::VectorXd vector; ///< Size d.
    /// Of the axis: the name of a coordinate, or empty where @p meaning says more.
    std::string title = {};
    std::string meaning = {}; ///< In brackets behind "d₁" on the axis.
};

struct DirectionPair {
    Direction first;
    Direction second;
    std::string remark = {}; ///< Of the plane.
};

/// What two directions can be chosen by.
struct DirectionsQuestion {
    const Problem& problem; ///< d >= 2.
    const SliceSettings& settings;
    const Eigen::VectorXd& origin;  ///< The point that the slice goes through, size d.
    const Eigen::VectorXd& optimum; ///< The best point that is known, size d.
    const Eigen::MatrixXd& walked; ///< d x m: points of paths; without columns while none is known.
    RandomDirections& random;      ///< Of the seed of the settings; stands in for what is missing.
};

/// @p v with the sign that makes its largest entry positive: eigenvectors have no sign of their
/// own, and a plane should not flip from one computation to the next.
Eigen::VectorXd withSign(Eigen::VectorXd v);

/// A way to choose the two directions of a slice: what a menu, a form, a session file and a command
/// line need to know. A new one is one new file and its name in the list of directions.cpp.
struct DirectionsInfo {
    std::string_view id;    ///< "eigen". Of files and command lines; never changed.
    std::string_view title; ///< Of menus.
    std::string_view help;  ///< One sentence for a tooltip.

    // Which settings it reads, beside the point that the slice goes through.
    bool usesAxes = false;
    bool usesEigen = false; ///< The two eigenvalues.
    bool usesSeed = false;
    bool usesGiven = false;  ///< Offered in menus only while it is in use.
    bool needsPaths = false; ///< It has to wait for the paths, and follows the start with them.

    /// The directions; where they do not exist random ones, and a remark that says so.
    DirectionPair (*choose)(const DirectionsQuestion& question);
};

/// All ways in menu order: axes, random, eigen, ...
std::span<const DirectionsInfo> directions();
/// The way called @p id, or null.
const DirectionsInfo* directionsById(std::string_view id);

} // namespace core
