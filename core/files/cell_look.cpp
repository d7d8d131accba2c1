// SPDX-License-Identifier: MIT
#include "core/files/cell_look.h"

#include "core/files/ascii.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace core {

namespace {

constexpr std::string_view kMinusSign = "\xE2\x88\x92";
/// No-break space, narrow no-break space, thin space.
constexpr std::array<std::string_view, 3> kSpaces = {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"};
/// Stands for such a space; no cell holds it, since control bytes are refused before.
constexpr char kGroupMark = '\x01';
constexpr std::string_view kDigits = "0123456789";

/// Replaces every @p from by one byte; true if there was any.
bool replaceAll(std::string& text, std::string_view from, char to)
{
    std::string replaced;
    std::string_view rest = text;
    for (std::size_t at = rest.find(from); at != std::string_view::npos; at = rest.find(from)) {
        replaced.append(rest.substr(0, at));
        replaced.push_back(to);
        rest.remove_prefix(at + from.size());
    }
    if (replaced.empty())
        return false;
    replaced.append(rest);
    text = std::move(replaced);
    return true;
}

std::string_view withoutOuterSpaces(std::string_view text)
{
    for (const std::string_view space : kSpaces) {
        while (text.starts_with(space))
            text.remove_prefix(space.size());
        while (text.ends_with(space))
            text.remove_suffix(space.size());
    }
    return text;
}

/// How many bytes at the start of @p text are a number: sign, digits, points and commas, exponent.
std::size_t numberLength(std::string_view text)
{
    std::size_t at = text.starts_with('+') || text.starts_with('-') ? 1 : 0;
    const std::size_t end = std::min(text.find_first_not_of("0123456789.,", at), text.size());
    if (std::none_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                     text.begin() + static_cast<std::ptrdiff_t>(end), isDigit))
        return 0;
    at = end;
    if (at + 1 < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        std::size_t digits = at + 1;
        digits += text[digits] == '+' || text[digits] == '-' ? 1 : 0;
        if (digits < text.size() && isDigit(text[digits]))
            at = std::min(text.find_first_not_of(kDigits, digits), text.size());
    }
    return at;
}

/// The same number without the thousands signs @p sign; nothing where they stand otherwise than
/// before groups of three digits.
std::optional<std::string> withoutGroups(std::string_view text, char sign, char decimal)
{
    const std::size_t end =
        std::min(text.find_first_of(std::string{decimal, 'e', 'E'}), text.size());
    if (!isGrouped(text.substr(0, end), sign))
        return std::nullopt;
    std::string plain(text);
    std::erase(plain, sign);
    return plain;
}

constexpr std::array<std::string_view, 5> kCurrencies = {"$", "\xE2\x82\xAC", "\xC2\xA3",
                                                         "\xC2\xA5", "US$"};

} // namespace

bool isGrouped(std::string_view text, char sign)
{
    if (text.starts_with('+') || text.starts_with('-'))
        text.remove_prefix(1);
    const std::size_t first = text.find(sign);
    // A group is not begun by 0: 0,123 is a decimal.
    if (first == std::string_view::npos || first == 0 || first > 3 || text[0] == '0' ||
        !std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(first), isDigit))
        return false;
    constexpr std::size_t kGroup = 4; // the sign and three digits
    std::string_view rest = text.substr(first);
    if (rest.size() % kGroup != 0)
        return false;
    for (; !rest.empty(); rest.remove_prefix(kGroup)) {
        if (rest[0] != sign || !isDigit(rest[1]) || !isDigit(rest[2]) || !isDigit(rest[3]))
            return false;
    }
    return true;
}

bool isMissing(std::string_view cell)
{
    constexpr std::array<std::string_view, 20> words = {
        "",        "na",   "n/a", "#n/a", "<na>", "null", "none",         "nil",          "missing",
        "-",       "--",   "?",   ".",    "..",   "...",  "\xE2\x80\x93", "\xE2\x80\x94", "#value!",
        "#div/0!", "#ref!"};
    return std::ranges::find(words, lowerCase(cell)) != words.end();
}

std::string_view strangeGroups(std::string_view cell)
{
    for (const std::string_view sign : {" ", "'", "_"}) {
        const std::size_t end = std::min(cell.find_first_of(".,"), cell.size());
        if (isGrouped(cell.substr(0, end), sign[0]))
            return sign;
    }
    return {};
}

bool isDecimalComma(std::string_view text)
{
    const std::string_view cell = trimmed(text);
    return std::ranges::count(cell, ',') == 1 && !isGrouped(cell, ',') &&
           understandNumber(cell, {',', false}).cell.kind == CellKind::Number;
}

UnderstoodNumber understandNumber(std::string_view text, NumberStyle style)
{
    const std::string_view cell = trimmed(text);
    UnderstoodNumber number;
    if (style.decimal == '.') {
        number.cell = readNumberCell(cell);
        if (number.cell.kind != CellKind::Text)
            return number;
    }
    std::string plain(withoutOuterSpaces(cell));
    number.hadMinusSign = replaceAll(plain, kMinusSign, '-');
    for (const std::string_view space : kSpaces)
        number.hadSpacedThousands |= replaceAll(plain, space, kGroupMark);
    // Where the mark parts anything but groups it stays, and the cell is no number.
    if (number.hadSpacedThousands)
        plain = withoutGroups(plain, kGroupMark, style.decimal).value_or(plain);
    const char other = style.decimal == '.' ? ',' : '.';
    if (plain.find(other) != std::string::npos &&
        (style.grouped || plain.find(style.decimal) != std::string::npos)) {
        if (const auto joined = withoutGroups(plain, other, style.decimal)) {
            number.hadThousands = !style.grouped;
            plain = *joined;
        }
    }
    if (style.decimal == ',') {
        // A point would be read as one.
        const bool hasPoint = plain.find('.') != std::string::npos;
        std::ranges::replace(plain, '.', kGroupMark);
        if (!hasPoint && std::ranges::count(plain, ',') == 1)
            std::ranges::replace(plain, ',', '.');
    }
    number.cell = readNumberCell(plain);
    return number;
}

CellLook lookOf(std::string_view text, NumberStyle style)
{
    const std::string_view cell = trimmed(text);
    // Names are the most usual of what is no number: no need to look at them closely.
    constexpr std::size_t kLongestWord = 8; // infinity
    if (!cell.empty() && isLetter(cell.front()) && cell.size() > kLongestWord)
        return cell.starts_with("US$") && !unitOf(cell).empty() ? CellLook::Unit : CellLook::Text;
    const CellKind kind = understandNumber(cell, style).cell.kind;
    if (kind == CellKind::Number)
        return CellLook::Number;
    if (isMissing(cell))
        return CellLook::Missing;
    if (kind != CellKind::Text || looksLikeNumber(cell) || !strangeGroups(cell).empty())
        return CellLook::Odd;
    return unitOf(cell).empty() ? CellLook::Text : CellLook::Unit;
}

bool isNumeric(std::string_view text, NumberStyle style)
{
    return lookOf(text, style) != CellLook::Text;
}

std::string_view unitOf(std::string_view text)
{
    constexpr std::size_t kLongest = 8;
    const std::string_view cell = trimmed(text);
    for (const std::string_view currency : kCurrencies) {
        const std::string_view rest =
            cell.starts_with(currency) ? trimmed(cell.substr(currency.size())) : std::string_view();
        if (!rest.empty() && numberLength(rest) == rest.size())
            return currency;
    }
    std::string_view number = cell;
    if (number.starts_with(kMinusSign))
        number.remove_prefix(kMinusSign.size());
    const std::size_t length = numberLength(number);
    std::string_view unit = length == 0 ? std::string_view() : trimmed(number.substr(length));
    if (unit.starts_with(kSpaces[0]))
        unit.remove_prefix(kSpaces[0].size());
    const auto belongs = [](char c) {
        return isLetter(c) || c == '%' || c == '/' || c == '$' || c == '^' ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    // 2020-01-01 and 12:30 are no numbers with units; neither is 10 Downing Street.
    return unit.size() <= kLongest && std::ranges::all_of(unit, belongs) ? unit
                                                                         : std::string_view();
}

bool isKnownUnit(std::string_view text)
{
    std::string_view unit = trimmed(text);
    if (unit.size() > 2 && ((unit.front() == '[' && unit.back() == ']') ||
                            (unit.front() == '(' && unit.back() == ')')))
        return true;
    constexpr std::string_view known =
        " m cm mm km nm um ft in m2 m3 l ml kg g mg t lb mol s ms us ns min h d a yr years "
        "K C \xC2\xB0 \xC2\xB0\x43 % V mV A mA W kW kWh J kJ N Pa hPa kPa bar Hz kHz MHz m/s km/h "
        "USD "
        "EUR ";
    const std::string word = fmt::format(" {} ", unit);
    return (!unit.empty() && known.find(word) != std::string_view::npos) ||
           std::ranges::find(kCurrencies, unit) != kCurrencies.end();
}

} // namespace core
