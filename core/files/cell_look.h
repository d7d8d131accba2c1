// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/number_cell.h"

#include <string>
#include <string_view>

namespace core {

/// How the numbers of a table are written.
struct NumberStyle {
    char decimal = '.'; ///< '.' or ','.
    /// Whether the other of the two may part thousands where no decimals follow, as in 1,234: only
    /// where somebody said so.
    bool grouped = false;
};

/// A cell read as a number, and what had to be understood for it.
struct UnderstoodNumber {
    NumberCell cell;
    bool hadMinusSign = false;       ///< U+2212, as word processors write it.
    bool hadThousands = false;       ///< Parted by the sign that is not the decimal one.
    bool hadSpacedThousands = false; ///< Groups of three digits, parted by no-break spaces.
};

/// Like readNumberCell, in @p style. What can mean nothing else is understood as well: a minus
/// sign U+2212, no-break spaces between groups of three digits, and thousands signs before a
/// decimal sign (1.234,5).
UnderstoodNumber understandNumber(std::string_view text, NumberStyle style);

/// What a cell is meant as, judged by itself. Only all cells of a column together tell its kind.
enum class CellLook {
    Number,  ///< A finite number in the style asked for.
    Missing, ///< Empty, or one of the usual words for it: NA, n/a, null, -, ...
    Odd,     ///< Meant as a number, but none that can be used: 1e309, nan, +-1, 1,5.
    Unit,    ///< A number with something behind or before it: 5 kg, 20%, $5.
    Text,    ///< Anything else: a name, a date.
};
CellLook lookOf(std::string_view text, NumberStyle style);

/// True for all that is, or stands for, a number in @p style: what is no text.
bool isNumeric(std::string_view text, NumberStyle style);

/// What stands behind (or, of a currency, before) the number of a cell that looks like Unit.
std::string_view unitOf(std::string_view text);

/// True for the usual short units, in brackets or not: m, [kg], (%), USD.
bool isKnownUnit(std::string_view text);

/// True for groups of three digits behind @p sign, where a decimal would be read as well: 1,234.
bool isGrouped(std::string_view text, char sign);

/// True for nothing, or one of the usual words for a missing number: NA, n/a, null, -, ...
bool isMissing(std::string_view cell);

/// The sign that parts thousands in ways that no style knows: a blank, ' or _; empty if none does.
std::string_view strangeGroups(std::string_view cell);

/// True for a number with a comma that can only be a decimal sign: 1,5 or 0,123 but not 1,234.
bool isDecimalComma(std::string_view text);

} // namespace core
