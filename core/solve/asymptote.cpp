// SPDX-License-Identifier: MIT
#include "core/solve/asymptote.h"

#include "core/model/loss.h"
#include "core/solve/descend.h"
#include "core/solve/method.h"
#include "core/solve/scaled_curvature.h"

#include <Eigen/QR>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace core {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Rows whose product with the direction is within this part of the range of all products from the
/// largest, by turns: what is left of a run's own way to go blurs the products by as much.
constexpr std::array kBlurs{1e-6, 1e-4, 1e-2, 0.1};
/// The rows that go must lie this part of the range below those that stay.
constexpr double kApart = 1e-3;
/// Products that should agree and differ by less than this part of the range are the same.
constexpr double kSame = 1e-9;
/// Multiply-adds of one decomposition of the rows that stay; some dozens of them are made, and
/// nothing stops them.
constexpr double kMostWork = 5e7;

/// Those of @p products that are within @p margin of the largest.
std::vector<Index> largestOf(const VectorXd& products, double margin)
{
    const double least = products.maxCoeff() - margin;
    std::vector<Index> rows;
    for (Index k = 0; k < products.size(); ++k)
        if (products[k] >= least)
            rows.push_back(k);
    return rows;
}

/// The rows of A, one after the other.
MatrixXd rowsOf(const DesignMatrix& A, const std::vector<Index>& rows)
{
    MatrixXd result(static_cast<Index>(rows.size()), A.cols());
    for (std::size_t k = 0; k < rows.size(); ++k)
        result.row(static_cast<Index>(k)) = A.row(rows[k]).transpose();
    return result;
}

/// The direction nearest to @p along whose products with @p rows of A all agree; lengths are in
/// units in which all columns of A have length 1.
VectorXd levelled(const DesignMatrix& A, const std::vector<Index>& rows, const VectorXd& along)
{
    if (rows.size() < 2)
        return along;
    const VectorXd norms = A.columnNorms();
    const VectorXd inverse = (norms.array() > 0).select(norms.cwiseInverse(), 1.0);
    MatrixXd differences = rowsOf(A, rows) * inverse.asDiagonal();
    differences.rowwise() -= differences.colwise().mean().eval();
    const VectorXd excess = differences * along.cwiseQuotient(inverse);
    Eigen::CompleteOrthogonalDecomposition<MatrixXd> decomposition;
    decomposition.setThreshold(1e-10);
    decomposition.compute(differences);
    return along - inverse.cwiseProduct(decomposition.solve(excess));
}

/// True if @p direction leads to ground at infinity on which exactly @p rows stay.
bool leadsAway(const Problem& problem, const std::vector<Index>& rows, const VectorXd& direction)
{
    const VectorXd products = problem.A.times(direction);
    const double range = products.maxCoeff() - products.minCoeff();
    if (!products.allFinite() || !(range > 0))
        return false;
    const VectorXd w = problem.rowWeights();
    double least = products[rows.front()];
    double most = least;
    for (const Index k : rows) {
        least = std::min(least, products[k]);
        most = std::max(most, products[k]);
    }
    // Beside e^z that grows, the skip branch and all that does not grow vanish.
    if (!(most - least <= kSame * range) || (problem.mix.r > 0 && !(least > kApart * range)))
        return false;
    auto next = rows.begin();
    for (Index k = 0; k < products.size(); ++k) {
        if (w[k] != 0 && std::abs(products[k]) > kSame * range)
            return false;
        if (next != rows.end() && *next == k)
            ++next;
        else if (w[k] != 0 || !(products[k] < least - kApart * range))
            return false; // its w^2 z^2 would stay where its share of f does not
    }
    return true;
}

struct Lowest {
    double loss;
    std::vector<Index> rows; ///< That share f there.
};

/// The lowest that a run from x0 comes to on the rows that stay; nothing if it does not come to
/// rest, or to ground at infinity that is not known exactly.
std::optional<Lowest> lowestFrom(const Problem& problem)
{
    std::vector<Index> all(static_cast<std::size_t>(problem.n()));
    std::iota(all.begin(), all.end(), Index{0});
    constexpr StopRule kRule{1e-10, 100};
    const auto stepper = makeStepper(standardChoice(*methodById("newton")));
    const Path path = descend(problem, *stepper, problem.x0, kRule, [] { return 0.0; }, {});
    if (path.outcome == Outcome::AtInfinity) {
        const VectorXd& end = path.points.back().x;
        auto further = asymptoteAlong(problem, end, end - problem.x0);
        if (!further)
            return std::nullopt;
        return Lowest{further->lowest, std::move(further->rowsOfLowest)};
    }
    if (isConverged(path.outcome))
        return Lowest{path.points.back().loss, std::move(all)};
    // It may have begun at the minimum, and then no gradient is small beside the first.
    if (path.points.empty() || problem.d() > kMostColumnsOfCurvature)
        return std::nullopt;
    const VectorXd& x = path.points.back().x;
    const LossAt at(problem, x);
    const ScaledCurvature curvature = curvatureOf(scaledHessian({x, at.gradient(), at}));
    const bool isThere = curvature.values.size() > 0 && curvature.negative() == 0 &&
                         curvature.decrement() <= at.lossRounding();
    return isThere ? std::optional(Lowest{at.loss(), std::move(all)}) : std::nullopt;
}

} // namespace

Problem problemOfRows(const Problem& problem, const std::vector<Index>& rows, const VectorXd& x)
{
    const auto count = static_cast<Index>(rows.size());
    const VectorXd w = problem.rowWeights();
    Problem part;
    part.A = DesignMatrix(rowsOf(problem.A, rows));
    part.b.resize(count);
    part.w.resize(count);
    for (Index k = 0; k < count; ++k) {
        part.b[k] = problem.b[rows[static_cast<std::size_t>(k)]];
        part.w[k] = w[rows[static_cast<std::size_t>(k)]];
    }
    part.x0 = x;
    part.mix = {1, 0};
    return part;
}

double offTheRows(const Problem& problem, const std::vector<Index>& rows)
{
    VectorXd others = problem.b;
    for (const Index k : rows)
        others[k] = 0;
    return 0.5 * others.squaredNorm();
}

std::optional<Asymptote> asymptoteAlong(const Problem& problem, const VectorXd& x,
                                        const VectorXd& along)
{
    assert(x.size() == problem.d() && along.size() == problem.d());
    if (problem.mix.s == 0 || !along.allFinite())
        return std::nullopt;
    const VectorXd products = problem.A.times(along);
    const double range = products.maxCoeff() - products.minCoeff();
    if (!products.allFinite() || !(range > 0))
        return std::nullopt;
    for (const double blur : kBlurs) {
        Asymptote asymptote;
        asymptote.rows = largestOf(products, blur * range);
        const auto k = static_cast<double>(asymptote.rows.size());
        const auto d = static_cast<double>(problem.d());
        if (k * d * std::min(k, d) > kMostWork)
            return std::nullopt;
        asymptote.direction = levelled(problem.A, asymptote.rows, along);
        if (!leadsAway(problem, asymptote.rows, asymptote.direction))
            continue;
        const Problem part = problemOfRows(problem, asymptote.rows, x);
        const double others = offTheRows(problem, asymptote.rows);
        asymptote.loss = others + LossAt(part, x).loss();
        const std::optional<Lowest> lowest = lowestFrom(part);
        if (!lowest)
            return std::nullopt;
        asymptote.lowest = others + lowest->loss;
        for (const Index row : lowest->rows)
            asymptote.rowsOfLowest.push_back(asymptote.rows[static_cast<std::size_t>(row)]);
        return asymptote;
    }
    return std::nullopt;
}

} // namespace core
