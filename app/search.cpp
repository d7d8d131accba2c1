// SPDX-License-Identifier: MIT
#include "app/search.h"

#include "app/errors.h"
#include "core/files/number_cell.h"
#include "core/ground/starts.h"
#include "core/spectrum/spectrum.h"

#include <fmt/format.h>

#include <limits>

namespace app {

namespace {

constexpr int kMostStarts = 1'000'000;

std::string spreadsText()
{
    std::string text = "How starts are spread. ";
    for (const core::SpreadInfo& spread : core::spreads())
        text += fmt::format("{}: {}. ", spread.id, spread.summary);
    return text + "In units in which each column of A has the root mean square 1";
}

CLI::Validator knownSpread()
{
    return {[](const std::string& id) {
                return core::spreadById(id) ? std::string()
                                            : fmt::format("there is no spread '{}'", id);
            },
            ""};
}

/// A list of one number for each of @p found.
template <typename Value>
Report column(const std::vector<core::Found>& found, const Value& value)
{
    Report list = Report::array();
    for (const core::Found& one : found)
        list.push_back(value(one));
    return list;
}

Report points(const std::vector<core::Found>& found)
{
    return column(found, [](const core::Found& one) { return list(one.at.x); });
}

} // namespace

void addSpread(CLI::App& command, SearchOptions& options)
{
    command
        .add_option("--seed", options.seed,
                    "Of the starts: equal seeds, equal starts (standard: 1)")
        ->type_name("S")
        ->check(wholeNumber(0, std::numeric_limits<long long>::max()));
    command.add_option("--spread", options.spread, spreadsText() + " (standard: gaussian)")
        ->type_name("NAME")
        ->check(knownSpread());
    command.add_option("--scale", options.scale, "The scale of the spread (standard: 3)")
        ->type_name("SCALE")
        ->check(positiveNumber());
}

void addSearch(CLI::App& command, SearchOptions& options, int starts)
{
    options.starts = starts;
    command
        .add_option("--starts", options.starts,
                    fmt::format("Starts of the search for minima (standard: {})", starts))
        ->type_name("K")
        ->check(wholeNumber(1, kMostStarts));
    command
        .add_option("--around", options.around,
                    std::string("The middle of the starts: ") + kPointHelp)
        ->type_name("POINT");
    addSpread(command, options);
}

void refuseLarge(const core::Problem& problem)
{
    if (problem.d() > core::kMostDense)
        throw UsageError(fmt::format("A has {} columns; the curvature at every stationary point is "
                                     "a matter of seconds for {} at most",
                                     problem.d(), core::kMostDense));
}

std::vector<Eigen::VectorXd> chosenStarts(const core::Problem& problem,
                                          const SearchOptions& options)
{
    refuseLarge(problem);
    const double scale = core::readNumberCell(options.scale).value;
    return core::startsAbout(problem, *core::spreadById(options.spread), scale, options.seed,
                             options.starts);
}

void addMinima(Report& report, const std::vector<core::Found>& minima)
{
    report["minima"] = column(minima, [](const core::Found& one) { return one.at.loss; });
    report["lambda_min"] = column(minima, [](const core::Found& one) { return one.at.lambdaMin; });
    report["reached"] = column(minima, [](const core::Found& one) { return one.reached; });
    report["x"] = points(minima);
}

void addGround(Report& report, const core::Ground& ground)
{
    report["starts"] = ground.tried;
    report["outcomes"] = counts(ground.outcomes);
    addMinima(report, ground.minima);
    report["saddles"] = column(ground.saddles, [](const core::Found& one) { return one.at.loss; });
    report["saddle_index"] =
        column(ground.saddles, [](const core::Found& one) { return one.at.index; });
    report["saddle_x"] = points(ground.saddles);
    report["plateaus"] = Report::array();
    report["plateau_reached"] = Report::array();
    for (const core::Plateau& plateau : ground.plateaus) {
        report["plateaus"].push_back(plateau.limit);
        report["plateau_reached"].push_back(plateau.reached);
    }
}

Report counts(const std::map<core::Outcome, Eigen::Index>& outcomes)
{
    Report counts = Report::object();
    for (const auto& [outcome, count] : outcomes)
        counts[std::string(core::outcomeId(outcome))] = count;
    return counts;
}

} // namespace app
