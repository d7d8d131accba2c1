// SPDX-License-Identifier: MIT
#include "app/rows_of_file.h"

#include "app/errors.h"
#include "core/files/file_bytes.h"
#include "core/files/open.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace app {

namespace {

using Eigen::Index;

/// All @p count names, generated ones with @p prefix where there are none.
std::vector<std::string> allNames(const core::Names& names, Index count, char prefix)
{
    if (names)
        return *names;
    std::vector<std::string> generated;
    for (Index k = 1; k <= count; ++k)
        generated.push_back(fmt::format("{}{}", prefix, k));
    return generated;
}

/// Where the number for each column of A stands among those called @p names, d of them.
std::vector<Index> places(const core::Problem& problem, std::string_view option,
                          const std::string& file, const std::vector<std::string>& names)
{
    std::vector<Index> found;
    for (Index j = 0; j < problem.d(); ++j) {
        const std::string wanted = problem.columnName(j);
        const auto at = std::ranges::find(names, wanted);
        if (at == names.end())
            throw FileError(
                fmt::format("{}: {}: there is no number for the column {}, only for {}; "
                            "use the titles of the data, or none",
                            file, option, wanted, fmt::join(names, ", ")));
        if (std::ranges::count(names, wanted) > 1)
            throw FileError(fmt::format("{}: {}: there are several numbers for the column {}", file,
                                        option, wanted));
        found.push_back(at - names.begin());
    }
    return found;
}

void checkSize(const core::Problem& problem, std::string_view option, Index size)
{
    if (size != problem.d())
        throw UsageError(fmt::format("{}: the point has size {}, but A has {} columns", option,
                                     size, problem.d()));
}

core::RowMajorMatrix matched(const core::Problem& problem, std::string_view option,
                             const std::string& file, const core::NamedMatrix& matrix)
{
    const core::RowMajorMatrix rows = matrix.A.dense();
    if (matrix.report.headerLine == 0)
        return rows;
    const std::vector<Index> order =
        places(problem, option, file, allNames(matrix.columnNames, rows.cols(), 'x'));
    core::RowMajorMatrix inOrder(rows.rows(), rows.cols());
    for (Index j = 0; j < problem.d(); ++j)
        inOrder.col(j) = rows.col(order[static_cast<std::size_t>(j)]);
    return inOrder;
}

} // namespace

core::NamedMatrix matrixOfFile(const std::string& file)
{
    core::Result<core::NamedMatrix> matrix = core::readMatrix(file);
    if (!matrix)
        throw FileError(matrix.error().message);
    for (const std::string& remark : matrix.value().report.remarks)
        std::fprintf(stderr, "Note: %s: %s\n", core::displayName(file).c_str(), remark.c_str());
    return matrix.take();
}

core::RowMajorMatrix rowsOfFile(const core::Problem& problem, std::string_view option,
                                const std::string& file)
{
    const core::NamedMatrix matrix = matrixOfFile(file);
    if (matrix.A.cols() != problem.d())
        throw UsageError(fmt::format("{}: {} has {} rows of {} numbers; rows of {} are needed",
                                     option, file, matrix.A.rows(), matrix.A.cols(), problem.d()));
    return matched(problem, option, file, matrix);
}

Eigen::VectorXd pointOfFile(const core::Problem& problem, std::string_view option,
                            const std::string& file)
{
    const core::NamedMatrix matrix = matrixOfFile(file);
    if (matrix.A.cols() == 1) {
        const Eigen::VectorXd values = matrix.A.column(0);
        checkSize(problem, option, values.size());
        if (matrix.report.labelColumn == 0)
            return values;
        const std::vector<Index> order =
            places(problem, option, file, allNames(matrix.rowNames, values.size(), 'r'));
        return values(order);
    }
    if (matrix.A.rows() != 1)
        throw FileError(fmt::format("{}: {} needs one row of numbers, but here are {} rows of {}",
                                    file, option, matrix.A.rows(), matrix.A.cols()));
    checkSize(problem, option, matrix.A.cols());
    return matched(problem, option, file, matrix).row(0).transpose();
}

} // namespace app
