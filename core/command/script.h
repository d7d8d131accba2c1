// SPDX-License-Identifier: MIT
#pragma once

#include "core/command/command.h"
#include "core/files/session_file.h"
#include "core/result.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A command with the line of the script that it stands on, from 1.
struct ScriptLine {
    Command command;
    int line = 0;
};

/// The commands of @p text, one a line; empty lines and lines that begin with # are passed over.
/// The error reads `line N: reason`, and is that of the first line that is wrong.
Result<std::vector<ScriptLine>> readScript(std::string_view text);

/// What a script does beyond the session in memory. Paths are as the script has them. Each returns
/// the reason why it could not be done, or an empty text.
struct ScriptFiles {
    /// Puts what is in a file (a session or data) in the place of the session.
    std::function<std::string(const std::string& path, SessionFile& into)> open;
    std::function<std::string(const std::string& path, const SessionFile& file)> save;
    /// Makes the figure that the arguments of "export" describe.
    std::function<std::string(const Json& arguments, const SessionFile& file)> makeFigure;
    /// Told before each command, with its place of @p count from 0; may be empty.
    std::function<void(std::size_t place, std::size_t count, const Command& command)> begins = {};
};

/// @p file after all of @p script. The error reads `line N: reason`.
Result<SessionFile> afterScript(SessionFile file, const std::vector<ScriptLine>& script,
                                const ScriptFiles& files);

/// @p commands as a script.
std::string scriptOf(const std::vector<Command>& commands);

/// A script that makes @p now: it sets the session @p opened, does what @p history says, after
/// which the session is shown as @p shown, and shows it as the view of @p now does (but for the
/// arrangement of panels, which is the window's).
std::string sessionScript(const Session& opened, const std::vector<Command>& history,
                          const SessionFile& now, const std::string& shown = "{}");

} // namespace core
