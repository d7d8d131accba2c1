// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace core {

/// Writes a file whole or not at all: beside its target, to the disk, then renamed over it. A full
/// disk, a crash or a signal leaves the old file as it was.
///
/// A symbolic link stays a link and the mode of the file stays; what is no regular file, such as a
/// pipe or a terminal, is written to directly.
class SafeFile {
public:
    explicit SafeFile(std::filesystem::path path);
    /// Removes what was written unless commit() has succeeded.
    ~SafeFile();
    SafeFile(const SafeFile&) = delete;
    SafeFile& operator=(const SafeFile&) = delete;

    /// Appends @p text. After a failure nothing more is written.
    void write(std::string_view text);
    /// The reason of the first failure so far, in the system's own words; empty while there is
    /// none.
    const std::string& failure() const { return m_failure; }
    /// The file beside, which is in the place of the target after commit(); empty for none.
    const std::filesystem::path& beside() const { return m_beside; }
    /// Puts what was written in the place of the file.
    /// @return an empty text, or the reason of the first failure in the system's own words.
    std::string commit();

private:
    void fail(int reason);

    std::filesystem::path m_target;
    std::filesystem::path m_beside; ///< Empty when written to directly.
    int m_file = -1;
    std::string m_failure;
};

/// Writes @p content as the whole of the file. @return as SafeFile::commit().
std::string writeFile(const std::filesystem::path& path, std::string_view content);

} // namespace core
