// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace app {

/// Writes @p text as the whole of @p file. Throws FileError with the system's reason.
void writeFile(const std::string& file, std::string_view text);

} // namespace app
