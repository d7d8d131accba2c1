// SPDX-License-Identifier: MIT
#include "core/files/matrix_market_format.h"

#include "core/files/number_cell.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

bool same(std::string_view word, std::string_view lower)
{
    return std::ranges::equal(word, lower, [](char p, char q) {
        return (p >= 'A' && p <= 'Z' ? static_cast<char>(p - 'A' + 'a') : p) == q;
    });
}

} // namespace

Words::Words(std::string_view line)
{
    for (std::string_view rest = trimmed(line); !rest.empty() && count < first.size();
         rest = trimmed(rest)) {
        const std::size_t end = std::min(rest.find_first_of(" \t"), rest.size());
        first[count++] = rest.substr(0, end);
        rest.remove_prefix(end);
    }
}

std::string MatrixMarketFormat::read(std::string_view line)
{
    const Words words(line);
    if (words.count != 5 || words[0] != kMatrixMarketBanner || !same(words[1], "matrix"))
        return fmt::format("not the first line of a Matrix Market file, found {}", inQuotes(line));
    coordinate = same(words[2], "coordinate");
    if (!coordinate && !same(words[2], "array"))
        return fmt::format("neither coordinate nor array, found {}", inQuotes(words[2]));
    pattern = same(words[3], "pattern");
    if (!pattern && !same(words[3], "real") && !same(words[3], "double") &&
        !same(words[3], "integer"))
        return fmt::format("not real, integer or pattern, found {}", inQuotes(words[3]));
    if (pattern && !coordinate)
        return fmt::format("an array has to have values, found {}", inQuotes(words[3]));
    if (same(words[4], "symmetric"))
        symmetry = Symmetry::Symmetric;
    else if (same(words[4], "skew-symmetric"))
        symmetry = Symmetry::Skew;
    else if (!same(words[4], "general"))
        return fmt::format("not general, symmetric or skew-symmetric, found {}",
                           inQuotes(words[4]));
    return {};
}

} // namespace core
