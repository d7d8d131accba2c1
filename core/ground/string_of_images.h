// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"

#include <Eigen/Core>

#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// A place on a path where the loss is highest, and the way the path goes there.
struct Crest {
    Eigen::VectorXd x;         ///< Size d.
    Eigen::VectorXd direction; ///< Size d, not 0.
};

/// The first points of a string from @p from to @p to, @p count of them with the ends: on the
/// straight line, or bent by @p bend (size d; 0 at the ends, all of it in the middle). Nothing if
/// the string would touch alpha = 0.
std::optional<std::vector<Eigen::VectorXd>>
stretch(const Problem& problem, const Eigen::VectorXd& from, const Eigen::VectorXd& to,
        const Eigen::VectorXd& bend, Eigen::Index count);

/// Lets @p images of a string sink across it, towards the bottoms of the valleys and the passes
/// between them, and returns the crests that are left, in order; those at the ends are none.
///
/// The simplified string method, with Newton's directions in place of the gradient so that narrow
/// valleys take no more steps than wide ones, and lengths in the coordinates of columnUnits().
///
/// Source: W. E, W. Ren, E. Vanden-Eijnden, J. Chem. Phys. 126 (2007), 164103.
std::vector<Crest> sinkToCrests(const Problem& problem, std::vector<Eigen::VectorXd> images,
                                const std::stop_token& stop);

} // namespace core
