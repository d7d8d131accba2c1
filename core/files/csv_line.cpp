// SPDX-License-Identifier: MIT
#include "core/files/csv_line.h"

#include "core/files/number_cell.h"
#include "core/files/text_encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace core {

namespace {

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 && c != '\t';
}

} // namespace

CsvCells::CsvCells(std::string_view line, char separator)
    : m_rest(separator == ' ' ? trimmed(line) : line)
    , m_separator(separator)
{
}

void CsvCells::leaveCell(std::size_t end)
{
    m_ended = end == m_rest.size();
    m_rest.remove_prefix(m_ended ? end : end + 1);
    if (m_separator == ' ')
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(' '), m_rest.size()));
}

bool CsvCells::next()
{
    if (m_ended || m_problem)
        return false;
    ++m_column;
    // A tab that separates is no blank before a quote.
    const std::size_t start = m_rest.find_first_not_of(m_separator == '\t' ? " " : " \t");
    if (start != std::string_view::npos && m_rest[start] == '"') {
        m_rest.remove_prefix(start + 1);
        return readQuoted();
    }
    const std::size_t end = std::min(m_rest.find(m_separator), m_rest.size());
    m_text = trimmed(m_rest.substr(0, end));
    leaveCell(end);
    return true;
}

bool CsvCells::readQuoted()
{
    const std::string_view opened = m_rest;
    m_unquoted.clear();
    for (;;) {
        const std::size_t quote = m_rest.find('"');
        if (quote == std::string_view::npos) {
            m_problem = {m_column, fmt::format("quote is not closed on this line, found {}",
                                               inQuotes(opened))};
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
    const std::size_t end = std::min(m_rest.find(m_separator), m_rest.size());
    const std::string_view behind = trimmed(m_rest.substr(0, end));
    if (!behind.empty()) {
        m_problem = {m_column,
                     fmt::format("text after the closing quote, found {}", inQuotes(behind))};
        return false;
    }
    leaveCell(end);
    return true;
}

CsvCellList splitCsvLine(std::string_view line, char separator)
{
    CsvCellList result;
    CsvCells cells(line, separator);
    while (cells.next())
        result.cells.emplace_back(cells.text());
    result.problem = cells.problem();
    return result;
}

std::size_t usualCount(const std::vector<CsvCellList>& lines)
{
    std::map<std::size_t, int> frequency;
    for (const CsvCellList& line : lines)
        if (!line.problem)
            ++frequency[line.cells.size()];
    std::size_t usual = 1;
    int most = 0;
    for (const auto& [count, times] : frequency) {
        if (times >= most) {
            most = times;
            usual = count;
        }
    }
    return usual;
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
    // No early return and no bool: the loop then runs on vectors of bytes.
    unsigned char strange = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isStrange =
            (byte >= 0x80) | ((byte < 0x20) & (byte != '\t') & (byte != '\n') & (byte != '\r'));
        strange = static_cast<unsigned char>(strange | static_cast<unsigned char>(isStrange));
    }
    return strange == 0;
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
