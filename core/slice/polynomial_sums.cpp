// SPDX-License-Identifier: MIT
#include "core/slice/polynomial_sums.h"

#include "core/exact_sum.h"

#include <algorithm>

namespace core {

using Eigen::Index;
using Eigen::VectorXd;

namespace {

/// Rows that stay in the first-level cache while all sums are taken; also keeps long sums exact.
constexpr Index kRowsAtOnce = 512;

void addRows(const SliceRows& rows, Index first, Index count, const Window& window,
             PolynomialSums& sums)
{
    const PlaneProducts& products = rows.products;
    Eigen::Matrix<double, Eigen::Dynamic, 3> z(count, 3);
    z.col(1) = products.z1.segment(first, count);
    z.col(2) = products.z2.segment(first, count);
    z.col(0) =
        products.z0.segment(first, count) + sums.centre.p * z.col(1) + sums.centre.q * z.col(2);
    const auto b = rows.b.segment(first, count);
    sums.bz += z.transpose() * b;
    sums.zz += z.transpose() * z;
    if (rows.w2.size() > 1)
        sums.wzz += z.transpose() * rows.w2.segment(first, count).asDiagonal() * z;
    sums.bb += b.squaredNorm();
    sums.zSize += z.col(0).lpNorm<1>() + window.width() / 2 * z.col(1).lpNorm<1>() +
                  window.height() / 2 * z.col(2).lpNorm<1>();
}

ExactSum sumOf(const Eigen::VectorXd& values)
{
    ExactSum sum;
    for (const double value : values)
        sum.add(value);
    return sum;
}

/// sum_k z_k decides on the sign of alpha, and its terms may cancel almost entirely: they do
/// where the columns of A are centred.
Eigen::Vector3d sumOfExponents(const PlaneProducts& products, const PlanePoint& centre)
{
    ExactSum z0 = sumOf(products.z0);
    const ExactSum z1 = sumOf(products.z1);
    const ExactSum z2 = sumOf(products.z2);
    z0.addProduct(centre.p, z1.value);
    z0.addProduct(centre.p, z1.error);
    z0.addProduct(centre.q, z2.value);
    z0.addProduct(centre.q, z2.error);
    return {z0.rounded(), z1.rounded(), z2.rounded()};
}

} // namespace

PolynomialSums polynomialSums(const SliceRows& rows, const Window& window)
{
    PolynomialSums sums;
    sums.centre = {(window.pMin + window.pMax) / 2, (window.qMin + window.qMax) / 2};
    sums.z = sumOfExponents(rows.products, sums.centre);
    sums.bz.setZero();
    sums.zz.setZero();
    sums.wzz.setZero();
    const Index n = rows.b.size();
    for (Index row = 0; row < n; row += kRowsAtOnce)
        addRows(rows, row, std::min(kRowsAtOnce, n - row), window, sums);
    if (rows.w2.size() == 1)
        sums.wzz = rows.w2[0] * sums.zz;
    return sums;
}

} // namespace core
