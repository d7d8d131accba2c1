// SPDX-License-Identifier: MIT
#include "core/problem/problem.h"

#include <fmt/format.h>

#include <cmath>

namespace core {

using Eigen::Index;
using Eigen::VectorXd;

namespace {

/// So many bad numbers of a field are reported one by one; the rest is only counted.
constexpr Index kReportedNumbers = 20;

// Eigen's == asserts on unlike sizes, so the sizes are compared first.
bool equal(const VectorXd& p, const VectorXd& q)
{
    return p.size() == q.size() && p == q;
}

bool equal(const Names& p, const Names& q)
{
    return p == q || (p && q && *p == *q);
}

void report(std::vector<Issue>& issues, Field field, const std::string& message, Index row = -1,
            Index column = -1)
{
    Issue& issue = issues.emplace_back();
    issue.field = field;
    issue.message = message;
    issue.row = row;
    issue.column = column;
}

/// Collects the issues of one field whose numbers must be finite, or also not negative.
class NumberCheck {
public:
    NumberCheck(Field field, std::string what, std::vector<Issue>& issues)
        : m_field(field)
        , m_what(std::move(what))
        , m_issues(issues)
    {
    }

    void refuse(const std::string& where, const std::string& rule, double value, Index row,
                Index column)
    {
        if (++m_count <= kReportedNumbers) {
            report(m_issues, m_field,
                   fmt::format("{} {} is {}, but {}.", m_what, where, value, rule), row, column);
        }
    }

    void finish()
    {
        if (m_count > kReportedNumbers) {
            report(m_issues, m_field,
                   fmt::format("{} more numbers of {} have to be put right.",
                               m_count - kReportedNumbers, m_what));
        }
    }

private:
    Field m_field;
    std::string m_what;
    std::vector<Issue>& m_issues;
    Index m_count = 0;
};

void checkShapes(const Problem& problem, std::vector<Issue>& issues)
{
    const Index n = problem.n();
    const Index d = problem.d();
    if (n < 1)
        report(issues, Field::A, "A has no rows; at least one is needed.");
    if (d < 1)
        report(issues, Field::A, "A has no columns; at least one is needed.");
    if (problem.b.size() != n) {
        report(issues, Field::b,
               fmt::format("b has {} numbers, but A has {} rows.", problem.b.size(), n));
    }
    if (problem.w.size() != 1 && problem.w.size() != n) {
        report(issues, Field::w,
               fmt::format("w has {} numbers; give one for all rows or one for each of the "
                           "{} rows.",
                           problem.w.size(), n));
    }
    if (problem.x0.size() != d) {
        report(issues, Field::x0,
               fmt::format("x0 has {} numbers, but A has {} columns.", problem.x0.size(), d));
    }
    const auto checkNames = [&](const Names& names, Index count, std::string_view what) {
        if (names && static_cast<Index>(names->size()) != count) {
            report(
                issues, Field::names,
                fmt::format("There are {} {} names for {} {}s.", names->size(), what, count, what));
        }
    };
    checkNames(problem.rowNames, n, "row");
    checkNames(problem.columnNames, d, "column");
}

void checkDesign(const Problem& problem, std::vector<Issue>& issues)
{
    if (problem.A.allFinite())
        return;
    NumberCheck check(Field::A, "A", issues);
    for (Index k = 0; k < problem.A.blockCount(); ++k) {
        const DesignMatrix::Block block = problem.A.block(k);
        for (Index i = 0; i < block.rows(); ++i) {
            for (Index j = 0; j < block.cols(); ++j) {
                if (std::isfinite(block(i, j)))
                    continue;
                const Index row = problem.A.firstRow(k) + i;
                check.refuse(fmt::format("at row {}, column {}", problem.rowName(row),
                                         problem.columnName(j)),
                             "every entry has to be a finite number", block(i, j), row, j);
            }
        }
    }
    check.finish();
}

void checkVector(const VectorXd& values, Field field, const std::string& name, bool nonNegative,
                 std::vector<Issue>& issues)
{
    NumberCheck check(field, name, issues);
    for (Index i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) {
            check.refuse(fmt::format("number {}", i + 1), "it has to be a finite number", values[i],
                         i, 0);
        } else if (nonNegative && values[i] < 0) {
            check.refuse(fmt::format("number {}", i + 1), "it must not be negative", values[i], i,
                         0);
        }
    }
    check.finish();
}

void checkMix(const Mix& mix, std::vector<Issue>& issues)
{
    if (!std::isfinite(mix.s) || !std::isfinite(mix.r)) {
        report(issues, Field::mix, "The branch weights s and r have to be finite numbers.");
    } else if (mix.s < 0 || mix.r < 0) {
        report(issues, Field::mix,
               fmt::format("The branch weights are s = {} and r = {}; "
                           "neither may be negative.",
                           mix.s, mix.r));
    } else if (mix.s == 0 && mix.r == 0) {
        report(issues, Field::mix,
               "The branch weights s and r are both 0; at least one has to be positive.");
    }
}

} // namespace

std::string Problem::rowName(Index i) const
{
    const auto k = static_cast<std::size_t>(i);
    return rowNames && k < rowNames->size() ? (*rowNames)[k] : fmt::format("r{}", i + 1);
}

std::string Problem::columnName(Index j) const
{
    const auto k = static_cast<std::size_t>(j);
    return columnNames && k < columnNames->size() ? (*columnNames)[k] : fmt::format("x{}", j + 1);
}

VectorXd Problem::rowWeights() const
{
    if (w.size() == 1)
        return VectorXd::Constant(n(), w[0]);
    return w;
}

bool operator==(const Problem& p, const Problem& q)
{
    return p.mix == q.mix && equal(p.w, q.w) && equal(p.x0, q.x0) && equal(p.b, q.b) &&
           equal(p.rowNames, q.rowNames) && equal(p.columnNames, q.columnNames) && p.A == q.A;
}

std::vector<Issue> validate(const Problem& problem)
{
    std::vector<Issue> issues;
    checkShapes(problem, issues);
    checkDesign(problem, issues);
    checkVector(problem.b, Field::b, "b", false, issues);
    checkVector(problem.w, Field::w, "w", true, issues);
    checkVector(problem.x0, Field::x0, "x0", false, issues);
    checkMix(problem.mix, issues);
    return issues;
}

} // namespace core
