// SPDX-License-Identifier: MIT
#include "core/theory/bounded_loss.h"

#include "core/numeric/exact_sum.h"

#include <cassert>
#include <cmath>
#include <tuple>
#include <utility>

namespace core {

namespace {

using Eigen::Index;
using Eigen::VectorXd;
using Numbers = std::vector<Bounded>;

/// What a sum of @p count terms in twice the precision can be off, beyond its one rounding, as a
/// part of the sum of their sizes.
/// Source: T. Ogita, S. Rump, S. Oishi, SIAM J. Sci. Comput. 26 (2005), theorem 5.5.
double exactSumError(Index count)
{
    const double once = roundings(2.0 * static_cast<double>(count) + 4);
    return once * once;
}

/// sum p_k q_k.
Bounded dot(const Numbers& p, const Numbers& q)
{
    ExactSum sum;
    double sizes = 0;
    double errors = 0;
    for (std::size_t k = 0; k < p.size(); ++k) {
        sum.addProduct(p[k].value, q[k].value);
        sizes += std::abs(p[k].value * q[k].value);
        errors += std::abs(p[k].value) * q[k].error + p[k].error * q[k].largest();
    }
    const auto count = static_cast<Index>(p.size());
    const double slack = 1 + roundings(static_cast<double>(count) + 8);
    return Bounded::rounded(sum.rounded(), slack * (errors + exactSumError(count) * sizes));
}

Bounded sumOf(const Numbers& p)
{
    return dot(p, Numbers(p.size(), Bounded{1.0, 0.0}));
}

template <typename Map>
Numbers mapped(const Numbers& p, const Map& map)
{
    Numbers result(p.size());
    for (std::size_t k = 0; k < p.size(); ++k)
        result[k] = map(p[k], k);
    return result;
}

/// What every sum over rows needs to bound its own rounding.
struct Rows {
    const DesignMatrix& A;
    const VectorXd& norms;
    double slack; ///< Factor that covers the rounding of sums of n or d non-negative numbers.
    double gamma; ///< Of a plain sum of n products.

    Rows(const DesignMatrix& matrix, const VectorXd& rowNorms)
        : A(matrix)
        , norms(rowNorms)
        , slack(1 + roundings(static_cast<double>(matrix.rows() + matrix.cols()) + 32))
        , gamma(roundings(static_cast<double>(matrix.rows()) + 32))
    {
    }
};

/// A^T s in twice the precision, and a bound on its error.
std::pair<VectorXd, double> product(const Rows& rows, const Numbers& s)
{
    const Index d = rows.A.cols();
    std::vector<ExactSum> sums(static_cast<std::size_t>(d));
    VectorXd sizes = VectorXd::Zero(d);
    VectorXd errors = VectorXd::Zero(d);
    for (Index k = 0; k < rows.A.blockCount(); ++k) {
        const DesignMatrix::Block block = rows.A.block(k);
        for (Index r = 0; r < block.rows(); ++r) {
            const Bounded& factor = s[static_cast<std::size_t>(rows.A.firstRow(k) + r)];
            for (Index j = 0; j < d; ++j)
                sums[static_cast<std::size_t>(j)].addProduct(block(r, j), factor.value);
            sizes += std::abs(factor.value) * block.row(r).cwiseAbs().transpose();
            errors += factor.error * block.row(r).cwiseAbs().transpose();
        }
    }
    VectorXd value(d);
    for (Index j = 0; j < d; ++j) {
        value[j] = sums[static_cast<std::size_t>(j)].rounded();
        errors[j] += exactSumError(rows.A.rows()) * sizes[j] + kUnitRoundoff * std::abs(value[j]);
    }
    return {value, rows.slack * errors.norm()};
}

/// The scores A x in twice the precision.
Numbers scores(const DesignMatrix& A, const VectorXd& x)
{
    Numbers z(static_cast<std::size_t>(A.rows()));
    for (Index k = 0; k < A.blockCount(); ++k) {
        const DesignMatrix::Block block = A.block(k);
        for (Index r = 0; r < block.rows(); ++r) {
            ExactSum sum;
            double sizes = 0;
            for (Index j = 0; j < x.size(); ++j) {
                sum.addProduct(block(r, j), x[j]);
                sizes += std::abs(block(r, j) * x[j]);
            }
            z[static_cast<std::size_t>(A.firstRow(k) + r)] =
                Bounded::rounded(sum.rounded(), 2 * exactSumError(x.size()) * sizes);
        }
    }
    return z;
}

VectorXd rowNormsOf(const DesignMatrix& A)
{
    VectorXd norms(A.rows());
    for (Index k = 0; k < A.blockCount(); ++k)
        norms.segment(A.firstRow(k), A.block(k).rows()) = A.block(k).rowwise().stableNorm();
    return norms * (1 + roundings(static_cast<double>(A.cols()) + 16));
}

/// The entries of the middle matrix diag(D) + U S U^T.
struct Middle {
    Numbers D;
    Numbers U[2];
    Bounded corner; ///< S_11; the others are -1, -1 and 0.
};

VectorXd valuesOf(const Numbers& p)
{
    VectorXd values(static_cast<Index>(p.size()));
    for (std::size_t k = 0; k < p.size(); ++k)
        values[static_cast<Index>(k)] = p[k].value;
    return values;
}

/// Sums of sizes and of errors, weighted with a power of the lengths of the rows.
struct Sizes {
    double values = 0;
    double errors = 0;
};

Sizes sizesOf(const Numbers& p, const VectorXd& weights)
{
    Sizes sizes;
    for (std::size_t k = 0; k < p.size(); ++k) {
        sizes.values += std::abs(p[k].value) * weights[static_cast<Index>(k)];
        sizes.errors += p[k].error * weights[static_cast<Index>(k)];
    }
    return sizes;
}

/// Forms H = A^T ( diag(D) + U S U^T ) A as the program always does, and bounds by Frobenius norms
/// what rounding can have done: |A_k A_k^T|_F = |A_k|^2.
void formHessian(const Rows& rows, const Middle& middle, BoundedLoss& result)
{
    HessianForm form;
    form.A = rows.A;
    form.D = valuesOf(middle.D);
    form.U.resize(rows.A.rows(), 2);
    for (int i : {0, 1})
        form.U.col(i) = valuesOf(middle.U[i]);
    form.S << middle.corner.value, -1.0, -1.0, 0.0;
    result.hessian = form.dense();

    const Sizes D = sizesOf(middle.D, rows.norms.cwiseAbs2());
    double error = D.errors + rows.gamma * D.values;
    double length[2]; // of A^T U_i, as computed
    double lengthError[2];
    for (int i : {0, 1}) {
        const Sizes U = sizesOf(middle.U[i], rows.norms);
        length[i] = U.values;
        lengthError[i] = U.errors + rows.gamma * U.values;
    }
    const double corner = middle.corner.largest();
    const double all0 = length[0] + lengthError[0];
    const double all1 = length[1] + lengthError[1];
    error += middle.corner.error * all0 * all0 + 2 * corner * all0 * lengthError[0] +
             2 * (all0 * lengthError[1] + all1 * lengthError[0]) +
             roundings(16) * (corner * all0 * all0 + 2 * all0 * all1 + D.values);
    result.hessianError = rows.slack * error;
}

} // namespace

BoundedLoss boundedLoss(const Problem& problem, const VectorXd& x)
{
    assert(x.size() == problem.d() && x.allFinite());
    BoundedLoss at;
    at.rowNorms = rowNormsOf(problem.A);
    const Rows rows(problem.A, at.rowNorms);
    at.z = scores(problem.A, x);

    // The same shift as in LossAt.
    const auto& [s, r] = problem.mix;
    double largest = at.z.front().value;
    for (const Bounded& z : at.z)
        largest = std::max(largest, z.value);
    at.shift = s == 0 ? 0.0 : r > 0 ? std::max(0.0, largest) : largest;
    const Bounded shift{at.shift, 0.0};
    const Bounded weight{s, 0.0};
    at.exps = mapped(at.z, [&](const Bounded& z, std::size_t) { return weight * exp(z - shift); });
    at.skip = Bounded{r, 0.0} * exp(Bounded{-at.shift, 0.0});

    const Numbers u =
        mapped(at.z, [&](const Bounded& z, std::size_t k) { return at.exps[k] + at.skip * z; });
    at.alpha = sumOf(u);
    const Numbers f = mapped(u, [&](const Bounded& uk, std::size_t) { return uk / at.alpha; });
    const Numbers t = mapped(at.exps, [&](const Bounded& e, std::size_t) { return e / at.alpha; });
    const Numbers v =
        mapped(at.exps, [&](const Bounded& e, std::size_t) { return (e + at.skip) / at.alpha; });
    const Numbers c = mapped(f, [&](const Bounded& fk, std::size_t k) {
        return fk - Bounded{problem.b[static_cast<Index>(k)], 0.0};
    });
    const Bounded cf = dot(c, f);
    const Numbers g = mapped(c, [&](const Bounded& ck, std::size_t) { return ck - cf; });
    const VectorXd w = problem.rowWeights();
    const auto w2 = [&](std::size_t k) {
        const Bounded wk{w[static_cast<Index>(k)], 0.0};
        return wk * wk;
    };
    std::tie(at.gradient, at.gradientError) = product(
        rows,
        mapped(g, [&](const Bounded& gk, std::size_t k) { return v[k] * gk + w2(k) * at.z[k]; }));

    at.residual = std::sqrt(dot(c, c).largest()) * (1 + 4 * kUnitRoundoff);
    Middle middle;
    middle.D = mapped(
        g, [&](const Bounded& gk, std::size_t k) { return t[k] * gk + v[k] * v[k] + w2(k); });
    middle.U[0] = v;
    middle.U[1] = mapped(c, [&](const Bounded& ck, std::size_t k) { return v[k] * (f[k] + ck); });
    middle.corner = dot(f, f) + cf + cf;
    formHessian(rows, middle, at);
    return at;
}

} // namespace core
