// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/cell_look.h"
#include "core/files/csv_layout.h"

#include <Eigen/Core>

#include <set>
#include <string>
#include <string_view>

namespace core {

/// How many cells of a column look like what.
struct ColumnCensus {
    Eigen::Index numbers = 0; ///< Right or wrong.
    Eigen::Index texts = 0;
    Eigen::Index missing = 0;
    std::set<std::string, std::less<>> units; ///< Up to two of those that stand by numbers.
    std::string text;                         ///< The first of the texts.
    Eigen::Index firstText = 0;               ///< Its physical line, if the census knows it.

    void add(std::string_view cell, NumberStyle style);
    /// True if some cells can only be names: 1st, 2nd, 3rd as well, but not 5 kg, 6 kg.
    bool hasText() const { return texts > 0 || units.size() > 1; }
    bool isText() const { return numbers == 0 && hasText(); }
};

/// Looks at all cells of a column (from 1) of layout.body, on all threads.
ColumnCensus takeCensus(const CsvLayout& layout, Eigen::Index column);

/// True if all cells of a column are whole numbers, each larger than the one above.
bool countsRows(const CsvLayout& layout, Eigen::Index column);

} // namespace core
