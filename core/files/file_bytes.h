// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

namespace core {

/// The bytes of a file, kept by whoever holds a copy: nothing that other programs do to the file
/// afterwards is seen.
struct FileBytes {
    std::shared_ptr<const char> data; ///< Null when the file is empty.
    std::size_t size = 0;             ///< Bytes.

    std::string_view text() const { return {data.get(), size}; }
};

/// The path that means the standard input, as is usual on command lines.
inline constexpr const char* kStandardInput = "-";
/// @p path as messages name it.
std::string displayName(const std::filesystem::path& path);

/// Why @p bytes of a file are too many for the memory of this machine; empty if they are not.
std::string beyondMemory(std::uint64_t bytes);

/// Reads the whole file into memory; a pipe to its end. The standard input is read to its end once,
/// and is the same ever after. Refuses what is larger than the memory of this machine. The error
/// reads `PATH: reason`, or "cancelled" when stopped.
Result<FileBytes> readFile(const std::filesystem::path& path, const std::stop_token& stop = {});

/// The first bytes of a regular file or of the standard input, at most @p count; empty when there
/// are none to be had.
std::string readHead(const std::filesystem::path& path, std::size_t count);

} // namespace core
