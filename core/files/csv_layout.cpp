// SPDX-License-Identifier: MIT
#include "core/files/csv_layout.h"

#include "core/files/csv_line.h"
#include "core/files/number_cell.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace core {

using Eigen::Index;

namespace {

using Cells = std::vector<std::string>;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool namesLabels(std::string_view title)
{
    constexpr std::array<std::string_view, 5> known = {"label", "name", "id", "row", ""};
    std::string lower(title);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return std::ranges::find(known, lower) != known.end();
}

/// What the file looks like when its cells are not separated by commas; empty when they are.
std::string_view otherSeparator(std::string_view line)
{
    const auto isDecimal = [](std::string_view cell) {
        return cell.find(',') != std::string_view::npos && looksLikeNumber(cell);
    };
    if (line.find(';') != std::string_view::npos) {
        bool decimals = true;
        for (std::string_view rest = line; decimals && !rest.empty();) {
            const std::size_t end = std::min(rest.find(';'), rest.size());
            decimals = isDecimal(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        if (decimals || line.find(',') == std::string_view::npos)
            return "semicolons";
    }
    if (line.find(',') == std::string_view::npos &&
        trimmed(line).find('\t') != std::string_view::npos)
        return "tabs";
    return {};
}

/// Why the first line cannot be the start of such a file; empty when it can.
std::string lineProblem(std::string_view line)
{
    if (line.starts_with("\xFF\xFE") || line.starts_with("\xFE\xFF"))
        return "the text is UTF-16; save it as UTF-8";
    if (const auto binary = binaryContent(line.substr(0, std::min(line.find('\r'), line.size()))))
        return *binary;
    if (line.find('\r') != std::string_view::npos)
        return "lines end with a carriage return alone; save the file with line feeds";
    if (const std::string_view separator = otherSeparator(line); !separator.empty()) {
        return fmt::format("the cells look separated by {}{}; separate them by commas and write "
                           "decimals with a point, found {}",
                           separator, separator == "semicolons" ? ", as with decimal commas" : "",
                           quoted(line));
    }
    return {};
}

Cells generatedTitles(std::size_t count)
{
    Cells titles;
    for (std::size_t k = 0; k + 1 < count; ++k)
        titles.push_back(fmt::format("x{}", k + 1));
    titles.emplace_back("b");
    return titles;
}

std::string_view withoutBlankEnd(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

void setTitles(CsvLayout& layout, const Cells& header)
{
    if (!layout.hasHeader) {
        layout.titles = generatedTitles(header.size());
        return;
    }
    layout.titles = header;
    const std::size_t labels = layout.hasLabels ? 1 : 0;
    if (layout.hasLabels && layout.titles[0].empty())
        layout.titles[0] = "label";
    const Cells generated = generatedTitles(header.size() - labels);
    for (std::size_t k = labels; k < header.size(); ++k) {
        if (layout.titles[k].empty())
            layout.titles[k] = generated[k - labels];
    }
}

} // namespace

Result<CsvLayout> readCsvLayout(std::string_view text, std::string_view name)
{
    CsvLayout layout;
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    std::string_view rest = withoutBlankEnd(text);
    if (rest.empty())
        return Error{fmt::format("{}: the file is empty", name)};
    std::string_view start = rest;
    std::string_view line = takeLine(rest);
    for (; trimmed(line).empty(); line = takeLine(rest)) {
        ++layout.titleLine;
        start = rest;
    }
    layout.firstLine = layout.titleLine;
    if (const std::string problem = lineProblem(line); !problem.empty())
        return csvError(name, layout.firstLine, layout, 0, problem);
    const CsvCellList first = splitCsvLine(line);
    if (first.problem) {
        layout.titles = first.cells;
        layout.titles.emplace_back("in the header");
        return csvError(name, layout.firstLine, layout, first.problem->column, first.problem->what);
    }

    layout.hasHeader = !std::ranges::all_of(first.cells, looksLikeNumber);
    if (!layout.hasHeader) {
        layout.body = start;
    } else if (first.cells.size() > 1 && !looksLikeNumber(first.cells[0]) &&
               !namesLabels(first.cells[0]) &&
               std::all_of(first.cells.begin() + 1, first.cells.end(), looksLikeNumber)) {
        return csvError(name, layout.firstLine, layout, 0,
                        fmt::format("cannot tell whether this line is a header or a row; put a "
                                    "header label,x1,...,b before it, found {}",
                                    quoted(line)));
    } else {
        layout.body = rest;
        ++layout.firstLine;
        CsvCells below(takeLine(rest));
        layout.hasLabels =
            namesLabels(first.cells[0]) || (below.next() && !looksLikeNumber(below.text()));
    }
    setTitles(layout, first.cells);
    return layout;
}

Error csvError(std::string_view name, Index line, const CsvLayout& layout, Index column,
               std::string_view what)
{
    if (column == 0)
        return {fmt::format("{}:{}: {}", name, line, what)};
    const std::string_view title =
        column <= layout.columns()
            ? std::string_view(layout.titles[static_cast<std::size_t>(column - 1)])
            : "beyond the last";
    return {fmt::format("{}:{}: column {} ({}): {}", name, line, column, title, what)};
}

} // namespace core
