// SPDX-License-Identifier: MIT
#include "core/files/text_encoding.h"

#include "core/numeric/parallel.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>

namespace core {

namespace {

bool isAscii(std::string_view text)
{
    constexpr std::size_t kPiece = std::size_t{1} << 20;
    std::atomic<bool> ascii = true;
    parallelFor(static_cast<Eigen::Index>((text.size() + kPiece - 1) / kPiece), [&](auto k) {
        // No early return: the loop then runs on vectors of bytes.
        unsigned char all = 0;
        for (const char c : text.substr(static_cast<std::size_t>(k) * kPiece, kPiece))
            all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
        if (all >= 0x80)
            ascii = false;
    });
    return ascii;
}

/// What the bytes 0x80 to 0x9F of Windows-1252 stand for; 0 where they stand for nothing.
///
/// Source: the Unicode Consortium's mapping table CP1252.TXT.
constexpr std::array<std::uint16_t, 32> kUpperControls = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned codePoint(unsigned char byte)
{
    return byte < 0x80 || byte >= 0xA0 ? byte : kUpperControls[byte - 0x80u];
}

/// Letters and the signs that people type; a byte like 0xAF is a sign of something else.
bool isLikelyWindows1252(unsigned char byte)
{
    constexpr std::string_view kUnlikely = "\xA4\xA6\xA8\xAC\xAD\xAF\xB8";
    return byte < 0x80 || (codePoint(byte) != 0 &&
                           kUnlikely.find(static_cast<char>(byte)) == std::string_view::npos);
}

void appendUtf8(std::string& text, unsigned code)
{
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0 | (code >> 6));
        text += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        text += static_cast<char>(0xE0 | (code >> 12));
        text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (code & 0x3F));
    }
}

} // namespace

/// Length of the well-formed UTF-8 sequence at the start of @p text, or 0.
///
/// Source: the Unicode Standard, table 3-7, "Well-Formed UTF-8 Byte Sequences".
std::string_view withoutByteOrderMark(std::string_view text)
{
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    return text.starts_with(kMark) ? text.substr(kMark.size()) : text;
}

std::size_t utf8Length(std::string_view text)
{
    const auto byte = [&](std::size_t k) {
        return k < text.size() ? static_cast<unsigned char>(text[k]) : 0u;
    };
    const auto isContinuation = [&](std::size_t k, unsigned low = 0x80, unsigned high = 0xBF) {
        return byte(k) >= low && byte(k) <= high;
    };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return isContinuation(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool second =
            isContinuation(1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF);
        return second && isContinuation(2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool second =
            isContinuation(1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF);
        return second && isContinuation(2) && isContinuation(3) ? 4 : 0;
    }
    return 0;
}

std::optional<std::string> readAsWindows1252(std::string_view text)
{
    if (isAscii(text))
        return std::nullopt;
    bool isUtf8 = true;
    for (std::size_t k = 0; k < text.size();) {
        const std::size_t length = utf8Length(text.substr(k));
        const auto byte = static_cast<unsigned char>(text[k]);
        // Several bytes that are UTF-8 are hardly ever anything else.
        if (length > 1 || byte < 0x20) {
            if (byte >= 0x20 || (byte != '\t' && byte != '\n' && byte != '\r'))
                return std::nullopt;
        }
        if (length == 0) {
            isUtf8 = false;
            if (!isLikelyWindows1252(byte))
                return std::nullopt;
        }
        k += std::max<std::size_t>(length, 1);
    }
    if (isUtf8)
        return std::nullopt;
    std::string converted;
    converted.reserve(text.size() + text.size() / 8);
    for (const char c : text)
        appendUtf8(converted, codePoint(static_cast<unsigned char>(c)));
    return converted;
}

} // namespace core
