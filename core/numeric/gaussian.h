// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

#include <random>

namespace core {

/// Independent standard normal numbers. The engine of the standard is the same on every machine
/// but its distributions are not, so the Box-Muller transform is written out.
Eigen::VectorXd gaussian(Eigen::Index size, std::mt19937_64& engine);

} // namespace core
