// SPDX-License-Identifier: MIT
#include "app/reference/reference.h"

#include "core/ground/starts.h"
#include "core/plane/directions.h"
#include "core/problem/mix.h"
#include "core/solve/method.h"
#include "ui/views/views.h"
#include "ui/window/figure_presets.h"

#include <CLI/App.hpp>

#include <algorithm>
#include <map>

namespace app {

namespace {

template <typename Entries>
std::vector<std::string> idsOf(const Entries& entries)
{
    std::vector<std::string> ids;
    for (const auto& entry : entries)
        if constexpr (requires { entry.id.toStdString(); })
            ids.push_back(entry.id.toStdString());
        else
            ids.emplace_back(entry.id);
    return ids;
}

/// The words that options take, by the name of the option.
const std::map<std::string, std::vector<std::string>>& knownWords()
{
    static const std::map<std::string, std::vector<std::string>> words = [] {
        std::vector<std::string> methods = idsOf(core::methods());
        methods.emplace_back("all");
        return std::map<std::string, std::vector<std::string>>{
            {"--loss", idsOf(core::losses())},
            {"--method", methods},
            {"--spread", idsOf(core::spreads())},
            {"--view", idsOf(ui::viewInfos())},
            {"--size", idsOf(ui::figurePresets())},
            {"--theme", {"light", "dark"}},
            {"--separator", {"comma", "semicolon", "tab", "pipe", "space"}},
            {"--decimal", {"point", "comma"}},
            {"--header", {"yes", "no"}},
        };
    }();
    return words;
}

OptionReference optionOf(const CLI::Option& option)
{
    OptionReference found;
    found.isPositional = option.get_positional();
    if (found.isPositional)
        found.names.push_back(option.get_name(true));
    for (const std::string& name : option.get_snames())
        found.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
        found.names.push_back("--" + name);
    if (!found.isPositional && option.get_type_size() > 0)
        // Behind a colon stands what the library says of the range.
        found.argument = option.get_type_name().substr(0, option.get_type_name().find(':'));
    found.help = option.get_description();
    if (const auto words = knownWords().find(found.names.back()); words != knownWords().end())
        found.words = words->second;
    found.takesFile = found.isPositional || found.argument.find("FILE") != std::string::npos ||
                      found.argument.ends_with(".csv") || found.argument == "POINT";
    return found;
}

CommandReference commandOf(const CLI::App& command, std::string name)
{
    CommandReference found{std::move(name), command.get_description(), command.get_footer(), {}};
    for (const CLI::Option* option : command.get_options())
        if (!option->get_group().empty())
            found.options.push_back(optionOf(*option));
    return found;
}

} // namespace

std::vector<CommandReference> referenceOf(const CLI::App& program)
{
    std::vector<CommandReference> all{commandOf(program, "")};
    for (const CLI::App* command : program.get_subcommands({}))
        if (!command->get_group().empty())
            all.push_back(commandOf(*command, command->get_name()));
    return all;
}

std::string shortHelp(const std::string& help)
{
    std::size_t end = help.size();
    for (const char* mark : {". ", "; ", " (", "\n"})
        end = std::min(end, help.find(mark));
    // A list behind a single word, such as "View: surface, contours".
    if (const std::size_t colon = help.find(": "); help.find(' ') > colon)
        end = std::min(end, colon);
    std::string text = help.substr(0, end);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

std::string describe(const std::vector<CommandReference>& reference, const std::string& format)
{
    if (format == "man")
        return manualSections(reference);
    if (format == "bash")
        return bashCompletion(reference);
    if (format == "zsh")
        return zshCompletion(reference);
    return format == "fish" ? fishCompletion(reference) : std::string();
}

} // namespace app
