// SPDX-License-Identifier: MIT
#include "core/files/csv.h"

#include "core/files/csv_layout.h"
#include "core/files/csv_line.h"
#include "core/files/csv_rows.h"
#include "core/files/file_bytes.h"
#include "core/files/foreign_file.h"
#include "core/files/number_text.h"
#include "core/files/text_encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace core {

using Eigen::Index;

namespace {

/// A text as UTF-8, and what has to be said about it.
struct DecodedText {
    std::string storage; ///< Only of a text that had to be converted, else empty.
    std::vector<std::string> remarks;
};

Result<DecodedText> decode(std::string_view text, std::string_view name)
{
    if (const auto what = foreignContent(text))
        return Error{fmt::format("{}:1: {}", name, *what)};
    DecodedText decoded;
    if (auto converted = readAsWindows1252(text)) {
        decoded.storage = std::move(*converted);
        decoded.remarks.emplace_back("The text is not UTF-8 and was read as Latin-1 "
                                     "(Windows-1252).");
    }
    return decoded;
}

/// A table as far as all its uses have it in common.
struct Table {
    CsvLayout layout;
    CsvRows rows;
    ImportReport report;
};

/// Reads a text that has at least one row and one column of numbers.
Result<Table> readTable(std::string_view raw, std::string_view name, const ImportOptions& options,
                        TableUse use, const Progress& progress, const std::stop_token& stop)
{
    const Result<DecodedText> decoded = decode(raw, name);
    if (!decoded)
        return decoded.error();
    const std::string& storage = decoded.value().storage;
    Result<CsvLayout> read =
        readCsvLayout(storage.empty() ? raw : std::string_view(storage), name, options, use);
    if (!read)
        return read.error();
    Table table{read.take(), {}, {}};
    const CsvLayout& layout = table.layout;
    if (use == TableUse::Problem && layout.numbers() == 1) {
        return csvError(name, layout.titleLine, layout, 0,
                        "no feature columns; before the last column, b, at least one is needed");
    }
    if (layout.numbers() < 1)
        return csvError(name, layout.titleLine, layout, 0, "no columns of numbers, only labels");
    if (layout.body.empty())
        return Error{fmt::format("{}: no rows below the header", name)};
    Result<CsvRows> rows = readCsvRows(layout, name, progress, stop);
    if (!rows)
        return rows.error();
    table.rows = rows.take();
    if (table.rows.rows == 0)
        return Error{fmt::format("{}: no rows below the header", name)};
    table.report = layout.report();
    std::vector<std::string>& remarks = table.report.remarks;
    remarks.insert(remarks.begin(), decoded.value().remarks.begin(), decoded.value().remarks.end());
    remarks.insert(remarks.end(), table.rows.remarks.begin(), table.rows.remarks.end());
    return table;
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

/// The titles of the features.
Names columnNames(const CsvLayout& layout)
{
    if (!layout.hasHeader)
        return nullptr;
    std::vector<std::string> names;
    for (std::size_t k = 0; k < layout.titles.size(); ++k)
        if (layout.roles[k] == ColumnRole::Feature)
            names.push_back(layout.titles[k]);
    return sharedNames(std::move(names), 'x');
}

/// The name of a column of A; another one where a reader could take it for b, which is called so.
/// After an a, a b is read as one of a series.
std::string titleToWrite(const Problem& problem, Index column)
{
    std::string title = problem.columnName(column);
    if (title != "b" || (column > 0 && problem.columnName(column - 1) == "a"))
        return title;
    const auto isTaken = [&](const std::string& name) {
        return problem.columnNames &&
               std::ranges::find(*problem.columnNames, name) != problem.columnNames->end();
    };
    for (int number = 2; isTaken(title); ++number)
        title = fmt::format("b_{}", number);
    return title;
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

Result<ImportedProblem> importCsv(std::string_view text, std::string_view name,
                                  const ImportOptions& options, const Progress& progress,
                                  const std::stop_token& stop)
{
    Result<Table> read = readTable(text, name, options, TableUse::Problem, progress, stop);
    if (!read)
        return read.error();
    Table table = read.take();
    Problem problem;
    problem.A = DesignMatrix(std::move(table.rows.features), table.rows.rows, table.rows.width);
    problem.b = std::move(table.rows.target);
    problem.w = Eigen::VectorXd::Zero(1);
    problem.x0 = Eigen::VectorXd::Zero(table.rows.width);
    problem.rowNames = sharedNames(std::move(table.rows.labels), 'r');
    problem.columnNames = columnNames(table.layout);
    return ImportedProblem{std::move(problem), std::move(table.report)};
}

Result<ImportedProblem> importCsvFile(const std::filesystem::path& path,
                                      const ImportOptions& options, const Progress& progress,
                                      const std::stop_token& stop)
{
    const Result<FileBytes> file = readFile(path, stop);
    if (!file)
        return file.error();
    return importCsv(file.value().text(), displayName(path), options, progress, stop);
}

Result<Problem> parseCsv(std::string_view text, std::string_view name, const Progress& progress,
                         const std::stop_token& stop)
{
    Result<ImportedProblem> imported = importCsv(text, name, {}, progress, stop);
    if (!imported)
        return imported.error();
    return imported.take().problem;
}

Result<Problem> readCsv(const std::filesystem::path& path, const Progress& progress,
                        const std::stop_token& stop)
{
    Result<ImportedProblem> imported = importCsvFile(path, {}, progress, stop);
    if (!imported)
        return imported.error();
    return imported.take().problem;
}

Result<NamedMatrix> readCsvMatrix(const std::filesystem::path& path, const ImportOptions& options,
                                  const Progress& progress, const std::stop_token& stop)
{
    const Result<FileBytes> file = readFile(path, stop);
    if (!file)
        return file.error();
    Result<Table> read = readTable(file.value().text(), displayName(path), options,
                                   TableUse::Matrix, progress, stop);
    if (!read)
        return read.error();
    Table table = read.take();
    return NamedMatrix{
        DesignMatrix(std::move(table.rows.features), table.rows.rows, table.rows.width),
        sharedNames(std::move(table.rows.labels), 'r'), columnNames(table.layout),
        std::move(table.report)};
}

Result<CsvPreview> previewCsv(std::string_view text, std::string_view name,
                              const ImportOptions& options, std::size_t count,
                              const std::stop_token& stop)
{
    constexpr Index kLinesBetweenLooks = 4096;
    const Result<DecodedText> decoded = decode(text, name);
    if (!decoded)
        return decoded.error();
    const std::string& storage = decoded.value().storage;
    const Result<CsvLayout> layout = readCsvLayout(
        storage.empty() ? text : std::string_view(storage), name, options, TableUse::Problem);
    if (!layout)
        return layout.error();
    CsvPreview preview;
    preview.report = layout.value().report();
    preview.roles = layout.value().roles;
    preview.d = layout.value().count(ColumnRole::Feature);
    preview.report.remarks.insert(preview.report.remarks.begin(), decoded.value().remarks.begin(),
                                  decoded.value().remarks.end());
    std::string_view rest = layout.value().body;
    while (!rest.empty()) {
        const std::string_view line = takeLine(rest);
        if (isNoRow(line, layout.value()))
            continue;
        if (++preview.n % kLinesBetweenLooks == 0 && stop.stop_requested())
            return Error{"cancelled"};
        if (preview.rows.size() < count)
            preview.rows.push_back(splitCsvLine(line, layout.value().dialect.separator).cells);
    }
    return preview;
}

bool mayBeTable(std::string_view bytes)
{
    return !bytes.empty() && !foreignContent(bytes);
}

std::string writeCsv(const Problem& problem)
{
    std::string text = "label,";
    for (Index j = 0; j < problem.d(); ++j) {
        appendName(text, titleToWrite(problem, j));
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
