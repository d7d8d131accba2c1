// SPDX-License-Identifier: MIT
// What shells complete: commands, options, and the words and files that options take.
#include "app/reference/reference.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string_view>

namespace app {

namespace {

const char* const kOrigin = "# Written by basin itself when it was built.\n";

/// All names of options of @p command with blanks between them.
std::string optionNames(const CommandReference& command)
{
    std::vector<std::string> names;
    for (const OptionReference& option : command.options)
        if (!option.isPositional)
            names.insert(names.end(), option.names.begin(), option.names.end());
    return fmt::format("{}", fmt::join(names, " "));
}

std::string commandNames(const std::vector<CommandReference>& reference)
{
    std::vector<std::string> names;
    for (const CommandReference& command : reference)
        if (!command.name.empty())
            names.push_back(command.name);
    return fmt::format("{}", fmt::join(names, " "));
}

/// @p text between single quotes, without those of its own.
std::string quoted(std::string text)
{
    std::erase(text, '\'');
    return "'" + text + "'";
}

/// The short help of an option for zsh, to which brackets and colons mean something.
std::string zshHelp(const OptionReference& option)
{
    std::string out;
    for (const char c : shortHelp(option.help)) {
        if (std::string_view("[]:").find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out;
}

/// The lines of bash's case that complete what stands behind an option of @p command.
std::string bashArguments(const CommandReference& command)
{
    std::string text;
    for (const OptionReference& option : command.options) {
        if (option.isPositional || option.argument.empty())
            continue;
        std::vector<std::string> patterns;
        for (const std::string& name : option.names)
            patterns.push_back(fmt::format("'{} {}'", command.name, name));
        const std::string what =
            !option.words.empty() ? fmt::format("_basin_words '{}'", fmt::join(option.words, " "))
            : option.takesFile    ? "_basin_files"
                                  : ":";
        text += fmt::format("        {}) {}; return ;;\n", fmt::join(patterns, " | "), what);
    }
    return text;
}

std::string zshArgument(const OptionReference& option)
{
    if (option.argument.empty())
        return {};
    const std::string label = option.argument.find(':') == std::string::npos ? option.argument : "";
    if (!option.words.empty())
        return fmt::format(":{}:({})", label, fmt::join(option.words, " "));
    return fmt::format(":{}:{}", label, option.takesFile ? "_files" : " ");
}

/// The specifications of zsh's _arguments for the options of @p command, a line each.
std::string zshOptions(const CommandReference& command)
{
    std::string text;
    for (const OptionReference& option : command.options)
        for (const std::string& name : option.names)
            text += option.isPositional ? std::string(" \\\n            '*:file:_files'")
                                        : " \\\n            " +
                                              quoted(fmt::format("{}[{}]{}", name, zshHelp(option),
                                                                 zshArgument(option)));
    return text;
}

std::string fishOption(const OptionReference& option, const std::string& condition)
{
    std::string line = "complete -c basin -n " + quoted(condition);
    for (const std::string& name : option.names)
        line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    if (!option.words.empty())
        line += fmt::format(" -x -a '{}'", fmt::join(option.words, " "));
    else if (!option.argument.empty())
        line += option.takesFile ? " -r -F" : " -x";
    return line + " -d " + quoted(shortHelp(option.help)) + "\n";
}

} // namespace

std::string bashCompletion(const std::vector<CommandReference>& reference)
{
    std::string arguments;
    std::string options;
    for (const CommandReference& command : reference) {
        arguments += bashArguments(command);
        options +=
            fmt::format("        '{}') options='{}' ;;\n", command.name, optionNames(command));
    }
    return fmt::format(R"({origin}_basin_words() {{ COMPREPLY=($(compgen -W "$1" -- "$current")); }}
_basin_files() {{
    local IFS=$'\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$current"))
}}
_basin() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD - 1]}}
    local commands='{commands}' command='' options=''
    COMPREPLY=()
    if ((COMP_CWORD > 1)) && [[ " $commands " == *" ${{COMP_WORDS[1]}} "* ]]; then
        command=${{COMP_WORDS[1]}}
    fi
    case "$command $previous" in
{arguments}    esac
    case $command in
{options}    esac
    if [[ $current == -* ]]; then
        _basin_words "$options"
        return
    fi
    _basin_files
    if ((COMP_CWORD == 1)); then
        COMPREPLY+=($(compgen -W "$commands" -- "$current"))
    fi
}}
complete -F _basin basin
)",
                       fmt::arg("origin", kOrigin), fmt::arg("commands", commandNames(reference)),
                       fmt::arg("arguments", arguments), fmt::arg("options", options));
}

std::string zshCompletion(const std::vector<CommandReference>& reference)
{
    std::string commands;
    std::string cases;
    for (const CommandReference& command : reference) {
        if (command.name.empty())
            continue;
        commands += fmt::format(
            "        {}\n", quoted(fmt::format("{}:{}", command.name, shortHelp(command.summary))));
        cases +=
            fmt::format("    {})\n        _arguments{} ;;\n", command.name, zshOptions(command));
    }
    return fmt::format(R"(#compdef basin
{origin}_basin() {{
    local -a commands=(
{commands}    )
    if ((CURRENT == 2)); then
        [[ $words[2] == -* ]] || _describe command commands
        _arguments{options}
        return
    fi
    local command=$words[2]
    shift words
    ((CURRENT--))
    case $command in
{cases}    *) _files ;;
    esac
}}
_basin "$@"
)",
                       fmt::arg("origin", kOrigin), fmt::arg("commands", commands),
                       fmt::arg("options", zshOptions(reference.front())),
                       fmt::arg("cases", cases));
}

std::string fishCompletion(const std::vector<CommandReference>& reference)
{
    std::string text = kOrigin;
    for (const CommandReference& command : reference) {
        const std::string condition = command.name.empty()
                                          ? std::string("__fish_use_subcommand")
                                          : "__fish_seen_subcommand_from " + command.name;
        if (!command.name.empty())
            text += fmt::format("complete -c basin -n __fish_use_subcommand -a {} -d {}\n",
                                command.name, quoted(shortHelp(command.summary)));
        for (const OptionReference& option : command.options)
            if (!option.isPositional)
                text += fishOption(option, condition);
    }
    return text;
}

} // namespace app
