// SPDX-License-Identifier: MIT
#include "app/table_options.h"

#include <CLI/Validators.hpp>

#include <fmt/format.h>

#include <map>
#include <string>

namespace app {

namespace {

const std::map<std::string, char>& separators()
{
    static const std::map<std::string, char> words = {
        {"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"pipe", '|'}, {"space", ' '},
        {",", ','},     {";", ';'},         {"\t", '\t'},  {"|", '|'},    {" ", ' '}};
    return words;
}

const std::map<std::string, char>& decimals()
{
    static const std::map<std::string, char> words = {
        {"point", '.'}, {"comma", ','}, {".", '.'}, {",", ','}};
    return words;
}

/// Refuses what is none of the words, with @p choices in the message.
template <typename Words>
CLI::Validator oneOf(const Words& words, const char* choices)
{
    return {[&words, choices](const std::string& text) {
                return words.contains(text) ? std::string()
                                            : fmt::format("'{}' is none of {}", text, choices);
            },
            ""};
}

const std::map<std::string, bool>& answers()
{
    static const std::map<std::string, bool> words = {{"yes", true}, {"no", false}};
    return words;
}

} // namespace

void addTableOptions(CLI::App& command, TableOptions& options)
{
    const char* const group = "How a table is read (standard: found out, and said where guessed)";
    command
        .add_option("--separator", options.separator,
                    "What separates cells: comma, semicolon, tab, pipe or space")
        ->type_name("WORD")
        ->check(oneOf(separators(), "comma, semicolon, tab, pipe and space"))
        ->group(group);
    command
        .add_option("--decimal", options.decimal,
                    "The decimal sign: point or comma; the other one may then part thousands")
        ->type_name("WORD")
        ->check(oneOf(decimals(), "point and comma"))
        ->group(group);
    command
        .add_option("--header", options.header,
                    "Whether the first line holds the titles of the columns: yes or no")
        ->type_name("WORD")
        ->check(oneOf(answers(), "yes and no"))
        ->group(group);
    command
        .add_option("--labels", options.labels,
                    "The column with the names of the rows, by its title or else its number from "
                    "1, or none")
        ->type_name("COLUMN")
        ->group(group);
    command
        .add_option("--target", options.target,
                    "The column that is b, by its title or else its number from 1 (standard: the "
                    "one called b, y, target, share, count, ..., else the last)")
        ->type_name("COLUMN")
        ->group(group);
}

core::ImportOptions importOptions(const TableOptions& options)
{
    core::ImportOptions chosen;
    if (!options.separator.empty())
        chosen.separator = separators().at(options.separator);
    if (!options.decimal.empty())
        chosen.decimal = decimals().at(options.decimal);
    if (!options.header.empty())
        chosen.header = answers().at(options.header);
    if (!options.labels.empty())
        chosen.labels = options.labels == "none" ? std::string() : options.labels;
    if (!options.target.empty())
        chosen.target = options.target;
    return chosen;
}

} // namespace app
