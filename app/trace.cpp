// SPDX-License-Identifier: MIT
#include "app/trace.h"

#include "app/errors.h"
#include "core/files/file_bytes.h"
#include "core/files/number_cell.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace app {

namespace {

using Cells = std::vector<std::string_view>;

/// The cells of a line of a trace, which quotes nothing.
Cells cellsOf(std::string_view line)
{
    Cells cells;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find(',', begin), line.size());
        cells.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return cells;
}

/// The lines of @p text that are not empty, without their ends.
Cells linesOf(std::string_view text)
{
    Cells lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (!line.empty())
            lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// Where x1 stands in @p titles, if x1 to x of @p d are the last of them; nothing otherwise.
std::optional<std::size_t> firstOfPoint(const Cells& titles, Eigen::Index d)
{
    const auto count = static_cast<std::size_t>(d);
    if (titles.size() < count)
        return std::nullopt;
    const std::size_t first = titles.size() - count;
    for (std::size_t j = 0; j < count; ++j)
        if (titles[first + j] != fmt::format("x{}", j + 1))
            return std::nullopt;
    return first;
}

} // namespace

Eigen::MatrixXd pointsOfTrace(const core::Problem& problem, std::string_view option,
                              const std::string& file)
{
    const core::Result<core::FileBytes> bytes = core::readFile(file);
    if (!bytes)
        throw FileError(bytes.error().message);
    const Cells lines = linesOf(bytes.value().text());
    const Cells titles = lines.empty() ? Cells() : cellsOf(lines.front());
    const auto first = firstOfPoint(titles, problem.d());
    if (!first || lines.size() < 2)
        throw FileError(fmt::format("{}: {}: a trace ends with the columns x1 to x{}, one for each "
                                    "column of A; write it with 'basin solve --trace'",
                                    file, option, problem.d()));
    // What was not measured at a point, such as the error of its Hessian, is empty: only the
    // numbers of the points are read.
    Eigen::MatrixXd points(problem.d(), static_cast<Eigen::Index>(lines.size()) - 1);
    for (std::size_t k = 1; k < lines.size(); ++k) {
        const Cells cells = cellsOf(lines[k]);
        if (cells.size() != titles.size())
            throw FileError(fmt::format("{}: line {} has {} columns, but the first has {}", file,
                                        k + 1, cells.size(), titles.size()));
        for (Eigen::Index j = 0; j < problem.d(); ++j) {
            const std::string_view cell = cells[*first + static_cast<std::size_t>(j)];
            const core::NumberCell number = core::readNumberCell(cell);
            if (number.kind != core::CellKind::Number)
                throw FileError(fmt::format("{}: line {}: x{} is “{}”, which is no number", file,
                                            k + 1, j + 1, cell));
            points(j, static_cast<Eigen::Index>(k) - 1) = number.value;
        }
    }
    return points;
}

} // namespace app
