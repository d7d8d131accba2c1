// SPDX-License-Identifier: MIT
#include "core/problem/column_space.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

constexpr double kMostWork = 2e8;
/// Eigenvalues of the scaled Gram matrix below this (they are squares) are worth a closer look.
constexpr double kCandidate = 1e-11;
/// What counts as 0 for columns of norm 1.
constexpr double kZero = 1e-10;

VectorXd inverseNorms(const VectorXd& squares)
{
    return (squares.array() > 0).select(squares.array().sqrt().inverse(), 0.0);
}

/// The h that comes closest to A h = 1, improved once because the Gram matrix squares the
/// condition; nothing unless every row is met. @param inverse pseudo-inverse of A^T A.
std::optional<VectorXd> solveForOnes(const DesignMatrix& A, const MatrixXd& inverse)
{
    VectorXd h = VectorXd::Zero(A.cols());
    VectorXd missing = VectorXd::Ones(A.rows());
    for (int pass = 0; pass < 2; ++pass) {
        h += inverse * A.transposeTimes(missing);
        missing = VectorXd::Ones(A.rows()) - A.times(h);
    }
    // Written so that a NaN counts as not met.
    if (!(missing.lpNorm<Eigen::Infinity>() <= kZero))
        return std::nullopt;
    return h;
}

} // namespace

std::vector<Index> constantColumns(const DesignMatrix& A)
{
    std::vector<Index> candidates;
    for (Index j = 0; A.rows() > 0 && j < A.cols(); ++j)
        candidates.push_back(j);
    for (Index k = 0; k < A.blockCount() && !candidates.empty(); ++k) {
        const DesignMatrix::Block block = A.block(k);
        for (Index i = 0; i < block.rows() && !candidates.empty(); ++i)
            std::erase_if(candidates, [&](Index j) { return block(i, j) != A(0, j); });
    }
    return candidates;
}

std::optional<ColumnSpace> columnSpace(const DesignMatrix& A)
{
    assert(A.allFinite());
    const auto n = static_cast<double>(A.rows());
    const auto d = static_cast<double>(A.cols());
    if (A.rows() == 0 || A.cols() == 0 || std::max(n, d) * d * d > kMostWork)
        return std::nullopt;
    const MatrixXd gram = A.gram(VectorXd::Ones(A.rows()));
    if (!gram.allFinite())
        return std::nullopt;
    const VectorXd scale = inverseNorms(gram.diagonal());
    MatrixXd scaledGram = scale.asDiagonal() * gram * scale.asDiagonal();
    // Zero columns get eigenvalues of their own, so that they do not mix with flat directions.
    scaledGram.diagonal().array() -= (scale.array() == 0).cast<double>();
    const Eigen::SelfAdjointEigenSolver<MatrixXd> eigen(scaledGram);
    if (eigen.info() != Eigen::Success)
        return std::nullopt;

    ColumnSpace space;
    MatrixXd inverse = MatrixXd::Zero(A.cols(), A.cols());
    for (Index k = 0; k < A.cols(); ++k) {
        const double value = eigen.eigenvalues()[k];
        const bool ofZeroColumn = value < -0.5;
        if (ofZeroColumn)
            continue;
        const VectorXd h = scale.cwiseProduct(eigen.eigenvectors().col(k));
        if (value < kCandidate && A.times(h).norm() <= kZero) {
            space.flat.push_back(h.normalized());
        } else {
            ++space.rank;
            inverse += h * h.transpose() / std::max(value, kZero * kZero);
        }
    }
    space.shift = solveForOnes(A, inverse);
    return space;
}

} // namespace core
