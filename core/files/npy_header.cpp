// SPDX-License-Identifier: MIT
#include "core/files/npy_header.h"

#include "core/files/number_cell.h"

#include <fmt/format.h>

#include <charconv>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace core {

using Eigen::Index;

namespace {

constexpr std::string_view kMagic = "\x93NUMPY";

/// What stands behind `'key':` in a Python dictionary of literals; empty if there is no such key.
std::string_view valueOf(std::string_view dictionary, std::string_view key)
{
    for (const char mark : {'\'', '"'}) {
        const std::string quotedKey = fmt::format("{}{}{}", mark, key, mark);
        const std::size_t at = dictionary.find(quotedKey);
        if (at == std::string_view::npos)
            continue;
        const std::string_view behind = trimmed(dictionary.substr(at + quotedKey.size()));
        if (behind.starts_with(':'))
            return trimmed(behind.substr(1));
    }
    return {};
}

/// The type code, such as <f8, or for structured types the start of their list.
std::string_view typeCode(std::string_view value)
{
    if (value.empty() || (value[0] != '\'' && value[0] != '"'))
        return value;
    return value.substr(1, std::min(value.find(value[0], 1), value.size()) - 1);
}

/// The numbers in `(3, 4)`; nothing if it is no such tuple.
std::optional<std::vector<Index>> shapeOf(std::string_view value)
{
    if (!value.starts_with('('))
        return std::nullopt;
    std::string_view rest = value.substr(1, std::min(value.find(')'), value.size()) - 1);
    std::vector<Index> shape;
    while (!trimmed(rest).empty()) {
        rest = trimmed(rest);
        Index extent = 0;
        const auto [end, failure] = std::from_chars(rest.data(), rest.data() + rest.size(), extent);
        if (failure != std::errc{} || extent < 0)
            return std::nullopt;
        rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
        // Python 2 wrote long integers as 3L.
        rest.remove_prefix(rest.starts_with('L') ? 1 : 0);
        rest = trimmed(rest);
        if (!rest.empty() && !rest.starts_with(','))
            return std::nullopt;
        rest.remove_prefix(rest.empty() ? 0 : 1);
        shape.push_back(extent);
    }
    return shape;
}

/// What the letter of a type code that is no number stands for, and what to do about it; empty if
/// it is not known.
std::string_view unreadable(char letter)
{
    switch (letter) {
    case 'c':
        return "complex numbers; save the real part, the imaginary part, or both as columns";
    case '[':
        return "a structured array with named fields; save its fields as the columns of one "
               "(numpy.lib.recfunctions.structured_to_unstructured)";
    case 'O':
        return "Python objects, which are not read because that would run code from the file; "
               "save numbers (A.astype(float))";
    case 'U':
    case 'S':
    case 'a':
        return "texts; save numbers";
    case 'M':
    case 'm':
        return "dates or durations; save them as numbers of days or seconds";
    default:
        return {};
    }
}

/// Sets the type of the numbers from its code, such as <f8 or |u1; says why they cannot be read.
std::string setType(NpyHeader& header, std::string_view code)
{
    const bool hasOrder = !code.empty() && std::string_view("<>|=").find(code[0]) != code.npos;
    const std::string_view bare = code.substr(hasOrder ? 1 : 0);
    const std::string found = fmt::format(", found type {}", inQuotes(code));
    if (const std::string_view what = unreadable(bare.empty() ? ' ' : bare[0]); !what.empty())
        return fmt::format("these are {}{}", what, found);
    std::size_t size = 0;
    if (bare.size() < 2 || std::from_chars(bare.data() + 1, bare.data() + bare.size(), size).ptr !=
                               bare.data() + bare.size())
        return fmt::format("the type of the numbers is not known{}", found);
    const bool isPower = size == 1 || size == 2 || size == 4 || size == 8;
    header.bytesEach = size;
    header.bigEndian = code[0] == '>';
    if (bare[0] == 'f' && isPower && size > 1) {
        header.kind = NpyKind::Real;
    } else if (bare[0] == 'i' && isPower) {
        header.kind = NpyKind::Signed;
    } else if (bare[0] == 'u' && isPower) {
        header.kind = NpyKind::Unsigned;
    } else if (bare[0] == 'b' && size == 1) {
        header.kind = NpyKind::Bool;
    } else if (bare[0] == 'f') {
        return fmt::format("these are numbers of {} bytes; save them as float64{}", size, found);
    } else {
        return fmt::format("the type of the numbers is not known{}", found);
    }
    return {};
}

/// Sets rows and columns and compares them with the bytes that are there; says what is wrong.
std::string setShape(NpyHeader& header, const std::vector<Index>& shape, std::size_t bytes)
{
    if (shape.empty() || shape.size() > 2) {
        return fmt::format("the array has {} dimensions, but a matrix has two and a vector one",
                           shape.size());
    }
    header.rows = shape[0];
    header.columns = shape.size() == 2 ? shape[1] : 1;
    if (header.rows == 0 || header.columns == 0)
        return fmt::format("the array is empty: {} x {}", header.rows, header.columns);
    const std::size_t available = bytes - header.offset;
    const auto rows = static_cast<std::size_t>(header.rows);
    const auto columns = static_cast<std::size_t>(header.columns);
    // Divided, because the product of three numbers from a file can overflow.
    const bool fits = rows <= available / header.bytesEach / columns;
    if (!fits || rows * columns * header.bytesEach != available) {
        return fmt::format("the file is {}: {} x {} numbers of {} bytes do not fill {} bytes",
                           fits ? "too long" : "truncated", rows, columns, header.bytesEach,
                           available);
    }
    return {};
}

/// Where the dictionary lies; nothing when the file ends before it does.
std::optional<std::string_view> dictionaryOf(std::string_view bytes)
{
    constexpr std::size_t kVersionEnd = 8;
    if (bytes.size() < kVersionEnd)
        return std::nullopt;
    const std::size_t lengthBytes = bytes[kMagic.size()] == 1 ? 2 : 4;
    if (bytes.size() < kVersionEnd + lengthBytes)
        return std::nullopt;
    std::size_t length = 0;
    for (std::size_t k = lengthBytes; k-- > 0;)
        length = 256 * length + static_cast<unsigned char>(bytes[kVersionEnd + k]);
    if (bytes.size() - kVersionEnd - lengthBytes < length)
        return std::nullopt;
    return bytes.substr(kVersionEnd + lengthBytes, length);
}

} // namespace

bool isNpy(std::string_view bytes)
{
    return bytes.starts_with(kMagic);
}

Result<NpyHeader> readNpyHeader(std::string_view bytes, std::string_view name)
{
    const auto refuse = [name](const std::string& what) {
        return Error{fmt::format("{}: {}", name, what)};
    };
    if (!isNpy(bytes))
        return refuse("not a NumPy array file");
    const int version = bytes.size() > kMagic.size() ? bytes[kMagic.size()] : 1;
    if (version < 1 || version > 3)
        return refuse(fmt::format("NumPy format {} is not known, only 1 to 3", version));
    const std::optional<std::string_view> dictionary = dictionaryOf(bytes);
    if (!dictionary)
        return refuse("the file is truncated: it ends in its header");

    const std::string_view type = valueOf(*dictionary, "descr");
    const std::string_view order = valueOf(*dictionary, "fortran_order");
    const std::optional<std::vector<Index>> shape = shapeOf(valueOf(*dictionary, "shape"));
    if (type.empty() || !shape || !(order.starts_with("True") || order.starts_with("False")))
        return refuse(fmt::format("the header is damaged, found {}", inQuotes(*dictionary)));
    NpyHeader header;
    if (const std::string problem = setType(header, typeCode(type)); !problem.empty())
        return refuse(problem);
    header.offset = static_cast<std::size_t>(dictionary->end() - bytes.begin());
    header.fortranOrder = order.starts_with("True");
    if (const std::string problem = setShape(header, *shape, bytes.size()); !problem.empty())
        return refuse(problem);
    return header;
}

} // namespace core
