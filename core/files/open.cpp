// SPDX-License-Identifier: MIT
#include "core/files/open.h"

#include "core/files/file_bytes.h"
#include "core/files/matrix_market.h"
#include "core/files/npy.h"
#include "core/files/npy_header.h"
#include "core/numeric/parallel.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

namespace core {

using Eigen::Index;
using Eigen::VectorXd;

namespace {

enum class FileFormat { Csv, Npy, MatrixMarket };

FileFormat formatOf(const std::filesystem::path& path)
{
    std::string suffix = path.extension().string();
    std::ranges::transform(suffix, suffix.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (suffix == ".npy")
        return FileFormat::Npy;
    if (suffix == ".mtx")
        return FileFormat::MatrixMarket;
    if (suffix == ".csv")
        return FileFormat::Csv;
    // A pipe has no head: to look at it would be to use it up.
    constexpr std::size_t kBanner = 64;
    const std::string head = readHead(path, kBanner);
    if (isNpy(head))
        return FileFormat::Npy;
    if (isMatrixMarket(head))
        return FileFormat::MatrixMarket;
    return FileFormat::Csv;
}

Problem problemOf(NamedMatrix matrix, VectorXd b)
{
    Problem problem;
    problem.A = std::move(matrix.A);
    problem.b = std::move(b);
    problem.w = VectorXd::Zero(1);
    problem.x0 = VectorXd::Zero(problem.A.cols());
    problem.rowNames = std::move(matrix.rowNames);
    problem.columnNames = std::move(matrix.columnNames);
    return problem;
}

/// All columns but the last, copied because rows have to lie side by side.
DesignMatrix withoutLastColumn(const DesignMatrix& all, const std::stop_token& stop)
{
    const Index d = all.cols() - 1;
    const std::shared_ptr<double[]> target =
        std::make_shared_for_overwrite<double[]>(static_cast<std::size_t>(all.rows() * d));
    const auto copy = [&](Index k) {
        const DesignMatrix::Block block = all.block(k);
        Eigen::Map<RowMajorMatrix>(target.get() + all.firstRow(k) * d, block.rows(), d) =
            block.leftCols(d);
    };
    parallelFor(all.blockCount(), copy, stop);
    if (stop.stop_requested())
        return {};
    return {std::shared_ptr<const double>(target, target.get()), all.rows(), d};
}

/// The error where options for tables meet another kind of file.
Error notATable(const std::filesystem::path& path)
{
    return {fmt::format("{}: separator, decimal sign, header, labels and target can be chosen for "
                        "tables in plain text only, and this is none",
                        path.string())};
}

} // namespace

Result<NamedMatrix> readMatrix(const std::filesystem::path& path, const Progress& progress,
                               const std::stop_token& stop, const ImportOptions& options)
{
    const FileFormat format = formatOf(path);
    if (format == FileFormat::Csv)
        return readCsvMatrix(path, options, progress, stop);
    if (!options.isEmpty())
        return notATable(path);
    if (format == FileFormat::Npy) {
        Result<DesignMatrix> matrix = readNpy(path, progress, stop);
        if (!matrix)
            return matrix.error();
        return NamedMatrix{matrix.take(), nullptr, nullptr, {}};
    }
    Result<MatrixMarketFile> read = readMatrixMarket(path, progress, stop);
    if (!read)
        return read.error();
    MatrixMarketFile file = read.take();
    NamedMatrix matrix{std::move(file.A), nullptr, nullptr, {}};
    matrix.report.remarks = std::move(file.remarks);
    return matrix;
}

Result<ImportedProblem> importProblem(const std::filesystem::path& path,
                                      const ImportOptions& options, const Progress& progress,
                                      const std::stop_token& stop)
{
    if (formatOf(path) == FileFormat::Csv)
        return importCsvFile(path, options, progress, stop);
    const Result<NamedMatrix> matrix = readMatrix(path, progress, stop, options);
    if (!matrix)
        return matrix.error();
    const DesignMatrix& all = matrix.value().A;
    if (all.cols() < 2) {
        return Error{
            fmt::format("{}: only one column; before the last, b, at least one column of A "
                        "is needed",
                        path.string())};
    }
    NamedMatrix features{withoutLastColumn(all, stop), nullptr, nullptr, {}};
    if (stop.stop_requested())
        return Error{kCancelled};
    return ImportedProblem{problemOf(std::move(features), all.column(all.cols() - 1)),
                           matrix.value().report};
}

Result<ImportedProblem> importProblem(const std::filesystem::path& pathA,
                                      const std::filesystem::path& pathB,
                                      const ImportOptions& options, const Progress& progress,
                                      const std::stop_token& stop)
{
    // b first: it is small, and what is wrong with it is then known before the long wait.
    ImportOptions optionsB = options;
    optionsB.labels.reset();
    const bool isTableB = formatOf(pathB) == FileFormat::Csv;
    const Result<NamedMatrix> readB =
        readMatrix(pathB, {}, stop, isTableB ? optionsB : ImportOptions{});
    if (!readB)
        return readB.error();
    const DesignMatrix& b = readB.value().A;
    if (b.rows() != 1 && b.cols() != 1) {
        return Error{fmt::format("{}: b has to be one row or one column, found {} x {}",
                                 pathB.string(), b.rows(), b.cols())};
    }
    const bool isTableA = formatOf(pathA) == FileFormat::Csv;
    if (!isTableA && !isTableB && !options.isEmpty())
        return notATable(pathA);
    Result<NamedMatrix> readA =
        readMatrix(pathA, progress, stop, isTableA ? options : ImportOptions{});
    if (!readA)
        return readA.error();
    NamedMatrix A = readA.take();
    const VectorXd targets = b.cols() == 1 ? b.column(0) : b.row(0);
    if (targets.size() != A.A.rows()) {
        return Error{fmt::format("{}: b has {} numbers, but {} has {} rows", pathB.string(),
                                 targets.size(), pathA.string(), A.A.rows())};
    }
    ImportReport report = A.report;
    if (isTableA && report.headerLine == 0)
        report.remarks.emplace_back("There is no header: the columns are called x1, x2, ...");
    for (const std::string& remark : readB.value().report.remarks)
        report.remarks.push_back("b: " + remark);
    return ImportedProblem{problemOf(std::move(A), targets), std::move(report)};
}

Result<Problem> openProblem(const std::filesystem::path& path, const Progress& progress,
                            const std::stop_token& stop)
{
    Result<ImportedProblem> imported = importProblem(path, {}, progress, stop);
    if (!imported)
        return imported.error();
    return imported.take().problem;
}

Result<Problem> openProblem(const std::filesystem::path& pathA, const std::filesystem::path& pathB,
                            const Progress& progress, const std::stop_token& stop)
{
    Result<ImportedProblem> imported = importProblem(pathA, pathB, {}, progress, stop);
    if (!imported)
        return imported.error();
    return imported.take().problem;
}

} // namespace core
