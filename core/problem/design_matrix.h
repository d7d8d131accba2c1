// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

#include <functional>
#include <memory>
#include <vector>

namespace core {

using RowMajorMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// The matrix A, n x d: an immutable value whose copies share memory.
///
/// The rows lie in blocks of about 256 KiB behind shared pointers. A copy with one cell changed
/// therefore costs one block, whatever n is, which makes undo by whole snapshots affordable for
/// matrices of gigabytes; a block may also be a window on a memory-mapped file.
class DesignMatrix {
public:
    using Block = Eigen::Map<const RowMajorMatrix>;

    DesignMatrix() = default;
    /// Copies @p A; n and d may be 0.
    explicit DesignMatrix(const Eigen::Ref<const RowMajorMatrix>& A);
    /// Shares memory with its owner: @p data points to n * d numbers, row after row, and keeps
    /// them alive and unchanged (an aliasing pointer to a mapped file, for example).
    DesignMatrix(std::shared_ptr<const double> data, Eigen::Index n, Eigen::Index d);

    Eigen::Index rows() const { return m_rows; }
    Eigen::Index cols() const { return m_cols; }
    /// Entry A_ij. @pre indices in range (asserted).
    double operator()(Eigen::Index i, Eigen::Index j) const;
    /// Row i as a vector of size d.
    Eigen::VectorXd row(Eigen::Index i) const;
    /// Column j as a vector of size n.
    Eigen::VectorXd column(Eigen::Index j) const;
    /// The whole matrix, copied: O(n d) memory.
    RowMajorMatrix dense() const;

    /// A copy in which entry (i, j) is @p value; shares all other blocks with this one.
    DesignMatrix withCell(Eigen::Index i, Eigen::Index j, double value) const;

    /// The blocks, in row order: block k holds rows firstRow(k) .. firstRow(k) + block(k).rows().
    Eigen::Index blockCount() const { return static_cast<Eigen::Index>(m_blocks.size()); }
    Eigen::Index firstRow(Eigen::Index k) const { return k * m_blockRows; }
    Block block(Eigen::Index k) const;

    /// A x, size n. @pre x has size d. Threaded; the result does not depend on the thread count.
    Eigen::VectorXd times(const Eigen::Ref<const Eigen::VectorXd>& x) const;
    /// A X, n x k, in one pass over the rows. @pre X is d x k.
    Eigen::MatrixXd timesMatrix(const Eigen::Ref<const Eigen::MatrixXd>& X) const;
    /// A^T y, size d. @pre y has size n.
    Eigen::VectorXd transposeTimes(const Eigen::Ref<const Eigen::VectorXd>& y) const;
    /// A^T Y, d x k, in one pass over the rows. @pre Y is n x k.
    Eigen::MatrixXd transposeTimesMatrix(const Eigen::Ref<const Eigen::MatrixXd>& Y) const;
    /// Some rows of Y, which depend on their products with x alone: @p z has those, and @p Y, of
    /// the same number of rows, takes the result. @param first  the first of the rows.
    using RowWeights =
        std::function<void(Eigen::Index first, const Eigen::Ref<const Eigen::VectorXd>& z,
                           Eigen::Ref<Eigen::MatrixXd> Y)>;
    struct ThereAndBack {
        Eigen::VectorXd z;    ///< A x, size n.
        Eigen::MatrixXd sums; ///< A^T Y, d x columns.
    };
    /// A x and A^T Y(A x) in one pass over the rows. Threaded; the result does not depend on the
    /// thread count. @pre x has size d.
    ThereAndBack timesAndBack(const Eigen::Ref<const Eigen::VectorXd>& x, Eigen::Index columns,
                              const RowWeights& weights) const;
    /// The Euclidean length of each column, size d; right for any number, also where its square is
    /// none. One pass over the rows, three there.
    Eigen::VectorXd columnNorms() const;
    /// A^T diag(weights) A x, size d, in one pass over the rows. @pre sizes n and d.
    Eigen::VectorXd gramTimes(const Eigen::Ref<const Eigen::VectorXd>& weights,
                              const Eigen::Ref<const Eigen::VectorXd>& x) const;
    /// A^T diag(weights) A, d x d symmetric; weights (size n) may be negative.
    Eigen::MatrixXd gram(const Eigen::Ref<const Eigen::VectorXd>& weights) const;

    /// True if every entry is a finite number. O(blocks): each block is checked once, when made.
    bool allFinite() const;

    /// Entry-wise equality. Blocks that are shared compare in O(1).
    friend bool operator==(const DesignMatrix& p, const DesignMatrix& q);

private:
    struct Rows {
        std::shared_ptr<const double> data;
        bool finite = true;
    };

    /// The sum of what addBlock(k, sum) adds for every block k, d x columns; threaded.
    Eigen::MatrixXd
    sumOverBlocks(Eigen::Index columns,
                  const std::function<void(Eigen::Index, Eigen::MatrixXd&)>& addBlock) const;

    std::vector<Rows> m_blocks;
    Eigen::Index m_rows = 0;
    Eigen::Index m_cols = 0;
    Eigen::Index m_blockRows = 1;
};

} // namespace core
