// SPDX-License-Identifier: MIT
#include "core/problem/differences.h"

#include <algorithm>

namespace core {

using Eigen::Index;

namespace {

/// Entries that are compared at once.
constexpr Index kTogether = 1024;

} // namespace

std::optional<std::vector<Index>> differingRows(const DesignMatrix& p, const DesignMatrix& q,
                                                std::size_t most)
{
    if (p.rows() != q.rows() || p.cols() != q.cols())
        return std::nullopt;
    std::vector<Index> rows;
    // Matrices of one shape have blocks of one shape.
    for (Index k = 0; k < p.blockCount(); ++k) {
        const DesignMatrix::Block mine = p.block(k);
        const DesignMatrix::Block other = q.block(k);
        if (mine.data() == other.data())
            continue;
        for (Index i = 0; i < mine.rows(); ++i) {
            if (mine.row(i) == other.row(i))
                continue;
            if (rows.size() == most)
                return std::nullopt;
            rows.push_back(p.firstRow(k) + i);
        }
    }
    return rows;
}

std::optional<std::vector<Index>> differingEntries(const Eigen::VectorXd& p,
                                                   const Eigen::VectorXd& q, std::size_t most)
{
    if (p.size() != q.size())
        return std::nullopt;
    std::vector<Index> entries;
    for (Index first = 0; first < p.size(); first += kTogether) {
        const Index count = std::min(kTogether, p.size() - first);
        if (p.segment(first, count) == q.segment(first, count))
            continue;
        for (Index k = first; k < first + count; ++k) {
            if (p[k] == q[k])
                continue;
            if (entries.size() == most)
                return std::nullopt;
            entries.push_back(k);
        }
    }
    return entries;
}

} // namespace core
