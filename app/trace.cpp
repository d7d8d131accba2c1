// SPDX-License-Identifier: MIT
#include "app/trace.h"

#include "app/errors.h"
#include "core/files/open.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace app {

Eigen::MatrixXd pointsOfTrace(const core::Problem& problem, std::string_view option,
                              const std::string& file)
{
    core::Result<core::NamedMatrix> read = core::readMatrix(file);
    if (!read)
        throw FileError(read.error().message);
    const core::NamedMatrix trace = read.take();
    std::vector<std::string> titles;
    if (trace.columnNames)
        titles = *trace.columnNames;
    const auto first = std::ranges::find(titles, "x1");
    const auto last = std::ranges::find(titles, fmt::format("x{}", problem.d()));
    if (last == titles.end() || last - first != problem.d() - 1 || last + 1 != titles.end())
        throw FileError(fmt::format("{}: {}: a trace ends with the columns x1 to x{}, one for each "
                                    "column of A; write it with 'basin solve --trace'",
                                    file, option, problem.d()));
    return trace.A.dense().rightCols(problem.d()).transpose();
}

} // namespace app
