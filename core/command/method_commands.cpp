// SPDX-License-Identifier: MIT
// Commands about the methods that walk, and when they stop.
#include "core/command/argument_places.h"
#include "core/command/commands.h"
#include "core/command/method_places.h"
#include "core/files/session_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::array<std::string_view, 7> kOwnKeys{"method", "at",     "enabled", "scaled",
                                                   "start",  "colour", "baseline"};
/// What stands for the start of all methods.
constexpr std::string_view kCommonStart = "x0";

Eigen::VectorXd startAt(const JsonPlace& place, const Problem& problem)
{
    if (!place.isText())
        return place.numbers(problem.d());
    if (place.text() != kCommonStart)
        place.refuse(fmt::format("must be a list of {} numbers, or {}", problem.d(), kCommonStart));
    return {};
}

/// The method at @p place with what @p arguments say of it; all that is not one of kOwnKeys is a
/// parameter.
void change(Session& session, std::size_t place, const JsonPlace& arguments)
{
    std::vector<MethodChoice>& methods = session.methods;
    Json json = methodToJson(methods[place]);
    for (const std::string& key : arguments.keys()) {
        if (key == "enabled" || key == "scaled")
            json[key] = arguments[key].json();
        else if (std::ranges::find(kOwnKeys, key) == kOwnKeys.end())
            json["parameters"][key] = arguments[key].json();
    }
    // Its name tells the reader more than "parameters" does.
    methods[place] = methodFromJson(JsonPlace(json, methods[place].id));
    if (const auto start = arguments.find("start"))
        methods[place].start = startAt(*start, session.problem);
    if (const auto colour = arguments.find("colour"))
        exchangeColour(methods, place, static_cast<int>(colour->whole(1, kMostColours)) - 1);
    if (const auto baseline = arguments.find("baseline")) {
        if (baseline->flag())
            pinBaseline(methods, place);
        else
            methods[place].isBaseline = false;
    }
}

std::size_t placeOf(const SessionFile& file, const JsonPlace& arguments)
{
    return methodAt(arguments["at"], file.session.methods);
}

void addMethod(SessionFile& file, const JsonPlace& arguments)
{
    const JsonPlace method = arguments["method"];
    const MethodInfo* info = methodById(method.text());
    if (!info)
        method.refuse(fmt::format("is “{}”, and no such method is known", method.text()));
    std::vector<MethodChoice>& methods = file.session.methods;
    const auto at = arguments.find("at");
    const std::size_t place =
        at ? static_cast<std::size_t>(placeAt(*at, static_cast<Eigen::Index>(methods.size()) + 1))
           : methods.size();
    insertMethod(methods, place, standardChoice(*info));
    change(file.session, place, arguments);
}

void duplicateMethod(SessionFile& file, const JsonPlace& arguments)
{
    const std::size_t place = placeOf(file, arguments);
    insertMethod(file.session.methods, place + 1, file.session.methods[place]);
}

void setMethod(SessionFile& file, const JsonPlace& arguments)
{
    change(file.session, placeOf(file, arguments), arguments);
}

void removeMethod(SessionFile& file, const JsonPlace& arguments)
{
    const auto place = static_cast<std::ptrdiff_t>(placeOf(file, arguments));
    file.session.methods.erase(file.session.methods.begin() + place);
}

void setStop(SessionFile& file, const JsonPlace& arguments)
{
    StopRule& stop = file.session.stop;
    if (const auto tolerance = arguments.find("tolerance"))
        stop.tolerance = tolerance->numberIn(0.0, 1.0);
    if (const auto iterations = arguments.find("max-iterations"))
        stop.maxIterations = static_cast<int>(iterations->whole(0, 1'000'000));
}

} // namespace

std::vector<CommandInfo> methodCommands()
{
    const ArgumentInfo at{"at",
                          "its name: its id, with # and the number of its colour where several "
                          "have it; or its place in the list, from 1",
                          true};
    const ArgumentInfo enabled{"enabled", "whether it walks: true or false"};
    const ArgumentInfo scaled{"scaled", "whether it walks in scaled coordinates: true or false"};
    const ArgumentInfo start{"start",
                             "a start of its own: a list of d numbers; x0 for that of all"};
    const ArgumentInfo colour{"colour",
                              "the number of its colour, from 1; who has it takes its own"};
    const ArgumentInfo baseline{"baseline", "whether the others are measured by it: true or false"};
    return {
        {.id = "add-method",
         .help = "Adds a method; its parameters may follow, as in step=0.1.",
         .arguments = {{"method", "the id of a method: newton, adam, ...", true},
                       {"at", "its place in the list, from 1; the last if not said"},
                       enabled,
                       scaled,
                       start,
                       colour,
                       baseline},
         .takesMore = true,
         .run = addMethod},
        {.id = "duplicate-method",
         .help = "Adds a method like one that is there, behind it.",
         .arguments = {at},
         .run = duplicateMethod},
        {.id = "set-method",
         .help = "Changes parameters of a method, as in step=0.1, or switches it, or gives it "
                 "another start or colour.",
         .arguments = {at, enabled, scaled, start, colour, baseline},
         .takesMore = true,
         .run = setMethod},
        {.id = "remove-method",
         .help = "Removes a method.",
         .arguments = {at},
         .run = removeMethod},
        {.id = "set-stop",
         .help = "Says when a method has converged, and where it ends otherwise.",
         .arguments = {{"tolerance", "the part of its first length that the gradient falls below"},
                       {"max-iterations", "a whole number"}},
         .run = setStop},
    };
}

} // namespace core
