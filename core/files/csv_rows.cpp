// SPDX-License-Identifier: MIT
#include "core/files/csv_rows.h"

#include "core/files/csv_line.h"
#include "core/files/number_cell.h"
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

/// About a millisecond of work.
constexpr std::size_t kPieceBytes = std::size_t{256} * 1024;

/// Some whole lines of the file, and what was found in them.
struct Piece {
    std::string_view text;
    Index firstRow = 0;
    Index badRow = 0; ///< Only with a problem.
    std::optional<CsvProblem> problem;
};

/// Where the cells of one row go.
struct RowTarget {
    double* leading = nullptr;
    Index width = 0;              ///< Numbers that go to leading.
    double* last = nullptr;       ///< Where the number behind them goes; null if there is none.
    std::string* label = nullptr; ///< Null in a file without labels.

    Index numbers() const { return width + (last ? 1 : 0); }
    double* number(Index k) const { return k < width ? leading + k : last; }
};

/// Reads a row of nothing but plain numbers. False, for the careful way to decide, when there is
/// anything else: a quote, a +, a missing cell, text.
bool readPlainNumbers(std::string_view text, const RowTarget& target)
{
    const char* at = text.data();
    const char* const end = at + text.size();
    for (Index k = 0; k < target.numbers(); ++k) {
        while (at < end && *at == ' ')
            ++at;
        double value = 0.0;
        const auto [rest, failure] = std::from_chars(at, end, value);
        if (failure != std::errc{} || !std::isfinite(value))
            return false;
        *target.number(k) = value;
        at = rest;
        while (at < end && *at == ' ')
            ++at;
        if (k + 1 < target.numbers() && (at == end || *at++ != ','))
            return false;
    }
    return at == end;
}

std::optional<CsvProblem> readCarefully(std::string_view line, const RowTarget& target)
{
    const Index labels = target.label ? 1 : 0;
    const Index expected = labels + target.numbers();
    CsvCells cells(line);
    while (cells.next()) {
        const Index column = cells.column();
        if (column > expected) {
            return CsvProblem{column, fmt::format("one cell more than the {} of the first line, "
                                                  "found {}",
                                                  expected, quoted(cells.text()))};
        }
        if (column <= labels) {
            *target.label = cells.text();
            continue;
        }
        const NumberCell cell = readNumberCell(cells.text());
        if (cell.kind != CellKind::Number)
            return CsvProblem{column, complaint(cell.kind, cells.text())};
        *target.number(column - labels - 1) = cell.value;
    }
    if (cells.problem())
        return cells.problem();
    if (cells.column() < expected) {
        return CsvProblem{cells.column() + 1,
                          fmt::format("missing cell, the line has {} and the first line {}, found "
                                      "{}",
                                      cells.column(), expected, quoted(line))};
    }
    return std::nullopt;
}

std::optional<CsvProblem> readRow(std::string_view line, const RowTarget& target)
{
    if (!target.label)
        return readPlainNumbers(line, target) ? std::nullopt : readCarefully(line, target);
    CsvCells cells(line);
    if (!cells.next() || !readPlainNumbers(cells.rest(), target))
        return readCarefully(line, target);
    *target.label = cells.text();
    return std::nullopt;
}

std::vector<Piece> split(std::string_view body)
{
    std::vector<Piece> pieces;
    while (!body.empty()) {
        const std::size_t end = body.find('\n', std::min(kPieceBytes, body.size()));
        const std::size_t length = end == std::string_view::npos ? body.size() : end + 1;
        pieces.push_back({body.substr(0, length), 0, 0, std::nullopt});
        body.remove_prefix(length);
    }
    return pieces;
}

/// Sets the first row of each piece; returns the number of rows of all.
Index countRows(std::vector<Piece>& pieces, const std::stop_token& stop)
{
    std::vector<Index> rows(pieces.size());
    parallelFor(
        static_cast<Index>(pieces.size()),
        [&](Index k) {
            const std::string_view text = pieces[static_cast<std::size_t>(k)].text;
            rows[static_cast<std::size_t>(k)] =
                std::count(text.begin(), text.end(), '\n') + (text.ends_with('\n') ? 0 : 1);
        },
        stop);
    Index total = 0;
    for (std::size_t k = 0; k < pieces.size(); ++k) {
        pieces[k].firstRow = total;
        total += rows[k];
    }
    return total;
}

/// Reads all lines of a piece, or up to the first that is wrong.
template <typename TargetOfRow>
void readPiece(Piece& piece, const TargetOfRow& targetOfRow)
{
    const bool plain = isPlainText(piece.text);
    std::string_view rest = piece.text;
    for (Index row = piece.firstRow; !rest.empty(); ++row) {
        const std::string_view line = takeLine(rest);
        const bool clean = plain && line.find('\r') == std::string_view::npos;
        const std::optional<std::string> binary = clean ? std::nullopt : binaryContent(line);
        if (binary)
            piece.problem = CsvProblem{0, *binary};
        else if (trimmed(line).empty())
            piece.problem = CsvProblem{0, "empty line between the rows"};
        else
            piece.problem = readRow(line, targetOfRow(row));
        if (piece.problem) {
            piece.badRow = row;
            return;
        }
    }
}

/// Reads all pieces, each into its rows; after a failure only what lies before it.
template <typename TargetOfRow>
void readPieces(std::vector<Piece>& pieces, const TargetOfRow& targetOfRow,
                const Progress& progress, const std::stop_token& stop)
{
    const auto count = static_cast<Index>(pieces.size());
    std::atomic<Index> firstFailed = count;
    const auto read = [&](Index k) {
        Piece& piece = pieces[static_cast<std::size_t>(k)];
        if (k > firstFailed)
            return;
        readPiece(piece, targetOfRow);
        Index failed = firstFailed;
        while (piece.problem && k < failed && !firstFailed.compare_exchange_weak(failed, k)) {
        }
    };
    parallelForWithProgress(count, read, progress, stop);
}

} // namespace

Result<CsvRows> readCsvRows(const CsvLayout& layout, LastColumn lastColumn, std::string_view name,
                            const Progress& progress, const std::stop_token& stop)
{
    const bool apart = lastColumn == LastColumn::Apart;
    assert(layout.numbers() >= 1);
    std::vector<Piece> pieces = split(layout.body);
    CsvRows result;
    result.rows = countRows(pieces, stop);
    if (stop.stop_requested())
        return Error{kCancelled};
    result.width = layout.numbers() - (apart ? 1 : 0);
    const std::shared_ptr<double[]> numbers = std::make_shared_for_overwrite<double[]>(
        static_cast<std::size_t>(result.rows * result.width));
    result.leading = std::shared_ptr<const double>(numbers, numbers.get());
    result.last.resize(apart ? result.rows : 0);
    result.labels.resize(layout.hasLabels ? static_cast<std::size_t>(result.rows) : 0);
    const auto targetOfRow = [&](Index row) {
        return RowTarget{
            numbers.get() + row * result.width, result.width, apart ? &result.last[row] : nullptr,
            layout.hasLabels ? &result.labels[static_cast<std::size_t>(row)] : nullptr};
    };
    readPieces(pieces, targetOfRow, progress, stop);
    if (stop.stop_requested())
        return Error{kCancelled};
    const auto bad = std::ranges::find_if(pieces, [](const Piece& p) { return bool(p.problem); });
    if (bad != pieces.end()) {
        return csvError(name, layout.firstLine + bad->badRow, layout, bad->problem->column,
                        bad->problem->what);
    }
    return result;
}

} // namespace core
