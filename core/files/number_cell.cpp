// SPDX-License-Identifier: MIT
#include "core/files/number_cell.h"

#include "core/files/ascii.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>

namespace core {

namespace {

/// Whether a well-formed number that is out of the range of double is too small, not too large.
bool isTooSmall(std::string_view number)
{
    const std::size_t mark = std::min(number.find_first_of("eE"), number.size());
    const std::string_view mantissa = number.substr(0, mark);
    const std::size_t first = mantissa.find_first_of("123456789");
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    double exponent = static_cast<double>(point) - static_cast<double>(first);
    if (mark < number.size()) {
        std::string_view digits = number.substr(mark + 1);
        const bool negative = digits.starts_with('-');
        digits.remove_prefix(negative || digits.starts_with('+') ? 1 : 0);
        double magnitude = 0.0;
        for (const char digit : digits)
            magnitude = 10.0 * magnitude + (digit - '0');
        exponent += negative ? -magnitude : magnitude;
    }
    return exponent < 0.0;
}

} // namespace

NumberCell readNumberCell(std::string_view text)
{
    std::string_view cell = trimmed(text);
    if (cell.empty())
        return {CellKind::Empty};
    // from_chars knows no +, and after a + it must not see a second sign.
    if (cell.front() == '+') {
        cell.remove_prefix(1);
        if (cell.starts_with('-') || cell.starts_with('+'))
            return {CellKind::Text};
    }
    double value = 0.0;
    const auto [rest, failure] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (failure == std::errc::invalid_argument || rest != cell.data() + cell.size())
        return {CellKind::Text};
    if (failure == std::errc::result_out_of_range) {
        if (!isTooSmall(cell))
            return {CellKind::TooLarge};
        return {CellKind::Number, cell.front() == '-' ? -0.0 : 0.0};
    }
    if (!std::isfinite(value))
        return {CellKind::NotFinite};
    return {CellKind::Number, value};
}

bool looksLikeNumber(std::string_view text)
{
    if (readNumberCell(text).kind != CellKind::Text)
        return true;
    const std::string_view cell = trimmed(text);
    const char* at = cell.data();
    const char* const end = at + cell.size();
    const auto skip = [&](std::string_view accepted) {
        const char* const start = at;
        at = std::find_if(at, end,
                          [&](char c) { return accepted.find(c) == std::string_view::npos; });
        return std::any_of(start, at, isDigit);
    };
    skip("+-");
    if (!skip("0123456789.,"))
        return false;
    if (at < end && (*at == 'e' || *at == 'E')) {
        ++at;
        skip("+-");
        skip("0123456789");
    }
    return at == end;
}

std::string complaint(CellKind kind, std::string_view text)
{
    switch (kind) {
    case CellKind::Empty:
        return fmt::format("missing number, found {}", inQuotes(text));
    case CellKind::NotFinite:
        return fmt::format("not a finite number, found {}", inQuotes(text));
    case CellKind::TooLarge:
        return fmt::format("too large for a double, found {}", inQuotes(text));
    case CellKind::Text:
    case CellKind::Number:
        break;
    }
    assert(kind == CellKind::Text);
    const bool decimalComma = text.find(',') != std::string_view::npos && looksLikeNumber(text);
    return fmt::format("not a number{}, found {}",
                       decimalComma ? " (decimals are written with a point)" : "", inQuotes(text));
}

std::string inQuotes(std::string_view text)
{
    constexpr std::size_t kLongest = 40;
    std::size_t length = std::min(text.size(), kLongest);
    // Do not cut a character of several bytes in two.
    while (length < text.size() && length > 0 && (text[length] & 0xC0) == 0x80)
        --length;
    std::string shown(text.substr(0, length));
    std::ranges::replace_if(
        shown, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, '?');
    return fmt::format("\"{}{}\"", shown, length < text.size() ? "…" : "");
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

} // namespace core
