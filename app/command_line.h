// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/App.hpp>

#include <optional>
#include <string>

namespace app {

/// The option of @p command that stands on the line more often than it can mean something, and how
/// often, as a message; nothing if there is none.
std::optional<std::string> givenTwice(const CLI::App& command);

/// Throws UsageError for what no option can mean: one given twice, an empty text, or the standard
/// input ("-") in two places. To be called when @p command has been parsed.
void refuseOddOptions(const CLI::App& command);

/// What to say of @p word, which stands where a file or one of the commands of @p program may: that
/// it is neither, with the command that is nearest to it. Nothing if it may be meant as a file.
std::optional<std::string> unknownCommand(const CLI::App& program, const std::string& word);

} // namespace app
