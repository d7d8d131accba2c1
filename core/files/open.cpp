// SPDX-License-Identifier: MIT
#include "core/files/open.h"

#include "core/files/file_bytes.h"
#include "core/files/matrix_market.h"
#include "core/files/npy.h"
#include "core/files/npy_header.h"
#include "core/files/npz.h"
#include "core/numeric/parallel.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace core {

using Eigen::Index;
using Eigen::VectorXd;

namespace {

enum class FileFormat { Csv, Npy, Npz, MatrixMarket };

FileFormat formatOf(const std::filesystem::path& path)
{
    std::string suffix = path.extension().string();
    std::ranges::transform(suffix, suffix.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (suffix == ".npy")
        return FileFormat::Npy;
    if (suffix == ".npz" || npzPlace(path))
        return FileFormat::Npz;
    if (suffix == ".mtx")
        return FileFormat::MatrixMarket;
    if (suffix == ".csv")
        return FileFormat::Csv;
    // A pipe other than the standard input has no head: to look at it would be to use it up.
    constexpr std::size_t kBanner = 64;
    const std::string head = readHead(path, kBanner);
    if (isNpy(head))
        return FileFormat::Npy;
    if (isNpz(head))
        return FileFormat::Npz;
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
                        displayName(path))};
}

/// Which array of an archive is meant, where its path does not say.
enum class Role { Any, A, b };

/// The archive at @p path, which may name an array of it.
Result<NpzArchive> openArchive(const std::filesystem::path& path, const std::stop_token& stop)
{
    const std::optional<NpzPlace> place = npzPlace(path);
    const std::filesystem::path& file = place ? place->file : path;
    Result<FileBytes> bytes = readFile(file, stop);
    if (!bytes)
        return bytes.error();
    return NpzArchive::open(bytes.take(), displayName(file));
}

Error unclearArrays(const std::filesystem::path& path, const NpzArchive& archive)
{
    const std::string name = displayName(path);
    return {fmt::format("{}: the archive has the arrays {}; which is A and which is b is clear "
                        "where they are called A and b, or X and y; one alone is meant by {}:{}",
                        name, fmt::join(archive.arrays(), ", "), name, archive.arrays().front())};
}

/// The array that @p path names, else the one in the part @p role, else the only one.
Result<NamedMatrix> readArray(const NpzArchive& archive, const std::filesystem::path& path,
                              Role role, const Progress& progress, const std::stop_token& stop)
{
    const std::optional<NpzPlace> place = npzPlace(path);
    const std::optional<NpzRoles> roles = npzRoles(archive.arrays());
    std::string array = archive.arrays().front();
    if (place)
        array = place->array;
    else if (role != Role::Any && roles)
        array = role == Role::A ? roles->A : roles->b;
    else if (archive.arrays().size() > 1)
        return unclearArrays(path, archive);
    Result<DesignMatrix> matrix = archive.read(array, progress, stop);
    if (!matrix)
        return matrix.error();
    return NamedMatrix{matrix.take(), nullptr, nullptr, {}};
}

Result<NamedMatrix> readMatrix(const std::filesystem::path& path, Role role,
                               const Progress& progress, const std::stop_token& stop,
                               const ImportOptions& options)
{
    const FileFormat format = formatOf(path);
    if (format == FileFormat::Csv)
        return readCsvMatrix(path, options, progress, stop);
    if (!options.isEmpty())
        return notATable(path);
    if (format == FileFormat::Npz) {
        const Result<NpzArchive> archive = openArchive(path, stop);
        if (!archive)
            return archive.error();
        return readArray(archive.value(), path, role, progress, stop);
    }
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

Error notALine(const DesignMatrix& b, const std::string& name)
{
    return {fmt::format("{}: b has to be one row or one column, found {} x {}", name, b.rows(),
                        b.cols())};
}

/// A and b as one row or one column, which must fit to it.
Result<ImportedProblem> joined(NamedMatrix A, const std::string& nameA, const DesignMatrix& b,
                               const std::string& nameB)
{
    if (b.rows() != 1 && b.cols() != 1)
        return notALine(b, nameB);
    const VectorXd targets = b.cols() == 1 ? b.column(0) : b.row(0);
    if (targets.size() != A.A.rows()) {
        return Error{fmt::format("{}: b has {} numbers, but {} has {} rows", nameB, targets.size(),
                                 nameA, A.A.rows())};
    }
    ImportReport report = A.report;
    return ImportedProblem{problemOf(std::move(A), targets), std::move(report)};
}

/// Which arrays were taken, where that is not a matter of course.
std::vector<std::string> remarksOn(const NpzArchive& archive, const NpzRoles& roles)
{
    std::vector<std::string> remarks;
    if (roles.A != "A" || roles.b != "b")
        remarks.push_back(fmt::format("A is the array {}, and b is {}.", roles.A, roles.b));
    std::vector<std::string> others = archive.arrays();
    std::erase_if(others,
                  [&](const std::string& array) { return array == roles.A || array == roles.b; });
    if (!others.empty())
        remarks.push_back(fmt::format("The archive has other arrays, which are not read: {}.",
                                      fmt::join(others, ", ")));
    return remarks;
}

/// The problem of a table whose last column is b.
Result<ImportedProblem> ofTable(const NamedMatrix& matrix, const std::filesystem::path& path,
                                const std::stop_token& stop)
{
    const DesignMatrix& all = matrix.A;
    if (all.cols() < 2) {
        return Error{
            fmt::format("{}: only one column; before the last, b, at least one column of A "
                        "is needed",
                        displayName(path))};
    }
    NamedMatrix features{withoutLastColumn(all, stop), nullptr, nullptr, {}};
    if (stop.stop_requested())
        return Error{kCancelled};
    return ImportedProblem{problemOf(std::move(features), all.column(all.cols() - 1)),
                           matrix.report};
}

/// The problem of an archive: A and b where it has both, else a table.
Result<ImportedProblem> importArchive(const std::filesystem::path& path, const Progress& progress,
                                      const std::stop_token& stop)
{
    const Result<NpzArchive> opened = openArchive(path, stop);
    if (!opened)
        return opened.error();
    const NpzArchive& archive = opened.value();
    const std::optional<NpzRoles> roles =
        npzPlace(path) ? std::nullopt : npzRoles(archive.arrays());
    if (!roles) {
        const Result<NamedMatrix> table = readArray(archive, path, Role::Any, progress, stop);
        return table ? ofTable(table.value(), path, stop) : table.error();
    }
    const std::string name = displayName(path);
    const Result<DesignMatrix> b = archive.read(roles->b, {}, stop);
    if (!b)
        return b.error();
    Result<DesignMatrix> A = archive.read(roles->A, progress, stop);
    if (!A)
        return A.error();
    NamedMatrix matrix{A.take(), nullptr, nullptr, {}};
    matrix.report.remarks = remarksOn(archive, *roles);
    return joined(std::move(matrix), fmt::format("{}:{}", name, roles->A), b.value(),
                  fmt::format("{}:{}", name, roles->b));
}

} // namespace

Result<NamedMatrix> readMatrix(const std::filesystem::path& path, const Progress& progress,
                               const std::stop_token& stop, const ImportOptions& options)
{
    return readMatrix(path, Role::Any, progress, stop, options);
}

bool isTable(const std::filesystem::path& path)
{
    return formatOf(path) == FileFormat::Csv;
}

Result<ImportedProblem> importProblem(const std::filesystem::path& path,
                                      const ImportOptions& options, const Progress& progress,
                                      const std::stop_token& stop)
{
    const FileFormat format = formatOf(path);
    if (format == FileFormat::Csv)
        return importCsvFile(path, options, progress, stop);
    if (format == FileFormat::Npz && options.isEmpty())
        return importArchive(path, progress, stop);
    const Result<NamedMatrix> matrix = readMatrix(path, progress, stop, options);
    return matrix ? ofTable(matrix.value(), path, stop) : matrix.error();
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
        readMatrix(pathB, Role::b, {}, stop, isTableB ? optionsB : ImportOptions{});
    if (!readB)
        return readB.error();
    const DesignMatrix& b = readB.value().A;
    if (b.rows() != 1 && b.cols() != 1)
        return notALine(b, displayName(pathB));
    const bool isTableA = formatOf(pathA) == FileFormat::Csv;
    if (!isTableA && !isTableB && !options.isEmpty())
        return notATable(pathA);
    Result<NamedMatrix> readA =
        readMatrix(pathA, Role::A, progress, stop, isTableA ? options : ImportOptions{});
    if (!readA)
        return readA.error();
    Result<ImportedProblem> problem =
        joined(readA.take(), displayName(pathA), b, displayName(pathB));
    if (!problem)
        return problem;
    ImportedProblem imported = problem.take();
    std::vector<std::string>& remarks = imported.report.remarks;
    if (isTableA && imported.report.headerLine == 0)
        remarks.emplace_back("There is no header: the columns are called x1, x2, ...");
    for (const std::string& remark : readB.value().report.remarks)
        remarks.push_back("b: " + remark);
    return imported;
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
