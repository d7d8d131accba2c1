// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace core {

/// What the text of a cell turned out to be.
enum class CellKind {
    Number,    ///< A finite number.
    Empty,     ///< Nothing but blanks.
    Text,      ///< Not a number at all, or a number with something behind it.
    NotFinite, ///< nan, inf or infinity, with or without a sign.
    TooLarge,  ///< Beyond the largest double.
};

/// A cell read as a number.
struct NumberCell {
    CellKind kind = CellKind::Empty;
    double value = 0.0; ///< The nearest double when kind is Number, else 0.
};

/// Reads a whole cell: decimal notation with a point whatever the locale, blanks around it, one
/// leading + allowed. What is too small for a double is 0, as rounding says.
NumberCell readNumberCell(std::string_view text);

/// True if somebody who typed @p text meant a number: a number right or wrong, such as 1e309,
/// nan, +-1 or 1,5, or an empty cell. False for "Alabama", "1st" and "2020-01-01".
bool looksLikeNumber(std::string_view text);

/// Why a cell of that kind is no number, with the text found: `not a number, found "abc"`.
/// @pre kind is not Number.
std::string complaint(CellKind kind, std::string_view text);

/// @p text in double quotes for a message: clipped to 40 characters, control bytes as '?'.
std::string inQuotes(std::string_view text);

/// @p text without blanks (spaces and tabs) at both ends.
std::string_view trimmed(std::string_view text);

} // namespace core
