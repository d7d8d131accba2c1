// SPDX-License-Identifier: MIT
#include "core/command/script.h"

#include "core/command/commands.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <utility>

namespace core {

namespace {

std::string_view trimmed(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return line.substr(first, line.find_last_not_of(" \t\r") + 1 - first);
}

Error onLine(int line, const std::string& reason)
{
    return Error{fmt::format("line {}: {}", line, reason)};
}

/// Does what @p command says with a file; its arguments have been checked.
std::string useFile(SessionFile& file, const Command& command, const ScriptFiles& files)
{
    const Json& arguments = command.arguments();
    if (command.id() == kExportCommand)
        return files.makeFigure(arguments, file);
    const auto& path = arguments.at("path").get_ref<const std::string&>();
    return command.id() == kOpenCommand ? files.open(path, file) : files.save(path, file);
}

} // namespace

Result<std::vector<ScriptLine>> readScript(std::string_view text)
{
    std::vector<ScriptLine> script;
    int number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#')
            continue;
        Result<Command> command = commandFromLine(line);
        if (!command)
            return onLine(number, command.error().message);
        script.push_back({command.take(), number});
    }
    return script;
}

Result<SessionFile> afterScript(SessionFile file, const std::vector<ScriptLine>& script,
                                const ScriptFiles& files)
{
    for (std::size_t place = 0; place < script.size(); ++place) {
        const ScriptLine& line = script[place];
        if (files.begins)
            files.begins(place, script.size(), line.command);
        Result<SessionFile> next = afterCommand(std::move(file), line.command);
        if (!next)
            return onLine(line.line, next.error().message);
        file = next.take();
        if (commandById(line.command.id())->scope != CommandScope::Files)
            continue;
        if (const std::string reason = useFile(file, line.command, files); !reason.empty())
            return onLine(line.line, reason);
    }
    return file;
}

std::string scriptOf(const std::vector<Command>& commands)
{
    std::string text;
    for (const Command& command : commands)
        text += lineOf(command) + '\n';
    return text;
}

std::string sessionScript(const Session& opened, const std::vector<Command>& history,
                          const SessionFile& now, const std::string& shown)
{
    std::vector<Command> commands{sessionCommand(opened)};
    commands.insert(commands.end(), history.begin(), history.end());
    const std::vector<Command> view = commandsOfView(now, shown);
    commands.insert(commands.end(), view.begin(), view.end());
    return "# Run this with: basin run FILE --output SESSION.basin\n" + scriptOf(commands);
}

} // namespace core
