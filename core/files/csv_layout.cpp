// SPDX-License-Identifier: MIT
#include "core/files/csv_layout.h"

#include "core/files/csv_columns.h"
#include "core/files/csv_line.h"
#include "core/files/csv_table_start.h"
#include "core/files/text_encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace core {

using Eigen::Index;

namespace {

/// Why a line cannot be the start of such a file; empty when it can.
std::string lineProblem(std::string_view line)
{
    if (const auto binary = binaryContent(line.substr(0, std::min(line.find('\r'), line.size()))))
        return *binary;
    if (line.find('\r') != std::string_view::npos)
        return "lines end with a carriage return alone; save the file with line feeds";
    return {};
}

/// Refuses binary content in the lines looked at: those of the body are checked again with their
/// rows, but words before the table and titles are not.
std::optional<Error> refuseBinary(const CsvSample& sample, std::string_view name)
{
    const CsvSampleLine& first = sample.lines.front();
    if (const std::string problem = lineProblem(first.text); !problem.empty())
        return csvError(name, first.number, {}, 0, problem);
    for (const auto* lines : {&sample.comments, &sample.lines}) {
        for (const CsvSampleLine& line : *lines) {
            if (const auto binary = binaryContent(line.text))
                return csvError(name, line.number, {}, 0, *binary);
        }
    }
    return std::nullopt;
}

std::string_view withoutBlankEnd(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// What was found out about the way in which the cells are written.
void sayDialect(CsvLayout& layout, const ImportOptions& options)
{
    const bool comma = layout.dialect.numbers.decimal == ',' && !options.decimal;
    const std::string separator = separatorName(layout.dialect.separator);
    if (layout.dialect.separator != ',' && !options.separator) {
        layout.remarks.push_back(
            fmt::format("The cells are separated by {}, and decimals are written with a {}.",
                        separator, layout.dialect.numbers.decimal == ',' ? "comma" : "point"));
    } else if (comma) {
        layout.remarks.emplace_back("Decimals are written with a comma.");
    }
}

} // namespace

Index CsvLayout::count(ColumnRole role) const
{
    return std::ranges::count(roles, role);
}

Index CsvLayout::find(ColumnRole role) const
{
    const auto found = std::ranges::find(roles, role);
    return found == roles.end() ? 0 : found - roles.begin() + 1;
}

ImportReport CsvLayout::report() const
{
    return {dialect.separator,
            dialect.numbers.decimal,
            hasHeader ? titleLine : 0,
            find(ColumnRole::Label),
            find(ColumnRole::Target),
            titles,
            remarks};
}

Result<CsvLayout> readCsvLayout(std::string_view text, std::string_view name,
                                const ImportOptions& chosen, TableUse use)
{
    CsvLayout layout;
    ImportOptions options = chosen;
    text = withoutByteOrderMark(text);
    text = withoutBlankEnd(text);
    CsvHead head;
    head.sample = sampleOf(text);
    if (head.sample.lines.empty())
        return Error{fmt::format("{}: the file is empty", name)};
    std::string_view rest = text;
    if (const char named = separatorNamedIn(takeLine(rest)); named != 0 && !options.separator)
        options.separator = named;
    if (const auto error = refuseBinary(head.sample, name))
        return *error;
    const Result<CsvDialect> dialect = findDialect(text, head.sample, options, name);
    if (!dialect)
        return dialect.error();
    layout.dialect = dialect.value();
    sayDialect(layout, chosen);
    if (const auto error = findTable(head, layout, options, name))
        return *error;
    if (const auto error = assignRoles(head, layout, options, use, name))
        return *error;
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

bool holdsNoCell(std::string_view line, char separator)
{
    return std::ranges::all_of(line,
                               [&](char c) { return c == separator || c == ' ' || c == '\t'; });
}

bool isNoRow(std::string_view line, const CsvLayout& layout)
{
    // Nearly every line begins with a letter, a digit or a sign.
    const char separator = layout.dialect.separator;
    if (!line.empty() && line.front() > '#' && line.front() != separator)
        return false;
    if (isBlankLine(line) || holdsNoCell(line, separator))
        return true;
    if (!beginsWithHash(line))
        return false;
    // Labels may begin with # as well.
    CsvCells cells(line, layout.dialect.separator);
    while (cells.next()) {
    }
    return cells.column() != layout.columns();
}

} // namespace core
