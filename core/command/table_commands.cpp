// SPDX-License-Identifier: MIT
// Commands that change the numbers and names of A, b, w and x0.
#include "core/command/argument_places.h"
#include "core/command/commands.h"
#include "core/files/session_json.h"
#include "core/problem/edits.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <utility>

namespace core {

namespace {

constexpr Eigen::Index kMostRowsAtOnce = 100'000'000;

void setCells(SessionFile& file, const JsonPlace& arguments)
{
    Problem& problem = file.session.problem;
    const JsonPlace rowPlace = arguments["row"];
    // One below the last: the rows are appended.
    const Eigen::Index row =
        rowPlace.isText() ? rowAt(rowPlace, problem) : placeAt(rowPlace, problem.n() + 1);
    const Eigen::Index column = tableColumnAt(arguments["column"], problem);
    const RowMajorMatrix values = blockAt(arguments["values"]);
    if (column + values.cols() > problem.d() + 1)
        arguments["values"].refuse(fmt::format("has {} columns where there is room for {}",
                                               values.cols(), problem.d() + 1 - column));
    problem = withCells(std::move(problem), row, column, values);
}

void setCell(SessionFile& file, const JsonPlace& arguments)
{
    Problem& problem = file.session.problem;
    const Eigen::Index row = rowAt(arguments["row"], problem);
    const Eigen::Index column = tableColumnAt(arguments["column"], problem);
    const double value = arguments["value"].number();
    problem = withCells(std::move(problem), row, column, RowMajorMatrix::Constant(1, 1, value));
}

void insertRowsAt(SessionFile& file, const JsonPlace& arguments)
{
    Problem& problem = file.session.problem;
    const Eigen::Index at = placeAt(arguments["at"], problem.n() + 1);
    const auto count = arguments.find("count");
    problem =
        withRowsInserted(std::move(problem), at, count ? count->whole(1, kMostRowsAtOnce) : 1);
}

void removeRows(SessionFile& file, const JsonPlace& arguments)
{
    Problem& problem = file.session.problem;
    const std::vector<Eigen::Index> rows = rowsAt(arguments["rows"], problem);
    if (rows.empty() || static_cast<Eigen::Index>(rows.size()) >= problem.n())
        arguments["rows"].refuse("must name rows, and leave one");
    problem = withRowsRemoved(std::move(problem), rows);
}

void renameRow(SessionFile& file, const JsonPlace& arguments)
{
    Problem& problem = file.session.problem;
    const Eigen::Index row = rowAt(arguments["row"], problem);
    problem = withRowName(std::move(problem), row, arguments["name"].text());
}

/// A number for all, or a list of @p size of them.
Eigen::VectorXd vectorAt(const JsonPlace& place, Eigen::Index size)
{
    if (place.json().is_array())
        return place.numbers(size);
    return Eigen::VectorXd::Constant(size, place.number());
}

void setStart(SessionFile& file, const JsonPlace& arguments)
{
    Problem& problem = file.session.problem;
    if (const auto column = arguments.find("column"))
        problem.x0[columnAt(*column, problem)] = arguments["value"].number();
    else
        problem.x0 = vectorAt(arguments["value"], problem.d());
}

void setWeights(SessionFile& file, const JsonPlace& arguments)
{
    Problem& problem = file.session.problem;
    const JsonPlace value = arguments["value"];
    if (const auto row = arguments.find("row")) {
        const Eigen::Index i = rowAt(*row, problem);
        problem.w = problem.rowWeights();
        problem.w[i] = amountAt(value);
    } else if (value.json().is_array()) {
        const Eigen::VectorXd w = value.numbers(problem.n());
        if (w.minCoeff() < 0)
            value.refuse("must hold no negative number: only w^2 enters the loss");
        problem.w = w;
    } else {
        problem.w = Eigen::VectorXd::Constant(1, amountAt(value));
    }
}

void setWeightPerRow(SessionFile& file, const JsonPlace& arguments)
{
    Problem& problem = file.session.problem;
    if (arguments["on"].flag())
        problem.w = problem.rowWeights();
    else
        problem.w = Eigen::VectorXd::Constant(1, problem.w.mean());
}

void setProblem(SessionFile& file, const JsonPlace& arguments)
{
    const Mix mix = file.session.problem.mix;
    file.session.problem = problemFromJson(arguments["problem"]);
    if (!arguments["problem"].find("loss"))
        file.session.problem.mix = mix;
    if (const auto title = arguments.find("title"))
        file.session.title = title->text();
}

void setSession(SessionFile& file, const JsonPlace& arguments)
{
    file.session = sessionFromJson(arguments["session"]);
}

} // namespace

Command sessionCommand(const Session& session)
{
    return Command("set-session").withJson("session", sessionToJson(session));
}

Command problemCommand(const Problem& problem, std::string_view title)
{
    return Command("set-problem").withJson("problem", problemToJson(problem)).with("title", title);
}

std::vector<CommandInfo> tableCommands()
{
    const ArgumentInfo row{"row", "the name of a row, or its number from 1", true};
    const ArgumentInfo column{"column", "the name of a column, or its number from 1; b is the last",
                              true};
    return {
        {.id = "set-cell",
         .help = "Gives a cell of A or b a value.",
         .arguments = {row, column, {"value", "a number", true}},
         .run = setCell},
        {.id = "set-cells",
         .help = "Writes a block of numbers over the cells to the right of and below one; rows "
                 "that are missing below are added.",
         .arguments = {row, column, {"values", "a list of rows, each a list of numbers", true}},
         .run = setCells},
        {.id = "insert-rows",
         .help = "Inserts rows of zeros.",
         .arguments = {{"at", "the number of the first new row, from 1", true},
                       {"count", "how many; one if not said"}},
         .run = insertRowsAt},
        {.id = "remove-rows",
         .help = "Removes rows of A and b.",
         .arguments = {{"rows", "a row, or a list of rows, by name or number", true}},
         .run = removeRows},
        {.id = "rename-row",
         .help = "Gives a row another name.",
         .arguments = {row, {"name", "a text; an empty one gives the generated name back", true}},
         .run = renameRow},
        {.id = "set-x0",
         .help = "Puts the start of all methods.",
         .arguments = {{"value", "a number for all coordinates, or a list of d numbers", true},
                       {"column", "only this coordinate, by name or number"}},
         .run = setStart},
        {.id = "set-w",
         .help = "Sets the weights of the regulariser.",
         .arguments = {{"value", "a number for all rows, or a list of n numbers; none negative",
                        true},
                       {"row", "only this row, by name or number"}},
         .run = setWeights},
        {.id = "set-w-per-row",
         .help = "Gives each row a weight of its own, or all rows the mean of the weights.",
         .arguments = {{"on", "true or false", true}},
         .run = setWeightPerRow},
        {.id = "set-problem",
         .help = "Replaces A, b, w and x0; the loss stays unless it is given.",
         .arguments = {{"problem", "the problem as session files have it", true},
                       {"title", "what it is called"}},
         .run = setProblem},
        {.id = "set-session",
         .help = "Replaces everything that can be undone.",
         .arguments = {{"session", "the session as session files have it", true}},
         .run = setSession},
    };
}

} // namespace core
