// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

#include <optional>
#include <string>
#include <vector>

namespace core {

/// How to read a table, where the user has said so; what is not set is found out from the file.
struct ImportOptions {
    std::optional<char> separator; ///< Between cells: one of , ; | a tab, a blank.
    std::optional<char> decimal;   ///< '.' or ','; then the other one may part thousands.
    std::optional<bool> header;    ///< Whether the first line of the table holds the titles.
    /// The column that holds the labels, by its title or else its number from 1; empty for none.
    std::optional<std::string> labels;
    std::optional<std::string> target; ///< The column that is b, by title or else by number from 1.

    bool isEmpty() const { return *this == ImportOptions{}; }
    friend bool operator==(const ImportOptions& p, const ImportOptions& q) = default;
};

/// What the cells of a column are for.
enum class ColumnRole {
    Feature, ///< Numbers of A.
    Target,  ///< The numbers of b.
    Label,   ///< Names of the rows; one column at most.
    Dropped, ///< Read over, such as a second index.
    Empty,   ///< Read over, and nothing may stand there.
};

/// How a table was understood. Columns are numbered from 1, as they stand in the file; 0: none.
struct ImportReport {
    char separator = ',';
    char decimal = '.';
    Eigen::Index headerLine = 0; ///< The line that gives the titles.
    Eigen::Index labelColumn = 0;
    Eigen::Index targetColumn = 0;
    std::vector<std::string>
        titles; ///< Of every column; told apart, generated where there are none.
    /// What was guessed, left out or mended, in whole sentences; empty for a plain file.
    std::vector<std::string> remarks;
};

} // namespace core
