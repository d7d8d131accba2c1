// SPDX-License-Identifier: MIT
#include "core/files/csv_row.h"

#include "core/files/cell_refusal.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace core {

using Eigen::Index;

RowForm::RowForm(const CsvLayout& l)
    : layout(l)
    , numbers(l.numbers())
{
    Index number = 0;
    for (const ColumnRole role : l.roles) {
        if (role == ColumnRole::Target)
            targetAt = number;
        number += role == ColumnRole::Target || role == ColumnRole::Feature ? 1 : 0;
    }
    const Index others = l.columns() - numbers;
    isPlain = others <= 1 && l.find(ColumnRole::Label) == others && l.dialect.separator != ' ' &&
              l.dialect.numbers.decimal == '.';
}

double* RowForm::number(const RowTarget& row, Index k) const
{
    if (k == targetAt)
        return row.target;
    return row.features + (targetAt >= 0 && k > targetAt ? k - 1 : k);
}

namespace {

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

/// Reads one cell of numbers, and notes in @p notes what had to be understood.
std::optional<std::string> readNumber(std::string_view text, const RowForm& form, double* target,
                                      CellNotes& notes, Index line)
{
    const UnderstoodNumber number = understandNumber(text, form.layout.dialect.numbers);
    if (number.cell.kind != CellKind::Number)
        return refusal(text, form.layout.dialect.numbers);
    *target = number.cell.value;
    if (number.hadMinusSign && notes.minusSign < 0)
        notes.minusSign = line;
    if (number.hadSpacedThousands && notes.spacedThousands < 0)
        notes.spacedThousands = line;
    if (number.hadThousands && notes.thousands < 0)
        notes.thousands = line;
    return std::nullopt;
}

/// What is wrong with the length of a line that has one cell too many.
CsvProblem tooLong(const CsvCells& cells, Index expected)
{
    return {cells.column(), fmt::format("one cell more than the {} of the first line, found {}",
                                        expected, inQuotes(cells.text()))};
}

CsvProblem tooShort(const CsvCells& cells, Index expected, std::string_view line)
{
    return {cells.column() + 1,
            fmt::format("missing cell, the line has {} and the first line {}, found {}",
                        cells.column(), expected, inQuotes(line))};
}

std::optional<CsvProblem> readCarefully(std::string_view text, const RowForm& form,
                                        const RowTarget& row, CellNotes& notes, Index line)
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
                                                      inQuotes(cells.text()))};
            break;
        case ColumnRole::Feature:
        case ColumnRole::Target:
            if (const auto what =
                    readNumber(cells.text(), form, form.number(row, number++), notes, line))
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

} // namespace

std::optional<CsvProblem> readCsvRow(std::string_view text, const RowForm& form,
                                     const RowTarget& row, CellNotes& notes, Index line)
{
    if (!form.isPlain)
        return readCarefully(text, form, row, notes, line);
    if (!row.label) {
        return readPlainNumbers(text, form, row) ? std::nullopt
                                                 : readCarefully(text, form, row, notes, line);
    }
    CsvCells cells(text, form.layout.dialect.separator);
    if (!cells.next() || !readPlainNumbers(cells.rest(), form, row))
        return readCarefully(text, form, row, notes, line);
    *row.label = cells.text();
    return std::nullopt;
}

} // namespace core
