// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/file_bytes.h"
#include "core/files/progress.h"
#include "core/problem/design_matrix.h"
#include "core/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A NumPy archive: a ZIP of .npy files, stored or deflated, as numpy.savez() and
/// savez_compressed() write it. ZIP64 is read; what is encrypted or compressed in another way is
/// refused where it is asked for.
class NpzArchive final {
public:
    /// Lists the arrays of @p bytes. Refuses what is no ZIP archive, is cut off, has no array, or
    /// has two of one name. Errors start with @p name, the name of the file.
    static Result<NpzArchive> open(FileBytes bytes, std::string name);

    /// The names of the arrays, without the suffix .npy, in the order of the file; at least one.
    std::vector<std::string> arrays() const;
    /// One of the arrays; the error says which there are where there is none called @p array, and
    /// otherwise starts with `NAME:ARRAY: `. Its bytes are checked against the checksum of the
    /// archive, and are not even asked for where they would not fit into the memory of this
    /// machine, or could not come from so few bytes. "cancelled" when stopped.
    Result<DesignMatrix> read(std::string_view array, const Progress& progress = {},
                              const std::stop_token& stop = {}) const;

private:
    struct Member {
        std::string array;
        std::uint64_t index = 0; ///< In the directory of the archive.
    };

    FileBytes m_bytes;
    std::string m_name;
    std::vector<Member> m_members;
};

/// True if @p bytes start like a ZIP archive whose first member is a NumPy array; 64 bytes do for
/// most names.
bool isNpz(std::string_view bytes);

/// One array of an archive.
struct NpzPlace {
    std::filesystem::path file;
    std::string array;
};

/// What `FILE.npz:ARRAY` means; nothing for other paths, and for one that there is.
std::optional<NpzPlace> npzPlace(const std::filesystem::path& path);

/// Which arrays of an archive are A and b.
struct NpzRoles {
    std::string A;
    std::string b;
};

/// Those called A and b, else X and y or target, whatever the case, else the two of a
/// numpy.savez() without names, arr_0 and arr_1. Nothing where they are not all there.
std::optional<NpzRoles> npzRoles(const std::vector<std::string>& arrays);

} // namespace core
