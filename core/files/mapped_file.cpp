// SPDX-License-Identifier: MIT
#include "core/files/mapped_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace {

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
    return {fmt::format("{}: {}", path.string(), std::generic_category().message(errno))};
}

Result<MappedFile> readToEnd(const std::filesystem::path& path, int file)
{
    constexpr std::size_t kStep = std::size_t{1} << 20;
    const auto bytes = std::make_shared<std::string>();
    for (;;) {
        const std::size_t before = bytes->size();
        bytes->resize(before + kStep);
        const ssize_t count = ::read(file, bytes->data() + before, kStep);
        if (count < 0 && errno != EINTR)
            return systemError(path);
        bytes->resize(before + static_cast<std::size_t>(count > 0 ? count : 0));
        if (count == 0)
            return MappedFile{std::shared_ptr<const char>(bytes, bytes->data()), bytes->size()};
    }
}

} // namespace

Result<MappedFile> mapFile(const std::filesystem::path& path)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status = {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0)
        return systemError(path);
    if (!S_ISREG(status.st_mode))
        return readToEnd(path, file.number());
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0)
        return MappedFile{};
    void* const start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
    if (start == MAP_FAILED)
        return systemError(path);
    ::madvise(start, size, MADV_WILLNEED);
    const auto unmap = [size](const char* address) { ::munmap(const_cast<char*>(address), size); };
    return MappedFile{std::shared_ptr<const char>(static_cast<const char*>(start), unmap), size};
}

} // namespace core
