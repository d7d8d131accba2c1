// SPDX-License-Identifier: MIT
#include "core/command/commands.h"

#include "core/files/json_place.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace core {

namespace {

std::vector<CommandInfo> allCommands()
{
    std::vector<CommandInfo> all;
    for (auto list : {tableCommands, columnCommands, lossCommands, sliceCommands, methodCommands,
                      viewCommands, fileCommands})
        std::ranges::move(list(), std::back_inserter(all));
    return all;
}

void checkKeys(const CommandInfo& info, const JsonPlace& arguments)
{
    const auto knows = [&info](const std::string& key) {
        return std::ranges::find(info.arguments, key, &ArgumentInfo::key) != info.arguments.end();
    };
    for (const std::string& key : arguments.keys())
        if (!info.takesMore && !knows(key))
            arguments.refuse(fmt::format("has no argument “{}”", key));
    for (const ArgumentInfo& argument : info.arguments)
        if (argument.isRequired)
            static_cast<void>(arguments[argument.key]);
}

} // namespace

std::span<const CommandInfo> commands()
{
    static const std::vector<CommandInfo> all = allCommands();
    return all;
}

const CommandInfo* commandById(std::string_view id)
{
    const auto found = std::ranges::find(commands(), id, &CommandInfo::id);
    return found == commands().end() ? nullptr : &*found;
}

Result<SessionFile> afterCommand(SessionFile file, const Command& command)
{
    const CommandInfo* info = commandById(command.id());
    if (!info)
        return Error{fmt::format("there is no command “{}”", command.id())};
    try {
        const JsonPlace arguments(command.arguments(), command.id());
        checkKeys(*info, arguments);
        info->run(file, arguments);
        return file;
    } catch (const JsonError& error) {
        return Error{error.what()};
    }
}

Result<Session> afterCommand(Session session, const Command& command)
{
    Result<SessionFile> file = afterCommand(SessionFile{.session = std::move(session)}, command);
    if (!file)
        return file.error();
    return std::move(file.take().session);
}

} // namespace core
