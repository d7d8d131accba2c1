// SPDX-License-Identifier: MIT
#include "core/files/csv_columns.h"

#include "core/files/ascii.h"
#include "core/files/csv_column_scan.h"
#include "core/files/csv_target.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace core {

using Eigen::Index;

namespace {

using Cells = std::vector<std::string>;

std::size_t at(Index column)
{
    return static_cast<std::size_t>(column - 1);
}

ColumnCensus sampleCensus(const CsvHead& head, const CsvLayout& layout, Index column)
{
    ColumnCensus census;
    for (const Cells* row : head.data())
        census.add((*row)[at(column)], layout.dialect.numbers);
    return census;
}

/// Columns without a title in which no row has anything.
void leaveOutEmptyColumns(const CsvHead& head, CsvLayout& layout)
{
    const auto rows = head.data();
    for (Index k = 1; k <= layout.columns() && !rows.empty(); ++k) {
        const auto isEmpty = [&](const Cells* row) {
            return at(k) < row->size() && (*row)[at(k)].empty();
        };
        if (!layout.titles[at(k)].empty() || !std::ranges::all_of(rows, isEmpty))
            continue;
        layout.roles[at(k)] = ColumnRole::Empty;
        layout.remarks.push_back(fmt::format("Column {} is empty and was left out.", k));
    }
}

void takeLabels(CsvLayout& layout, Index column)
{
    layout.roles[at(column)] = ColumnRole::Label;
}

/// Whether most cells of the first column are texts, or the reason why that is unclear.
Result<bool> holdsLabels(const CsvLayout& layout, Index column, std::string_view name)
{
    const ColumnCensus all = takeCensus(layout, column);
    constexpr Index kMost = 9;
    if (!all.hasText() || (all.numbers > 0 && all.numbers >= all.texts))
        return false; // the cells that are no numbers will be refused
    if (all.numbers == 0 || all.texts >= kMost * all.numbers)
        return true;
    return csvError(name, all.firstText, layout, column,
                    fmt::format("this column holds numbers ({}) and texts ({}); remove the "
                                "rows that are wrong, or choose with --labels {} or --labels none, "
                                "found {}",
                                all.numbers, all.texts, column, inQuotes(all.text)));
}

/// Labels by the title of the first column; true if it tells.
bool findLabelsByTitle(CsvLayout& layout, Index first)
{
    const std::string& title = layout.titles[at(first)];
    if (!layout.hasHeader || !namesLabels(title))
        return false;
    const bool isPlain = lowerCase(title) == "label" || lowerCase(title) == "name";
    const bool isWeak = lowerCase(title) == "index" || title.starts_with("Unnamed: ");
    const bool running = !isPlain && countsRows(layout, first);
    if (isWeak && !running)
        return false;
    takeLabels(layout, first);
    if (running) {
        layout.remarks.push_back(fmt::format("Column {}{} counts the rows: its numbers are labels, "
                                             "not a feature; choose --labels none if they are one.",
                                             first, title.empty() ? "" : " (" + title + ")"));
    }
    return true;
}

/// The only column from @p first on in which every cell of the file is a word; 0: there is none, or
/// there are several. A column that is called like the target is none.
Index onlyColumnOfWords(const CsvHead& head, const CsvLayout& layout, Index first)
{
    std::vector<Index> found;
    for (Index k = first; k <= layout.columns(); ++k) {
        if (layout.roles[at(k)] == ColumnRole::Feature && !isTargetTitle(layout.titles[at(k)]) &&
            sampleCensus(head, layout, k).isText())
            found.push_back(k);
    }
    if (found.size() != 1 || layout.numbers() <= 2)
        return 0;
    const ColumnCensus all = takeCensus(layout, found.front());
    return all.isText() && all.missing == 0 ? found.front() : 0;
}

std::optional<Error> findLabels(const CsvHead& head, CsvLayout& layout, std::string_view name)
{
    const Index first = layout.find(ColumnRole::Feature);
    if (first == 0 || findLabelsByTitle(layout, first))
        return std::nullopt;
    const auto say = [&](Index column) {
        takeLabels(layout, column);
        const std::string& title = layout.titles[at(column)];
        layout.remarks.push_back(fmt::format("Column {}{} holds the labels of the rows.", column,
                                             title.empty() ? "" : " (" + title + ")"));
    };
    if (sampleCensus(head, layout, first).hasText()) {
        const Result<bool> labels = holdsLabels(layout, first, name);
        if (!labels)
            return labels.error();
        if (labels.value()) {
            say(first);
            return std::nullopt;
        }
    }
    if (const Index words = onlyColumnOfWords(head, layout, first + 1); words > 0)
        say(words);
    return std::nullopt;
}

/// A second index beside a first one, as of a data frame that was written and read several times.
void dropIndices(CsvLayout& layout)
{
    const Index labels = layout.find(ColumnRole::Label);
    const bool isIndex = labels > 0 && (layout.titles[at(labels)].empty() ||
                                        layout.titles[at(labels)].starts_with("Unnamed: "));
    if (!isIndex)
        return;
    for (Index k = 1; k <= layout.columns(); ++k) {
        const std::string& title = layout.titles[at(k)];
        if (layout.roles[at(k)] != ColumnRole::Feature || !title.starts_with("Unnamed: ") ||
            !countsRows(layout, k))
            continue;
        layout.roles[at(k)] = ColumnRole::Dropped;
        layout.remarks.push_back(
            fmt::format("Column {} ({}) counts the rows once more and was left out.", k, title));
    }
}

/// Names the columns that have no title: x and the number among the features, b for the target.
void nameUntitled(CsvLayout& layout)
{
    Index number = 0;
    for (Index k = 1; k <= layout.columns(); ++k) {
        const ColumnRole role = layout.roles[at(k)];
        number += role == ColumnRole::Feature || role == ColumnRole::Target ? 1 : 0;
        std::string& title = layout.titles[at(k)];
        if (!title.empty())
            continue;
        if (role == ColumnRole::Label)
            title = "label";
        else if (role == ColumnRole::Target)
            title = std::string(1, 'b');
        else if (role == ColumnRole::Feature)
            title = fmt::format("x{}", number);
        if (layout.hasHeader && (role == ColumnRole::Target || role == ColumnRole::Feature))
            layout.remarks.push_back(
                fmt::format("Column {} has no title; it is called {}.", k, title));
    }
}

/// Adds _2, _3, ... to the titles of features that another feature has before.
void tellTitlesApart(CsvLayout& layout)
{
    std::set<std::string> taken(layout.titles.begin(), layout.titles.end());
    std::map<std::string, Index> seen;
    for (Index k = 1; k <= layout.columns(); ++k) {
        std::string& title = layout.titles[at(k)];
        if (layout.roles[at(k)] != ColumnRole::Feature || ++seen[title] == 1)
            continue;
        Index count = seen[title];
        while (!taken.insert(fmt::format("{}_{}", title, count)).second)
            ++count;
        const std::string apart = fmt::format("{}_{}", title, count);
        layout.remarks.push_back(fmt::format(
            "Column {} is called {} like another; it is shown as {}.", k, title, apart));
        title = apart;
    }
}

/// Refuses a column of words among the features: no row of it can be mended.
std::optional<Error> refuseWords(const CsvHead& head, const CsvLayout& layout,
                                 std::string_view name)
{
    const auto rows = head.data();
    for (Index k = 1; rows.size() > 1 && k <= layout.columns(); ++k) {
        const ColumnRole role = layout.roles[at(k)];
        if ((role != ColumnRole::Feature && role != ColumnRole::Target) ||
            !sampleCensus(head, layout, k).isText())
            continue;
        const ColumnCensus all = takeCensus(layout, k);
        const bool hasWord = all.texts > 0; // else numbers with endings of all kinds
        return csvError(name, hasWord ? all.firstText : layout.firstLine, layout, k,
                        fmt::format("this column holds words, not numbers, found {}; remove it, or "
                                    "take it for the labels of the rows with --labels {}",
                                    inQuotes(hasWord ? all.text : (*rows.front())[at(k)]), k));
    }
    return std::nullopt;
}

std::optional<Error> chooseLabels(const CsvHead& head, CsvLayout& layout,
                                  const ImportOptions& options, std::string_view name)
{
    if (!options.labels) {
        if (const auto error = findLabels(head, layout, name))
            return error;
        dropIndices(layout);
        return std::nullopt;
    }
    if (options.labels->empty())
        return std::nullopt;
    const Result<Index> column = columnCalled(*options.labels, layout, "--labels", name);
    if (!column)
        return column.error();
    takeLabels(layout, column.value());
    return std::nullopt;
}

} // namespace

std::optional<Error> assignRoles(const CsvHead& head, CsvLayout& layout,
                                 const ImportOptions& options, TableUse use, std::string_view name)
{
    layout.roles.assign(layout.titles.size(), ColumnRole::Feature);
    leaveOutEmptyColumns(head, layout);
    if (const auto error = chooseLabels(head, layout, options, name))
        return error;
    if (use == TableUse::Problem && layout.numbers() > 1) {
        const Result<Index> target = findTarget(layout, options, name);
        if (!target)
            return target.error();
        layout.roles[at(target.value())] = ColumnRole::Target;
    }
    nameUntitled(layout);
    // Bare rows of numbers are no less than a matrix.
    if (!layout.hasHeader && use == TableUse::Problem)
        layout.remarks.emplace_back(
            "There is no header: the columns are called x1, x2, ... and b.");
    tellTitlesApart(layout);
    return refuseWords(head, layout, name);
}

} // namespace core
