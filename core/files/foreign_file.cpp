// SPDX-License-Identifier: MIT
#include "core/files/foreign_file.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

/// How a kind of file begins, and what to say about it.
struct Signature {
    std::string_view start;
    std::string_view what;
};

using namespace std::string_view_literals;

constexpr std::string_view kPicture = "this is a picture, not a table";
constexpr std::string_view kPacked = "this is a compressed file; unpack it first";
constexpr std::string_view kUtf16 = "the text is UTF-16; save it as UTF-8";

constexpr std::array kSignatures = {
    Signature{"\xFF\xFE"sv, kUtf16},
    Signature{"\xFE\xFF"sv, kUtf16},
    Signature{"\x89PNG"sv, kPicture},
    Signature{"\xFF\xD8\xFF"sv, kPicture},
    Signature{"GIF8"sv, kPicture},
    Signature{"II*\0"sv, kPicture},
    Signature{"MM\0*"sv, kPicture},
    Signature{"%PDF-"sv, "this is a PDF document; save its table as CSV"sv},
    Signature{"\x1F\x8B"sv, kPacked},
    Signature{"BZh"sv, kPacked},
    Signature{"\xFD"
              "7zXZ\0"sv,
              kPacked},
    Signature{"7z\xBC\xAF"sv, kPacked},
    Signature{"\x28\xB5\x2F\xFD"sv, kPacked},
    Signature{"\x89HDF"sv, "this is an HDF5 file; save its table as CSV or NPY"sv},
    Signature{"PAR1"sv, "this is a Parquet file; save its table as CSV"sv},
    Signature{"ARROW1"sv, "this is an Arrow file; save its table as CSV"sv},
    Signature{"SQLite format 3"sv, "this is a database; save its table as CSV"sv},
    Signature{"\xD0\xCF\x11\xE0"sv, "this is a spreadsheet or document of an older office program; "
                                    "save its table as CSV"sv},
    Signature{"\x93NUMPY"sv, "this is a NumPy array; give the file the suffix .npy"sv},
    Signature{"%%MatrixMarket"sv, "this is a Matrix Market file; give it the suffix .mtx"sv},
};

/// What an archive in the ZIP format is by the names of its members.
std::string zipContent(std::string_view bytes)
{
    // Names stand in plain text in the archive; those that tell are among the first.
    constexpr std::size_t kHead = std::size_t{1} << 16;
    const std::string_view head = bytes.substr(0, std::min(bytes.size(), kHead));
    const auto holds = [&](std::string_view name) {
        return head.find(name) != std::string_view::npos;
    };
    if (holds("xl/") || holds("application/vnd.oasis.opendocument.spreadsheet"))
        return "this is a spreadsheet; save it as CSV";
    if (holds(".npy"))
        return "this is a NumPy archive; give the file the suffix .npz";
    if (holds("[Content_Types].xml") || holds("application/vnd.oasis.opendocument"))
        return "this is an office document; save its table as CSV";
    return "this is a ZIP archive; unpack it first";
}

bool isPage(std::string_view bytes)
{
    const std::size_t start = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (start == std::string_view::npos || bytes[start] != '<')
        return false;
    constexpr std::size_t kLongest = 14;
    std::string tag(bytes.substr(start, kLongest));
    std::ranges::transform(tag, tag.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    constexpr std::array<std::string_view, 6> tags = {"<!doctype html", "<html",  "<head",
                                                      "<body",          "<table", "<!--"};
    return std::ranges::any_of(tags, [&](std::string_view t) { return tag.starts_with(t); });
}

bool isJson(std::string_view bytes)
{
    std::string start;
    for (const char c : bytes.substr(0, std::min<std::size_t>(bytes.size(), 64)))
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
            start += c;
    return start.starts_with("{\"") || start.starts_with("[{") || start.starts_with("[[");
}

} // namespace

std::optional<std::string> foreignContent(std::string_view bytes)
{
    for (const Signature& signature : kSignatures) {
        if (bytes.starts_with(signature.start))
            return std::string(signature.what);
    }
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"))
        return zipContent(bytes);
    if (isPage(bytes))
        return "this is an HTML page, not a table; download the data themselves, or save the table "
               "of the page as CSV";
    if (isJson(bytes))
        return "this is JSON; save its table as CSV";
    if (bytes.starts_with("<?xml"))
        return "this is an XML file; save its table as CSV";
    if (bytes.starts_with("{\\rtf"))
        return "this is a document of a word processor; save its table as plain text";
    return std::nullopt;
}

} // namespace core
