// SPDX-License-Identifier: MIT
#include "core/files/file_bytes.h"

#include "core/files/progress.h"
#include "core/numeric/physical_memory.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace {

/// Bytes between two looks at the stop token: some milliseconds of a fast disk.
constexpr std::size_t kStep = std::size_t{8} << 20;

/// Closes a file descriptor at the end of a scope.
class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return m_number; }

private:
    int m_number;
};

Error systemError(const std::filesystem::path& path)
{
    return {fmt::format("{}: {}", displayName(path), std::generic_category().message(errno))};
}

/// Reads up to @p size bytes to @p target; fewer at the end of the file, -1 on failure.
ssize_t readSome(int file, char* target, std::size_t size)
{
    for (;;) {
        const ssize_t count = ::read(file, target, size);
        if (count >= 0 || errno != EINTR)
            return count;
    }
}

Result<FileBytes> readToEnd(const std::filesystem::path& path, int file,
                            const std::stop_token& stop)
{
    const auto bytes = std::make_shared<std::string>();
    while (!stop.stop_requested()) {
        const std::size_t before = bytes->size();
        bytes->resize(before + kStep);
        const ssize_t count = readSome(file, bytes->data() + before, kStep);
        if (count < 0)
            return systemError(path);
        bytes->resize(before + static_cast<std::size_t>(count));
        if (count == 0)
            return FileBytes{std::shared_ptr<const char>(bytes, bytes->data()), bytes->size()};
    }
    return Error{kCancelled};
}

} // namespace

std::string beyondMemory(std::uint64_t bytes)
{
    if (static_cast<double>(bytes) <= physicalMemory())
        return {};
    constexpr double kGigabyte = 1e9;
    return fmt::format("the file has {:.1f} GB, but this machine {:.1f} GB of memory",
                       static_cast<double>(bytes) / kGigabyte, physicalMemory() / kGigabyte);
}

std::string displayName(const std::filesystem::path& path)
{
    return path == kStandardInput ? "standard input" : path.string();
}

Result<FileBytes> readFile(const std::filesystem::path& path, const std::stop_token& stop)
{
    if (path == kStandardInput) {
        static const Result<FileBytes> input = readToEnd(path, STDIN_FILENO, stop);
        return input;
    }
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status = {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0)
        return systemError(path);
    if (!S_ISREG(status.st_mode))
        return readToEnd(path, file.number(), stop);
    const auto size = static_cast<std::size_t>(status.st_size);
    if (const std::string reason = beyondMemory(size); !reason.empty())
        return Error{fmt::format("{}: {}", path.string(), reason)};
    // A file of /proc says that it is empty and is not.
    if (size == 0)
        return readToEnd(path, file.number(), stop);
    const std::shared_ptr<char[]> bytes = std::make_shared_for_overwrite<char[]>(size);
    std::size_t done = 0;
    while (done < size) {
        if (stop.stop_requested())
            return Error{kCancelled};
        const ssize_t count =
            readSome(file.number(), bytes.get() + done, std::min(kStep, size - done));
        if (count < 0)
            return systemError(path);
        if (count == 0) // shortened meanwhile
            break;
        done += static_cast<std::size_t>(count);
    }
    return FileBytes{std::shared_ptr<const char>(bytes, bytes.get()), done};
}

std::string readHead(const std::filesystem::path& path, std::size_t count)
{
    if (path == kStandardInput) {
        const Result<FileBytes> input = readFile(path);
        return input ? std::string(input.value().text().substr(0, count)) : std::string();
    }
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored))
        return {};
    std::string head(count, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(head.data(), static_cast<std::streamsize>(count));
    head.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    return head;
}

} // namespace core
