// SPDX-License-Identifier: MIT
#include "app/command_line.h"

#include "app/errors.h"
#include "core/command/nearest_word.h"
#include "core/files/file_bytes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <string_view>
#include <vector>

namespace app {

std::optional<std::string> givenTwice(const CLI::App& command)
{
    for (const CLI::Option* option : command.get_options())
        if (option->get_multi_option_policy() != CLI::MultiOptionPolicy::TakeAll &&
            option->get_delimiter() == '\0' && // a list in one word
            option->results().size() > 1)
            return fmt::format("{} is given {} times, which can mean one of them only",
                               option->get_name(), option->results().size());
    return std::nullopt;
}

void refuseOddOptions(const CLI::App& command)
{
    if (const auto twice = givenTwice(command))
        throw UsageError(*twice);
    std::string readsInput;
    for (const CLI::Option* option : command.get_options())
        for (const std::string& value : option->results()) {
            if (value.empty())
                throw UsageError(fmt::format("{}: the text is empty", option->get_name()));
            if (value != core::kStandardInput &&
                value != std::string("file:") + core::kStandardInput)
                continue;
            if (!readsInput.empty())
                throw UsageError(fmt::format("{} and {} cannot both be the standard input",
                                             readsInput, option->get_name()));
            readsInput = option->get_name();
        }
}

std::optional<std::string> unknownCommand(const CLI::App& program, const std::string& word)
{
    std::error_code ignored;
    const bool isLikeAPath = word.find_first_of("./\\") != std::string::npos;
    if (word.empty() || isLikeAPath || std::filesystem::exists(word, ignored))
        return std::nullopt;
    std::vector<std::string> names;
    for (const CLI::App* command : program.get_subcommands({}))
        names.push_back(command->get_name());
    const std::vector<std::string_view> words(names.begin(), names.end());
    if (const auto nearest = core::nearestWord(word, words))
        return fmt::format("there is no command '{}', nor a file of that name; did you mean '{}'?",
                           word, *nearest);
    return fmt::format("there is no command '{}', nor a file of that name; the commands are {}",
                       word, fmt::join(names, ", "));
}

} // namespace app
