// SPDX-License-Identifier: MIT
#include "core/files/csv_pieces.h"

#include <algorithm>

namespace core {

std::vector<std::string_view> piecesOf(std::string_view text)
{
    constexpr std::size_t kPieceBytes = std::size_t{256} * 1024;
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        const std::size_t end = text.find('\n', std::min(kPieceBytes, text.size()));
        const std::size_t length = end == std::string_view::npos ? text.size() : end + 1;
        pieces.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return pieces;
}

} // namespace core
