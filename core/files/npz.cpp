// SPDX-License-Identifier: MIT
#include "core/files/npz.h"

#include "core/files/npy.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <zip.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <utility>

namespace core {

namespace {

constexpr std::string_view kSuffix = ".npy";
/// No deflated byte stands for more than so many: 258 of a length code of 2 bits, with a margin.
constexpr std::uint64_t kMostPerByte = 1032;
/// Bytes between two looks at the stop token.
constexpr std::uint64_t kMemberStep = std::uint64_t{4} << 20;
/// The part of the progress that is reading; the rest is converting.
constexpr double kReading = 0.8;

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using OpenMember = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

/// The archive over @p bytes, which must outlive it; or the library's own words for what is wrong.
Result<Archive> openArchive(const FileBytes& bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data.get(), bytes.size, 0, &error);
    zip_t* const archive =
        source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr; // takes the source
    if (archive)
        return Archive(archive, zip_discard);
    if (source)
        zip_source_free(source);
    Error reason{zip_error_strerror(&error)};
    zip_error_fini(&error);
    return reason;
}

/// What is wrong with a member by what the archive says of it; empty for nothing.
std::string complaint(const zip_stat_t& member)
{
    constexpr zip_uint64_t kNeeded = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
    if ((member.valid & kNeeded) != kNeeded)
        return "the archive is damaged: it does not say how large the array is";
    if ((member.valid & ZIP_STAT_ENCRYPTION_METHOD) && member.encryption_method != ZIP_EM_NONE)
        return "the array is encrypted; save it without a password";
    if (member.comp_method != ZIP_CM_STORE && member.comp_method != ZIP_CM_DEFLATE)
        return fmt::format("the array is compressed by the method {} of ZIP, but only stored and "
                           "deflated arrays are read, as numpy writes them",
                           member.comp_method);
    const std::uint64_t most = member.comp_method == ZIP_CM_STORE
                                   ? member.comp_size
                                   : member.comp_size * kMostPerByte; // no overflow: of a file
    if (member.size > most)
        return fmt::format("the archive is damaged: {} bytes are announced, which cannot come from "
                           "{}",
                           member.size, member.comp_size);
    if (const std::string reason = beyondMemory(member.size); !reason.empty())
        return reason;
    return {};
}

/// All bytes of a member. Errors start with @p name.
Result<FileBytes> readMember(zip_t& archive, const zip_stat_t& member, const std::string& name,
                             const Progress& progress, const std::stop_token& stop)
{
    const auto damaged = [&name](const char* reason) {
        return Error{fmt::format("{}: the archive is damaged: {}", name, reason)};
    };
    const OpenMember file(zip_fopen_index(&archive, member.index, 0), zip_fclose);
    if (!file)
        return damaged(zip_strerror(&archive));
    const std::shared_ptr<char[]> bytes = std::make_shared_for_overwrite<char[]>(member.size);
    std::uint64_t done = 0;
    while (done < member.size) {
        if (stop.stop_requested())
            return Error{kCancelled};
        const zip_int64_t count =
            zip_fread(file.get(), bytes.get() + done, std::min(kMemberStep, member.size - done));
        if (count < 0)
            return damaged(zip_file_strerror(file.get()));
        if (count == 0)
            return damaged("the array is cut off");
        done += static_cast<std::uint64_t>(count);
        if (progress)
            progress(kReading * static_cast<double>(done) / static_cast<double>(member.size));
    }
    // The checksum is compared at the end, which only the next reading meets.
    char beyond = 0;
    const zip_int64_t more = zip_fread(file.get(), &beyond, 1);
    if (more != 0)
        return damaged(more < 0 ? zip_file_strerror(file.get())
                                : "the array is longer than announced");
    return FileBytes{std::shared_ptr<const char>(bytes, bytes.get()), member.size};
}

bool isSame(std::string_view text, std::string_view lower)
{
    return std::ranges::equal(text, lower, {}, [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
}

/// The array with the name that stands first among @p names; of two that differ in case, the one
/// that is written like @p exact. Null if there is none.
const std::string* firstOf(const std::vector<std::string>& arrays, std::string_view exact,
                           std::span<const std::string_view> names)
{
    if (const auto it = std::ranges::find(arrays, exact); it != arrays.end())
        return &*it;
    for (const std::string_view name : names)
        for (const std::string& array : arrays)
            if (isSame(array, name))
                return &array;
    return nullptr;
}

} // namespace

Result<NpzArchive> NpzArchive::open(FileBytes bytes, std::string name)
{
    if (bytes.size == 0)
        return Error{fmt::format("{}: the file is empty", name)};
    const Result<Archive> opened = openArchive(bytes);
    if (!opened)
        return Error{fmt::format("{}: this is no NumPy archive (.npz), or a damaged one: {}", name,
                                 opened.error().message)};
    NpzArchive archive;
    zip_t* const zip = opened.value().get();
    const auto count =
        static_cast<zip_uint64_t>(std::max<zip_int64_t>(0, zip_get_num_entries(zip, 0)));
    for (zip_uint64_t index = 0; index < count; ++index) {
        const char* const text = zip_get_name(zip, index, ZIP_FL_ENC_RAW);
        const std::string_view member = text ? text : "";
        if (member.size() <= kSuffix.size() || !member.ends_with(kSuffix))
            continue;
        std::string array(member.substr(0, member.size() - kSuffix.size()));
        if (std::ranges::find(archive.m_members, array, &Member::array) != archive.m_members.end())
            return Error{fmt::format("{}: the archive has two arrays called {}", name, array)};
        archive.m_members.push_back({std::move(array), index});
    }
    if (archive.m_members.empty())
        return Error{fmt::format("{}: there is no array (.npy) in this archive", name)};
    archive.m_bytes = std::move(bytes);
    archive.m_name = std::move(name);
    return archive;
}

std::vector<std::string> NpzArchive::arrays() const
{
    std::vector<std::string> names;
    for (const Member& member : m_members)
        names.push_back(member.array);
    return names;
}

Result<DesignMatrix> NpzArchive::read(std::string_view array, const Progress& progress,
                                      const std::stop_token& stop) const
{
    const auto member = std::ranges::find(m_members, array, &Member::array);
    if (member == m_members.end())
        return Error{fmt::format("{}: there is no array called {} in this archive, only {}", m_name,
                                 array, fmt::join(arrays(), ", "))};
    const std::string name = fmt::format("{}:{}", m_name, array);
    const Result<Archive> opened = openArchive(m_bytes);
    if (!opened)
        return Error{fmt::format("{}: {}", name, opened.error().message)};
    zip_t& zip = *opened.value();
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_stat_index(&zip, member->index, 0, &status) != 0)
        return Error{fmt::format("{}: the archive is damaged: {}", name, zip_strerror(&zip))};
    if (const std::string what = complaint(status); !what.empty())
        return Error{fmt::format("{}: {}", name, what)};
    const Result<FileBytes> bytes = readMember(zip, status, name, progress, stop);
    if (!bytes)
        return bytes.error();
    Progress rest;
    if (progress)
        rest = [&progress](double done) { progress(kReading + (1 - kReading) * done); };
    return parseNpy(bytes.value(), name, rest, stop);
}

bool isNpz(std::string_view bytes)
{
    // Of a local header: the length of the name at byte 26, the name from byte 30 on.
    constexpr std::size_t kLength = 26;
    constexpr std::size_t kName = 30;
    if (!bytes.starts_with("PK\x03\x04") || bytes.size() < kName)
        return false;
    const std::size_t length = static_cast<unsigned char>(bytes[kLength]) +
                               std::size_t{256} * static_cast<unsigned char>(bytes[kLength + 1]);
    return bytes.substr(kName, length).ends_with(kSuffix);
}

std::optional<NpzPlace> npzPlace(const std::filesystem::path& path)
{
    std::error_code ignored;
    const std::string text = path.string();
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos || colon + 1 == text.size() ||
        std::filesystem::exists(path, ignored))
        return std::nullopt;
    const std::string file = text.substr(0, colon);
    if (!isSame(std::filesystem::path(file).extension().string(), ".npz"))
        return std::nullopt;
    return NpzPlace{file, text.substr(colon + 1)};
}

std::optional<NpzRoles> npzRoles(const std::vector<std::string>& arrays)
{
    constexpr std::array<std::string_view, 2> kNamesOfA = {"a", "x"};
    constexpr std::array<std::string_view, 4> kNamesOfB = {"b", "y", "target", "targets"};
    const std::string* const A = firstOf(arrays, "A", kNamesOfA);
    const std::string* const b = firstOf(arrays, "b", kNamesOfB);
    if (A && b)
        return NpzRoles{*A, *b};
    if (arrays.size() == 2 && std::ranges::count(arrays, "arr_0") == 1 &&
        std::ranges::count(arrays, "arr_1") == 1)
        return NpzRoles{"arr_0", "arr_1"};
    return std::nullopt;
}

} // namespace core
