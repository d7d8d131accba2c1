// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/import_options.h"
#include "core/files/json_place.h"
#include "core/problem/problem.h"
#include "core/result.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace core {

/// A file that holds data of a session, and how it is told from one that was changed.
struct DataFile {
    std::string path;   ///< In a session file relative to its folder where it lies below that.
    std::string sha256; ///< Of its bytes, 64 hexadecimal digits.

    friend bool operator==(const DataFile&, const DataFile&) = default;
};

/// Where A, b and the names of a problem are, in place of the numbers: one file with both, or one
/// for A and one for b.
struct DataReference {
    std::vector<DataFile> files; ///< One or two.
    ImportOptions options;       ///< With which they are read.

    friend bool operator==(const DataReference&, const DataReference&) = default;
};

/// The reference to @p paths as they are now. The error reads `PATH: reason`.
Result<DataReference> referenceTo(const std::vector<std::filesystem::path>& paths,
                                  const ImportOptions& options);

/// Whether all files of @p reference are there and have not been changed.
bool isCurrent(const DataReference& reference);

/// The same files, each by its path from @p folder where it lies in or below that, and by its whole
/// path else.
DataReference relativeTo(const DataReference& reference, const std::filesystem::path& folder);
/// The other way round: whole paths. A file that is not where it was, but lies beside the session
/// by its name, is meant there.
DataReference resolvedIn(const DataReference& reference, const std::filesystem::path& folder);

/// Reads A, b and the names. The error says which file is missing or was changed, and what to do.
/// @pre paths are whole, or from the working folder.
Result<Problem> readData(const DataReference& reference);

Json dataToJson(const DataReference& reference);
/// Throws JsonError for what is no reference.
DataReference dataFromJson(const JsonPlace& place);

/// How the numbers of a problem are found that are not in the text: A, b and names from what @p
/// place says. Throws JsonError.
using ReadData = std::function<Problem(const JsonPlace& place)>;

} // namespace core
