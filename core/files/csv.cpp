// SPDX-License-Identifier: MIT
#include "core/files/csv.h"

#include "core/files/csv_layout.h"
#include "core/files/csv_rows.h"
#include "core/files/file_bytes.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace core {

using Eigen::Index;

namespace {

/// The data of a text that has at least one row and one column of numbers.
Result<CsvRows> readRows(const CsvLayout& layout, LastColumn lastColumn, std::string_view name,
                         const Progress& progress, const std::stop_token& stop)
{
    if (layout.numbers() < 1) {
        return csvError(name, layout.titleLine, layout, 0, "no columns of numbers, only labels");
    }
    if (layout.body.empty())
        return Error{fmt::format("{}: no rows below the header", name)};
    return readCsvRows(layout, lastColumn, name, progress, stop);
}

/// Null when the names are those that are generated anyway: 1, 2, ... behind @p prefix.
Names sharedNames(std::vector<std::string> names, char prefix)
{
    std::size_t k = 0;
    const auto isGenerated = [&](const std::string& name) {
        return name == fmt::format("{}{}", prefix, ++k);
    };
    if (std::ranges::all_of(names, isGenerated))
        return nullptr;
    return std::make_shared<const std::vector<std::string>>(std::move(names));
}

/// The titles of the first @p count columns of numbers.
Names columnNames(const CsvLayout& layout, Index count)
{
    if (!layout.hasHeader)
        return nullptr;
    const auto first = layout.titles.begin() + (layout.columns() - layout.numbers());
    return sharedNames({first, first + count}, 'x');
}

void appendNumber(std::string& text, double value)
{
    char digits[32];
    const auto [end, failure] = std::to_chars(digits, digits + sizeof digits, value);
    text.append(digits, end);
}

void appendName(std::string& text, const std::string& name)
{
    std::string clean = name;
    std::ranges::replace_if(
        clean, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t'; }, ' ');
    const bool padded = clean.starts_with(' ') || clean.ends_with(' ');
    if (!padded && clean.find_first_of(",\"\t") == std::string::npos) {
        text += clean;
        return;
    }
    text += '"';
    for (const char c : clean)
        text.append(c == '"' ? 2 : 1, c);
    text += '"';
}

} // namespace

Result<Problem> parseCsv(std::string_view text, std::string_view name, const Progress& progress,
                         const std::stop_token& stop)
{
    Result<CsvLayout> layout = readCsvLayout(text, name);
    if (!layout)
        return layout.error();
    if (layout.value().numbers() == 1) {
        return csvError(name, layout.value().titleLine, layout.value(), 0,
                        "no feature columns; before the last column, b, at least one is needed");
    }
    Result<CsvRows> read = readRows(layout.value(), LastColumn::Apart, name, progress, stop);
    if (!read)
        return read.error();

    CsvRows rows = read.take();
    Problem problem;
    problem.A = DesignMatrix(std::move(rows.leading), rows.rows, rows.width);
    problem.b = std::move(rows.last);
    problem.w = Eigen::VectorXd::Zero(1);
    problem.x0 = Eigen::VectorXd::Zero(rows.width);
    problem.rowNames = sharedNames(std::move(rows.labels), 'r');
    problem.columnNames = columnNames(layout.value(), rows.width);
    return problem;
}

Result<Problem> readCsv(const std::filesystem::path& path, const Progress& progress,
                        const std::stop_token& stop)
{
    const Result<FileBytes> file = readFile(path, stop);
    if (!file)
        return file.error();
    return parseCsv(file.value().text(), path.string(), progress, stop);
}

Result<NamedMatrix> readCsvMatrix(const std::filesystem::path& path, const Progress& progress,
                                  const std::stop_token& stop)
{
    const Result<FileBytes> file = readFile(path, stop);
    if (!file)
        return file.error();
    const std::string name = path.string();
    const Result<CsvLayout> layout = readCsvLayout(file.value().text(), name);
    if (!layout)
        return layout.error();
    Result<CsvRows> read =
        readRows(layout.value(), LastColumn::WithTheOthers, name, progress, stop);
    if (!read)
        return read.error();
    CsvRows rows = read.take();
    return NamedMatrix{DesignMatrix(std::move(rows.leading), rows.rows, rows.width),
                       sharedNames(std::move(rows.labels), 'r'),
                       columnNames(layout.value(), rows.width)};
}

Result<RowMajorMatrix> readNumbers(const std::filesystem::path& path)
{
    const Result<NamedMatrix> matrix = readCsvMatrix(path);
    if (!matrix)
        return matrix.error();
    return matrix.value().A.dense();
}

std::string writeCsv(const Problem& problem)
{
    std::string text = "label,";
    for (Index j = 0; j < problem.d(); ++j) {
        appendName(text, problem.columnName(j));
        text += ',';
    }
    text += "b\n";
    for (Index k = 0; k < problem.A.blockCount(); ++k) {
        const DesignMatrix::Block block = problem.A.block(k);
        for (Index i = 0; i < block.rows(); ++i) {
            const Index row = problem.A.firstRow(k) + i;
            appendName(text, problem.rowName(row));
            text += ',';
            for (Index j = 0; j < block.cols(); ++j) {
                appendNumber(text, block(i, j));
                text += ',';
            }
            appendNumber(text, problem.b[row]);
            text += '\n';
        }
    }
    return text;
}

} // namespace core
