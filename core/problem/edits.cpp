// SPDX-License-Identifier: MIT
#include "core/problem/edits.h"

#include "core/numeric/constants.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <unordered_set>

namespace core {

namespace {

/// Above this many cells one copy of A is cheaper than a block for each of them.
constexpr Eigen::Index kFewCells = 16;

/// The indices 0 .. size - 1 without @p removed, which is ascending.
std::vector<Eigen::Index> remaining(Eigen::Index size, const std::vector<Eigen::Index>& removed)
{
    std::vector<Eigen::Index> kept;
    kept.reserve(static_cast<std::size_t>(size));
    auto next = removed.begin();
    for (Eigen::Index i = 0; i < size; ++i) {
        if (next != removed.end() && *next == i)
            ++next;
        else
            kept.push_back(i);
    }
    return kept;
}

Names kept(const Names& names, const std::vector<Eigen::Index>& indices)
{
    if (!names)
        return nullptr;
    std::vector<std::string> result;
    result.reserve(indices.size());
    for (const Eigen::Index i : indices)
        result.push_back((*names)[static_cast<std::size_t>(i)]);
    return std::make_shared<const std::vector<std::string>>(std::move(result));
}

Names extended(const Names& names, Eigen::Index at, Eigen::Index count, const char* letter)
{
    if (!names)
        return nullptr;
    const std::unordered_set<std::string> taken(names->begin(), names->end());
    std::vector<std::string> added;
    for (auto number = names->size() + 1; added.size() < static_cast<std::size_t>(count);
         ++number) {
        std::string name = letter + std::to_string(number);
        if (!taken.contains(name))
            added.push_back(std::move(name));
    }
    std::vector<std::string> result = *names;
    result.insert(result.begin() + at, added.begin(), added.end());
    return std::make_shared<const std::vector<std::string>>(std::move(result));
}

/// @p vector with @p count zeros before entry @p at.
Eigen::VectorXd extended(const Eigen::VectorXd& vector, Eigen::Index at, Eigen::Index count)
{
    Eigen::VectorXd result = Eigen::VectorXd::Zero(vector.size() + count);
    result.head(at) = vector.head(at);
    result.tail(vector.size() - at) = vector.tail(vector.size() - at);
    return result;
}

Names renamed(const Names& names, Eigen::Index size, Eigen::Index index, const std::string& name,
              const std::function<std::string(Eigen::Index)>& generated)
{
    std::vector<std::string> result;
    if (names)
        result = *names;
    else
        for (Eigen::Index i = 0; i < size; ++i)
            result.push_back(generated(i));
    result[static_cast<std::size_t>(index)] = name.empty() ? generated(index) : name;
    for (Eigen::Index i = 0; i < size; ++i)
        if (result[static_cast<std::size_t>(i)] != generated(i))
            return std::make_shared<const std::vector<std::string>>(std::move(result));
    return nullptr;
}

/// The standard deviation (divisor n - 1) of the entries of @p column; 0 where it is rounding.
double deviationOf(const Eigen::VectorXd& column)
{
    const double size = column.cwiseAbs().maxCoeff();
    if (!(size > 0.0))
        return 0.0;
    // In units of the largest entry, whose square may be beyond double.
    const Eigen::ArrayXd units = column.array() / size;
    const double deviation = (units - units.mean()).matrix().norm() /
                             std::sqrt(std::max(1.0, static_cast<double>(column.size()) - 1.0));
    return deviation <= 8 * kEpsilon ? 0.0 : deviation * size;
}

/// The same problem without names, which therefore tells the generated ones.
Problem nameless(const Problem& problem)
{
    Problem result = problem;
    result.rowNames = nullptr;
    result.columnNames = nullptr;
    return result;
}

} // namespace

Problem withCells(Problem problem, Eigen::Index row, Eigen::Index column,
                  const Eigen::Ref<const RowMajorMatrix>& values)
{
    assert(row >= 0 && row <= problem.n());
    assert(column >= 0 && column + values.cols() <= problem.d() + 1);
    if (const Eigen::Index missing = row + values.rows() - problem.n(); missing > 0)
        problem = withRowsInserted(std::move(problem), problem.n(), missing);

    const bool reachesB = column + values.cols() == problem.d() + 1;
    const Eigen::Index columnsOfA = values.cols() - (reachesB ? 1 : 0);
    if (reachesB && values.cols() > 0)
        problem.b.segment(row, values.rows()) = values.col(columnsOfA);
    if (columnsOfA * values.rows() <= kFewCells) {
        for (Eigen::Index i = 0; i < values.rows(); ++i)
            for (Eigen::Index j = 0; j < columnsOfA; ++j)
                problem.A = problem.A.withCell(row + i, column + j, values(i, j));
    } else {
        RowMajorMatrix A = problem.A.dense();
        A.block(row, column, values.rows(), columnsOfA) = values.leftCols(columnsOfA);
        problem.A = DesignMatrix(A);
    }
    return problem;
}

Problem withRowsInserted(Problem problem, Eigen::Index at, Eigen::Index count)
{
    assert(at >= 0 && at <= problem.n() && count >= 0);
    const Eigen::Index n = problem.n();
    const RowMajorMatrix before = problem.A.dense();
    RowMajorMatrix A = RowMajorMatrix::Zero(n + count, problem.d());
    A.topRows(at) = before.topRows(at);
    A.bottomRows(n - at) = before.bottomRows(n - at);
    problem.A = DesignMatrix(A);
    problem.b = extended(problem.b, at, count);
    if (problem.w.size() == n && n > 1)
        problem.w = extended(problem.w, at, count);
    problem.rowNames = extended(problem.rowNames, at, count, "r");
    return problem;
}

Problem withRowsRemoved(Problem problem, const std::vector<Eigen::Index>& rows)
{
    assert(static_cast<Eigen::Index>(rows.size()) < problem.n());
    const Eigen::Index n = problem.n();
    const std::vector<Eigen::Index> staying = remaining(n, rows);
    const RowMajorMatrix before = problem.A.dense();
    problem.A = DesignMatrix(RowMajorMatrix(before(staying, Eigen::all)));
    problem.b = Eigen::VectorXd(problem.b(staying));
    if (problem.w.size() == n && n > 1)
        problem.w = Eigen::VectorXd(problem.w(staying));
    problem.rowNames = kept(problem.rowNames, staying);
    return problem;
}

Problem withColumnsInserted(Problem problem, Eigen::Index at, Eigen::Index count)
{
    assert(at >= 0 && at <= problem.d() && count >= 0);
    const Eigen::Index d = problem.d();
    const RowMajorMatrix before = problem.A.dense();
    RowMajorMatrix A = RowMajorMatrix::Zero(problem.n(), d + count);
    A.leftCols(at) = before.leftCols(at);
    A.rightCols(d - at) = before.rightCols(d - at);
    problem.A = DesignMatrix(A);
    problem.x0 = extended(problem.x0, at, count);
    problem.columnNames = extended(problem.columnNames, at, count, "x");
    return problem;
}

Problem withColumnsRemoved(Problem problem, const std::vector<Eigen::Index>& columns)
{
    assert(static_cast<Eigen::Index>(columns.size()) < problem.d());
    const std::vector<Eigen::Index> staying = remaining(problem.d(), columns);
    const RowMajorMatrix before = problem.A.dense();
    problem.A = DesignMatrix(RowMajorMatrix(before(Eigen::all, staying)));
    problem.x0 = Eigen::VectorXd(problem.x0(staying));
    problem.columnNames = kept(problem.columnNames, staying);
    return problem;
}

Problem withRowName(Problem problem, Eigen::Index i, const std::string& name)
{
    const Problem plain = nameless(problem);
    problem.rowNames = renamed(problem.rowNames, problem.n(), i, name,
                               [&plain](Eigen::Index k) { return plain.rowName(k); });
    return problem;
}

Problem withColumnName(Problem problem, Eigen::Index j, const std::string& name)
{
    const Problem plain = nameless(problem);
    problem.columnNames = renamed(problem.columnNames, problem.d(), j, name,
                                  [&plain](Eigen::Index k) { return plain.columnName(k); });
    return problem;
}

std::vector<Eigen::Index> allColumns(const Problem& problem)
{
    return remaining(problem.d(), {});
}

Problem withCentredColumns(Problem problem, const std::vector<Eigen::Index>& columns)
{
    RowMajorMatrix A = problem.A.dense();
    for (const Eigen::Index j : columns)
        A.col(j).array() -= A.col(j).mean();
    problem.A = DesignMatrix(A);
    return problem;
}

Problem withScaledColumns(Problem problem, const std::vector<Eigen::Index>& columns)
{
    RowMajorMatrix A = problem.A.dense();
    for (const Eigen::Index j : columns) {
        const double size = A.col(j).cwiseAbs().maxCoeff();
        if (size == 0.0)
            continue;
        const double deviation = deviationOf(A.col(j));
        const double unit = deviation > 0.0 ? deviation : size;
        A.col(j) /= unit;
        problem.x0[j] *= unit;
    }
    problem.A = DesignMatrix(A);
    return problem;
}

Problem withStandardisedColumns(Problem problem, const std::vector<Eigen::Index>& columns)
{
    RowMajorMatrix A = problem.A.dense();
    for (const Eigen::Index j : columns) {
        const double deviation = deviationOf(A.col(j));
        A.col(j).array() -= A.col(j).mean();
        if (deviation == 0.0) {
            A.col(j).setZero();
        } else {
            A.col(j) /= deviation;
            problem.x0[j] *= deviation;
        }
    }
    problem.A = DesignMatrix(A);
    return problem;
}

Problem withNormalisedTarget(Problem problem)
{
    if (const double sum = problem.b.sum(); sum > 0.0 && std::isfinite(sum))
        problem.b /= sum;
    return problem;
}

} // namespace core
