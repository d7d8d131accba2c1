// SPDX-License-Identifier: MIT
#include "core/files/cell_refusal.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace core {

namespace {

/// 1,234 as its two readings, for a message.
std::string bothReadings(std::string_view cell, char sign)
{
    std::string grouped(cell);
    std::erase(grouped, sign);
    std::string decimal(cell);
    std::ranges::replace(decimal, ',', '.');
    if (sign == '.')
        return fmt::format(
            "it may mean {} or {}; write the number without thousands separators, or "
            "choose with --decimal comma ({}) or --decimal point ({})",
            grouped, decimal, grouped, decimal);
    return fmt::format("it may mean {} or {}; write the number without thousands separators and "
                       "with a decimal point, or choose with --decimal point ({}) or --decimal "
                       "comma ({})",
                       grouped, decimal, grouped, decimal);
}

} // namespace

std::string refusal(std::string_view text, NumberStyle style)
{
    const std::string_view cell = trimmed(text);
    const CellKind kind = understandNumber(cell, style).cell.kind;
    assert(kind != CellKind::Number);
    if (isMissing(cell))
        return complaint(CellKind::Empty, cell) + "; remove the row or fill it in";
    if (kind == CellKind::NotFinite)
        return complaint(kind, cell) + "; remove the row or fill it in";
    if (kind == CellKind::TooLarge)
        return complaint(kind, cell) + "; choose a larger unit for this column";
    const char other = style.decimal == '.' ? ',' : '.';
    if (isGrouped(cell, other))
        return fmt::format("not a number, found {}; {}", inQuotes(cell), bothReadings(cell, other));
    if (style.decimal == '.' && isDecimalComma(cell)) {
        return fmt::format("not a number, found {}; write decimals with a point, or choose "
                           "--decimal comma",
                           inQuotes(cell));
    }
    if (style.decimal == ',' && cell.find('.') != std::string_view::npos && looksLikeNumber(cell)) {
        return fmt::format(
            "not a number, found {}; other numbers are written with a decimal comma: "
            "write all of them in one way, or choose with --decimal point or "
            "--decimal comma",
            inQuotes(cell));
    }
    if (const std::string_view sign = strangeGroups(cell); !sign.empty()) {
        return fmt::format("not a number, found {}; if \"{}\" parts thousands, write the number "
                           "without it",
                           inQuotes(cell), sign);
    }
    if (const std::string_view unit = unitOf(cell); !unit.empty()) {
        return unit == "%"
                   ? fmt::format("a number with a percent sign, found {}; write it as a "
                                 "fraction of 1, or move the sign into the title",
                                 inQuotes(cell))
                   : fmt::format("a number with a unit, {}, found {}; move the unit into the "
                                 "title and leave the number",
                                 unit, inQuotes(cell));
    }
    return fmt::format("not a number, found {}; write a number or remove the row", inQuotes(cell));
}

} // namespace core
