// SPDX-License-Identifier: MIT
#include "core/files/session_file.h"

#include "core/files/file_bytes.h"
#include "core/files/session_json.h"
#include "core/files/sha256.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <limits>

namespace core {

namespace {

constexpr std::string_view kFormat = "Basin session";
/// The parts that have a checksum, in the order of the file.
constexpr std::array<const char*, 3> kParts{"notes", "session", "view"};
/// No session is nested deeper; a text that is would take the stack of whoever prints it.
constexpr int kDeepest = 32;

/// One line; texts that are no UTF-8 keep what can be kept of them.
std::string compact(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Appends @p json with a line for each member, and for each row of a matrix: as people write it.
void layOut(const Json& json, int indent, std::string& text)
{
    const auto isInner = [](const Json& item) { return item.is_structured() && !item.empty(); };
    const bool isObject = json.is_object() && !json.empty();
    if (!isObject && !(json.is_array() && std::ranges::any_of(json, isInner))) {
        text += compact(json);
        return;
    }
    const std::string margin(static_cast<std::size_t>(indent) + 2, ' ');
    text += isObject ? '{' : '[';
    bool isFirst = true;
    for (const auto& item : json.items()) {
        text += isFirst ? "\n" : ",\n";
        isFirst = false;
        text += margin;
        if (isObject)
            text += compact(item.key()) + ": ";
        layOut(item.value(), indent + 2, text);
    }
    text += '\n' + std::string(static_cast<std::size_t>(indent), ' ');
    text += isObject ? '}' : ']';
}

/// What is wrong with a text that is no JSON, without the library's own prefix.
std::string reasonOf(const nlohmann::json::parse_error& error)
{
    const std::string_view what = error.what();
    const auto end = what.find("] ");
    return std::string(end == std::string_view::npos ? what : what.substr(end + 2));
}

Json parsed(std::string_view text)
{
    const auto guard = [](int depth, Json::parse_event_t, const Json&) {
        if (depth > kDeepest)
            throw JsonError("it is nested too deeply for a session");
        return true;
    };
    try {
        return Json::parse(text, guard);
    } catch (const Json::parse_error& error) {
        throw JsonError("it is damaged or cut off: " + reasonOf(error));
    } catch (const Json::out_of_range&) {
        throw JsonError("it is damaged: a number is beyond the range of double");
    }
}

void checkVersion(const JsonPlace& file)
{
    const auto format = file.find("format");
    if (!format || !format->isText() || format->text() != kFormat)
        throw JsonError("this is JSON, but no session of Basin");
    const auto version = file["version"].whole(1, std::numeric_limits<int>::max());
    if (version > kSessionVersion)
        throw JsonError(fmt::format("it was written by a newer Basin (version {} of session files; "
                                    "this one reads up to {})",
                                    version, kSessionVersion));
}

void checkSums(const JsonPlace& file)
{
    const auto sums = file.find("checksums");
    if (!sums)
        return;
    sums->allowOnly({kParts[0], kParts[1], kParts[2]});
    for (const char* part : kParts)
        if ((*sums)[part].text() != sha256(compact(file[part].json())))
            throw JsonError(fmt::format("its part “{}” does not fit its checksum: the file is "
                                        "damaged, or was changed by hand (then remove “checksums” "
                                        "to have it read)",
                                        part));
}

} // namespace

std::string writeSession(const SessionFile& file)
{
    // As old as it can be, so that older versions of this program read what they can.
    const int version = file.data ? kSessionVersion : 1;
    Json json = {{"format", kFormat}, {"version", version}, {"checksums", Json::object()}};
    json["notes"] = file.notes;
    json["session"] = sessionToJson(file.session, file.data ? &*file.data : nullptr);
    json["view"] = Json::parse(file.view);
    for (const char* part : kParts)
        json["checksums"][part] = sha256(compact(json[part]));
    std::string text;
    layOut(json, 0, text);
    return text + '\n';
}

Result<SessionFile> readSession(std::string_view text, const std::filesystem::path& folder)
{
    try {
        const Json json = parsed(text);
        const JsonPlace file(json, "");
        checkVersion(file);
        file.allowOnly({"format", "version", "checksums", kParts[0], kParts[1], kParts[2]});
        checkSums(file);
        SessionFile read;
        const auto readFiles = [&](const JsonPlace& place) {
            read.data = resolvedIn(dataFromJson(place), folder);
            Result<Problem> problem = readData(*read.data);
            if (!problem)
                throw JsonError(problem.error().message);
            return problem.take();
        };
        read.session = sessionFromJson(file["session"], readFiles);
        if (const auto notes = file.find("notes"))
            read.notes = notes->text();
        if (const auto view = file.find("view")) {
            view->keys(); // of an object
            read.view = compact(view->json());
        }
        return read;
    } catch (const JsonError& error) {
        return Error{error.what()};
    }
}

Result<SessionFile> openSession(const std::filesystem::path& path)
{
    const Result<FileBytes> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    Result<SessionFile> read = readSession(bytes.value().text(), path.parent_path());
    if (!read)
        return Error{fmt::format("{}: {}", displayName(path), read.error().message)};
    return read;
}

bool isSessionFile(const std::filesystem::path& path)
{
    return path.extension() == ".basin" || looksLikeSession(readHead(path, 256));
}

bool looksLikeSession(std::string_view start)
{
    const auto quoted = fmt::format("\"{}\"", kFormat);
    return start.substr(0, 200).find(quoted) != std::string_view::npos;
}

} // namespace core
