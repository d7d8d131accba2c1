// SPDX-License-Identifier: MIT
#include "core/solve/row_batch.h"

#include "core/model/loss.h"
#include "core/numeric/work.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace core {

using Eigen::Index;
using Eigen::VectorXd;

namespace {

/// Those rows as a regression of its own: the loss of batchGradient() times n / m.
Problem problemOfRows(const Problem& problem, std::span<const Index> rows)
{
    const auto m = static_cast<Index>(rows.size());
    const double scale = static_cast<double>(problem.n()) / static_cast<double>(m);
    RowMajorMatrix A(m, problem.d());
    Problem batch;
    batch.b.resize(m);
    batch.w.resize(m);
    for (Index k = 0; k < m; ++k) {
        const Index row = rows[static_cast<std::size_t>(k)];
        A.row(k) = problem.A.row(row);
        batch.b[k] = scale * problem.b[row];
        batch.w[k] = scale * (problem.w.size() == 1 ? problem.w[0] : problem.w[row]);
    }
    batch.A = DesignMatrix(A);
    batch.mix = problem.mix;
    return batch;
}

} // namespace

RowBatches::RowBatches(Index n, Index size, std::uint64_t seed)
    : m_rows(static_cast<std::size_t>(n))
    , m_size(static_cast<std::size_t>(size))
    , m_used(m_rows.size())
    , m_engine(seed)
{
    assert(size >= 1 && size <= n);
    std::iota(m_rows.begin(), m_rows.end(), Index{0});
}

std::span<const Index> RowBatches::next() &
{
    if (m_used + m_size > m_rows.size())
        m_used = 0;
    // The next rows of a Fisher-Yates shuffle; the distributions of the standard library differ
    // between its implementations.
    for (std::size_t k = m_used; k < m_used + m_size; ++k)
        std::swap(m_rows[k], m_rows[k + m_engine() % (m_rows.size() - k)]);
    const std::span<const Index> batch(m_rows.data() + m_used, m_size);
    m_used += m_size;
    return batch;
}

std::optional<VectorXd> batchGradient(const Problem& problem, const VectorXd& x,
                                      std::span<const Index> rows)
{
    assert(!rows.empty() && x.size() == problem.d());
    const Problem batch = problemOfRows(problem, rows);
    const auto gradientOfBatch = [&]() -> std::optional<VectorXd> {
        VectorXd z = batch.A.times(x);
        if (!z.allFinite())
            return std::nullopt;
        const LossAt at = LossAt::ofScores(batch, std::move(z));
        if (at.domain() != Domain::Inside)
            return std::nullopt;
        return VectorXd(static_cast<double>(rows.size()) / static_cast<double>(problem.n()) *
                        at.gradient());
    };
    // The rows of A were read when they were copied; passes over the copy are none over A.
    double multiplyAdds = 0.0;
    std::optional<VectorXd> gradient;
    {
        WorkMeter ofBatch;
        gradient = gradientOfBatch();
        multiplyAdds = ofBatch.read().multiplyAdds;
    }
    chargeWork(0.0, multiplyAdds);
    return gradient;
}

std::optional<BatchBias> batchBias(const Problem& problem, const VectorXd& x, Index size, int draws,
                                   std::uint64_t seed, const std::stop_token& stop)
{
    assert(size >= 1 && draws >= 2);
    const VectorXd exact = LossAt(problem, x).gradient();
    BatchBias found;
    VectorXd mean = VectorXd::Zero(problem.d());
    double squares = 0.0; // sum of the squared distances from the mean so far, by Welford
    for (int k = 0; k < draws; ++k) {
        if (stop.stop_requested())
            return std::nullopt;
        RowBatches batches(problem.n(), std::min(size, problem.n()),
                           seed + 0x9E3779B97F4A7C15ULL * static_cast<std::uint64_t>(k));
        const auto gradient = batchGradient(problem, x, batches.next());
        if (!gradient)
            continue;
        const VectorXd step = *gradient - mean;
        mean += step / ++found.draws;
        squares += step.dot(*gradient - mean);
    }
    if (found.draws < 2)
        return std::nullopt;
    found.bias = mean - exact;
    found.noise = std::sqrt(squares / (found.draws - 1));
    found.standardError = found.noise / std::sqrt(found.draws);
    return found;
}

} // namespace core
