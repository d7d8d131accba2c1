// SPDX-License-Identifier: MIT
#include "core/numeric/blas.h"
#include "core/numeric/parallel.h"
#include "core/numeric/work.h"
#include "core/problem/design_matrix.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

namespace core {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

/// Rows of A that one call of dsyrk takes: enough to pay for reading and writing the sum.
constexpr Index kPanelRows = 192;
/// Up to so many products in all, packing rows into panels takes longer than they do.
constexpr Index kVeryFewProducts = 1024;
/// Up to so many products, calling dsyrk takes longer than they do.
constexpr Index kFewProducts = 256;
/// The partial sums of one product may take this much memory together.
constexpr Index kPartialBytes = Index{256} * 1024 * 1024;
constexpr Index kMostPartials = 64;
/// Below this many multiply-adds, starting threads costs more than it saves.
constexpr double kThreadedWork = 2e6;

/// Adds rows, each times a weight of either sign, to A^T diag(weights) A.
///
/// dsyrk knows no weights. A row is therefore packed times sqrt |weight|, and the panels of
/// positive and of negative rows are added and subtracted: half the work of A^T (diag(w) A).
class WeightedSum {
public:
    /// @param rows  to be added at most.
    WeightedSum(Index d, Index rows)
        : m_sum(MatrixXd::Zero(d, d))
        , m_positive{MatrixXd(d, std::min(rows, kPanelRows)), 0, 1.0}
        , m_negative{MatrixXd(d, std::min(rows, kPanelRows)), 0, -1.0}
    {
    }

    void add(const DesignMatrix::Block& rows, const Eigen::Ref<const VectorXd>& weights)
    {
        for (Index i = 0; i < rows.rows(); ++i) {
            if (weights[i] == 0.0)
                continue;
            Panel& panel = weights[i] > 0.0 ? m_positive : m_negative;
            panel.columns.col(panel.count++) =
                std::sqrt(std::abs(weights[i])) * rows.row(i).transpose();
            if (panel.count == panel.columns.cols())
                flush(panel);
        }
    }

    /// The sum; only its lower triangle means anything.
    MatrixXd take()
    {
        flush(m_positive);
        flush(m_negative);
        return std::move(m_sum);
    }

private:
    struct Panel {
        MatrixXd columns; ///< d x kPanelRows, or fewer where there are fewer rows.
        Index count = 0;
        double sign = 1.0;
    };

    void flush(Panel& panel)
    {
        const Index d = m_sum.rows();
        if (m_sum.size() * panel.count <= kFewProducts) {
            for (Index k = 0; k < panel.count; ++k)
                for (Index j = 0; j < m_sum.cols(); ++j)
                    m_sum.col(j).tail(d - j) +=
                        panel.sign * panel.columns(j, k) * panel.columns.col(k).tail(d - j);
        } else if (d > 0 && panel.count > 0) {
            addSquare(panel.sign, panel.columns.leftCols(panel.count), m_sum);
        }
        panel.count = 0;
    }

    MatrixXd m_sum;
    Panel m_positive;
    Panel m_negative;
};

/// A^T diag(weights) A of so few numbers that it is done before panels are there to pack them in.
MatrixXd smallGram(const DesignMatrix& A, const Eigen::Ref<const VectorXd>& weights)
{
    const Index d = A.cols();
    MatrixXd sum = MatrixXd::Zero(d, d);
    for (Index k = 0; k < A.blockCount(); ++k) {
        const DesignMatrix::Block rows = A.block(k);
        for (Index i = 0; i < rows.rows(); ++i) {
            const double weight = weights[A.firstRow(k) + i];
            const double* row = rows.data() + i * d;
            for (Index j = 0; j < d; ++j)
                for (Index l = j; l < d; ++l)
                    sum(l, j) += weight * row[j] * row[l];
        }
    }
    for (Index j = 0; j < d; ++j)
        for (Index l = j + 1; l < d; ++l)
            sum(j, l) = sum(l, j);
    return sum;
}

/// Independent of the number of threads, so that the sum is always rounded in the same way. Grows
/// with the root of n: each partial sum costs a pass over d^2 numbers, whatever its rows.
Index partialCount(const DesignMatrix& A)
{
    const auto root = static_cast<Index>(std::sqrt(static_cast<double>(A.rows()) / 512.0));
    const Index bytes = A.cols() * A.cols() * Index{sizeof(double)};
    const Index affordable = kPartialBytes / std::max<Index>(1, bytes);
    return std::clamp<Index>(std::min(root, affordable), 1, kMostPartials);
}

} // namespace

MatrixXd DesignMatrix::gram(const Eigen::Ref<const VectorXd>& weights) const
{
    assert(weights.size() == m_rows);
    const double work = 0.5 * static_cast<double>(m_rows * m_cols) * static_cast<double>(m_cols);
    chargeWork(1.0, 0.5 * static_cast<double>(m_rows * m_cols) * static_cast<double>(m_cols + 1));
    if (work <= static_cast<double>(kVeryFewProducts))
        return smallGram(*this, weights);
    keepBlasOnOneThread();
    const Index parts = std::min(partialCount(*this), blockCount());
    std::vector<MatrixXd> partial(static_cast<std::size_t>(parts));
    const auto sumPart = [&](Index p) {
        WeightedSum sum(m_cols, m_rows);
        for (Index k = p * blockCount() / parts; k < (p + 1) * blockCount() / parts; ++k)
            sum.add(block(k), weights.segment(firstRow(k), block(k).rows()));
        partial[static_cast<std::size_t>(p)] = sum.take();
    };
    if (work >= kThreadedWork) {
        parallelFor(parts, sumPart);
    } else {
        for (Index p = 0; p < parts; ++p)
            sumPart(p);
    }
    MatrixXd result = parts > 0 ? std::move(partial[0]) : MatrixXd::Zero(m_cols, m_cols);
    for (std::size_t p = 1; p < partial.size(); ++p)
        result.triangularView<Eigen::Lower>() += partial[p];
    result.triangularView<Eigen::StrictlyUpper>() = result.transpose();
    return result;
}

} // namespace core
