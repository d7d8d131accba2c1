// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace core {

// Characters as files mean them, whatever the locale of the program.

inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

inline bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// @p text with the letters A to Z small; all other bytes, UTF-8 among them, stay.
std::string lowerCase(std::string_view text);

} // namespace core
