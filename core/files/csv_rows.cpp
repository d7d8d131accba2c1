// SPDX-License-Identifier: MIT
#include "core/files/csv_rows.h"

#include "core/files/cell_look.h"
#include "core/files/csv_line.h"
#include "core/files/csv_pieces.h"
#include "core/numeric/parallel.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cassert>
#include <charconv>
#include <cmath>
#include <optional>

namespace core {

using Eigen::Index;

namespace {

/// Some whole lines of the file, and what was found in them.
struct Piece {
    std::string_view text;
    bool hasOnlyRows = true; ///< No blank line and no comment.
    Index firstRow = 0;
    Index firstLine = 0; ///< Of the body, from 0.
    Index badLine = 0;   ///< Of the body, only with a problem.
    std::optional<CsvProblem> problem{};
    Index minusSignLine = -1; ///< The first line of the body with such a number; -1: none.
    Index spacedLine = -1;
};

/// Where the cells of one row go.
struct RowTarget {
    double* features = nullptr;
    double* target = nullptr;     ///< Null if no column is the target.
    std::string* label = nullptr; ///< Null in a file without labels.
};

/// What is the same for all rows.
struct RowForm {
    const CsvLayout& layout;
    Index numbers = 0;    ///< Features, and the target if there is one.
    Index targetAt = -1;  ///< Which of the numbers is the target; -1: none.
    bool isPlain = false; ///< All columns are numbers with points, but perhaps labels stand first.

    explicit RowForm(const CsvLayout& l)
        : layout(l)
        , numbers(l.numbers())
    {
        Index number = 0;
        for (const ColumnRole role : l.roles) {
            if (role == ColumnRole::Target)
                targetAt = number;
            number += role == ColumnRole::Target || role == ColumnRole::Feature ? 1 : 0;
        }
        isPlain = l.find(ColumnRole::Label) == l.columns() - numbers &&
                  l.columns() - numbers <= 1 && l.dialect.separator != ' ' &&
                  l.dialect.numbers.decimal == '.';
    }

    double* number(const RowTarget& row, Index k) const
    {
        if (k == targetAt)
            return row.target;
        return row.features + (targetAt >= 0 && k > targetAt ? k - 1 : k);
    }
};

/// Reads a row of nothing but plain numbers. False, for the careful way to decide, when there is
/// anything else: a quote, a +, a missing cell, text.
bool readPlainNumbers(std::string_view text, const RowForm& form, const RowTarget& row)
{
    const char* at = text.data();
    const char* const end = at + text.size();
    const char separator = form.layout.dialect.separator;
    const Index numbers = form.numbers;
    double* feature = row.features;
    for (Index k = 0; k < numbers; ++k) {
        while (at < end && *at == ' ')
            ++at;
        double value = 0.0;
        const auto [rest, failure] = std::from_chars(at, end, value);
        if (failure != std::errc{} || !std::isfinite(value))
            return false;
        *(k == form.targetAt ? row.target : feature++) = value;
        at = rest;
        while (at < end && *at == ' ')
            ++at;
        if (k + 1 < numbers && (at == end || *at++ != separator))
            return false;
    }
    return at == end;
}

/// Reads one cell of numbers, and notes in @p piece what had to be understood.
std::optional<std::string> readNumber(std::string_view text, const RowForm& form, double* target,
                                      Piece& piece, Index line)
{
    const UnderstoodNumber number = understandNumber(text, form.layout.dialect.numbers);
    if (number.cell.kind != CellKind::Number)
        return refusal(text, form.layout.dialect.numbers);
    *target = number.cell.value;
    if (number.hadMinusSign && piece.minusSignLine < 0)
        piece.minusSignLine = line;
    if (number.hadSpacedThousands && piece.spacedLine < 0)
        piece.spacedLine = line;
    return std::nullopt;
}

/// What is wrong with the length of a line that has one cell too many.
CsvProblem tooLong(const CsvCells& cells, Index expected)
{
    return {cells.column(), fmt::format("one cell more than the {} of the first line, found {}",
                                        expected, quoted(cells.text()))};
}

CsvProblem tooShort(const CsvCells& cells, Index expected, std::string_view line)
{
    return {cells.column() + 1,
            fmt::format("missing cell, the line has {} and the first line {}, found {}",
                        cells.column(), expected, quoted(line))};
}

std::optional<CsvProblem> readCarefully(std::string_view text, const RowForm& form,
                                        const RowTarget& row, Piece& piece, Index line)
{
    const CsvLayout& layout = form.layout;
    CsvCells cells(text, layout.dialect.separator);
    Index number = 0;
    while (cells.next()) {
        const Index column = cells.column();
        if (column > layout.columns()) {
            if (cells.text().empty() && cells.rest().empty())
                continue;
            return tooLong(cells, layout.columns());
        }
        switch (layout.roles[static_cast<std::size_t>(column - 1)]) {
        case ColumnRole::Label:
            *row.label = cells.text();
            break;
        case ColumnRole::Dropped:
            break;
        case ColumnRole::Empty:
            if (!cells.text().empty())
                return CsvProblem{column, fmt::format("this column has no title and is empty "
                                                      "elsewhere, found {}; give it a title or "
                                                      "remove the cell",
                                                      quoted(cells.text()))};
            break;
        case ColumnRole::Feature:
        case ColumnRole::Target:
            if (const auto what =
                    readNumber(cells.text(), form, form.number(row, number++), piece, line))
                return CsvProblem{column, *what};
            break;
        }
    }
    if (cells.problem())
        return cells.problem();
    // Cells of an empty column need not be there.
    Index needed = layout.columns();
    while (needed > 0 && layout.roles[static_cast<std::size_t>(needed - 1)] == ColumnRole::Empty)
        --needed;
    if (cells.column() < needed)
        return tooShort(cells, layout.columns(), text);
    return std::nullopt;
}

std::optional<CsvProblem> readRow(std::string_view text, const RowForm& form, const RowTarget& row,
                                  Piece& piece, Index line)
{
    if (!form.isPlain)
        return readCarefully(text, form, row, piece, line);
    if (!row.label) {
        return readPlainNumbers(text, form, row) ? std::nullopt
                                                 : readCarefully(text, form, row, piece, line);
    }
    CsvCells cells(text, form.layout.dialect.separator);
    if (!cells.next() || !readPlainNumbers(cells.rest(), form, row))
        return readCarefully(text, form, row, piece, line);
    *row.label = cells.text();
    return std::nullopt;
}

/// False if some line of @p text may be no row: it begins with a blank, a # or its end.
bool hasOnlyRows(std::string_view text)
{
    // Those are below or at # in ASCII, and so is the quote. No early return and no bool: the loop
    // then runs on vectors of bytes.
    const auto isSuspect = [](char c) {
        return static_cast<unsigned char>((static_cast<unsigned char>(c) <= '#') & (c != '"'));
    };
    unsigned char suspect = text.empty() ? 0 : isSuspect(text[0]);
    for (std::size_t k = 1; k < text.size(); ++k)
        suspect =
            static_cast<unsigned char>(suspect | ((text[k - 1] == '\n') & isSuspect(text[k])));
    return suspect == 0;
}

Index countLines(std::string_view text)
{
    // Counted in bytes, up to what a byte can hold: many times faster than in words.
    constexpr std::size_t kBlock = 255;
    Index lines = text.ends_with('\n') ? 0 : 1;
    for (; !text.empty(); text.remove_prefix(std::min(kBlock, text.size()))) {
        unsigned char count = 0;
        for (const char c : text.substr(0, kBlock))
            count = static_cast<unsigned char>(count + (c == '\n' ? 1 : 0));
        lines += count;
    }
    return lines;
}

/// Sets the first row and line of each piece; returns the number of rows of all.
Index countRows(std::vector<Piece>& pieces, const CsvLayout& layout, const std::stop_token& stop)
{
    std::vector<Index> lines(pieces.size());
    std::vector<Index> rows(pieces.size());
    const auto count = [&](Index k) {
        Piece& piece = pieces[static_cast<std::size_t>(k)];
        piece.hasOnlyRows = hasOnlyRows(piece.text);
        Index skipped = 0;
        for (std::string_view rest = piece.text; !piece.hasOnlyRows && !rest.empty();)
            skipped += isNoRow(takeLine(rest), layout) ? 1 : 0;
        lines[static_cast<std::size_t>(k)] = countLines(piece.text);
        rows[static_cast<std::size_t>(k)] = lines[static_cast<std::size_t>(k)] - skipped;
    };
    parallelFor(static_cast<Index>(pieces.size()), count, stop);
    Index line = 0;
    Index total = 0;
    for (std::size_t k = 0; k < pieces.size(); ++k) {
        pieces[k].firstLine = line;
        pieces[k].firstRow = total;
        line += lines[k];
        total += rows[k];
    }
    return total;
}

/// Reads all lines of a piece, or up to the first that is wrong.
template <typename TargetOfRow>
void readPiece(Piece& piece, const RowForm& form, const TargetOfRow& targetOfRow)
{
    const bool plain = isPlainText(piece.text);
    std::string_view rest = piece.text;
    Index row = piece.firstRow;
    for (Index number = piece.firstLine; !rest.empty(); ++number) {
        const std::string_view line = takeLine(rest);
        const bool clean = plain && line.find('\r') == std::string_view::npos;
        const std::optional<std::string> binary = clean ? std::nullopt : binaryContent(line);
        if (binary)
            piece.problem = CsvProblem{0, *binary};
        else if (piece.hasOnlyRows || !isNoRow(line, form.layout))
            piece.problem = readRow(line, form, targetOfRow(row++), piece, number);
        if (piece.problem) {
            piece.badLine = number;
            return;
        }
    }
}

/// Reads all pieces, each into its rows; after a failure only what lies before it.
template <typename TargetOfRow>
void readPieces(std::vector<Piece>& pieces, const RowForm& form, const TargetOfRow& targetOfRow,
                const Progress& progress, const std::stop_token& stop)
{
    const auto count = static_cast<Index>(pieces.size());
    std::atomic<Index> firstFailed = count;
    const auto read = [&](Index k) {
        Piece& piece = pieces[static_cast<std::size_t>(k)];
        if (k > firstFailed)
            return;
        readPiece(piece, form, targetOfRow);
        Index failed = firstFailed;
        while (piece.problem && k < failed && !firstFailed.compare_exchange_weak(failed, k)) {
        }
    };
    parallelForWithProgress(count, read, progress, stop);
}

/// Says what was understood in single cells, and where first.
std::vector<std::string> remarksOf(const std::vector<Piece>& pieces, Index firstLine)
{
    std::vector<std::string> remarks;
    const auto minus = std::ranges::find_if(pieces, [](auto& p) { return p.minusSignLine >= 0; });
    if (minus != pieces.end()) {
        remarks.push_back(
            fmt::format("The sign \xE2\x88\x92 (U+2212) was read as a minus, first in "
                        "line {}.",
                        firstLine + minus->minusSignLine));
    }
    const auto spaced = std::ranges::find_if(pieces, [](auto& p) { return p.spacedLine >= 0; });
    if (spaced != pieces.end()) {
        remarks.push_back(fmt::format("No-break spaces in numbers were read as thousands "
                                      "separators, first in line {}.",
                                      firstLine + spaced->spacedLine));
    }
    return remarks;
}

} // namespace

Result<CsvRows> readCsvRows(const CsvLayout& layout, std::string_view name,
                            const Progress& progress, const std::stop_token& stop)
{
    assert(layout.numbers() >= 1);
    std::vector<Piece> pieces;
    for (const std::string_view text : piecesOf(layout.body))
        pieces.push_back({text});
    const RowForm form(layout);
    CsvRows result;
    result.rows = countRows(pieces, layout, stop);
    if (stop.stop_requested())
        return Error{kCancelled};
    const bool hasTarget = form.targetAt >= 0;
    const bool hasLabels = layout.find(ColumnRole::Label) > 0;
    result.width = form.numbers - (hasTarget ? 1 : 0);
    const std::shared_ptr<double[]> numbers = std::make_shared_for_overwrite<double[]>(
        static_cast<std::size_t>(result.rows * result.width));
    result.features = std::shared_ptr<const double>(numbers, numbers.get());
    result.target.resize(hasTarget ? result.rows : 0);
    result.labels.resize(hasLabels ? static_cast<std::size_t>(result.rows) : 0);
    const auto targetOfRow = [&](Index row) {
        return RowTarget{numbers.get() + row * result.width,
                         hasTarget ? &result.target[row] : nullptr,
                         hasLabels ? &result.labels[static_cast<std::size_t>(row)] : nullptr};
    };
    readPieces(pieces, form, targetOfRow, progress, stop);
    if (stop.stop_requested())
        return Error{kCancelled};
    const auto bad = std::ranges::find_if(pieces, [](const Piece& p) { return bool(p.problem); });
    if (bad != pieces.end()) {
        return csvError(name, layout.firstLine + bad->badLine, layout, bad->problem->column,
                        bad->problem->what);
    }
    result.remarks = remarksOf(pieces, layout.firstLine);
    return result;
}

} // namespace core
