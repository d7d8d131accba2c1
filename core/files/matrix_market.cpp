// SPDX-License-Identifier: MIT
#include "core/files/matrix_market.h"

#include "core/files/csv_line.h"
#include "core/files/file_bytes.h"
#include "core/files/matrix_market_format.h"
#include "core/files/number_cell.h"
#include "core/files/text_encoding.h"
#include "core/numeric/physical_memory.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <unistd.h>

namespace core {

using Eigen::Index;

namespace {

/// Lines between two looks at the stop token: well below a millisecond.
constexpr Index kLinesPerPoll = 2048;

std::optional<Index> wholeNumber(std::string_view word)
{
    Index value = 0;
    const auto [end, failure] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (failure != std::errc{} || end != word.data() + word.size())
        return std::nullopt;
    return value;
}

using Symmetry = MatrixMarketFormat::Symmetry;

/// Reads one file; each step returns what is wrong, or an empty text.
class Reader {
public:
    explicit Reader(std::string_view text)
        : m_rest(text)
        , m_size(text.size())
    {
    }

    std::string readFormat();
    std::string readSize();
    std::string readEntries(const Progress& progress, const std::stop_token& stop);

    /// Number of the line read last.
    Index line() const { return m_line; }
    MatrixMarketFile take();

private:
    Words nextWords();
    std::string readEntry(const Words& words);
    std::string readPlace(const Words& words);
    std::string add(double value);
    std::string tooMany(const Words& next);
    void advance();
    std::string allocate();

    std::string_view m_rest;
    std::size_t m_size;
    Index m_line = 0;
    MatrixMarketFormat m_format;
    Index m_rows = 0;
    Index m_columns = 0;
    Index m_expected = 0; ///< Entries in the file.
    std::shared_ptr<double[]> m_entries;
    std::vector<bool> m_isListed; ///< By place, of a file that names places.
    Index m_repeated = 0;         ///< Entries for places that were listed before.
    std::string m_firstRepeated;  ///< The first of them, and its line.
    Index m_i = 0;                ///< Place of the current entry.
    Index m_j = 0;
};

/// The words of the next line that is neither a comment nor blank; none at the end of the file.
Words Reader::nextWords()
{
    while (!m_rest.empty()) {
        ++m_line;
        const std::string_view line = takeLine(m_rest);
        const Words words(line);
        if (words.count > 0 && !words[0].starts_with('%'))
            return words;
    }
    return Words();
}

std::string Reader::readFormat()
{
    ++m_line;
    return m_format.read(takeLine(m_rest));
}

std::string Reader::readSize()
{
    const Words words = nextWords();
    const std::size_t count = m_format.coordinate ? 3 : 2;
    std::vector<Index> sizes;
    for (std::size_t k = 0; k < words.count; ++k) {
        if (const std::optional<Index> size = wholeNumber(words[k]); size && *size >= 0)
            sizes.push_back(*size);
    }
    if (words.count != count || sizes.size() != count) {
        return fmt::format("the size line has to hold {}{}",
                           m_format.coordinate ? "rows, columns and entries" : "rows and columns",
                           words.count == 0 ? "; the file ends before it" : "");
    }
    m_rows = sizes[0];
    m_columns = sizes[1];
    if (m_rows == 0 || m_columns == 0)
        return fmt::format("the matrix is empty: {} x {}", m_rows, m_columns);
    if (m_format.symmetry != Symmetry::General && m_rows != m_columns)
        return fmt::format("a symmetric matrix is square, found {} x {}", m_rows, m_columns);
    if (const std::string problem = allocate(); !problem.empty())
        return problem;
    m_expected = m_rows * m_columns;
    if (m_format.coordinate)
        m_expected = sizes[2];
    else if (m_format.symmetry == Symmetry::Symmetric)
        m_expected = m_rows * (m_rows + 1) / 2;
    else if (m_format.symmetry == Symmetry::Skew)
        m_expected = m_rows * (m_rows - 1) / 2;
    return {};
}

std::string Reader::allocate()
{
    constexpr double kGigabyte = 1e9;
    const double bytes = 8.0 * static_cast<double>(m_rows) * static_cast<double>(m_columns);
    if (bytes > physicalMemory()) {
        return fmt::format("{} x {} as a dense matrix takes {:.3g} GB, and this machine has {:.3g}",
                           m_rows, m_columns, bytes / kGigabyte, physicalMemory() / kGigabyte);
    }
    m_entries = std::make_shared<double[]>(static_cast<std::size_t>(m_rows * m_columns));
    if (m_format.coordinate)
        m_isListed.resize(static_cast<std::size_t>(m_rows * m_columns));
    return {};
}

std::string Reader::readEntries(const Progress& progress, const std::stop_token& stop)
{
    if (m_format.symmetry == Symmetry::Skew)
        m_i = 1;
    for (Index k = 0; k < m_expected; ++k) {
        if (k % kLinesPerPoll == 0) {
            if (stop.stop_requested())
                return {};
            if (progress)
                progress(1.0 - static_cast<double>(m_rest.size()) / static_cast<double>(m_size));
        }
        const Words words = nextWords();
        if (words.count == 0)
            return fmt::format("the file ends after {} of {} entries", k, m_expected);
        if (const std::string problem = readEntry(words); !problem.empty())
            return problem;
    }
    if (const Words words = nextWords(); words.count > 0)
        return tooMany(words);
    if (progress)
        progress(1.0);
    return {};
}

std::string Reader::readEntry(const Words& words)
{
    const std::size_t places = m_format.coordinate ? 2 : 0;
    const std::size_t count = places + (m_format.pattern ? 0 : 1);
    if (words.count != count) {
        return fmt::format("an entry here has {} numbers, found {} of them", count, words.count);
    }
    if (m_format.coordinate) {
        if (const std::string problem = readPlace(words); !problem.empty())
            return problem;
    }
    double value = 1.0;
    if (!m_format.pattern) {
        const NumberCell cell = readNumberCell(words[words.count - 1]);
        if (cell.kind != CellKind::Number)
            return complaint(cell.kind, words[words.count - 1]);
        value = cell.value;
    }
    if (const std::string problem = add(value); !problem.empty())
        return problem;
    if (!m_format.coordinate)
        advance();
    return {};
}

std::string Reader::readPlace(const Words& words)
{
    const std::optional<Index> i = wholeNumber(words[0]);
    const std::optional<Index> j = wholeNumber(words[1]);
    if (!i || *i < 1 || *i > m_rows)
        return fmt::format("not a row from 1 to {}, found {}", m_rows, inQuotes(words[0]));
    if (!j || *j < 1 || *j > m_columns)
        return fmt::format("not a column from 1 to {}, found {}", m_columns, inQuotes(words[1]));
    m_i = *i - 1;
    m_j = *j - 1;
    if (m_format.symmetry == Symmetry::Skew && m_i == m_j)
        return "a skew-symmetric matrix has no entries on its diagonal";
    return {};
}

/// What is wrong where the file goes on after its last entry, at @p next.
std::string Reader::tooMany(const Words& next)
{
    const std::string first = fmt::format("more than the {} entries of the size line, found {}",
                                          m_expected, inQuotes(next[0]));
    if (m_format.coordinate || m_format.symmetry == Symmetry::General)
        return first;
    const Index line = m_line;
    Index found = m_expected + 1;
    while (nextWords().count > 0)
        ++found;
    m_line = line;
    if (found != m_rows * m_columns)
        return first;
    return fmt::format("{} entries are expected and {} found: a symmetric array holds only its "
                       "lower half, column by column; leave the rest out, or say general",
                       m_expected, found);
}

std::string Reader::add(double value)
{
    if (m_format.coordinate) {
        const auto place = [this](Index i, Index j) {
            return static_cast<std::size_t>(i * m_columns + j);
        };
        const bool isHalf = m_format.symmetry != Symmetry::General && m_i != m_j;
        if (isHalf && m_isListed[place(m_j, m_i)])
            return fmt::format(
                "both ({}, {}) and ({}, {}) are listed, but a symmetric file has one "
                "half only and means the other; leave one half out, or say general",
                m_j + 1, m_i + 1, m_i + 1, m_j + 1);
        if (m_isListed[place(m_i, m_j)] && ++m_repeated == 1)
            m_firstRepeated = fmt::format("({}, {}) in line {}", m_i + 1, m_j + 1, m_line);
        m_isListed[place(m_i, m_j)] = true;
    }
    m_entries[m_i * m_columns + m_j] += value;
    if (m_format.symmetry != Symmetry::General && m_i != m_j)
        m_entries[m_j * m_columns + m_i] += m_format.symmetry == Symmetry::Skew ? -value : value;
    return {};
}

MatrixMarketFile Reader::take()
{
    MatrixMarketFile file{{{m_entries, m_entries.get()}, m_rows, m_columns}, {}};
    if (m_format.pattern)
        file.remarks.emplace_back("The file names places without numbers (pattern): each counts "
                                  "as 1.");
    if (m_repeated > 0)
        file.remarks.push_back(fmt::format(
            "{} a place that was named before, the first {}: the "
            "numbers of one place are added.",
            m_repeated == 1 ? "An entry names" : fmt::format("{} entries name", m_repeated),
            m_firstRepeated));
    return file;
}

/// An array is written column by column; a symmetric one from the diagonal down, a
/// skew-symmetric one from below it.
void Reader::advance()
{
    if (++m_i < m_rows)
        return;
    ++m_j;
    m_i = 0;
    if (m_format.symmetry != Symmetry::General)
        m_i = m_j + (m_format.symmetry == Symmetry::Skew ? 1 : 0);
}

} // namespace

bool isMatrixMarket(std::string_view text)
{
    return withoutByteOrderMark(text).starts_with(kMatrixMarketBanner);
}

Result<MatrixMarketFile> parseMatrixMarket(std::string_view text, std::string_view name,
                                           const Progress& progress, const std::stop_token& stop)
{
    Reader reader(withoutByteOrderMark(text));
    std::string problem = reader.readFormat();
    if (problem.empty())
        problem = reader.readSize();
    if (problem.empty())
        problem = reader.readEntries(progress, stop);
    if (!problem.empty())
        return Error{fmt::format("{}:{}: {}", name, reader.line(), problem)};
    if (stop.stop_requested())
        return Error{kCancelled};
    MatrixMarketFile file = reader.take();
    if (!file.A.allFinite())
        return Error{
            fmt::format("{}: entries listed twice add up to more than a double holds", name)};
    return file;
}

Result<MatrixMarketFile> readMatrixMarket(const std::filesystem::path& path,
                                          const Progress& progress, const std::stop_token& stop)
{
    const Result<FileBytes> file = readFile(path, stop);
    if (!file)
        return file.error();
    return parseMatrixMarket(file.value().text(), displayName(path), progress, stop);
}

} // namespace core
