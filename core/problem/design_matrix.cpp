// SPDX-License-Identifier: MIT
#include "core/problem/design_matrix.h"

#include "core/numeric/large_memory.h"
#include "core/numeric/parallel.h"
#include "core/numeric/work.h"
#include "core/problem/row_kernel.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace core {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

constexpr Index kBlockBytes = Index{256} * 1024;
/// Below this many multiply-adds, a tenth of a millisecond, starting threads costs more than it
/// saves.
constexpr double kThreadedWork = 1e6;
/// A sum over the rows is split into at most so many partial sums, whatever the number of
/// threads, so that it is always rounded in the same way.
constexpr Index kMostPartials = 64;
/// Rows of this size stay in the nearest cache between two products.
constexpr Index kPieceBytes = Index{32} * 1024;
/// Up to so many columns, products column by column beat a matrix product: the block stays in the
/// cache for the next one.
constexpr Index kFewColumns = 8;

Index rowsPerBlock(Index cols)
{
    const Index rows =
        kBlockBytes / (static_cast<Index>(sizeof(double)) * std::max<Index>(1, cols));
    return std::max<Index>(1, rows);
}

/// A template, because a std::function takes longer to make than a small product takes.
template <typename Body>
void forEach(Index count, double work, const Body& body)
{
    if (work >= kThreadedWork)
        return parallelFor(count, body);
    for (Index k = 0; k < count; ++k)
        body(k);
}

/// Charges for so many products of A with a vector, made in so many passes.
void chargeProducts(const DesignMatrix& A, double passes, Index products)
{
    chargeWork(passes, static_cast<double>(products) * static_cast<double>(A.rows() * A.cols()));
}

RowRange rangeOf(const DesignMatrix::Block& block)
{
    return {block.data(), static_cast<std::size_t>(block.rows()),
            static_cast<std::size_t>(block.cols())};
}

bool isFinite(const DesignMatrix::Block& block)
{
    // 0 * x is 0 for finite x and NaN otherwise, and unlike std::isfinite it vectorises.
    return (block.array() * 0.0).sum() == 0.0;
}

} // namespace

DesignMatrix::DesignMatrix(const Eigen::Ref<const RowMajorMatrix>& A)
{
    const std::shared_ptr<double> data = numbersInLargePages(static_cast<std::size_t>(A.size()));
    Eigen::Map<RowMajorMatrix>(data.get(), A.rows(), A.cols()) = A;
    *this = DesignMatrix(data, A.rows(), A.cols());
}

DesignMatrix::DesignMatrix(std::shared_ptr<const double> data, Index n, Index d)
    : m_rows(n)
    , m_cols(d)
    , m_blockRows(rowsPerBlock(d))
{
    assert(n >= 0 && d >= 0);
    const Index count = (n + m_blockRows - 1) / m_blockRows;
    m_blocks.resize(static_cast<std::size_t>(count));
    for (Index k = 0; k < count; ++k) {
        const double* first = data.get() + k * m_blockRows * d;
        m_blocks[static_cast<std::size_t>(k)].data = std::shared_ptr<const double>(data, first);
    }
    forEach(count, static_cast<double>(n * d),
            [this](Index k) { m_blocks[static_cast<std::size_t>(k)].finite = isFinite(block(k)); });
}

double DesignMatrix::operator()(Index i, Index j) const
{
    assert(i >= 0 && i < m_rows && j >= 0 && j < m_cols);
    const Rows& rows = m_blocks[static_cast<std::size_t>(i / m_blockRows)];
    return rows.data.get()[(i % m_blockRows) * m_cols + j];
}

VectorXd DesignMatrix::row(Index i) const
{
    assert(i >= 0 && i < m_rows);
    chargeWork(1.0 / static_cast<double>(m_rows), 0.0);
    return block(i / m_blockRows).row(i % m_blockRows);
}

VectorXd DesignMatrix::column(Index j) const
{
    assert(j >= 0 && j < m_cols);
    VectorXd result(m_rows);
    for (Index k = 0; k < blockCount(); ++k)
        result.segment(firstRow(k), block(k).rows()) = block(k).col(j);
    return result;
}

RowMajorMatrix DesignMatrix::dense() const
{
    chargeProducts(*this, 1, 0);
    RowMajorMatrix result(m_rows, m_cols);
    for (Index k = 0; k < blockCount(); ++k)
        result.middleRows(firstRow(k), block(k).rows()) = block(k);
    return result;
}

DesignMatrix DesignMatrix::withCell(Index i, Index j, double value) const
{
    assert(i >= 0 && i < m_rows && j >= 0 && j < m_cols);
    const Index k = i / m_blockRows;
    RowMajorMatrix changed = block(k);
    changed(i - firstRow(k), j) = value;
    DesignMatrix result = *this;
    result.m_blocks[static_cast<std::size_t>(k)] = std::move(DesignMatrix(changed).m_blocks[0]);
    return result;
}

DesignMatrix::Block DesignMatrix::block(Index k) const
{
    assert(k >= 0 && k < blockCount());
    return {m_blocks[static_cast<std::size_t>(k)].data.get(),
            std::min(m_blockRows, m_rows - firstRow(k)), m_cols};
}

VectorXd DesignMatrix::times(const Eigen::Ref<const VectorXd>& x) const
{
    assert(x.size() == m_cols);
    chargeProducts(*this, 1, 1);
    VectorXd result(m_rows);
    forEach(blockCount(), static_cast<double>(m_rows * m_cols),
            [&](Index k) { dotRows(rangeOf(block(k)), x.data(), result.data() + firstRow(k)); });
    return result;
}

MatrixXd DesignMatrix::timesMatrix(const Eigen::Ref<const MatrixXd>& X) const
{
    assert(X.rows() == m_cols);
    chargeProducts(*this, 1, X.cols());
    MatrixXd result(m_rows, X.cols());
    forEach(blockCount(), static_cast<double>(m_rows * m_cols * X.cols()), [&](Index k) {
        const Block rows = block(k);
        if (X.cols() > kFewColumns) {
            result.middleRows(firstRow(k), rows.rows()).noalias() = rows * X;
            return;
        }
        for (Index j = 0; j < X.cols(); ++j)
            dotRows(rangeOf(rows), X.col(j).data(), result.col(j).data() + firstRow(k));
    });
    return result;
}

VectorXd DesignMatrix::transposeTimes(const Eigen::Ref<const VectorXd>& y) const
{
    if (blockCount() != 1)
        return transposeTimesMatrix(y);
    assert(y.size() == m_rows);
    chargeProducts(*this, 1, 1);
    VectorXd sum = VectorXd::Zero(m_cols);
    addRows(rangeOf(block(0)), y.data(), sum.data());
    return sum;
}

MatrixXd DesignMatrix::transposeTimesMatrix(const Eigen::Ref<const MatrixXd>& Y) const
{
    assert(Y.rows() == m_rows);
    chargeProducts(*this, 1, Y.cols());
    const auto addBlock = [&](Index k, MatrixXd& sum) {
        for (Index j = 0; j < Y.cols(); ++j)
            addRows(rangeOf(block(k)), Y.col(j).data() + firstRow(k), sum.col(j).data());
    };
    if (blockCount() != 1)
        return sumOverBlocks(Y.cols(), addBlock);
    MatrixXd sum = MatrixXd::Zero(m_cols, Y.cols());
    addBlock(0, sum);
    return sum;
}

DesignMatrix::ThereAndBack DesignMatrix::timesAndBack(const Eigen::Ref<const VectorXd>& x,
                                                      Index columns,
                                                      const RowWeights& weights) const
{
    assert(x.size() == m_cols);
    chargeProducts(*this, 1, 1 + columns);
    ThereAndBack result;
    result.z.resize(m_rows);
    const Index few = std::max<Index>(4, kPieceBytes / (Index{sizeof(double)} * m_cols) / 4 * 4);
    result.sums = sumOverBlocks(columns, [&](Index k, MatrixXd& sum) {
        const Block rows = block(k);
        MatrixXd Y;
        for (Index first = 0; first < rows.rows(); first += few) {
            const Index count = std::min(few, rows.rows() - first);
            const Index left = rows.rows() - first - count;
            const RowRange piece{rows.data() + first * m_cols, static_cast<std::size_t>(count),
                                 static_cast<std::size_t>(m_cols)};
            auto z = result.z.segment(firstRow(k) + first, count);
            dotRows(piece, x.data(), z.data());
            Y.resize(count, columns);
            weights(firstRow(k) + first, z, Y);
            addRowsToSums(piece, Y.data(), static_cast<std::size_t>(columns), sum.data(),
                          left >= count ? piece.first + count * m_cols : nullptr);
        }
    });
    return result;
}

VectorXd DesignMatrix::columnNorms() const
{
    using Row = Eigen::Array<double, 1, Eigen::Dynamic>;
    // Row by row, as they lie in memory.
    const auto forRows = [this](const auto& body) {
        for (Index k = 0; k < blockCount(); ++k) {
            const Block rows = block(k);
            for (Index i = 0; i < rows.rows(); ++i)
                body(rows.row(i).array());
        }
    };
    chargeProducts(*this, 1, 1);
    Row squares = Row::Zero(m_cols);
    forRows([&](const auto& row) { squares += row.square(); });
    // Mostly that is all: no square has left the range of double, nor is so small that others may
    // have been lost.
    constexpr double kSmall = 1e-280;
    if ((squares > kSmall).all() && squares.allFinite())
        return squares.sqrt().matrix().transpose();
    chargeProducts(*this, 2, 1);
    Row largest = Row::Zero(m_cols);
    forRows([&](const auto& row) { largest = largest.max(row.abs()); });
    // Columns of nothing but numbers whose inverse is beyond double count as zeros.
    const Row scale = (largest > std::numeric_limits<double>::min()).select(largest.inverse(), 0.0);
    squares.setZero();
    forRows([&](const auto& row) { squares += (row * scale).square(); });
    return (largest * squares.sqrt()).matrix().transpose();
}

VectorXd DesignMatrix::gramTimes(const Eigen::Ref<const VectorXd>& weights,
                                 const Eigen::Ref<const VectorXd>& x) const
{
    assert(weights.size() == m_rows && x.size() == m_cols);
    chargeProducts(*this, 1, 2);
    return sumOverBlocks(1, [&](Index k, MatrixXd& sum) {
        addRowsTimesDots(rangeOf(block(k)), weights.data() + firstRow(k), x.data(), sum.data());
    });
}

MatrixXd DesignMatrix::sumOverBlocks(Index columns,
                                     const std::function<void(Index, MatrixXd&)>& addBlock) const
{
    const Index parts = std::min(blockCount(), kMostPartials);
    std::vector<MatrixXd> partial(static_cast<std::size_t>(parts));
    forEach(parts, static_cast<double>(m_rows * m_cols * columns), [&](Index p) {
        MatrixXd sum = MatrixXd::Zero(m_cols, columns);
        for (Index k = p * blockCount() / parts; k < (p + 1) * blockCount() / parts; ++k)
            addBlock(k, sum);
        partial[static_cast<std::size_t>(p)] = std::move(sum);
    });
    MatrixXd result = MatrixXd::Zero(m_cols, columns);
    for (const MatrixXd& sum : partial)
        result += sum;
    return result;
}

bool DesignMatrix::allFinite() const
{
    return std::ranges::all_of(m_blocks, &Rows::finite);
}

bool operator==(const DesignMatrix& p, const DesignMatrix& q)
{
    if (p.m_rows != q.m_rows || p.m_cols != q.m_cols)
        return false;
    for (Index k = 0; k < p.blockCount(); ++k) {
        if (p.block(k).data() != q.block(k).data() && p.block(k) != q.block(k))
            return false;
    }
    return true;
}

} // namespace core
