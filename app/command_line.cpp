// SPDX-License-Identifier: MIT
#include "app/command_line.h"

#include "app/errors.h"
#include "core/files/file_bytes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <string_view>
#include <vector>

namespace app {

namespace {

/// How many letters have to be changed, left out, put in or exchanged with their neighbour to make
/// one word of the other.
///
/// Source: the optimal string alignment of R. Wagner and M. Fischer (1974) and R. Lowrance and
/// R. Wagner (1975).
std::size_t distance(std::string_view from, std::string_view to)
{
    std::vector<std::size_t> twoBefore;
    std::vector<std::size_t> before;
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= from.size(); ++i) {
        twoBefore = std::exchange(before, row);
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t change = from[i - 1] == to[j - 1] ? 0 : 1;
            row[j] = std::min({before[j] + 1, row[j - 1] + 1, before[j - 1] + change});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                row[j] = std::min(row[j], twoBefore[j - 2] + 1);
        }
    }
    return row.back();
}

} // namespace

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
    const auto nearest = std::ranges::min_element(
        names, {}, [&](const std::string& name) { return distance(word, name); });
    // Beyond half of its letters a word is another one.
    if (2 * distance(word, *nearest) <= nearest->size())
        return fmt::format("there is no command '{}', nor a file of that name; did you mean '{}'?",
                           word, *nearest);
    return fmt::format("there is no command '{}', nor a file of that name; the commands are {}",
                       word, fmt::join(names, ", "));
}

} // namespace app
