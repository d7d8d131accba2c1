// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace core {

inline constexpr std::string_view kMatrixMarketBanner = "%%MatrixMarket";

/// The words of a line, which are separated by blanks: the first few, and how many there are.
struct Words {
    std::array<std::string_view, 6> first;
    std::size_t count = 0; ///< At most 6; more are counted as 6.

    explicit Words(std::string_view line = {});
    std::string_view operator[](std::size_t k) const { return first[k]; }
};

/// What the first line of a Matrix Market file says.
struct MatrixMarketFormat {
    enum class Symmetry { General, Symmetric, Skew };

    bool coordinate = false; ///< Entries come with their places; else column after column.
    bool pattern = false;    ///< Entries have no values and are all 1.
    Symmetry symmetry = Symmetry::General;

    /// Reads the line; says what is wrong with it, or nothing.
    std::string read(std::string_view line);
};

} // namespace core
