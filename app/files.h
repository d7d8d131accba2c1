// SPDX-License-Identifier: MIT
#pragma once

#include "app/errors.h"

#include <span>
#include <string>
#include <string_view>

namespace app {

/// Writes @p text as the whole of @p file, or leaves what was there. Throws FileError with the
/// system's reason.
void writeFile(const std::string& file, std::string_view text);

/// The error for a @p file that cannot be written, with the system's @p reason.
FileError cannotBeWritten(const std::string& file, const std::string& reason);

/// Throws UsageError if @p file, which @p option names, is the standard input, or one of @p inputs
/// by whatever name or link: it would be written over. Inputs that are no files do not matter.
void refuseAsOutput(std::string_view option, const std::string& file,
                    std::span<const std::string> inputs);

} // namespace app
