// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/data_reference.h"
#include "core/result.h"
#include "core/session.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// What a session file (.basin) keeps: a JSON text that people can read, with its version and a
/// checksum of each part.
struct SessionFile {
    Session session;         ///< Valid.
    std::string notes = {};  ///< The user's own words.
    std::string view = "{}"; ///< How the window showed it: a JSON object that core does not read.
    /// Where A, b and the names of the problem are, exactly as they are in it: they are then not
    /// written, and the file is small however large they are. Of a file that was read: where they
    /// came from.
    std::optional<DataReference> data = {};
};

/// The newest version of session files that this program writes; it reads all up to it. 1 has the
/// data in it, and is still written where they are; since 2 they may be in files of their own.
inline constexpr int kSessionVersion = 2;

/// @p file as the content of a session file; the same file gives the same bytes. Numbers read back
/// to the same doubles.
/// @pre the session is valid and file.view is a JSON object.
std::string writeSession(const SessionFile& file);

/// Reads the content of a session file. Refused, with the place of what is wrong, is all that is
/// not exactly what was written: a truncated or damaged text by its syntax or its checksums, one of
/// a newer version by its number. A file without "checksums" was written by hand and is read.
/// @param folder  of the file, for data in files of their own, whose paths may be relative to it.
Result<SessionFile> readSession(std::string_view text, const std::filesystem::path& folder = {});

/// Reads the session file @p path. The error reads `PATH: reason`.
Result<SessionFile> openSession(const std::filesystem::path& path);

/// True if @p start, the first bytes of a file, are those of a session.
bool looksLikeSession(std::string_view start);
/// True if the file @p path says of itself that it is a session, by its suffix or its first bytes.
bool isSessionFile(const std::filesystem::path& path);

} // namespace core
