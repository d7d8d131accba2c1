// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>

namespace core {

/// The bytes of a file, mapped into memory and kept mapped by whoever holds a copy.
///
/// A program that shortens the file meanwhile takes the memory away; one that replaces it by
/// renaming, as careful programs do, does no harm.
struct MappedFile {
    std::shared_ptr<const char> data; ///< Null when the file is empty.
    std::size_t size = 0;             ///< Bytes.

    std::string_view text() const { return {data.get(), size}; }
};

/// Maps the file read-only; what cannot be mapped, such as a pipe, is read to its end.
/// The error reads `PATH: reason`.
Result<MappedFile> mapFile(const std::filesystem::path& path);

} // namespace core
