// SPDX-License-Identifier: MIT
// Commands that change whole columns of A, and b as a whole.
#include "core/command/argument_places.h"
#include "core/command/commands.h"
#include "core/problem/defined_start.h"
#include "core/problem/edits.h"
#include "core/session_edits.h"

#include <utility>

namespace core {

namespace {

constexpr Eigen::Index kMostColumnsAtOnce = 100'000;

void insertColumnsAt(SessionFile& file, const JsonPlace& arguments)
{
    const Eigen::Index at = placeAt(arguments["at"], file.session.problem.d() + 1);
    const auto count = arguments.find("count");
    insertColumns(file.session, at, count ? count->whole(1, kMostColumnsAtOnce) : 1);
}

void removeColumnsAt(SessionFile& file, const JsonPlace& arguments)
{
    const Problem& problem = file.session.problem;
    const std::vector<Eigen::Index> columns = columnsAt(arguments["columns"], problem);
    if (columns.empty() || static_cast<Eigen::Index>(columns.size()) >= problem.d())
        arguments["columns"].refuse("must name columns, and leave one");
    removeColumns(file.session, columns);
}

void renameColumn(SessionFile& file, const JsonPlace& arguments)
{
    Problem& problem = file.session.problem;
    const Eigen::Index column = columnAt(arguments["column"], problem);
    problem = withColumnName(std::move(problem), column, arguments["name"].text());
}

template <Problem (*edit)(Problem, const std::vector<Eigen::Index>&)>
void editColumns(SessionFile& file, const JsonPlace& arguments)
{
    const Problem& problem = file.session.problem;
    const auto given = arguments.find("columns");
    const std::vector<Eigen::Index> columns =
        given ? columnsAt(*given, problem) : allColumns(problem);
    editColumnsOf(file.session, [&](Problem before) { return edit(std::move(before), columns); });
}

template <Problem (*edit)(Problem)>
void editProblem(SessionFile& file, const JsonPlace&)
{
    file.session.problem = edit(std::move(file.session.problem));
}

void addOnes(SessionFile& file, const JsonPlace&)
{
    editColumnsOf(file.session, withColumnOfOnes);
}

} // namespace

std::vector<CommandInfo> columnCommands()
{
    const ArgumentInfo some{"columns", "a column, or a list of them, by name or number from 1; all "
                                       "if not said"};
    return {
        {.id = "insert-columns",
         .help = "Inserts columns of zeros into A.",
         .arguments = {{"at", "the number of the first new column, from 1", true},
                       {"count", "how many; one if not said"}},
         .run = insertColumnsAt},
        {.id = "remove-columns",
         .help = "Removes columns of A.",
         .arguments = {{"columns", "a column, or a list of them, by name or number from 1", true}},
         .run = removeColumnsAt},
        {.id = "rename-column",
         .help = "Gives a column of A another name.",
         .arguments = {{"column", "the name of a column, or its number from 1", true},
                       {"name", "a text; an empty one gives the generated name back", true}},
         .run = renameColumn},
        {.id = "centre",
         .help = "Subtracts the mean of each column.",
         .arguments = {some},
         .run = editColumns<withCentredColumns>},
        {.id = "scale",
         .help = "Divides each column by its standard deviation and multiplies x0 by it.",
         .arguments = {some},
         .run = editColumns<withScaledColumns>},
        {.id = "standardise",
         .help = "Centres each column and divides it by its standard deviation.",
         .arguments = {some},
         .run = editColumns<withStandardisedColumns>},
        {.id = "normalise-b",
         .help = "Divides b by its sum, where that is positive.",
         .run = editProblem<withNormalisedTarget>},
        {.id = "add-ones", .help = "Adds a column of ones to A, an intercept.", .run = addOnes},
        {.id = "start-where-defined",
         .help = "Puts the start where all losses are defined, if there is such a place.",
         .run = editProblem<withDefinedStart>},
    };
}

} // namespace core
