// SPDX-License-Identifier: MIT
#include "core/files/data_reference.h"

#include "core/files/file_bytes.h"
#include "core/files/open.h"
#include "core/files/sha256.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDigitsOfHash = 64; // of SHA-256

Result<std::string> sumOf(const fs::path& path)
{
    const Result<FileBytes> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    return sha256(bytes.value().text());
}

std::optional<char> signFrom(const JsonPlace& place, const char* key)
{
    const auto found = place.find(key);
    if (!found)
        return {};
    const std::string text = found->text();
    if (text.size() != 1)
        found->refuse("must be one character");
    return text.front();
}

std::optional<std::string> textFrom(const JsonPlace& place, const char* key)
{
    const auto found = place.find(key);
    return found ? std::optional(found->text()) : std::nullopt;
}

} // namespace

Result<DataReference> referenceTo(const std::vector<fs::path>& paths, const ImportOptions& options)
{
    DataReference reference{{}, options};
    for (const fs::path& path : paths) {
        Result<std::string> sum = sumOf(path);
        if (!sum)
            return sum.error();
        std::error_code ignored;
        const fs::path whole = fs::absolute(path, ignored);
        reference.files.push_back(
            {(ignored ? path : whole).lexically_normal().string(), sum.take()});
    }
    return reference;
}

bool isCurrent(const DataReference& reference)
{
    return std::ranges::all_of(reference.files, [](const DataFile& file) {
        const Result<std::string> sum = sumOf(file.path);
        return sum && sum.value() == file.sha256;
    });
}

DataReference relativeTo(const DataReference& reference, const fs::path& folder)
{
    DataReference relative = reference;
    for (DataFile& file : relative.files) {
        std::error_code ignored;
        const fs::path base = fs::absolute(folder, ignored).lexically_normal();
        const fs::path from = fs::path(file.path).lexically_relative(base);
        if (!from.empty() && *from.begin() != "..")
            file.path = from.string();
    }
    return relative;
}

DataReference resolvedIn(const DataReference& reference, const fs::path& folder)
{
    DataReference resolved = reference;
    for (DataFile& file : resolved.files) {
        const fs::path there = folder / file.path; // a whole path stays as it is
        const fs::path beside = folder / fs::path(file.path).filename();
        std::error_code ignored;
        const bool isBeside = !fs::exists(there, ignored) && fs::exists(beside, ignored);
        const fs::path whole = fs::absolute(isBeside ? beside : there, ignored);
        file.path = (ignored ? there : whole).lexically_normal().string();
    }
    return resolved;
}

Result<Problem> readData(const DataReference& reference)
{
    for (const DataFile& file : reference.files) {
        std::error_code ignored;
        if (!fs::exists(file.path, ignored))
            return Error{fmt::format("its data are in the file “{}”, which is not there. Put it "
                                     "back, or beside the session, and open the session again",
                                     file.path)};
        if (!fs::is_regular_file(file.path, ignored)) // a device may never end
            return Error{
                fmt::format("its data are said to be in “{}”, which is no file", file.path)};
        const Result<std::string> sum = sumOf(file.path);
        if (!sum)
            return Error{"its data cannot be read: " + sum.error().message};
        if (sum.value() != file.sha256)
            return Error{fmt::format(
                "the file of its data “{}” has been changed since the session was saved (its "
                "SHA-256 is {}…, not {}…). Put the file back as it was, or open the file by itself",
                file.path, sum.value().substr(0, 8), file.sha256.substr(0, 8))};
    }
    Result<ImportedProblem> read =
        reference.files.size() == 2
            ? importProblem(reference.files[0].path, reference.files[1].path, reference.options)
            : importProblem(reference.files[0].path, reference.options);
    if (!read)
        return Error{"its data cannot be read: " + read.error().message};
    return read.take().problem;
}

Json dataToJson(const DataReference& reference)
{
    Json json = {{"files", Json::array()}};
    for (const DataFile& file : reference.files)
        json["files"].push_back({{"path", file.path}, {"sha256", file.sha256}});
    const ImportOptions& options = reference.options;
    if (options.separator)
        json["separator"] = std::string(1, *options.separator);
    if (options.decimal)
        json["decimal"] = std::string(1, *options.decimal);
    if (options.header)
        json["header"] = *options.header;
    if (options.labels)
        json["labels"] = *options.labels;
    if (options.target)
        json["target"] = *options.target;
    return json;
}

DataReference dataFromJson(const JsonPlace& place)
{
    place.allowOnly({"files", "separator", "decimal", "header", "labels", "target"});
    DataReference reference;
    for (const JsonPlace& item : place["files"].items()) {
        item.allowOnly({"path", "sha256"});
        DataFile file{item["path"].text(), item["sha256"].text()};
        if (file.path.empty())
            item["path"].refuse("is empty");
        if (file.sha256.size() != kDigitsOfHash ||
            file.sha256.find_first_not_of("0123456789abcdef") != std::string::npos)
            item["sha256"].refuse("must be 64 hexadecimal digits");
        reference.files.push_back(std::move(file));
    }
    if (reference.files.empty() || reference.files.size() > 2)
        place["files"].refuse("must be one file, or two");
    reference.options.separator = signFrom(place, "separator");
    reference.options.decimal = signFrom(place, "decimal");
    if (const auto header = place.find("header"))
        reference.options.header = header->flag();
    reference.options.labels = textFrom(place, "labels");
    reference.options.target = textFrom(place, "target");
    return reference;
}

} // namespace core
