// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/plane.h"
#include "core/problem/problem.h"

#include <Eigen/Core>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace core {

/// A way to spread starts about x0.
struct SpreadInfo {
    std::string_view id; ///< Of command lines and files: "gaussian".
    std::string_view summary;
    /// The offset of start @p k from x0 in the coordinates of columnUnits() for a spread of
    /// @p scale; size d. Equal seeds and k, equal offsets, whatever was drawn before.
    Eigen::VectorXd (*offset)(Eigen::Index d, double scale, std::uint64_t seed, Eigen::Index k);
};

/// All of them in menu order: gaussian, sphere. A new one is one entry.
std::span<const SpreadInfo> spreads();
/// The one called @p id, or null.
const SpreadInfo* spreadById(std::string_view id);

/// @p count starts about x0 of @p problem, spread by @p scale > 0.
std::vector<Eigen::VectorXd> startsAbout(const Problem& problem, const SpreadInfo& spread,
                                         double scale, std::uint64_t seed, Eigen::Index count);

/// The points of @p grid on @p plane, row after row.
std::vector<Eigen::VectorXd> startsOnGrid(const Plane& plane, const Grid& grid);

} // namespace core
