// SPDX-License-Identifier: MIT
#include "app/report.h"

#include "app/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <vector>

namespace app {

namespace {

std::string digits(double value, int count)
{
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                   std::chars_format::general, count);
    return {text.data(), end.ptr};
}

bool isList(const Report& value)
{
    return value.is_array() && !value.empty() && !value.front().is_array() &&
           !value.front().is_string() && !value.front().is_object();
}

std::string jsonValue(const Report& value)
{
    if (value.is_number_float())
        return std::isfinite(value.get<double>()) ? digits(value.get<double>(), 17) : "null";
    if (value.is_object()) {
        std::string text;
        for (const auto& [key, entry] : value.items())
            text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", Report(key).dump(),
                                jsonValue(entry));
        return "{" + text + "}";
    }
    if (!value.is_array())
        return value.dump();
    // A list stands on one line, a list of lists or of sentences has a line for each.
    const std::string_view between = isList(value) ? ", " : ",\n    ";
    std::string text;
    for (const Report& entry : value) {
        if (!text.empty())
            text += between;
        text += jsonValue(entry);
    }
    return isList(value) || value.empty() ? "[" + text + "]" : "[\n    " + text + "\n  ]";
}

std::string plainValue(const Report& value)
{
    if (value.is_number_float()) {
        const auto number = value.get<double>();
        return std::isfinite(number) ? digits(number, 10)
               : std::isnan(number)  ? "undefined"
                                     : "beyond double";
    }
    if (value.is_null())
        return "undefined";
    if (value.is_string())
        return value.get<std::string>();
    return value.dump();
}

/// A list in lines of @p perLine numbers; all but the first begin with @p indent blanks.
std::string plainList(const Report& value, std::size_t perLine, int indent)
{
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (i > 0 && i % perLine == 0)
            text += fmt::format("\n{:{}}", "", indent);
        text += fmt::format("{:>18}", plainValue(value[i]));
    }
    return text + "\n";
}

/// Columns under their keys: texts begin, numbers end at one place.
std::string plainTable(const Report& table)
{
    std::vector<std::string> lines(table.size() + 1);
    for (const auto& [key, first] : table.front().items()) {
        std::vector<std::string> cells{key};
        for (const Report& row : table)
            cells.push_back(plainValue(row.at(key)));
        std::size_t width = 0;
        for (const std::string& cell : cells)
            width = std::max(width, cell.size());
        for (std::size_t i = 0; i < cells.size(); ++i)
            lines[i] += first.is_string() ? fmt::format("  {:<{}}", cells[i], width)
                                          : fmt::format("  {:>{}}", cells[i], width);
    }
    std::string text;
    for (const std::string& line : lines)
        text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    return text;
}

} // namespace

Report list(const Eigen::Ref<const Eigen::VectorXd>& values)
{
    Report list = Report::array();
    for (const double value : values)
        list.push_back(value);
    return list;
}

Report rows(const Eigen::Ref<const Eigen::MatrixXd>& values)
{
    Report rows = Report::array();
    for (Eigen::Index i = 0; i < values.rows(); ++i)
        rows.push_back(list(values.row(i).transpose()));
    return rows;
}

std::string jsonText(const Report& report)
{
    std::string text;
    for (const auto& [key, value] : report.items())
        text += fmt::format("{}  {}: {}", text.empty() ? "" : ",\n", Report(key).dump(),
                            jsonValue(value));
    return "{\n" + text + "\n}\n";
}

std::string plainText(const Report& report)
{
    constexpr int kKeyWidth = 14;
    constexpr std::size_t kPerLine = 5;
    std::string text;
    for (const auto& [key, value] : report.items()) {
        if (!value.is_array()) {
            text += fmt::format("{:<{}} {}\n", key, kKeyWidth, plainValue(value));
        } else if (isList(value)) {
            text += fmt::format("{:<{}}", key, kKeyWidth) + plainList(value, kPerLine, kKeyWidth);
        } else if (!value.empty() && value.front().is_object()) {
            text += key + "\n" + plainTable(value);
        } else if (!value.empty()) {
            text += key + "\n";
            for (const Report& entry : value)
                text += entry.is_array() ? plainList(entry, entry.size(), 0)
                                         : "  " + plainValue(entry) + "\n";
        }
    }
    return text;
}

void print(const Report& report, bool asJson)
{
    const std::string text = asJson ? jsonText(report) : plainText(report);
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        throw FileError("The result cannot be written to the standard output.");
}

} // namespace app
