// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace core {

/// @p text cut between lines into pieces of some hundred KiB, about a millisecond of work each.
std::vector<std::string_view> piecesOf(std::string_view text);

} // namespace core
