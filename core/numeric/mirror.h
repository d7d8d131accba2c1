// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

#include <algorithm>

namespace core {

/// Copies the lower triangle of @p H over the upper one. Block by block: a column of one is a row
/// of the other, and rows of a large matrix lie far apart in memory.
inline void mirrorLower(Eigen::MatrixXd& H)
{
    using Eigen::Index;
    constexpr Index kBlock = 32;
    const Index d = H.rows();
    for (Index j = 0; j < d; j += kBlock) {
        const Index columns = std::min(kBlock, d - j);
        for (Index k = j; k < j + columns; ++k)
            for (Index i = k + 1; i < j + columns; ++i)
                H(k, i) = H(i, k);
        for (Index i = j + columns; i < d; i += kBlock) {
            const Index rows = std::min(kBlock, d - i);
            H.block(j, i, columns, rows) = H.block(i, j, rows, columns).transpose();
        }
    }
}

} // namespace core
