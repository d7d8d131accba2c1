// SPDX-License-Identifier: MIT
#include "core/files/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace core {

void appendNumber(std::string& text, double value)
{
    std::array<char, 32> digits;
    const double plain = std::isnan(value) ? std::abs(value) : value; // a NaN has a sign
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), plain).ptr;
    text.append(digits.data(), end);
}

} // namespace core
