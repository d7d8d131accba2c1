// SPDX-License-Identifier: MIT
#include "core/spectrum/anatomy.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// The @p most largest of @p sizes, by index.
std::vector<Index> largestOf(const VectorXd& sizes, Index most)
{
    std::vector<Index> indices(static_cast<std::size_t>(sizes.size()));
    std::iota(indices.begin(), indices.end(), Index{0});
    if (sizes.size() > most) {
        std::ranges::nth_element(indices, indices.begin() + most, [&](Index i, Index j) {
            return sizes[i] != sizes[j] ? sizes[i] > sizes[j] : i < j;
        });
        indices.resize(static_cast<std::size_t>(most));
        std::ranges::sort(indices);
    }
    return indices;
}

/// The rows of @p all that are called for, in their order.
MatrixXd rowsOf(const MatrixXd& all, const std::vector<Index>& indices)
{
    MatrixXd rows(static_cast<Index>(indices.size()), all.cols());
    for (Index k = 0; k < rows.rows(); ++k)
        rows.row(k) = all.row(indices[static_cast<std::size_t>(k)]);
    return rows;
}

Excerpt middleOf(const HessianForm& form)
{
    Excerpt excerpt;
    excerpt.size = form.D.size();
    const VectorXd diagonal = form.D + (form.U * form.S).cwiseProduct(form.U).rowwise().sum();
    excerpt.indices = largestOf(diagonal.cwiseAbs(), kMostShown);
    const MatrixXd U = rowsOf(form.U, excerpt.indices);
    excerpt.entries = U * form.S * U.transpose();
    excerpt.entries.diagonal() += rowsOf(form.D, excerpt.indices);
    return excerpt;
}

Excerpt hessianOf(const HessianForm& form)
{
    Excerpt excerpt;
    excerpt.size = form.A.cols();
    // h_jj = a_j^T diag(D) a_j + y_j^T S y_j, without the matrix where only a part is shown.
    const MatrixXd Y = form.A.transposeTimesMatrix(form.U);
    VectorXd diagonal = (Y * form.S).cwiseProduct(Y).rowwise().sum();
    for (Index k = 0; k < form.A.blockCount(); ++k) {
        const DesignMatrix::Block rows = form.A.block(k);
        diagonal += rows.cwiseAbs2().transpose() * form.D.segment(form.A.firstRow(k), rows.rows());
    }
    excerpt.indices = largestOf(diagonal.cwiseAbs(), kMostShown);
    const auto shown = static_cast<Index>(excerpt.indices.size());
    MatrixXd K = MatrixXd::Zero(shown, shown);
    for (Index k = 0; k < form.A.blockCount(); ++k) {
        const DesignMatrix::Block rows = form.A.block(k);
        const MatrixXd columns = rowsOf(rows.transpose(), excerpt.indices).transpose();
        K += columns.transpose() * form.D.segment(form.A.firstRow(k), rows.rows()).asDiagonal() *
             columns;
    }
    const MatrixXd y = rowsOf(Y, excerpt.indices);
    excerpt.entries = K + y * form.S * y.transpose();
    return excerpt;
}

} // namespace

std::optional<HessianAnatomy> hessianAnatomy(const Problem& problem, const LossAt& at,
                                             const VectorXd& x, const std::stop_token& stop)
{
    HessianAnatomy anatomy;
    anatomy.x = x;
    const HessianParts parts = hessianParts(problem, at);
    for (std::size_t k = 0; k < namedParts().size(); ++k) {
        if (stop.stop_requested())
            return std::nullopt;
        anatomy.parts[k] = partSpectrum(parts.*namedParts()[k].part);
    }
    if (anatomy.parts.front().values.size() > 0)
        anatomy.lowRank = lowRankDirections(parts.whole);
    anatomy.D = parts.whole.D;
    anatomy.middle = middleOf(parts.whole);
    anatomy.hessian = hessianOf(parts.whole);
    return anatomy;
}

} // namespace core
