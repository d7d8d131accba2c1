// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Length of the well-formed UTF-8 sequence at the start of @p text, or 0.
std::size_t utf8Length(std::string_view text);

/// @p text without the UTF-8 byte order mark that some editors put first.
std::string_view withoutByteOrderMark(std::string_view text);

/// @p text, which is not UTF-8, read as Windows-1252 (Latin-1 with quotes, dashes and the euro
/// sign), now as UTF-8. Nothing where that is no likely reading: for text that is valid UTF-8, has
/// valid UTF-8 beside the bytes that are not, or bytes that no text of such an encoding holds.
std::optional<std::string> readAsWindows1252(std::string_view text);

} // namespace core
