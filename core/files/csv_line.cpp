// SPDX-License-Identifier: MIT
#include "core/files/csv_line.h"

#include "core/files/number_cell.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// Length of the well-formed UTF-8 sequence at the start of @p text, or 0.
///
/// Source: the Unicode Standard, table 3-7, "Well-Formed UTF-8 Byte Sequences".
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

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 && c != '\t';
}

} // namespace

bool CsvCells::next()
{
    if (m_ended || m_problem)
        return false;
    ++m_column;
    const std::size_t start = m_rest.find_first_not_of(" \t");
    if (start != std::string_view::npos && m_rest[start] == '"') {
        m_rest.remove_prefix(start + 1);
        return readQuoted();
    }
    const std::size_t comma = std::min(m_rest.find(','), m_rest.size());
    m_text = trimmed(m_rest.substr(0, comma));
    m_ended = comma == m_rest.size();
    m_rest.remove_prefix(m_ended ? comma : comma + 1);
    return true;
}

bool CsvCells::readQuoted()
{
    const std::string_view opened = m_rest;
    m_unquoted.clear();
    for (;;) {
        const std::size_t quote = m_rest.find('"');
        if (quote == std::string_view::npos) {
            m_problem = {m_column,
                         fmt::format("quote is not closed on this line, found {}", quoted(opened))};
            return false;
        }
        m_unquoted += m_rest.substr(0, quote);
        m_rest.remove_prefix(quote + 1);
        if (!m_rest.starts_with('"'))
            break;
        m_unquoted += '"';
        m_rest.remove_prefix(1);
    }
    m_text = m_unquoted;
    const std::size_t comma = std::min(m_rest.find(','), m_rest.size());
    const std::string_view behind = trimmed(m_rest.substr(0, comma));
    if (!behind.empty()) {
        m_problem = {m_column,
                     fmt::format("text after the closing quote, found {}", quoted(behind))};
        return false;
    }
    m_ended = comma == m_rest.size();
    m_rest.remove_prefix(m_ended ? comma : comma + 1);
    return true;
}

CsvCellList splitCsvLine(std::string_view line)
{
    CsvCellList result;
    CsvCells cells(line);
    while (cells.next())
        result.cells.emplace_back(cells.text());
    result.problem = cells.problem();
    return result;
}

std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

bool isPlainText(std::string_view text)
{
    // No early return: the loop then runs on vectors of bytes.
    bool strange = false;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        strange |=
            (byte >= 0x80) | ((byte < 0x20) & (byte != '\t') & (byte != '\n') & (byte != '\r'));
    }
    return !strange;
}

std::optional<std::string> binaryContent(std::string_view line)
{
    for (std::size_t k = 0; k < line.size();) {
        const std::size_t length = utf8Length(line.substr(k));
        if (length == 0 || isControl(line[k])) {
            return fmt::format("{}, found byte 0x{:02X}",
                               length == 0 ? "not valid UTF-8 text" : "binary content, not text",
                               static_cast<unsigned char>(line[k]));
        }
        k += length;
    }
    return std::nullopt;
}

} // namespace core
