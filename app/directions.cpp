// SPDX-License-Identifier: MIT
#include "app/directions.h"

#include "app/errors.h"
#include "app/options.h"
#include "app/rows_of_file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace app {

namespace {

/// The column named @p text.
std::optional<Eigen::Index> columnNamed(const core::Problem& problem, std::string_view text)
{
    for (Eigen::Index j = 0; j < problem.d(); ++j)
        if (problem.columnName(j) == text)
            return j;
    return std::nullopt;
}

/// The column with the number @p text, from 1.
std::optional<Eigen::Index> columnNumbered(const core::Problem& problem, std::string_view text)
{
    Eigen::Index number = 0;
    const char* const last = text.data() + text.size();
    const auto [end, failure] = std::from_chars(text.data(), last, number);
    if (failure == std::errc() && end == last && number >= 1 && number <= problem.d())
        return number - 1;
    return std::nullopt;
}

/// The columns that @p parts name: by names, or by numbers where none of them is a name. To mix
/// the two is refused, since a number may be both.
std::vector<Eigen::Index> columns(const core::Problem& problem,
                                  const std::vector<std::string_view>& parts)
{
    const bool byName = std::ranges::any_of(
        parts, [&](std::string_view part) { return columnNamed(problem, part).has_value(); });
    std::vector<Eigen::Index> found;
    for (const std::string_view part : parts) {
        const auto column = byName ? columnNamed(problem, part) : columnNumbered(problem, part);
        if (column) {
            found.push_back(*column);
        } else if (byName && columnNumbered(problem, part)) {
            throw UsageError(fmt::format(
                "--directions: 'axes:{}' mixes the name of a column with the number '{}'; give two "
                "names or two numbers",
                fmt::join(parts, ","), part));
        } else {
            throw UsageError(
                fmt::format("--directions: '{}' is no column; columns are 1 to {}, or names", part,
                            problem.d()));
        }
    }
    return found;
}

core::SliceSettings axes(const core::Problem& problem, std::string_view text)
{
    const std::vector<std::string_view> parts = split(text);
    if (parts.size() > 2 || (parts.size() < 2 && problem.d() > 1))
        throw UsageError(
            fmt::format("--directions: 'axes:{}' should name two columns: axes:I,J", text));
    const std::vector<Eigen::Index> chosen = columns(problem, parts);
    core::SliceSettings settings;
    settings.directions = "axes";
    settings.axis1 = chosen.front();
    settings.axis2 = chosen.back();
    if (settings.axis1 == settings.axis2 && problem.d() > 1)
        throw UsageError(fmt::format("--directions: 'axes:{}' names one column twice", text));
    return settings;
}

/// @p text: two numbers of eigenvalues from 1, the largest.
core::SliceSettings eigenPair(const core::Problem& problem, std::string_view text)
{
    const std::vector<std::string_view> parts = split(text);
    std::vector<Eigen::Index> ranks;
    for (const std::string_view part : parts)
        if (const auto rank = columnNumbered(problem, part)) // as many as columns
            ranks.push_back(*rank);
    if (parts.size() != 2 || ranks.size() != 2 || ranks[0] == ranks[1])
        throw UsageError(fmt::format("--directions: 'eigen:{}' should name two eigenvalues from 1, "
                                     "the largest, to {}: eigen:I,J",
                                     text, problem.d()));
    core::SliceSettings settings;
    settings.directions = "eigen_pair";
    settings.eigen1 = ranks[0];
    settings.eigen2 = ranks[1];
    return settings;
}

core::SliceSettings random(std::string_view text)
{
    core::SliceSettings settings;
    settings.directions = "random";
    const char* const last = text.data() + text.size();
    const auto [end, failure] = std::from_chars(text.data(), last, settings.seed);
    if (failure != std::errc() || end != last)
        throw UsageError(fmt::format(
            "--directions: the seed '{}' is not a whole number from 0 to 2^64 - 1", text));
    return settings;
}

core::SliceSettings custom(const core::Problem& problem, const std::string& file)
{
    const core::RowMajorMatrix rows = rowsOfFile(problem, "--directions", file);
    if (rows.rows() != 2 || rows.cols() != problem.d())
        throw UsageError(
            fmt::format("--directions: {} has {} rows of {} numbers; two rows of {} are needed",
                        file, rows.rows(), rows.cols(), problem.d()));
    core::SliceSettings settings;
    settings.directions = "custom";
    settings.custom = rows.transpose();
    const Eigen::VectorXd d1 = settings.custom.col(0).stableNormalized();
    const Eigen::VectorXd d2 = settings.custom.col(1).stableNormalized();
    constexpr double kParallel = 1e-10; // sine of the angle
    if (d1.isZero(0.0) || d2.isZero(0.0) ||
        (problem.d() > 1 && (d2 - d1.dot(d2) * d1).norm() < kParallel))
        throw UsageError(fmt::format(
            "--directions: the rows of {} are zero or parallel, so they span no plane", file));
    return settings;
}

} // namespace

const char* const kDirectionsHelp =
    "axes:I,J (two names of columns, or two numbers from 1; a name wins over a number), "
    "random:SEED, eigen (Hessian eigenvectors of the "
    "largest and the smallest eigenvalue), eigen:I,J (of two eigenvalues, the largest is 1), "
    "eigen_leading (of the two largest in size) or "
    "file:FILE (two rows of numbers, matched by the titles of the file if it has any) (standard: "
    "axes:1,2)";

core::SliceSettings sliceSettings(const core::Problem& problem, const std::string& directions)
{
    const std::size_t colon = directions.find(':');
    const std::string kind = directions.substr(0, colon);
    const std::string rest = colon == std::string::npos ? "" : directions.substr(colon + 1);
    core::SliceSettings settings; // the first two axes, or the only one
    if (kind == "axes")
        settings = axes(problem, rest);
    else if (kind == "random")
        settings = random(rest);
    else if (kind == "eigen" && colon != std::string::npos)
        settings = eigenPair(problem, rest);
    else if (kind == "file")
        settings = custom(problem, rest);
    else if (directions == "eigen" || directions == "eigen_leading")
        settings.directions = directions;
    else if (!directions.empty())
        throw UsageError(fmt::format("--directions: '{}' is none of axes:I,J, random:SEED, eigen, "
                                     "eigen:I,J, eigen_leading and file:FILE",
                                     directions));
    settings.through = core::Through::Start;
    return settings;
}

} // namespace app
