// SPDX-License-Identifier: MIT
#include "core/files/safe_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <random>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace {

/// Names to try for the file beside the target; one is nearly always enough.
constexpr int kMostNames = 100;

/// Where writing to @p path leads: links are followed, also one to a file that is not there yet.
std::filesystem::path targetOf(std::filesystem::path path)
{
    constexpr int kMostLinks = 40;
    std::error_code ignored;
    for (int k = 0; k < kMostLinks && std::filesystem::is_symlink(path, ignored); ++k) {
        const std::filesystem::path next = std::filesystem::read_symlink(path, ignored);
        path = next.is_absolute() ? next : path.parent_path() / next;
    }
    return path;
}

std::filesystem::path folderOf(const std::filesystem::path& path)
{
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

} // namespace

SafeFile::SafeFile(std::filesystem::path path)
    : m_target(targetOf(std::move(path)))
{
    struct stat status = {};
    const bool exists = ::stat(m_target.c_str(), &status) == 0;
    if (exists && !S_ISREG(status.st_mode)) {
        m_file = ::open(m_target.c_str(), O_WRONLY | O_CLOEXEC);
        if (m_file < 0)
            fail(errno);
        return;
    }
    if (exists && ::access(m_target.c_str(), W_OK) != 0) {
        fail(errno);
        return;
    }
    // Not mkstemp(), whose files only their owner may read: a new file gets the usual mode.
    std::random_device random;
    for (int k = 0; k < kMostNames && m_file < 0; ++k) {
        m_beside =
            folderOf(m_target) / fmt::format(".{}.{:08x}", m_target.filename().string(), random());
        m_file = ::open(m_beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (m_file < 0 && errno != EEXIST)
            break;
    }
    if (m_file < 0) {
        fail(errno);
        m_beside.clear();
        return;
    }
    if (exists && ::fchmod(m_file, status.st_mode & 07777) != 0)
        fail(errno);
}

SafeFile::~SafeFile()
{
    if (m_file >= 0)
        ::close(m_file);
    if (!m_beside.empty())
        ::unlink(m_beside.c_str());
}

void SafeFile::fail(int reason)
{
    if (m_failure.empty())
        m_failure = std::generic_category().message(reason);
}

void SafeFile::write(std::string_view text)
{
    while (!text.empty() && m_failure.empty()) {
        const ssize_t count = ::write(m_file, text.data(), text.size());
        if (count >= 0)
            text.remove_prefix(std::min(static_cast<std::size_t>(count), text.size()));
        else if (errno != EINTR)
            fail(errno);
    }
}

std::string SafeFile::commit()
{
    // A pipe or a terminal knows no disk.
    if (m_failure.empty() && !m_beside.empty() && ::fsync(m_file) != 0)
        fail(errno);
    if (m_file >= 0 && ::close(std::exchange(m_file, -1)) != 0)
        fail(errno);
    if (!m_failure.empty() || m_beside.empty())
        return m_failure;
    if (::rename(m_beside.c_str(), m_target.c_str()) != 0) {
        fail(errno);
        return m_failure;
    }
    m_beside.clear();
    // The name is on the disk only when its folder is.
    if (const int folder = ::open(folderOf(m_target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return {};
}

std::string writeFile(const std::filesystem::path& path, std::string_view content)
{
    SafeFile file(path);
    file.write(content);
    return file.commit();
}

} // namespace core
