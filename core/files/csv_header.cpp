// SPDX-License-Identifier: MIT
#include "core/files/csv_header.h"

#include <algorithm>

namespace core {

namespace {

using Cells = std::vector<std::string>;

/// True if at least half of the columns from @p start on hold numbers with decimals.
bool holdDecimals(const CsvHead& head, std::size_t start)
{
    const auto rows = head.data();
    std::size_t decimals = 0;
    for (std::size_t k = start; k < head.columns; ++k)
        decimals += std::ranges::all_of(rows, [&](const Cells* row) {
            return (*row)[k].find_first_of(".,eE") != std::string::npos;
        });
    return !rows.empty() && 2 * decimals >= head.columns - start;
}

/// True if most cells are numbers that no title would be: with decimals or a sign.
bool mostAreDecimals(const Cells& cells, NumberStyle style)
{
    const auto decimals = std::ranges::count_if(cells, [&](const std::string& cell) {
        return lookOf(cell, style) == CellLook::Number &&
               cell.find_first_of(".,+-") != std::string::npos;
    });
    return 2 * static_cast<std::size_t>(decimals) >= cells.size();
}

} // namespace

bool countsFromZero(const Cells& cells, std::size_t start)
{
    for (std::size_t k = start; k < cells.size(); ++k)
        if (cells[k] != std::to_string(k - start))
            return false;
    return cells.size() > start;
}

bool isTextColumn(const CsvHead& head, std::size_t column, NumberStyle style)
{
    const auto rows = head.data();
    return !rows.empty() && std::ranges::all_of(rows, [&](const Cells* row) {
        return lookOf((*row)[column], style) == CellLook::Text;
    });
}

Header judgeHeader(const CsvHead& head, NumberStyle style)
{
    const Cells& cells = head.lines[head.first].cells;
    const bool restIsNumeric =
        std::all_of(cells.begin() + 1, cells.end(),
                    [&](const std::string& cell) { return isNumeric(cell, style); });
    const bool saysLabels = !cells[0].empty() && namesLabels(cells[0]);
    if (!restIsNumeric)
        return !saysLabels && mostAreDecimals(cells, style) ? Header::Unclear : Header::Yes;
    if (cells.size() > 1 && cells[0].empty()) {
        const bool isHeader = countsFromZero(cells, 1) || isTextColumn(head, 0, style);
        return isHeader ? Header::Yes : Header::No;
    }
    if (isNumeric(cells[0], style)) {
        // 0, 1, 2 is how a data frame without names is written, and may be a row as well.
        if (!countsFromZero(cells, 0) || cells.size() < 2 || head.data().empty())
            return Header::No;
        const bool decimalsBelow = holdDecimals(head, 0);
        if (cells.size() == 2)
            return decimalsBelow ? Header::Unclear : Header::No;
        return decimalsBelow ? Header::Yes : Header::Unclear;
    }
    return cells.size() == 1 || namesLabels(cells[0]) || countsFromZero(cells, 1) ? Header::Yes
                                                                                  : Header::Unclear;
}

} // namespace core
