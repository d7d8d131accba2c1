// SPDX-License-Identifier: MIT
#include "core/ground/merge_tree.h"

#include "core/numeric/constants.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <utility>

namespace core {

namespace {

using Eigen::Index;

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

/// The sets below a level that rises, as a forest over the samples.
class RisingWater {
public:
    explicit RisingWater(const Eigen::MatrixXd& loss)
        : m_loss(loss)
        , m_parent(static_cast<std::size_t>(loss.size()), kNone)
        , m_valley(m_parent.size(), kNone)
        , m_reachesFrame(m_parent.size(), false)
    {
    }

    /// All valleys, in the order in which they begin.
    std::vector<Valley> rise()
    {
        for (const std::size_t sample : order())
            drown(sample);
        return std::move(m_valleys);
    }

private:
    std::size_t numberOf(Index row, Index column) const
    {
        return static_cast<std::size_t>(row * m_loss.cols() + column);
    }
    GridCell cellOf(std::size_t sample) const
    {
        const auto place = static_cast<Index>(sample);
        return {place / m_loss.cols(), place % m_loss.cols()};
    }
    double lossOf(std::size_t sample) const
    {
        const GridCell cell = cellOf(sample);
        return m_loss(cell.row, cell.column);
    }
    /// On a line of samples only its ends are the frame.
    bool isOnFrame(const GridCell& cell) const
    {
        const bool isLine = m_loss.rows() == 1;
        return cell.column == 0 || cell.column == m_loss.cols() - 1 ||
               (!isLine && (cell.row == 0 || cell.row == m_loss.rows() - 1));
    }

    /// The samples that are ever below a level, lowest first.
    std::vector<std::size_t> order() const
    {
        std::vector<std::pair<double, std::size_t>> samples;
        for (std::size_t k = 0; k < m_parent.size(); ++k)
            if (const double loss = lossOf(k); std::isfinite(loss))
                samples.emplace_back(loss, k);
        std::ranges::sort(samples);
        std::vector<std::size_t> numbers(samples.size());
        std::ranges::transform(samples, numbers.begin(),
                               [](const auto& sample) { return sample.second; });
        return numbers;
    }

    /// The top of the tree that @p sample is in; the way there is halved.
    std::size_t topOf(std::size_t sample)
    {
        while (m_parent[sample] != sample) {
            m_parent[sample] = m_parent[m_parent[sample]];
            sample = m_parent[sample];
        }
        return sample;
    }

    template <typename Visit>
    void visitNeighbours(const GridCell& cell, const Visit& visit) const
    {
        const Index lastRow = std::min(cell.row + 1, m_loss.rows() - 1);
        const Index lastColumn = std::min(cell.column + 1, m_loss.cols() - 1);
        for (Index i = std::max<Index>(cell.row - 1, 0); i <= lastRow; ++i)
            for (Index j = std::max<Index>(cell.column - 1, 0); j <= lastColumn; ++j)
                if (i != cell.row || j != cell.column)
                    visit(i, j);
    }

    void drown(std::size_t sample)
    {
        const GridCell cell = cellOf(sample);
        m_parent[sample] = sample;
        visitNeighbours(cell, [&](Index i, Index j) {
            const std::size_t neighbour = numberOf(i, j);
            if (m_parent[neighbour] != kNone)
                join(topOf(sample), topOf(neighbour), sample);
        });
        const std::size_t top = topOf(sample);
        if (m_valley[top] == kNone)
            begin(sample);
        // Not before: a pass on the frame is no way around itself.
        m_reachesFrame[top] = m_reachesFrame[top] || isOnFrame(cell);
    }

    void begin(std::size_t sample)
    {
        Valley valley;
        valley.minimum = cellOf(sample);
        valley.pass = valley.minimum;
        valley.loss = lossOf(sample);
        valley.passLoss = kInfinity;
        valley.minimumOnFrame = isOnFrame(valley.minimum);
        visitNeighbours(valley.minimum, [&](Index i, Index j) {
            valley.besideHole = valley.besideHole || std::isnan(m_loss(i, j));
        });
        m_valley[sample] = m_valleys.size();
        m_valleys.push_back(valley);
    }

    /// Two sets become one because of @p pass. Their valleys are numbered as they begin, hence the
    /// deeper one has the lower number; a sample that has just drowned has none yet.
    void join(std::size_t p, std::size_t q, std::size_t pass)
    {
        if (p == q)
            return;
        const std::size_t deeper = std::min(m_valley[p], m_valley[q]);
        const std::size_t shallower = std::max(m_valley[p], m_valley[q]);
        const bool open = m_reachesFrame[p] && m_reachesFrame[q];
        if (shallower != kNone) {
            Valley& ends = m_valleys[shallower];
            ends.into = deeper;
            ends.pass = cellOf(pass);
            ends.passLoss = lossOf(pass);
            ends.openToFrame = open;
        }
        m_parent[p] = q;
        m_valley[q] = deeper;
        m_reachesFrame[q] = m_reachesFrame[p] || m_reachesFrame[q];
    }

    const Eigen::MatrixXd& m_loss;
    std::vector<std::size_t> m_parent; ///< kNone: not below the level yet.
    std::vector<std::size_t> m_valley; ///< Of the tops: the valley of their set.
    std::vector<bool> m_reachesFrame;  ///< Of the tops: whether a sample of the set does.
    std::vector<Valley> m_valleys;
};

} // namespace

std::vector<Valley> mergeTree(const Slice& slice)
{
    const std::vector<Valley> begun = RisingWater(slice.loss).rise();
    std::vector<std::size_t> order(begun.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t p, std::size_t q) {
        return begun[p].persistence() > begun[q].persistence();
    });
    std::vector<std::size_t> place(begun.size());
    for (std::size_t k = 0; k < order.size(); ++k)
        place[order[k]] = k;
    std::vector<Valley> tree;
    for (const std::size_t k : order) {
        tree.push_back(begun[k]);
        if (tree.back().into)
            tree.back().into = place[*tree.back().into];
    }
    return tree;
}

} // namespace core
