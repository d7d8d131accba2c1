// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

// What the program says of itself, for the manual and for the completion of shells: both are
// written by the program when it is built, so that they know every command and every option.
namespace app {

/// An option as a reader or a shell has to know it.
struct OptionReference {
    std::vector<std::string> names; ///< {"-h", "--help"}; of what has none, the word: {"FILE"}.
    std::string argument;           ///< "N"; empty for a flag and for what has no name.
    std::string help;               ///< Sentences; never empty.
    std::vector<std::string> words; ///< What it can be, where that is known beforehand.
    bool isPositional = false;
    bool takesFile = false; ///< It may name a file.

    friend bool operator==(const OptionReference&, const OptionReference&) = default;
};

/// A command, or the program itself.
struct CommandReference {
    std::string name; ///< "slice"; empty for the program itself.
    std::string summary;
    std::string footer; ///< What stands below the options in the help; may be empty.
    std::vector<OptionReference> options;
};

/// The program, and after it all its commands in the order of its help. Hidden options and
/// commands are left out.
std::vector<CommandReference> referenceOf(const CLI::App& program);

/// The first clause of @p help, for one line beside an option.
std::string shortHelp(const std::string& help);

/// The text in the format called @p format: "man" (the sections COMMANDS and COMMON OPTIONS, in
/// roff), "bash", "zsh" or "fish" (a whole file of completions); empty for another.
std::string describe(const std::vector<CommandReference>& reference, const std::string& format);

// One for each format.
std::string manualSections(const std::vector<CommandReference>& reference);
std::string bashCompletion(const std::vector<CommandReference>& reference);
std::string zshCompletion(const std::vector<CommandReference>& reference);
std::string fishCompletion(const std::vector<CommandReference>& reference);

} // namespace app
