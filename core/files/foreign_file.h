// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// What @p bytes are, if they are none of a table in plain text: a spreadsheet, an archive, a
/// picture, a web page, UTF-16, ... One sentence for the user, with what to do about it.
std::optional<std::string> foreignContent(std::string_view bytes);

} // namespace core
