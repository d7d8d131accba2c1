// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace core {

/// The one of @p words that @p word is most likely a slip of: the fewest letters changed, left out,
/// put in or exchanged with their neighbour. Nothing if that would be more than half of its
/// letters.
std::optional<std::string_view> nearestWord(std::string_view word,
                                            std::span<const std::string_view> words);

} // namespace core
