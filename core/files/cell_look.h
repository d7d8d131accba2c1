// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/number_cell.h"

#include <string>
#include <string_view>

namespace core {

/// How the numbers of a table are written.
struct NumberStyle {
    char decimal = '.';   ///< '.' or ','.
    bool grouped = false; ///< The other of the two may part thousands: only where somebody said so.
};

/// A cell read as a number, and what had to be understood for it.
struct UnderstoodNumber {
    NumberCell cell;
    bool hadMinusSign = false;       ///< U+2212, as word processors write it.
    bool hadSpacedThousands = false; ///< Groups of three digits, parted by no-break spaces.
};

/// Like readNumberCell, in @p style; a minus sign U+2212 and no-break spaces between groups of
/// three digits are understood as well, since they can mean nothing else.
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

/// What stands behind (or, of a currency, before) the number of a cell that looks like Unit.
std::string_view unitOf(std::string_view text);

/// True for the usual short units, in brackets or not: m, [kg], (%), USD.
bool isKnownUnit(std::string_view text);

/// Why a cell is no number, with the text found and what to do about it:
/// `missing number, found "NA"; remove the row or fill it in`. @pre it does not look like Number.
std::string refusal(std::string_view text, NumberStyle style);

/// True for groups of three digits behind @p sign, where a decimal would be read as well: 1,234.
bool isGrouped(std::string_view text, char sign);

/// True for a number with a comma that can only be a decimal sign: 1,5 or 0,123 but not 1,234.
bool isDecimalComma(std::string_view text);

} // namespace core
