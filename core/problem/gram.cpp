// SPDX-License-Identifier: MIT
#include "core/problem/gram.h"

#include "core/numeric/blas.h"
#include "core/numeric/mirror.h"
#include "core/numeric/parallel.h"
#include "core/numeric/work.h"
#include "core/problem/row_kernel.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <mutex>
#include <optional>
#include <utility>
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
constexpr Index kMostGramPartials = 64;
/// Below this many multiply-adds, starting threads costs more than it saves.
constexpr double kThreadedGramWork = 2e6;

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
    const MatrixXd& sum()
    {
        flush(m_positive);
        flush(m_negative);
        return m_sum;
    }
    /// Back to 0; nothing is to be added still.
    void clear() { m_sum.setZero(); }

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
    mirrorLower(sum);
    return sum;
}

/// Independent of the number of threads, so that the sum is always rounded in the same way. Grows
/// with the root of n: each partial sum costs a pass over d^2 numbers, whatever its rows.
Index partialCount(const DesignMatrix& A)
{
    const auto root = static_cast<Index>(std::sqrt(static_cast<double>(A.rows()) / 512.0));
    const Index bytes = A.cols() * A.cols() * Index{sizeof(double)};
    const Index affordable = kPartialBytes / std::max<Index>(1, bytes);
    return std::clamp<Index>(std::min(root, affordable), 1, kMostGramPartials);
}

/// A partial sum.
struct Partial {
    WeightedSum gram;
    MatrixXd sums; ///< d x k.
};

/// Adds partial sums in their order, whichever is ready first, so that the result is always rounded
/// in the same way. Their memory serves the next ones: new pages cost as much as a tenth of the
/// products, for the system clears each of them.
class OrderedSum {
public:
    OrderedSum(const DesignMatrix& A, Index columns, Index parts)
        : m_rows(A.rows())
        , m_result{MatrixXd::Zero(A.cols(), A.cols()), MatrixXd::Zero(A.cols(), columns)}
        , m_ready(static_cast<std::size_t>(parts))
    {
    }

    /// A partial sum of 0.
    Partial fresh()
    {
        std::optional<Partial> spare;
        {
            const std::scoped_lock lock(m_mutex);
            if (!m_spare.empty()) {
                spare = std::move(m_spare.back());
                m_spare.pop_back();
            }
        }
        if (!spare)
            return {WeightedSum(m_result.gram.rows(), m_rows),
                    MatrixXd::Zero(m_result.sums.rows(), m_result.sums.cols())};
        spare->gram.clear();
        spare->sums.setZero();
        return *std::move(spare);
    }

    void add(Index p, Partial part)
    {
        const std::scoped_lock lock(m_mutex);
        m_ready[static_cast<std::size_t>(p)] = std::move(part);
        for (; m_next < m_ready.size() && m_ready[m_next]; ++m_next) {
            Partial next = *std::exchange(m_ready[m_next], std::nullopt);
            m_result.gram.triangularView<Eigen::Lower>() += next.gram.sum();
            m_result.sums += next.sums;
            m_spare.push_back(std::move(next));
        }
    }

    /// Of all parts. The memory of the others is given back.
    GramAndSums take()
    {
        mirrorLower(m_result.gram);
        return std::move(m_result);
    }

private:
    Index m_rows;
    GramAndSums m_result;
    std::mutex m_mutex;
    std::size_t m_next = 0; ///< The part to be added next.
    std::vector<std::optional<Partial>> m_ready;
    std::vector<Partial> m_spare;
};

} // namespace

GramAndSums gramAndSums(const DesignMatrix& A, const Eigen::Ref<const VectorXd>& weights,
                        const Eigen::Ref<const MatrixXd>& U)
{
    assert(weights.size() == A.rows() && U.rows() == A.rows());
    const Index d = A.cols();
    const auto cells = static_cast<double>(A.rows() * d);
    const double work = 0.5 * cells * static_cast<double>(d);
    chargeWork(1.0, 0.5 * cells * static_cast<double>(d + 1 + 2 * U.cols()));
    keepBlasOnOneThread();
    const Index parts = std::min(partialCount(A), A.blockCount());
    OrderedSum total(A, U.cols(), parts);
    const auto sumPart = [&](Index p) {
        Partial part = total.fresh();
        for (Index k = p * A.blockCount() / parts; k < (p + 1) * A.blockCount() / parts; ++k) {
            const DesignMatrix::Block rows = A.block(k);
            part.gram.add(rows, weights.segment(A.firstRow(k), rows.rows()));
            for (Index j = 0; j < U.cols(); ++j) // the block is in the cache now
                addRows({rows.data(), static_cast<std::size_t>(rows.rows()),
                         static_cast<std::size_t>(d)},
                        U.col(j).data() + A.firstRow(k), part.sums.col(j).data());
        }
        part.gram.sum();
        total.add(p, std::move(part));
    };
    if (work >= kThreadedGramWork) {
        parallelFor(parts, sumPart);
    } else {
        for (Index p = 0; p < parts; ++p)
            sumPart(p);
    }
    return total.take();
}

MatrixXd DesignMatrix::gram(const Eigen::Ref<const VectorXd>& weights) const
{
    assert(weights.size() == m_rows);
    const double work = 0.5 * static_cast<double>(m_rows * m_cols) * static_cast<double>(m_cols);
    if (work > static_cast<double>(kVeryFewProducts))
        return gramAndSums(*this, weights, MatrixXd(m_rows, 0)).gram;
    chargeWork(1.0, 0.5 * static_cast<double>(m_rows * m_cols) * static_cast<double>(m_cols + 1));
    return smallGram(*this, weights);
}

} // namespace core
