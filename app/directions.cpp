// SPDX-License-Identifier: MIT
#include "app/directions.h"

#include "app/errors.h"
#include "app/options.h"

#include <fmt/format.h>

#include <charconv>

namespace app {

namespace {

/// The column called @p text: a number from 1, or a name. Numbers come first.
Eigen::Index column(const core::Problem& problem, std::string_view text)
{
    Eigen::Index number = 0;
    const char* const last = text.data() + text.size();
    const auto [end, failure] = std::from_chars(text.data(), last, number);
    if (failure == std::errc() && end == last && number >= 1 && number <= problem.d())
        return number - 1;
    for (Eigen::Index j = 0; j < problem.d(); ++j)
        if (problem.columnName(j) == text)
            return j;
    throw UsageError(fmt::format("--directions: '{}' is no column; columns are 1 to {}, or names",
                                 text, problem.d()));
}

core::SliceSettings axes(const core::Problem& problem, std::string_view text)
{
    const std::vector<std::string_view> parts = split(text);
    if (parts.size() > 2 || (parts.size() < 2 && problem.d() > 1))
        throw UsageError(
            fmt::format("--directions: 'axes:{}' should name two columns: axes:I,J", text));
    core::SliceSettings settings;
    settings.directions = "axes";
    settings.axis1 = column(problem, parts.front());
    settings.axis2 = column(problem, parts.back());
    if (settings.axis1 == settings.axis2 && problem.d() > 1)
        throw UsageError(fmt::format("--directions: 'axes:{}' names one column twice", text));
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
    const core::RowMajorMatrix rows = numbers(file);
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
    "axes:I,J (columns from 1, or names), random:SEED, eigen (Hessian eigenvectors of the "
    "largest and the smallest eigenvalue), eigen_leading (of the two largest in size) or "
    "file:FILE (two rows of numbers) (standard: axes:1,2)";

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
    else if (kind == "file")
        settings = custom(problem, rest);
    else if (directions == "eigen" || directions == "eigen_leading")
        settings.directions = directions;
    else if (!directions.empty())
        throw UsageError(fmt::format("--directions: '{}' is none of axes:I,J, random:SEED, eigen, "
                                     "eigen_leading and file:FILE",
                                     directions));
    settings.through = core::Through::Start;
    return settings;
}

} // namespace app
