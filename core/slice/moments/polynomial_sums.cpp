// SPDX-License-Identifier: MIT
#include "core/slice/moments/polynomial_sums.h"

#include "core/numeric/exact_sum.h"

#include <algorithm>
#include <cmath>
#include <limits>

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
std::array<ExactSum, 3> sumsOfExponents(const PlaneProducts& products, const PlanePoint& centre)
{
    std::array<ExactSum, 3> sums{sumOf(products.z0), sumOf(products.z1), sumOf(products.z2)};
    const auto addToCentre = [&](double offset, const ExactSum& sum) {
        sums[0].addProduct(offset, sum.value);
        sums[0].addProduct(offset, sum.error);
    };
    addToCentre(centre.p, sums[1]);
    addToCentre(centre.q, sums[2]);
    return sums;
}

Eigen::Vector3d rounded(const std::array<ExactSum, 3>& sums)
{
    return {sums[0].rounded(), sums[1].rounded(), sums[2].rounded()};
}

} // namespace

PolynomialSums polynomialSums(const SliceRows& rows, const Window& window)
{
    PolynomialSums sums;
    sums.centre = {(window.pMin + window.pMax) / 2, (window.qMin + window.qMax) / 2};
    sums.exactZ = sumsOfExponents(rows.products, sums.centre);
    sums.z = rounded(sums.exactZ);
    sums.excess = sumOf(rows.b);
    sums.excess.add(-1.0);
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

bool PolynomialSums::exchange(const RowSeen& before, const RowSeen& now, const Window& window)
{
    constexpr double kMostRounding = 1e-13;
    const auto heightsOf = [&](const RowSeen& row) {
        return Eigen::Vector3d(row.z0 + centre.p * row.z1 + centre.q * row.z2, row.z1, row.z2);
    };
    const auto add = [&](double sign, const RowSeen& row) {
        const Eigen::Vector3d h = heightsOf(row);
        exactZ[0].add(sign * row.z0);
        exactZ[0].addProduct(sign * centre.p, row.z1);
        exactZ[0].addProduct(sign * centre.q, row.z2);
        exactZ[1].add(sign * row.z1);
        exactZ[2].add(sign * row.z2);
        excess.add(sign * row.b);
        bz += sign * row.b * h;
        zz += sign * h * h.transpose();
        wzz += sign * row.w2 * h * h.transpose();
        bb += sign * row.b * row.b;
        zSize += sign * (std::abs(h[0]) + window.width() / 2 * std::abs(h[1]) +
                         window.height() / 2 * std::abs(h[2]));
    };
    add(-1.0, before);
    add(1.0, now);
    z = rounded(exactZ);
    // A large row that leaves takes digits with it.
    const auto lost = [](double gone, double left) {
        if (gone == 0)
            return 0.0;
        return left > 0 ? gone / left : std::numeric_limits<double>::infinity();
    };
    const Eigen::Vector3d h = heightsOf(before);
    double most = lost(before.b * before.b, bb);
    for (Index k = 0; k < 3; ++k)
        most =
            std::max({most, lost(h[k] * h[k], zz(k, k)), lost(before.w2 * h[k] * h[k], wzz(k, k))});
    rounding = (rounding + 4e-16) * (1.0 + most);
    return rounding < kMostRounding;
}

} // namespace core
