// SPDX-License-Identifier: MIT
#include "core/files/npy.h"

#include "core/files/file_bytes.h"
#include "core/files/npy_header.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <memory>
#include <utility>

namespace core {

using Eigen::Index;

namespace {

static_assert(std::endian::native == std::endian::little, "the file's bytes are used as they are");

/// Numbers in a chunk: well below a millisecond of conversion.
constexpr Index kChunkNumbers = Index{64} * 1024;

/// Number k of the file, which need not lie at a multiple of its size.
template <typename Number>
double numberAt(const char* numbers, Index k)
{
    Number value;
    std::memcpy(&value, numbers + k * Index{sizeof(Number)}, sizeof value);
    return static_cast<double>(value);
}

/// Copies rows first .. first + count of the array in the file to @p target, row after row.
template <typename Number>
void convertRows(const char* numbers, const NpyHeader& header, Index first, Index count,
                 double* target)
{
    const Index d = header.columns;
    if (!header.fortranOrder) {
        for (Index k = 0; k < count * d; ++k)
            target[k] = numberAt<Number>(numbers, first * d + k);
        return;
    }
    for (Index j = 0; j < d; ++j) {
        for (Index i = 0; i < count; ++i)
            target[i * d + j] = numberAt<Number>(numbers, j * header.rows + first + i);
    }
}

/// Calls body(first row, number of rows) for all rows, in chunks, on all threads.
void forRows(const NpyHeader& header, const std::function<void(Index, Index)>& body,
             const Progress& progress, const std::stop_token& stop)
{
    const Index rows = std::max<Index>(1, kChunkNumbers / header.columns);
    const auto chunk = [&](Index k) { body(k * rows, std::min(rows, header.rows - k * rows)); };
    parallelForWithProgress((header.rows + rows - 1) / rows, chunk, progress, stop);
}

DesignMatrix converted(const char* numbers, const NpyHeader& header, const Progress& progress,
                       const std::stop_token& stop)
{
    const std::shared_ptr<double[]> target = std::make_shared_for_overwrite<double[]>(
        static_cast<std::size_t>(header.rows * header.columns));
    const auto convert = header.bytesEach == 8 ? convertRows<double> : convertRows<float>;
    forRows(
        header,
        [&](Index first, Index count) {
            convert(numbers, header, first, count, target.get() + first * header.columns);
        },
        progress, stop);
    if (stop.stop_requested())
        return {};
    return {std::shared_ptr<const double>(target, target.get()), header.rows, header.columns};
}

/// The matrix over the bytes of the file themselves.
DesignMatrix inPlace(const FileBytes& file, const NpyHeader& header)
{
    const auto* numbers = reinterpret_cast<const double*>(file.data.get() + header.offset);
    return {std::shared_ptr<const double>(file.data, numbers), header.rows, header.columns};
}

Error notFinite(const DesignMatrix& A, const std::string& name)
{
    for (Index i = 0; i < A.rows(); ++i) {
        for (Index j = 0; j < A.cols(); ++j) {
            if (!std::isfinite(A(i, j))) {
                return {fmt::format("{}: row {}, column {}: not a finite number, found \"{}\"",
                                    name, i + 1, j + 1, A(i, j))};
            }
        }
    }
    return {fmt::format("{}: the file was changed while it was read", name)};
}

} // namespace

Result<DesignMatrix> readNpy(const std::filesystem::path& path, const Progress& progress,
                             const std::stop_token& stop)
{
    const Result<FileBytes> bytes = readFile(path, stop);
    if (!bytes)
        return bytes.error();
    const FileBytes& file = bytes.value();
    const Result<NpyHeader> read = readNpyHeader(file.text(), path.string());
    if (!read)
        return read.error();
    const NpyHeader& header = read.value();
    const char* const numbers = file.data.get() + header.offset;
    const bool aligned = reinterpret_cast<std::uintptr_t>(numbers) % alignof(double) == 0;
    // Of one row or one column both orders are the same.
    const bool rowAfterRow = !header.fortranOrder || header.rows == 1 || header.columns == 1;
    const bool usable = header.bytesEach == sizeof(double) && rowAfterRow && aligned;
    DesignMatrix A = usable ? inPlace(file, header) : converted(numbers, header, progress, stop);
    if (stop.stop_requested())
        return Error{kCancelled};
    if (usable && progress)
        progress(1.0);
    if (!A.allFinite())
        return notFinite(A, path.string());
    return A;
}

} // namespace core
