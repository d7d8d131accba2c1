// SPDX-License-Identifier: MIT
#include "core/files/npy.h"

#include "core/files/file_bytes.h"
#include "core/files/npy_header.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace core {

using Eigen::Index;

namespace {

static_assert(std::endian::native == std::endian::little, "the file's bytes are used as they are");

/// Numbers in a chunk: well below a millisecond of conversion.
constexpr Index kChunkNumbers = Index{64} * 1024;

/// Half precision, which C++20 has no type for.
struct Half {
    std::uint16_t bits;

    explicit operator double() const
    {
        constexpr int kFractionBits = 10;
        const int exponent = (bits >> kFractionBits) & 0x1F;
        const int fraction = bits & 0x3FF;
        double size = 0.0;
        if (exponent == 0x1F)
            size = fraction == 0 ? HUGE_VAL : NAN;
        else if (exponent == 0)
            size = std::ldexp(fraction, -24); // subnormal
        else
            size = std::ldexp(fraction + 0x400, exponent - 25);
        return (bits & 0x8000) != 0 ? -size : size;
    }
};

struct Bool {
    std::uint8_t byte;

    explicit operator double() const { return byte != 0 ? 1.0 : 0.0; }
};

/// Number k of the file, which need not lie at a multiple of its size. NaN for a whole number that
/// double cannot hold.
template <typename Number, bool isBigEndian>
double numberAt(const char* numbers, Index k)
{
    std::array<char, sizeof(Number)> bytes;
    std::memcpy(bytes.data(), numbers + k * Index{sizeof(Number)}, sizeof(Number));
    if constexpr (isBigEndian)
        std::ranges::reverse(bytes);
    const auto value = std::bit_cast<Number>(bytes);
    if constexpr (std::is_integral_v<Number> && sizeof(Number) == sizeof(double)) {
        constexpr Number kMostExact = Number{1} << 53;
        if (value > kMostExact || (std::is_signed_v<Number> && value < Number(-kMostExact)))
            return NAN;
    }
    return static_cast<double>(value);
}

using ConvertRows = void (*)(const char* numbers, const NpyHeader& header, Index first, Index count,
                             double* target);

/// Copies rows first .. first + count of the array in the file to @p target, row after row.
template <typename Number, bool isBigEndian>
void convertRows(const char* numbers, const NpyHeader& header, Index first, Index count,
                 double* target)
{
    const Index d = header.columns;
    if (!header.fortranOrder) {
        for (Index k = 0; k < count * d; ++k)
            target[k] = numberAt<Number, isBigEndian>(numbers, first * d + k);
        return;
    }
    for (Index j = 0; j < d; ++j) {
        for (Index i = 0; i < count; ++i)
            target[i * d + j] = numberAt<Number, isBigEndian>(numbers, j * header.rows + first + i);
    }
}

template <typename Number>
ConvertRows converterOf(const NpyHeader& header)
{
    return header.bigEndian ? convertRows<Number, true> : convertRows<Number, false>;
}

/// @pre The header is one that readNpyHeader() has made.
ConvertRows converter(const NpyHeader& header)
{
    const std::size_t size = header.bytesEach;
    switch (header.kind) {
    case NpyKind::Bool:
        return converterOf<Bool>(header);
    case NpyKind::Real:
        return size == 8   ? converterOf<double>(header)
               : size == 4 ? converterOf<float>(header)
                           : converterOf<Half>(header);
    case NpyKind::Signed:
        return size == 8   ? converterOf<std::int64_t>(header)
               : size == 4 ? converterOf<std::int32_t>(header)
               : size == 2 ? converterOf<std::int16_t>(header)
                           : converterOf<std::int8_t>(header);
    case NpyKind::Unsigned:
        return size == 8   ? converterOf<std::uint64_t>(header)
               : size == 4 ? converterOf<std::uint32_t>(header)
               : size == 2 ? converterOf<std::uint16_t>(header)
                           : converterOf<std::uint8_t>(header);
    }
    return nullptr;
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
    const ConvertRows convert = converter(header);
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

Error notFinite(const DesignMatrix& A, const NpyHeader& header, const std::string& name)
{
    for (Index i = 0; i < A.rows(); ++i) {
        for (Index j = 0; j < A.cols(); ++j) {
            if (!std::isfinite(A(i, j)) && header.kind != NpyKind::Real) {
                return {fmt::format("{}: row {}, column {}: a whole number beyond 2^53, which a "
                                    "double does not hold exactly; subtract what is common, or "
                                    "save as float64",
                                    name, i + 1, j + 1)};
            }
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
    return parseNpy(bytes.value(), displayName(path), progress, stop);
}

Result<DesignMatrix> parseNpy(const FileBytes& file, const std::string& name,
                              const Progress& progress, const std::stop_token& stop)
{
    const Result<NpyHeader> read = readNpyHeader(file.text(), name);
    if (!read)
        return read.error();
    const NpyHeader& header = read.value();
    const char* const numbers = file.data.get() + header.offset;
    const bool aligned = reinterpret_cast<std::uintptr_t>(numbers) % alignof(double) == 0;
    // Of one row or one column both orders are the same.
    const bool rowAfterRow = !header.fortranOrder || header.rows == 1 || header.columns == 1;
    const bool usable = header.kind == NpyKind::Real && header.bytesEach == sizeof(double) &&
                        !header.bigEndian && rowAfterRow && aligned;
    DesignMatrix A = usable ? inPlace(file, header) : converted(numbers, header, progress, stop);
    if (stop.stop_requested())
        return Error{kCancelled};
    if (usable && progress)
        progress(1.0);
    if (!A.allFinite())
        return notFinite(A, header, name);
    return A;
}

} // namespace core
