// SPDX-License-Identifier: MIT
#include "core/files/csv_column_scan.h"

#include "core/files/csv_line.h"
#include "core/files/csv_pieces.h"
#include "core/numeric/parallel.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace core {

using Eigen::Index;

namespace {

/// Calls @p visit with every cell of a column and the text from its line on; ends early when that
/// returns false.
template <typename Visit>
void visitColumn(std::string_view text, const CsvLayout& layout, Index column, const Visit& visit)
{
    while (!text.empty()) {
        const std::string_view onwards = text;
        const std::string_view line = takeLine(text);
        if (isNoRow(line, layout))
            continue;
        CsvCells cells(line, layout.dialect.separator);
        bool found = true;
        for (Index k = 0; k < column && found; ++k)
            found = cells.next();
        if (found && !visit(cells.text(), onwards))
            return;
    }
}

/// What one piece of the body tells about an index.
struct Run {
    bool isEmpty = true;
    bool rises = true;
    long long first = 0;
    long long last = 0;

    /// Goes on with @p cell; false when that is none of an index.
    bool add(std::string_view cell)
    {
        long long value = 0;
        const auto [end, failure] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        rises = failure == std::errc() && end == cell.data() + cell.size() &&
                (isEmpty || value > last) && value >= 0;
        if (isEmpty)
            first = value;
        last = value;
        isEmpty = false;
        return rises;
    }
};

} // namespace

void ColumnCensus::add(std::string_view cell, NumberStyle style)
{
    const CellLook look = lookOf(cell, style);
    numbers += look == CellLook::Number || look == CellLook::Odd ? 1 : 0;
    texts += look == CellLook::Text ? 1 : 0;
    missing += look == CellLook::Missing ? 1 : 0;
    if (look == CellLook::Unit && units.size() < 2)
        units.emplace(unitOf(cell));
    if (look == CellLook::Text && texts == 1)
        text = cell;
}

ColumnCensus takeCensus(const CsvLayout& layout, Index column)
{
    const std::vector<std::string_view> pieces = piecesOf(layout.body);
    std::vector<ColumnCensus> parts(pieces.size());
    std::vector<const char*> firstTexts(pieces.size());
    parallelFor(static_cast<Index>(pieces.size()), [&](Index k) {
        ColumnCensus& part = parts[static_cast<std::size_t>(k)];
        const auto count = [&](std::string_view cell, std::string_view onwards) {
            const bool isFirst = part.texts == 0;
            part.add(cell, layout.dialect.numbers);
            if (isFirst && part.texts == 1)
                firstTexts[static_cast<std::size_t>(k)] = onwards.data();
            return true;
        };
        visitColumn(pieces[static_cast<std::size_t>(k)], layout, column, count);
    });
    ColumnCensus all;
    for (std::size_t k = 0; k < parts.size(); ++k) {
        ColumnCensus& part = parts[k];
        if (all.texts == 0 && part.texts > 0) {
            all.firstText = layout.firstLine + std::count(layout.body.data(), firstTexts[k], '\n');
            all.text = part.text;
        }
        all.numbers += part.numbers;
        all.texts += part.texts;
        all.missing += part.missing;
        all.units.merge(part.units);
    }
    return all;
}

bool countsRows(const CsvLayout& layout, Index column)
{
    const std::vector<std::string_view> pieces = piecesOf(layout.body);
    std::vector<Run> runs(pieces.size());
    parallelFor(static_cast<Index>(pieces.size()), [&](Index k) {
        Run& run = runs[static_cast<std::size_t>(k)];
        visitColumn(pieces[static_cast<std::size_t>(k)], layout, column,
                    [&](std::string_view cell, std::string_view) { return run.add(cell); });
    });
    long long last = -1;
    for (const Run& run : runs) {
        if (run.isEmpty)
            continue;
        if (!run.rises || run.first <= last)
            return false;
        last = run.last;
    }
    return last >= 0;
}

} // namespace core
