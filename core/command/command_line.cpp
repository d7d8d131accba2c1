// SPDX-License-Identifier: MIT
// Commands as lines of text.
#include "core/command/command.h"
#include "core/command/commands.h"
#include "core/command/nearest_word.h"
#include "core/files/json_place.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>

namespace core {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

bool isKeyCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
}

/// The end of the JSON text that begins @p text with a quote or bracket; npos if it has none.
std::size_t endOfJson(std::string_view text)
{
    int depth = 0;
    bool isInText = false;
    for (std::size_t k = 0; k < text.size(); ++k) {
        const char c = text[k];
        if (isInText && c == '\\')
            ++k;
        else if (c == '"')
            isInText = !isInText;
        else if (!isInText && (c == '[' || c == '{'))
            ++depth;
        else if (!isInText && (c == ']' || c == '}'))
            --depth;
        if (!isInText && depth == 0)
            return k + 1;
    }
    return std::string_view::npos;
}

Json parsedJson(std::string_view text)
{
    try {
        return Json::parse(text);
    } catch (const Json::exception&) {
        throw JsonError(fmt::format("{} is no list or text", text));
    }
}

/// A number, true, false, or the word itself.
Json valueOfWord(std::string_view word)
{
    if (word == "true" || word == "false")
        return word == "true";
    // As JSON has whole numbers: natural ones without sign.
    const char* end = word.data() + word.size();
    std::uint64_t natural = 0;
    if (const auto read = std::from_chars(word.data(), end, natural);
        read.ec == std::errc() && read.ptr == end)
        return natural;
    std::int64_t whole = 0;
    if (const auto read = std::from_chars(word.data(), end, whole);
        read.ec == std::errc() && read.ptr == end)
        return whole;
    double number = 0;
    if (const auto read = std::from_chars(word.data(), end, number);
        read.ec == std::errc() && read.ptr == end && std::isfinite(number))
        return number;
    return std::string(word);
}

class LineReader {
public:
    explicit LineReader(std::string_view line)
        : m_rest(line)
    {
        skipBlanks();
    }

    bool isAtEnd() const { return m_rest.empty(); }

    /// The characters of a key at the place, which move the place on.
    std::string_view takeWord()
    {
        const auto end = std::ranges::find_if_not(m_rest, isKeyCharacter);
        return take(static_cast<std::size_t>(end - m_rest.begin()));
    }

    /// `KEY=` where that is next.
    std::optional<std::string_view> takeKey()
    {
        const auto end = static_cast<std::size_t>(std::ranges::find_if_not(m_rest, isKeyCharacter) -
                                                  m_rest.begin());
        if (end == 0 || end == m_rest.size() || m_rest[end] != '=')
            return {};
        const std::string_view key = m_rest.substr(0, end);
        m_rest.remove_prefix(end + 1);
        return key;
    }

    Json takeValue()
    {
        if (m_rest.empty() || isBlank(m_rest.front()))
            throw JsonError("a value is missing behind “=”");
        const char first = m_rest.front();
        if (first != '"' && first != '[' && first != '{') {
            const auto end = std::ranges::find_if(m_rest, isBlank);
            const Json value =
                valueOfWord(m_rest.substr(0, static_cast<std::size_t>(end - m_rest.begin())));
            take(static_cast<std::size_t>(end - m_rest.begin()));
            skipBlanks();
            return value;
        }
        const std::size_t end = endOfJson(m_rest);
        if (end == std::string_view::npos)
            throw JsonError(first == '"' ? "a quote is not closed" : "a bracket is not closed");
        if (end < m_rest.size() && !isBlank(m_rest[end]))
            throw JsonError(fmt::format("a space is missing behind {}", m_rest.substr(0, end)));
        const Json value = parsedJson(take(end));
        skipBlanks();
        return value;
    }

    void skipBlanks()
    {
        m_rest.remove_prefix(
            static_cast<std::size_t>(std::ranges::find_if_not(m_rest, isBlank) - m_rest.begin()));
    }

private:
    std::string_view take(std::size_t size)
    {
        const std::string_view taken = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return taken;
    }

    std::string_view m_rest;
};

[[noreturn]] void refuseCommand(std::string_view id)
{
    std::vector<std::string_view> ids;
    for (const CommandInfo& info : commands())
        ids.push_back(info.id);
    const auto nearest = nearestWord(id, ids);
    throw JsonError(nearest
                        ? fmt::format("there is no command “{}”; the nearest is “{}”", id, *nearest)
                        : fmt::format("there is no command “{}”", id));
}

const CommandInfo& infoOf(std::string_view id)
{
    const CommandInfo* info = commandById(id);
    if (!info)
        refuseCommand(id);
    return *info;
}

Command fromWords(std::string_view line)
{
    LineReader reader(line);
    const std::string_view id = reader.takeWord();
    const CommandInfo& info = infoOf(id);
    if (!reader.isAtEnd() && !isBlank(line[line.find(id) + id.size()]))
        throw JsonError(fmt::format("a space is missing behind “{}”", id));
    reader.skipBlanks();
    Json arguments = Json::object();
    auto next = info.arguments.begin();
    while (!reader.isAtEnd()) {
        std::string key;
        if (const auto given = reader.takeKey()) {
            key = *given;
        } else {
            while (next != info.arguments.end() && arguments.contains(next->key))
                ++next;
            if (next == info.arguments.end())
                throw JsonError(fmt::format("“{}” has no further argument", id));
            key = next->key;
        }
        if (arguments.contains(key))
            throw JsonError(fmt::format("“{}” is given twice", key));
        arguments[key] = reader.takeValue();
    }
    return Command(id, std::move(arguments));
}

Command fromJson(std::string_view line)
{
    Json json = parsedJson(line);
    const JsonPlace place(json, "");
    const std::string id = place["command"].text();
    infoOf(id);
    json.erase("command");
    return Command(id, std::move(json));
}

/// Whether a text can stand without quotes and is read back as itself.
bool isWord(const std::string& text)
{
    return !text.empty() && std::ranges::all_of(text, isKeyCharacter) &&
           valueOfWord(text).is_string();
}

} // namespace

std::string lineOf(const Command& command)
{
    std::string line = command.id();
    for (const auto& argument : command.arguments().items()) {
        const Json& value = argument.value();
        const bool isBare = value.is_string() && isWord(value.get_ref<const std::string&>());
        line += fmt::format(" {}={}", argument.key(),
                            isBare ? value.get<std::string>()
                                   : value.dump(-1, ' ', false, Json::error_handler_t::replace));
    }
    return line;
}

Result<Command> commandFromLine(std::string_view line)
{
    const auto first = std::ranges::find_if_not(line, isBlank);
    try {
        return first != line.end() && *first == '{' ? fromJson(line) : fromWords(line);
    } catch (const JsonError& error) {
        return Error{error.what()};
    }
}

} // namespace core
