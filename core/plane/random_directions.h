// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

#include <cstdint>
#include <optional>
#include <random>

namespace core {

/// The part of @p v orthogonal to unit vector @p axis as a unit vector; nothing when nothing but
/// rounding is left of it.
std::optional<Eigen::VectorXd> orthogonalPart(const Eigen::VectorXd& v,
                                              const Eigen::VectorXd& axis);

/// Random unit vectors that are the same on every machine.
class RandomDirections {
public:
    RandomDirections(std::uint64_t seed, Eigen::Index d)
        : m_engine(seed)
        , m_size(d)
    {
    }

    /// A unit vector of size d.
    Eigen::VectorXd any();
    /// One that is orthogonal to @p v. @pre d >= 2 and @p v is not zero.
    Eigen::VectorXd orthogonalTo(const Eigen::VectorXd& v);

private:
    std::mt19937_64 m_engine;
    Eigen::Index m_size;
};

} // namespace core
