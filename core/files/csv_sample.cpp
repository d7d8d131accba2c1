// SPDX-License-Identifier: MIT
#include "core/files/csv_sample.h"

#include "core/files/csv_line.h"
#include "core/files/number_cell.h"

namespace core {

CsvSample sampleOf(std::string_view text)
{
    constexpr std::size_t kMostLines = 300;
    constexpr std::size_t kMostBytes = std::size_t{1} << 20;
    constexpr std::size_t kFewestLines = 4; // wide tables have long lines
    CsvSample sample;
    std::string_view rest = text;
    for (Eigen::Index number = 1; !rest.empty(); ++number) {
        const bool isLong = text.size() - rest.size() > kMostBytes;
        if (sample.lines.size() >= (isLong ? kFewestLines : kMostLines))
            return sample;
        const std::string_view onwards = rest;
        const std::string_view line = takeLine(rest);
        if (isBlankLine(line) || (number == 1 && separatorNamedIn(line) != 0))
            continue;
        if (sample.lines.empty() && beginsWithHash(line))
            sample.comments.push_back({line, number, onwards});
        else
            sample.lines.push_back({line, number, onwards});
    }
    sample.isWhole = true;
    return sample;
}

char separatorNamedIn(std::string_view line)
{
    constexpr std::string_view kStart = "sep=";
    std::string_view text = trimmed(line);
    if (text.size() > 1 && text.front() == '"' && text.back() == '"')
        text = text.substr(1, text.size() - 2);
    return text.size() == kStart.size() + 1 && text.starts_with(kStart) ? text.back() : '\0';
}

bool isBlankLine(std::string_view line)
{
    return trimmed(line).empty();
}

bool beginsWithHash(std::string_view line)
{
    return trimmed(line).starts_with('#');
}

} // namespace core
