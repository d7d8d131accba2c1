// SPDX-License-Identifier: MIT
#include "core/files/csv_target.h"

#include "core/files/ascii.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace core {

using Eigen::Index;

namespace {

const std::string& title(const CsvLayout& layout, Index column)
{
    return layout.titles[static_cast<std::size_t>(column - 1)];
}

bool isFeature(const CsvLayout& layout, Index column)
{
    return layout.roles[static_cast<std::size_t>(column - 1)] == ColumnRole::Feature;
}

std::vector<Index> columnsTitled(std::string_view wanted, const CsvLayout& layout)
{
    std::vector<Index> found;
    for (Index k = 1; k <= layout.columns(); ++k)
        if (title(layout, k) == wanted)
            found.push_back(k);
    return found;
}

Error unclear(const CsvLayout& layout, const std::vector<Index>& columns, std::string_view option,
              std::string_view name)
{
    std::vector<std::string> titles;
    std::vector<std::string> choices;
    for (const Index k : columns) {
        titles.push_back(fmt::format("{} ({})", k, title(layout, k)));
        choices.push_back(fmt::format("{} {}", option, k));
    }
    return csvError(name, layout.titleLine, layout, 0,
                    fmt::format("which column is {}? It may be column {}; choose with {}",
                                option == "--target" ? "b" : "meant",
                                fmt::join(titles, " or column "), fmt::join(choices, " or ")));
}

/// True for a column that goes on a series, such as y in x, y, z and b in a, b, c.
bool goesOnSeries(const CsvLayout& layout, Index column)
{
    const std::string& letter = title(layout, column);
    if (letter.size() != 1 || column == 1)
        return false;
    const std::string before(1, static_cast<char>(letter[0] - 1));
    return title(layout, column - 1) == before;
}

} // namespace

Result<Index> columnCalled(std::string_view wanted, const CsvLayout& layout,
                           std::string_view option, std::string_view name)
{
    const std::vector<Index> titled = columnsTitled(wanted, layout);
    if (titled.size() == 1)
        return titled.front();
    if (titled.size() > 1)
        return unclear(layout, titled, option, name);
    Index number = 0;
    const char* const last = wanted.data() + wanted.size();
    const auto [end, failure] = std::from_chars(wanted.data(), last, number);
    if (failure == std::errc() && end == last && number >= 1 && number <= layout.columns())
        return number;
    return csvError(name, layout.titleLine, layout, 0,
                    fmt::format("{}: there is no column {}; the columns are {}", option,
                                inQuotes(wanted), fmt::join(layout.titles, ", ")));
}

bool isTargetTitle(std::string_view title)
{
    if (title == "b" || title == "y") // a capital B is a column beside A
        return true;
    constexpr std::array<std::string_view, 12> known = {
        "target",   "targets", "share",       "shares",    "count",  "counts",
        "response", "outcome", "probability", "frequency", "output", "y_true"};
    return std::ranges::find(known, lowerCase(title)) != known.end();
}

Result<Index> findTarget(CsvLayout& layout, const ImportOptions& options, std::string_view name)
{
    if (options.target) {
        const Result<Index> chosen = columnCalled(*options.target, layout, "--target", name);
        if (chosen && !isFeature(layout, chosen.value()))
            return csvError(name, layout.titleLine, layout, chosen.value(),
                            "this column holds labels and cannot be b");
        return chosen;
    }
    Index last = 0;
    std::vector<Index> named;
    std::vector<Index> calledB;
    for (Index k = 1; k <= layout.columns(); ++k) {
        if (!isFeature(layout, k))
            continue;
        last = k;
        if (isTargetTitle(title(layout, k)))
            named.push_back(k);
        if (title(layout, k) == "b")
            calledB.push_back(k);
    }
    std::erase_if(named, [&](Index k) { return k != last && goesOnSeries(layout, k); });
    std::erase_if(calledB, [&](Index k) { return k != last && goesOnSeries(layout, k); });
    if (calledB.size() > 1)
        return unclear(layout, calledB, "--target", name);
    const bool lastIsNamed = !named.empty() && named.back() == last;
    if (lastIsNamed && !calledB.empty() && calledB.front() != last)
        return unclear(layout, {calledB.front(), last}, "--target", name);
    Index target = last;
    if (!lastIsNamed && !calledB.empty())
        target = calledB.front();
    else if (!lastIsNamed && named.size() > 1)
        return unclear(layout, named, "--target", name);
    else if (!lastIsNamed && named.size() == 1)
        target = named.front();
    if (layout.hasHeader && (target != last || title(layout, target) != "b")) {
        const std::string& called = title(layout, target);
        layout.remarks.push_back(fmt::format("b is column {}{}{}.", target,
                                             called.empty() ? "" : " (" + called + ")",
                                             target == last ? ", the last" : ""));
    }
    return target;
}

} // namespace core
