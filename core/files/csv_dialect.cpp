// SPDX-License-Identifier: MIT
#include "core/files/csv_dialect.h"

#include "core/files/cell_refusal.h"
#include "core/files/csv_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace core {

using Eigen::Index;

namespace {

constexpr std::array kSeparators = {',', ';', '\t', '|', ' '};

/// How well a separator explains the sample.
struct Candidate {
    char separator = ',';
    double numbers = 0.0; ///< The part of the cells that are numbers.
    double score = 0.0;   ///< 0: no line has two cells.
};

double partOfNumbers(const std::vector<const CsvCellList*>& rows, NumberStyle style)
{
    // The first of several rows is likely the header.
    std::size_t cells = 0;
    std::size_t numbers = 0;
    for (std::size_t k = rows.size() > 1 ? 1 : 0; k < rows.size(); ++k) {
        cells += rows[k]->cells.size();
        numbers += static_cast<std::size_t>(
            std::ranges::count_if(rows[k]->cells, [&](const std::string& c) {
                return lookOf(c, style) == CellLook::Number;
            }));
    }
    return cells == 0 ? 0.0 : static_cast<double>(numbers) / static_cast<double>(cells);
}

Candidate judge(const CsvSample& sample, char separator, const ImportOptions& options)
{
    std::vector<CsvCellList> lines;
    for (const CsvSampleLine& line : sample.lines)
        lines.push_back(splitCsvLine(line.text, separator));
    const std::size_t usual = usualCount(lines);
    Candidate candidate{separator};
    if (usual < 2)
        return candidate;
    std::vector<const CsvCellList*> rows;
    for (const CsvCellList& line : lines)
        if (!line.problem && line.cells.size() == usual)
            rows.push_back(&line);
    const bool mayBeComma = separator != ',' && options.decimal.value_or(',') == ',';
    candidate.numbers = std::max(partOfNumbers(rows, {'.', false}),
                                 mayBeComma ? partOfNumbers(rows, {',', false}) : 0.0);
    // Shape counts where there is no number at all.
    constexpr double kShape = 0.2;
    candidate.score = static_cast<double>(rows.size()) / static_cast<double>(lines.size()) *
                      (kShape + (1 - kShape) * candidate.numbers);
    return candidate;
}

Result<char> findSeparator(const CsvSample& sample, const ImportOptions& options,
                           std::string_view name)
{
    Candidate best;
    Candidate second;
    for (const char separator : kSeparators) {
        const Candidate candidate = judge(sample, separator, options);
        if (candidate.score > best.score) {
            second = best;
            best = candidate;
        } else if (candidate.score > second.score) {
            second = candidate;
        }
    }
    constexpr double kAsGood = 0.85;
    if (second.numbers < 0.5 || second.score < kAsGood * best.score)
        return best.separator;
    const CsvSampleLine& line = sample.lines.back();
    return Error{fmt::format(
        "{}:{}: cannot tell whether the cells are separated by {} or by {}: "
        "the line would have {} cells or {}; choose with --separator {} or "
        "--separator {}, found {}",
        name, line.number, separatorName(best.separator), separatorName(second.separator),
        splitCsvLine(line.text, best.separator).cells.size(),
        splitCsvLine(line.text, second.separator).cells.size(), separatorWord(best.separator),
        separatorWord(second.separator), inQuotes(line.text))};
}

/// What the numbers of some lines tell about the decimal sign.
struct DecimalSigns {
    Index points = 0;
    Index commas = 0;      ///< That can only be decimal signs.
    Index groupedLine = 0; ///< The first line with a comma that may also part thousands; 0: none.
    Index groupedColumn = 0;
    std::string grouped; ///< The cell there.

    bool isDecided() const { return points > 0 || commas > 0; }
};

void lookAt(std::string_view line, Index number, char separator, DecimalSigns& signs)
{
    CsvCells cells(line, separator);
    while (cells.next()) {
        const std::string_view cell = cells.text();
        if (cell.find(',') != std::string_view::npos) {
            if (isDecimalComma(cell)) {
                ++signs.commas;
            } else if (understandNumber(cell, {'.', false}).cell.kind == CellKind::Number) {
                ++signs.points; // 1,234.5
            } else if (isGrouped(cell, ',') && signs.groupedLine == 0) {
                signs.groupedLine = number;
                signs.groupedColumn = cells.column();
                signs.grouped = cell;
            }
        } else if (cell.find('.') != std::string_view::npos &&
                   understandNumber(cell, {'.', false}).cell.kind == CellKind::Number) {
            ++signs.points;
        }
    }
}

DecimalSigns signsOf(const CsvSample& sample, char separator)
{
    DecimalSigns signs;
    for (const CsvSampleLine& line : sample.lines)
        lookAt(line.text, line.number, separator, signs);
    return signs;
}

/// The same for all lines, or up to the first number that tells.
DecimalSigns signsOf(std::string_view text, char separator)
{
    DecimalSigns signs;
    for (Index number = 1; !text.empty() && !signs.isDecided(); ++number)
        lookAt(takeLine(text), number, separator, signs);
    return signs;
}

/// @pre the separator is no comma.
Result<char> findDecimal(std::string_view text, const CsvSample& sample, char separator,
                         std::string_view name)
{
    DecimalSigns signs = signsOf(sample, separator);
    if (!signs.isDecided() && !sample.isWhole && text.find(',') != std::string_view::npos)
        signs = signsOf(text, separator);
    if (signs.isDecided() || signs.groupedLine == 0)
        return signs.commas > signs.points ? ',' : '.';
    return Error{fmt::format("{}:{}: column {}: {}", name, signs.groupedLine, signs.groupedColumn,
                             refusal(signs.grouped, {'.', false}))};
}

} // namespace

Result<CsvDialect> findDialect(std::string_view text, const CsvSample& sample,
                               const ImportOptions& options, std::string_view name)
{
    CsvDialect dialect;
    if (options.separator) {
        dialect.separator = *options.separator;
    } else {
        const Result<char> separator = findSeparator(sample, options, name);
        if (!separator)
            return separator.error();
        dialect.separator = separator.value();
    }
    if (options.decimal) {
        dialect.numbers = {*options.decimal, true};
    } else if (dialect.separator != ',') {
        const Result<char> decimal = findDecimal(text, sample, dialect.separator, name);
        if (!decimal)
            return decimal.error();
        dialect.numbers.decimal = decimal.value();
    }
    return dialect;
}

std::string separatorName(char separator)
{
    return separator == ' ' ? "blanks" : separatorWord(separator) + "s";
}

std::string separatorWord(char separator)
{
    switch (separator) {
    case ',':
        return "comma";
    case ';':
        return "semicolon";
    case '\t':
        return "tab";
    case '|':
        return "pipe";
    case ' ':
        return "space";
    default:
        return {separator};
    }
}

} // namespace core
