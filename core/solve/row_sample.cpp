// SPDX-License-Identifier: MIT
#include "core/solve/row_sample.h"

#include "core/numeric/work.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <vector>

namespace core {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr Index kSketchRowsPerColumn = 10;
/// Up to so many columns the scores are exact.
constexpr Index kFewColumns = 16;
constexpr Index kDirections = 8; ///< Enough for norms to a factor of about two.
/// Share of the probability that goes to all rows alike, in case a score is far too small.
constexpr double kUniformShare = 0.1;

// The distributions of the standard library differ between its implementations.
double uniform(std::mt19937_64& engine)
{
    return static_cast<double>(engine() >> 11) * 0x1p-53;
}

MatrixXd randomSigns(Index rows, Index columns, std::mt19937_64& engine)
{
    return MatrixXd::NullaryExpr(rows, columns,
                                 [&engine] { return (engine() >> 63) != 0 ? 1.0 : -1.0; });
}

/// About A^T diag(weights) A, from rows that are added up at random, with random signs.
MatrixXd sketchedGram(const DesignMatrix& A, const VectorXd& weights, std::mt19937_64& engine)
{
    const Index buckets = kSketchRowsPerColumn * A.cols();
    chargeWork(1.0, static_cast<double>((A.rows() + buckets * A.cols()) * A.cols()));
    RowMajorMatrix sums = RowMajorMatrix::Zero(buckets, A.cols());
    for (Index k = 0; k < A.blockCount(); ++k) {
        const DesignMatrix::Block rows = A.block(k);
        for (Index i = 0; i < rows.rows(); ++i) {
            const std::uint64_t bits = engine();
            const double sign = (bits & 1) != 0 ? 1.0 : -1.0;
            const auto bucket =
                static_cast<Index>((bits >> 1) % static_cast<std::uint64_t>(buckets));
            sums.row(bucket) += sign * std::sqrt(weights[A.firstRow(k) + i]) * rows.row(i);
        }
    }
    return sums.transpose() * sums;
}

/// The sampling probabilities of the rows, size n; they sum to 1 unless all are 0.
VectorXd probabilities(const DesignMatrix& A, const VectorXd& weights, std::mt19937_64& engine)
{
    VectorXd scores = leverageScores(A, weights, engine);
    const VectorXd eligible = (weights.array() > 0).cast<double>();
    const double total = scores.sum();
    if (!(total > 0) || !std::isfinite(total))
        return eligible / std::max(1.0, eligible.sum());
    return (1 - kUniformShare) / total * scores + kUniformShare / eligible.sum() * eligible;
}

} // namespace

VectorXd leverageScores(const DesignMatrix& A, const VectorXd& weights, std::mt19937_64& engine)
{
    assert(weights.size() == A.rows());
    const Index d = A.cols();
    const bool isExact = d <= kFewColumns;
    MatrixXd gram = isExact ? A.gram(weights) : sketchedGram(A, weights, engine);
    // Collinear columns leave the Gram matrix singular; so little does not change the others.
    constexpr double kRidge = 1e-10;
    gram.diagonal() = (gram.diagonal().array() > 0).select((1 + kRidge) * gram.diagonal(), 1.0);

    MatrixXd directions =
        isExact ? MatrixXd(MatrixXd::Identity(d, d)) : randomSigns(d, kDirections, engine);
    chargeWork(0.0, choleskyWork(static_cast<double>(d)));
    const Eigen::LLT<MatrixXd> cholesky(gram);
    cholesky.matrixU().solveInPlace(directions);
    const double mean = isExact ? 1.0 : static_cast<double>(kDirections);
    return weights.cwiseProduct(A.timesMatrix(directions).rowwise().squaredNorm()) / mean;
}

MatrixXd sampledGram(const DesignMatrix& A, const VectorXd& weights, Index count,
                     std::mt19937_64& engine)
{
    assert(count >= 1);
    const VectorXd probability = probabilities(A, weights, engine);
    std::vector<double> cumulative(static_cast<std::size_t>(A.rows()));
    double total = 0;
    for (Index k = 0; k < A.rows(); ++k)
        cumulative[static_cast<std::size_t>(k)] = total += probability[k];
    if (!(total > 0))
        return MatrixXd::Zero(A.cols(), A.cols());

    RowMajorMatrix drawn(count, A.cols());
    for (Index k = 0; k < count; ++k) {
        const auto found = std::ranges::upper_bound(cumulative, uniform(engine) * total);
        const auto row = std::min<Index>(found - cumulative.begin(), A.rows() - 1);
        const double scale =
            std::sqrt(weights[row] / (static_cast<double>(count) * probability[row]));
        drawn.row(k) = scale * A.row(row).transpose();
    }
    chargeWork(0.0, static_cast<double>(count * A.cols() * A.cols()));
    return drawn.transpose() * drawn;
}

} // namespace core
