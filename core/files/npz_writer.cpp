// SPDX-License-Identifier: MIT
#include "core/files/npz_writer.h"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <memory>

namespace core {

namespace {

/// The first of January 1980, the beginning of time in ZIP archives.
constexpr time_t kNoTime = 315532800;

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using Source = std::unique_ptr<zip_source_t, decltype(&zip_source_free)>;

/// What stands before the numbers: version 1.0 of the format, padded to 64 bytes.
std::string header(std::string_view kind, std::string_view shape)
{
    constexpr std::size_t kAlignment = 64;
    constexpr std::size_t kBefore = 10; // magic, version, length
    std::string text =
        fmt::format("{{'descr': '{}', 'fortran_order': False, 'shape': {}, }}", kind, shape);
    const std::size_t end = kBefore + text.size() + 1;
    text.append((kAlignment - end % kAlignment) % kAlignment, ' ');
    text += '\n';
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(text.size() & 0xff);
    bytes += static_cast<char>(text.size() >> 8);
    return bytes + text;
}

constexpr std::string_view kDouble = std::endian::native == std::endian::little ? "<f8" : ">f8";
constexpr char kOrder = std::endian::native == std::endian::little ? '<' : '>';

std::string numbers(std::string bytes, const double* values, Eigen::Index count)
{
    const auto size = static_cast<std::size_t>(count) * sizeof(double);
    const std::size_t at = bytes.size();
    bytes.resize(at + size);
    if (size > 0)
        std::memcpy(bytes.data() + at, values, size);
    return bytes;
}

/// The code points of a text in UTF-8; what is none is the replacement character.
std::u32string codePoints(const std::string& text)
{
    constexpr char32_t kReplacement = 0xfffd;
    std::u32string points;
    for (std::size_t k = 0; k < text.size();) {
        const auto first = static_cast<unsigned char>(text[k]);
        const int more = first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
        char32_t point = more == 0 ? first : first & (0x3fU >> more);
        bool isValid = first < 0x80 || (first >= 0xc2 && first < 0xf5);
        std::size_t next = k + 1;
        for (int j = 0; j < more && isValid; ++j, ++next) {
            isValid = next < text.size() && (static_cast<unsigned char>(text[next]) & 0xc0) == 0x80;
            if (isValid)
                point = point << 6 | (static_cast<unsigned char>(text[next]) & 0x3f);
        }
        points += isValid ? point : kReplacement;
        k = isValid ? next : k + 1;
    }
    return points;
}

Error reasonOf(zip_error_t* error)
{
    Error reason{zip_error_strerror(error)};
    zip_error_fini(error);
    return reason;
}

} // namespace

void NpzWriter::add(std::string_view name, const RowMajorMatrix& values)
{
    m_members.emplace_back(
        name, numbers(header(kDouble, fmt::format("({}, {})", values.rows(), values.cols())),
                      values.data(), values.size()));
}

void NpzWriter::add(std::string_view name, const Eigen::VectorXd& values)
{
    m_members.emplace_back(name, numbers(header(kDouble, fmt::format("({},)", values.size())),
                                         values.data(), values.size()));
}

void NpzWriter::add(std::string_view name, const std::vector<std::string>& texts)
{
    std::vector<std::u32string> all;
    std::size_t longest = 1;
    for (const std::string& text : texts) {
        all.push_back(codePoints(text));
        longest = std::max(longest, all.back().size());
    }
    std::string bytes =
        header(fmt::format("{}U{}", kOrder, longest), fmt::format("({},)", texts.size()));
    for (std::u32string& text : all) {
        text.resize(longest);
        bytes.append(reinterpret_cast<const char*>(text.data()), longest * sizeof(char32_t));
    }
    m_members.emplace_back(name, std::move(bytes));
}

Result<std::string> NpzWriter::bytes() const
{
    zip_error_t error;
    zip_error_init(&error);
    const Source source(zip_source_buffer_create(nullptr, 0, 0, &error), zip_source_free);
    if (!source)
        return reasonOf(&error);
    zip_source_keep(
        source.get()); // the archive takes one reference, the bytes are read of the other
    Archive archive(zip_open_from_source(source.get(), ZIP_CREATE | ZIP_TRUNCATE, &error),
                    zip_discard);
    if (!archive) {
        zip_source_free(source.get());
        return reasonOf(&error);
    }
    for (const auto& [name, content] : m_members) {
        zip_source_t* const member =
            zip_source_buffer(archive.get(), content.data(), content.size(), 0);
        const std::string file = name + ".npy";
        const zip_int64_t index =
            member ? zip_file_add(archive.get(), file.c_str(), member, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) {
            zip_source_free(member);
            return Error{zip_strerror(archive.get())};
        }
        const auto place = static_cast<zip_uint64_t>(index);
        if (zip_file_set_mtime(archive.get(), place, kNoTime, 0) != 0)
            return Error{zip_strerror(archive.get())};
    }
    if (zip_close(archive.get()) != 0)
        return Error{zip_strerror(archive.get())};
    static_cast<void>(archive.release()); // closed

    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_source_stat(source.get(), &status) != 0 || zip_source_open(source.get()) != 0)
        return Error{zip_error_strerror(zip_source_error(source.get()))};
    std::string whole(status.size, '\0');
    const zip_int64_t read = zip_source_read(source.get(), whole.data(), whole.size());
    zip_source_close(source.get());
    if (read != static_cast<zip_int64_t>(whole.size()))
        return Error{"the archive cannot be read back"};
    return whole;
}

} // namespace core
