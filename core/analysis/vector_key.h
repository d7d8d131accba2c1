// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

namespace core {

/// A vector as a part of a key: of any size.
struct VectorKey {
    Eigen::VectorXd x;

    friend bool operator==(const VectorKey& p, const VectorKey& q)
    {
        return p.x.size() == q.x.size() && p.x == q.x;
    }
};

} // namespace core
