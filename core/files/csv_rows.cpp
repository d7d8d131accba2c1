// SPDX-License-Identifier: MIT
#include "core/files/csv_rows.h"

#include "core/files/csv_line.h"
#include "core/files/csv_pieces.h"
#include "core/files/csv_row.h"
#include "core/files/csv_sample.h"
#include "core/numeric/parallel.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cassert>
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
    CellNotes notes{};      ///< By lines of the body.
    Index skippedLine = -1; ///< The first that is no row and not blank.
};

/// False if some line of @p text may be no row: it begins with a separator, a blank, a # or its
/// end.
bool hasOnlyRows(std::string_view text, char separator)
{
    // Those are below or at # in ASCII, and so is the quote. No early return and no bool: the loop
    // then runs on vectors of bytes.
    const auto isSuspect = [separator](char c) {
        return static_cast<unsigned char>(((static_cast<unsigned char>(c) <= '#') & (c != '"')) |
                                          (c == separator));
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

/// How many lines of a piece are no rows; notes the first that is not blank either, by its number
/// in the piece.
Index countNoRows(Piece& piece, const CsvLayout& layout)
{
    Index skipped = 0;
    std::string_view rest = piece.text;
    for (Index number = 0; !rest.empty(); ++number) {
        const std::string_view line = takeLine(rest);
        if (!isNoRow(line, layout))
            continue;
        ++skipped;
        if (piece.skippedLine < 0 && !isBlankLine(line))
            piece.skippedLine = number;
    }
    return skipped;
}

/// Sets the first row and line of each piece; returns the number of rows of all.
Index countRows(std::vector<Piece>& pieces, const CsvLayout& layout, const std::stop_token& stop)
{
    std::vector<Index> lines(pieces.size());
    std::vector<Index> rows(pieces.size());
    const auto count = [&](Index k) {
        Piece& piece = pieces[static_cast<std::size_t>(k)];
        piece.hasOnlyRows = hasOnlyRows(piece.text, layout.dialect.separator);
        const Index skipped = piece.hasOnlyRows ? 0 : countNoRows(piece, layout);
        lines[static_cast<std::size_t>(k)] = countLines(piece.text);
        rows[static_cast<std::size_t>(k)] = lines[static_cast<std::size_t>(k)] - skipped;
    };
    parallelFor(static_cast<Index>(pieces.size()), count, stop);
    Index line = 0;
    Index total = 0;
    for (std::size_t k = 0; k < pieces.size(); ++k) {
        pieces[k].firstLine = line;
        if (pieces[k].skippedLine >= 0)
            pieces[k].skippedLine += line;
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
            piece.problem = readCsvRow(line, form, targetOfRow(row++), piece.notes, number);
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
    const auto say = [&](const auto& lineOf, const char* what) {
        const auto found = std::ranges::find_if(pieces, [&](auto& p) { return lineOf(p) >= 0; });
        if (found != pieces.end())
            remarks.push_back(
                fmt::format("{}, first in line {}.", what, firstLine + lineOf(*found)));
    };
    say([](const Piece& p) { return p.skippedLine; },
        "Comments and lines without any cell were skipped");
    say([](const Piece& p) { return p.notes.minusSign; },
        "The sign \xE2\x88\x92 (U+2212) was read as a minus");
    say([](const Piece& p) { return p.notes.spacedThousands; },
        "No-break spaces in numbers were read as thousands separators");
    say([](const Piece& p) { return p.notes.thousands; },
        "Thousands separators in numbers were left out");
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
