// SPDX-License-Identifier: MIT
#include "core/spectrum/hessian_spectrum.h"

#include "core/spectrum/row_space.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Sums over the rows of A that say how large each column is and what is lost in forming H.
struct ColumnSums {
    VectorXd weighted; ///< sum_k A_kj^2 |K_kk|.
    VectorXd diagonal; ///< sum_k A_kj^2 |D_k|.
    MatrixXd lowRank;  ///< sum_k |A_kj| |U_ki|, d x 2.
};

ColumnSums sumColumns(const HessianForm& form)
{
    const Index d = form.A.cols();
    const VectorXd K = form.D + (form.U * form.S).cwiseProduct(form.U).rowwise().sum();
    ColumnSums sums{VectorXd::Zero(d), VectorXd::Zero(d), MatrixXd::Zero(d, 2)};
    for (Index k = 0; k < form.A.blockCount(); ++k) {
        const auto block = form.A.block(k);
        for (Index i = 0; i < block.rows(); ++i) {
            const Index row = form.A.firstRow(k) + i;
            const double weight = std::abs(K[row]);
            const double diagonal = std::abs(form.D[row]);
            const double first = std::abs(form.U(row, 0));
            const double second = std::abs(form.U(row, 1));
            // One loop for the four sums: maps of curvature spend a good part of their time here.
            for (Index j = 0; j < d; ++j) {
                const double size = std::abs(block(i, j));
                sums.weighted[j] += weight * (size * size);
                sums.diagonal[j] += diagonal * (size * size);
                sums.lowRank(j, 0) += first * size;
                sums.lowRank(j, 1) += second * size;
            }
        }
    }
    return sums;
}

/// The eigenvalues of (A S^-1)^T K (A S^-1), ascending, by way of the rows where they are fewer.
VectorXd valuesOf(const HessianForm& form, const VectorXd& inverseScales)
{
    const Index n = form.A.rows();
    const Index d = form.A.cols();
    if (n >= d)
        return denseSpectrum(inverseScales.asDiagonal() * form.dense() * inverseScales.asDiagonal(),
                             Eigenvectors::No)
            .values;
    const MatrixXd small = RowSpace(form.A, inverseScales).hessian(form);
    const VectorXd values = denseSpectrum(small, Eigenvectors::No).values;
    if (values.size() == 0)
        return values;
    VectorXd all = VectorXd::Zero(d);
    all.head(n) = values;
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace

HessianScaling scalingOf(const LossAt& at, const HessianForm& form)
{
    const ColumnSums sums = sumColumns(form);
    HessianScaling scaling{sums.weighted.cwiseSqrt(), 0.0};
    if ((scaling.scales.array() == 0).any()) {
        const VectorXd norms = form.A.columnNorms();
        for (Index j = 0; j < norms.size(); ++j)
            if (scaling.scales[j] == 0)
                scaling.scales[j] = norms[j] > 0 ? norms[j] : 1.0;
    }
    // Each entry is a sum of n products and of two products of such sums; D, U and S carry the
    // digits that f has lost.
    const VectorXd inverse = scaling.scales.cwiseInverse();
    const VectorXd lowRank = inverse.asDiagonal() * sums.lowRank.rowwise().norm();
    const double terms =
        sums.diagonal.dot(inverse.cwiseAbs2()) + form.S.norm() * lowRank.squaredNorm();
    constexpr double kUnits = 4.0;
    scaling.rounding = kUnits * std::numeric_limits<double>::epsilon() *
                       (at.condition() + std::sqrt(static_cast<double>(form.A.rows()))) * terms;
    return scaling;
}

VectorXd formValues(const HessianForm& form)
{
    return valuesOf(form, VectorXd::Ones(form.A.cols()));
}

VectorXd diagonalPartValues(const LossAt& at)
{
    HessianForm form = at.hessian();
    form.S.setZero();
    return formValues(form);
}

Spectrum hessianSpectrum(const LossAt& at, Eigenvectors which)
{
    const HessianForm form = at.hessian();
    Spectrum spectrum;
    if (which == Eigenvectors::Yes)
        spectrum = denseSpectrum(form.dense(), which);
    else
        spectrum.values = formValues(form);
    if (spectrum.values.size() == 0)
        return spectrum;
    const HessianScaling scaling = scalingOf(at, form);
    const VectorXd scaled = valuesOf(form, scaling.scales.cwiseInverse());
    if (scaled.size() == 0)
        return {};
    spectrum.negative = (scaled.array() < -scaling.rounding).count();
    spectrum.positive = (scaled.array() > scaling.rounding).count();
    spectrum.zero = scaled.size() - spectrum.negative - spectrum.positive;
    return spectrum;
}

} // namespace core
