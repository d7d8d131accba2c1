// SPDX-License-Identifier: MIT
// The commands and their options as sections of a manual page, in the language of roff.
#include "app/reference/reference.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace app {

namespace {

/// @p text without anything that roff would take for a command of its own.
std::string plain(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else
            out += c;
    }
    return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

bool has(const CommandReference& command, const OptionReference& option)
{
    return std::ranges::find(command.options, option) != command.options.end();
}

/// The options that three of four commands have.
std::vector<OptionReference> commonOptions(const std::vector<CommandReference>& reference)
{
    std::vector<OptionReference> common;
    for (const CommandReference& command : reference)
        for (const OptionReference& option : command.options) {
            const auto count = std::ranges::count_if(
                reference, [&](const CommandReference& one) { return has(one, option); });
            if (4 * count >= 3 * std::ssize(reference) &&
                std::ranges::find(common, option) == common.end())
                common.push_back(option);
        }
    return common;
}

std::string entry(const OptionReference& option)
{
    if (option.isPositional)
        return fmt::format(".TP\n.I {}\n{}\n", plain(option.names.front()), plain(option.help));
    std::string names;
    for (const std::string& name : option.names)
        names += (names.empty() ? "\\fB" : ", \\fB") + plain(name) + "\\fR";
    if (!option.argument.empty())
        names += " \\fI" + plain(option.argument) + "\\fR";
    return fmt::format(".TP\n{}\n{}\n", names, plain(option.help));
}

/// The lines of @p footer as they are.
std::string verbatim(const std::string& footer)
{
    std::string out = ".PP\n.nf\n";
    std::istringstream lines(footer);
    for (std::string line; std::getline(lines, line);)
        out += line.empty() ? ".sp\n" : plain(line) + "\n";
    return out + ".fi\n";
}

} // namespace

std::string manualSections(const std::vector<CommandReference>& reference)
{
    const std::vector<OptionReference> common = commonOptions(reference);
    const auto isCommon = [&](const OptionReference& option) {
        return std::ranges::find(common, option) != common.end();
    };
    std::string text = ".SH COMMANDS\n";
    for (const CommandReference& command : reference) {
        if (command.name.empty())
            continue;
        text += fmt::format(".SS basin {}\n{}.\n", plain(command.name), plain(command.summary));
        for (const OptionReference& option : command.options)
            if (!isCommon(option))
                text += entry(option);
        for (const OptionReference& option : common)
            if (!has(command, option))
                text += fmt::format(".PP\nIt does not take {}.\n", plain(option.names.back()));
        if (!command.footer.empty())
            text += verbatim(command.footer);
    }
    text += ".SH COMMON OPTIONS\nEvery command takes these, unless it says that it does not.\n";
    for (const OptionReference& option : common)
        text += entry(option);
    text += ".SH OPTIONS WITHOUT A COMMAND\n";
    for (const OptionReference& option : reference.front().options)
        text += entry(option);
    return text;
}

} // namespace app
