// SPDX-License-Identifier: MIT
#include "core/files/csv_table_start.h"

#include "core/files/csv_header.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace core {

using Eigen::Index;

namespace {

using Cells = std::vector<std::string>;

bool looksLikeTitles(const Cells& cells, NumberStyle style)
{
    return cells.size() > 1 && std::all_of(cells.begin() + 1, cells.end(), [&](const auto& cell) {
               return lookOf(cell, style) == CellLook::Text;
           });
}

std::string lineNumbers(Index first, Index last)
{
    return first == last ? fmt::format("Line {} was", first)
                         : fmt::format("Lines {} to {} were", first, last);
}

/// Passes over lines of words before the table.
std::optional<Error> skipPreamble(CsvHead& head, CsvLayout& layout, std::string_view name)
{
    const auto counts = [&](std::size_t k) { return head.lines[k].cells.size(); };
    std::size_t start = 0;
    while (start < head.lines.size() && counts(start) != head.columns)
        ++start;
    const NumberStyle style = layout.dialect.numbers;
    if (start == 0 || start == head.lines.size() || counts(0) >= head.columns ||
        head.lines[0].problem)
        return std::nullopt;
    const bool isHeader = looksLikeTitles(head.lines[start].cells, style);
    const auto& lines = head.sample.lines;
    bool words = isHeader || head.columns > 2;
    for (std::size_t k = 0; k < start; ++k)
        words = words && counts(k) == 1 && !isNumeric(head.lines[k].cells[0], style);
    if (words) {
        head.first = start;
        layout.remarks.push_back(fmt::format(
            "{} skipped: the table begins in line {}.",
            lineNumbers(lines.front().number, lines[start - 1].number), lines[start].number));
    } else if (isHeader) {
        return csvError(name, lines.front().number, layout, 0,
                        fmt::format("the table seems to begin in line {}; remove the lines before "
                                    "it, found {}",
                                    lines[start].number, inQuotes(lines.front().text)));
    }
    return std::nullopt;
}

/// Takes a comment just before rows of numbers as their titles, as numpy.savetxt writes them.
bool takeTitlesFromComment(const CsvHead& head, CsvLayout& layout)
{
    if (head.sample.comments.empty() || head.first != 0)
        return false;
    std::string_view text = trimmed(head.sample.comments.back().text);
    text.remove_prefix(std::min(text.find_first_not_of('#'), text.size()));
    const CsvCellList titles = splitCsvLine(text, layout.dialect.separator);
    if (titles.problem || titles.cells.size() != head.columns ||
        std::ranges::any_of(titles.cells, [&](const std::string& cell) {
            return isNumeric(cell, layout.dialect.numbers);
        }))
        return false;
    layout.titles = titles.cells;
    layout.hasHeader = true;
    layout.titleLine = head.sample.comments.back().number;
    layout.remarks.push_back(fmt::format(
        "The titles of the columns were taken from the comment in line {}.", layout.titleLine));
    return true;
}

/// Gives a header that has another number of cells than the rows its missing title, if that is
/// clear, or says what is wrong.
std::optional<Error> fitTitles(const CsvHead& head, CsvLayout& layout, std::string_view name)
{
    Cells& titles = layout.titles;
    const auto rows = head.data();
    if (titles.size() == head.columns || rows.empty())
        return std::nullopt;
    const auto emptyLast = [](const Cells* row) { return row->back().empty(); };
    if (titles.size() + 1 == head.columns && std::ranges::all_of(rows, emptyLast)) {
        titles.emplace_back();
        return std::nullopt;
    }
    if (titles.size() == head.columns + 1 && titles.back().empty()) {
        titles.pop_back();
        return std::nullopt;
    }
    if (titles.size() > head.columns)
        return std::nullopt; // the rows are too short, each will say so
    Index running = 0;
    const bool running1 = std::ranges::all_of(
        rows, [&](const Cells* row) { return row->front() == std::to_string(++running); });
    if (titles.size() + 1 == head.columns && !namesLabels(titles.front()) &&
        (running1 || isTextColumn(head, 0, layout.dialect.numbers))) {
        titles.insert(titles.begin(), std::string());
        layout.remarks.emplace_back("The header is one title shorter than the rows, as R writes "
                                    "it: the first column holds the names of the rows.");
        return std::nullopt;
    }
    std::size_t bad = head.rows;
    while (head.lines[bad].cells.size() <= titles.size())
        ++bad;
    return csvError(
        name, head.sample.lines[bad].number, layout, static_cast<Index>(titles.size()) + 1,
        fmt::format("one cell more than the {} of the first line, found {}; if the commas are "
                    "decimal commas, write decimals with a point or separate the cells by "
                    "semicolons, else give every column a title",
                    titles.size(), inQuotes(head.lines[bad].cells[titles.size()])));
}

/// Passes over a row of units below the header and writes them into the titles.
void takeUnits(CsvHead& head, CsvLayout& layout)
{
    if (head.rows + 1 >= head.lines.size() || layout.titles.size() != head.columns)
        return;
    const Cells& units = head.lines[head.rows].cells;
    const Cells& below = head.lines[head.rows + 1].cells;
    if (units.size() != head.columns || below.size() != head.columns)
        return;
    std::size_t known = 0;
    for (std::size_t k = 0; k < units.size(); ++k) {
        const bool isUnit = isKnownUnit(units[k]);
        const bool aboveNumber = lookOf(below[k], layout.dialect.numbers) == CellLook::Number;
        if (!units[k].empty() && (isUnit ? !aboveNumber : k > 0))
            return;
        known += isUnit ? 1 : 0;
    }
    if (known == 0)
        return;
    for (std::size_t k = 0; k < units.size(); ++k) {
        const bool bare = units[k].find_first_of("[(") == std::string::npos;
        if (isKnownUnit(units[k]) && !layout.titles[k].empty())
            layout.titles[k] += fmt::format(fmt::runtime(bare ? " ({})" : " {}"), units[k]);
    }
    layout.remarks.push_back(fmt::format("Line {} holds units; they were written into the titles.",
                                         head.sample.lines[head.rows].number));
    ++head.rows;
}

std::optional<Error> readHeader(CsvHead& head, CsvLayout& layout, const ImportOptions& options,
                                std::string_view name)
{
    const CsvSampleLine& line = head.sample.lines[head.first];
    const Cells& cells = head.lines[head.first].cells;
    head.rows = head.first + 1;
    const Header judged = options.header ? (*options.header ? Header::Yes : Header::No)
                                         : judgeHeader(head, layout.dialect.numbers);
    // Titles in a comment make the first line a row.
    if (!options.header && judged != Header::Yes && takeTitlesFromComment(head, layout)) {
        head.rows = head.first;
        return std::nullopt;
    }
    if (judged == Header::Unclear) {
        return csvError(name, line.number, layout, 0,
                        fmt::format("cannot tell whether this line is a header or a row; choose "
                                    "with --header yes or --header no, or put a header "
                                    "label,x1,...,b before it, found {}",
                                    inQuotes(line.text)));
    }
    layout.hasHeader = judged == Header::Yes;
    if (layout.hasHeader) {
        layout.titles = cells;
        if (!options.header && countsFromZero(cells, countsFromZero(cells, 0) ? 0 : 1))
            layout.remarks.push_back(fmt::format("Line {} was read as the titles 0 to {} of a data "
                                                 "frame; choose --header no if it is a row.",
                                                 line.number, cells.back()));
        if (const auto error = fitTitles(head, layout, name))
            return error;
        head.columns = layout.titles.size(); // what each row is held to from here on
        takeUnits(head, layout);
        return std::nullopt;
    }
    head.rows = head.first;
    // The rows are held to the length of the first, as those of a file with titles.
    head.columns = cells.size();
    layout.titles.assign(cells.size(), {});
    return std::nullopt;
}

} // namespace

std::vector<const Cells*> CsvHead::data() const
{
    std::vector<const Cells*> found;
    for (std::size_t k = rows; k < lines.size(); ++k)
        if (!lines[k].problem && lines[k].cells.size() == columns &&
            !std::ranges::all_of(lines[k].cells, &std::string::empty))
            found.push_back(&lines[k].cells);
    return found;
}

std::optional<Error> findTable(CsvHead& head, CsvLayout& layout, const ImportOptions& options,
                               std::string_view name)
{
    for (const CsvSampleLine& line : head.sample.lines)
        head.lines.push_back(splitCsvLine(line.text, layout.dialect.separator));
    head.columns = usualCount(head.lines);
    if (const auto error = skipPreamble(head, layout, name))
        return error;
    const CsvCellList& first = head.lines[head.first];
    const std::vector<CsvSampleLine>& lines = head.sample.lines;
    layout.titleLine = lines[head.first].number;
    if (first.problem) {
        layout.titles = first.cells;
        layout.titles.emplace_back("in the header");
        return csvError(name, layout.titleLine, layout, first.problem->column, first.problem->what);
    }
    if (const auto error = readHeader(head, layout, options, name))
        return error;
    if (!head.sample.comments.empty() && layout.titleLine != head.sample.comments.back().number) {
        layout.remarks.push_back(
            fmt::format("{} skipped: comments.", lineNumbers(head.sample.comments.front().number,
                                                             head.sample.comments.back().number)));
    }
    if (head.rows < lines.size()) {
        layout.firstLine = lines[head.rows].number;
        layout.body = lines[head.rows].onwards;
    }
    return std::nullopt;
}

bool namesLabels(std::string_view title)
{
    std::string lower(trimmed(title));
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    constexpr std::array<std::string_view, 6> known = {"label", "name", "id", "row", "index", ""};
    return std::ranges::find(known, lower) != known.end() || lower.starts_with("unnamed: ");
}

} // namespace core
