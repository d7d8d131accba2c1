// SPDX-License-Identifier: MIT
#pragma once

#include "core/command/command.h"
#include "core/files/session_file.h"
#include "core/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

class JsonPlace;

/// Something that a command can be given.
struct ArgumentInfo {
    std::string_view key;  ///< "row".
    std::string_view help; ///< What it may be, without a full stop.
    bool isRequired = false;
};

/// What a command changes.
enum class CommandScope {
    Session, ///< What can be undone.
    View,    ///< How it is shown, and the notes.
    Files,   ///< Nothing of it, but what afterScript() has opened or written.
};

/// A command by name: what scripts, the palette, the guide and the undo history need to know. A new
/// one is one function and its entry in one of the lists of core/command.
struct CommandInfo {
    std::string_view id;                      ///< "set-cell". Of scripts; never changed.
    std::string_view help;                    ///< What it does, one sentence.
    std::vector<ArgumentInfo> arguments = {}; ///< In the order of values without a key.
    CommandScope scope = CommandScope::Session;
    /// It takes other arguments, too: the parameters of a method.
    bool takesMore = false;
    /// Throws JsonError where an argument is not what it must be, and may have changed part of
    /// the file then.
    void (*run)(SessionFile& file, const JsonPlace& arguments) = nullptr;
};

/// All commands, those of a topic together.
std::span<const CommandInfo> commands();
/// The command called @p id, or null.
const CommandInfo* commandById(std::string_view id);

/// @p file after @p command. The error says which argument is wrong and what it must be; then
/// nothing was done. The result is valid if @p file was.
Result<SessionFile> afterCommand(SessionFile file, const Command& command);
/// The same for the session alone. @pre the command's scope is the session.
Result<Session> afterCommand(Session session, const Command& command);

/// The commands that make the view @p after of the view @p before, as session files keep them: the
/// window of the plane, its turn, the iteration, settings, cameras, and panels that were shown or
/// hidden. Sizes of panels are left out, and which panels there are where @p before has none. What
/// is as it was needs no command.
std::vector<Command> viewChanges(const std::string& before, const std::string& after);
/// The commands that make the view and the notes of @p file of those of a session that is shown as
/// @p before; methods that were hidden count as shown there.
std::vector<Command> commandsOfView(const SessionFile& file, const std::string& before = "{}");

/// The command that makes any session @p session.
Command sessionCommand(const Session& session);
/// The command that puts @p problem, called @p title, in the place of another.
Command problemCommand(const Problem& problem, std::string_view title);

// The commands that use files.
inline constexpr std::string_view kOpenCommand = "open";
inline constexpr std::string_view kSaveCommand = "save";
inline constexpr std::string_view kExportCommand = "export";

// The lists that commands() is made of, a file each.
std::vector<CommandInfo> tableCommands();
std::vector<CommandInfo> columnCommands();
std::vector<CommandInfo> lossCommands();
std::vector<CommandInfo> sliceCommands();
std::vector<CommandInfo> methodCommands();
std::vector<CommandInfo> viewCommands();
std::vector<CommandInfo> fileCommands();

} // namespace core
