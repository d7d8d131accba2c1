// SPDX-License-Identifier: MIT
#include "core/command/nearest_word.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace core {

namespace {

/// How many letters have to be changed, left out, put in or exchanged with their neighbour to make
/// one word of the other.
///
/// Source: the optimal string alignment of R. Wagner and M. Fischer (1974) and R. Lowrance and
/// R. Wagner (1975).
std::size_t distance(std::string_view from, std::string_view to)
{
    std::vector<std::size_t> twoBefore;
    std::vector<std::size_t> before;
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= from.size(); ++i) {
        twoBefore = std::exchange(before, row);
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t change = from[i - 1] == to[j - 1] ? 0 : 1;
            row[j] = std::min({before[j] + 1, row[j - 1] + 1, before[j - 1] + change});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                row[j] = std::min(row[j], twoBefore[j - 2] + 1);
        }
    }
    return row.back();
}

} // namespace

std::optional<std::string_view> nearestWord(std::string_view word,
                                            std::span<const std::string_view> words)
{
    const auto nearest = std::ranges::min_element(
        words, {}, [word](std::string_view other) { return distance(word, other); });
    if (nearest == words.end() || 2 * distance(word, *nearest) > nearest->size())
        return std::nullopt;
    return *nearest;
}

} // namespace core
