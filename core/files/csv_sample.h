// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

#include <string_view>
#include <vector>

namespace core {

/// A line of a table, with its place in the file.
struct CsvSampleLine {
    std::string_view text;
    Eigen::Index number = 1;  ///< Physical, from 1.
    std::string_view onwards; ///< The text from the start of this line to its end.
};

/// The first lines of a table: enough to see how it is made up.
struct CsvSample {
    std::vector<CsvSampleLine> lines;    ///< Neither blank nor comments nor "sep=;".
    std::vector<CsvSampleLine> comments; ///< Begin with #, and stand before the first of `lines`.
    bool isWhole = false;                ///< Whether no line of the text is missing.
};

/// Up to some hundred lines of @p text.
CsvSample sampleOf(std::string_view text);

/// The separator that a first line "sep=;" names, as a spreadsheet writes it; 0 for another line.
char separatorNamedIn(std::string_view line);

/// True for a line of nothing but blanks.
bool isBlankLine(std::string_view line);

/// True for a line whose first character that is not blank is #.
bool beginsWithHash(std::string_view line);

} // namespace core
