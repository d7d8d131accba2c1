// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What is wrong with a line of a CSV file.
struct CsvProblem {
    Eigen::Index column = 0; ///< 1-based; 0 when it is not about one column.
    std::string what;        ///< Without file, line and column.
};

/// The cells of one line, left to right, without copying those that are not quoted.
class CsvCells {
public:
    /// @param line       without its line end.
    /// @param separator  between two cells; of blanks, any number is one separator.
    explicit CsvCells(std::string_view line, char separator = ',');

    /// Moves to the next cell; false after the last one or at a problem.
    bool next();
    /// The text of the cell: without quotes if it was quoted, else without blanks around it.
    std::string_view text() const { return m_text; }
    /// 1-based number of the cell.
    Eigen::Index column() const { return m_column; }
    /// What has not been read yet; starts behind the separator that ended the cell.
    std::string_view rest() const { return m_rest; }
    /// Set when a quote is not closed on the line, or something follows the closing quote.
    const std::optional<CsvProblem>& problem() const { return m_problem; }

private:
    bool readQuoted();
    /// Moves behind the separator that ends the cell, which is at @p end.
    void leaveCell(std::size_t end);

    std::string_view m_rest;
    char m_separator;
    std::string_view m_text;
    std::string m_unquoted;
    Eigen::Index m_column = 0;
    bool m_ended = false;
    std::optional<CsvProblem> m_problem;
};

/// All cells of a line, or what is wrong with it.
struct CsvCellList {
    std::vector<std::string> cells;
    std::optional<CsvProblem> problem;
};
CsvCellList splitCsvLine(std::string_view line, char separator = ',');

/// The number of cells that most lines have; of two such numbers the larger.
std::size_t usualCount(const std::vector<CsvCellList>& lines);

/// Takes the first line off @p text: returns it without "\n" or "\r\n".
std::string_view takeLine(std::string_view& text);

/// True if @p text holds nothing but printable ASCII, tabs and line ends: the fast way to know
/// that binaryContent() would find nothing.
bool isPlainText(std::string_view text);

/// Why a line is not text: control bytes or invalid UTF-8. Nothing if it is text.
std::optional<std::string> binaryContent(std::string_view line);

} // namespace core
