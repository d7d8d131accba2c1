// SPDX-License-Identifier: MIT
// Commands that choose the plane and how it is sampled.
#include "core/command/argument_places.h"
#include "core/command/commands.h"
#include "core/files/session_json.h"
#include "core/plane/plane_through.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace core {

namespace {

/// Axes are numbered from 0 in session files and from 1 in commands.
Json fileAxes(const JsonPlace& axes, const Problem& problem)
{
    Json columns = Json::array();
    for (const JsonPlace& axis : axes.items())
        columns.push_back(columnAt(axis, problem));
    return columns;
}

/// So are eigenvalues, the largest first.
Json fileEigenvalues(const JsonPlace& eigenvalues, const Problem& problem)
{
    Json ranks = Json::array();
    for (const JsonPlace& rank : eigenvalues.items())
        ranks.push_back(placeAt(rank, problem.d()));
    if (ranks.size() == 2 && ranks[0] == ranks[1])
        eigenvalues.refuse("names one eigenvalue twice");
    return ranks;
}

Json fileValue(const std::string& key, const JsonPlace& value, const Problem& problem)
{
    if (key == "axes")
        return fileAxes(value, problem);
    return key == "eigenvalues" ? fileEigenvalues(value, problem) : value.json();
}

void plane(SessionFile& file, const JsonPlace& arguments)
{
    Session& session = file.session;
    Json slice = sliceToJson(session);
    for (const std::string& key : arguments.keys())
        slice[key] = fileValue(key, arguments[key], session.problem);
    session.slice = sliceFromJson(JsonPlace(slice, "plane"), session.problem);
}

/// The plane that three points lie in, in the middle of the picture.
void planeThrough(SessionFile& file, const JsonPlace& arguments)
{
    const Eigen::Index d = file.session.problem.d();
    const JsonPlace list = arguments["points"];
    const std::vector<JsonPlace> places = list.items();
    if (places.size() != 3)
        list.refuse("must hold three points");
    if (d < 2)
        list.refuse("needs two columns of A or more: with one there is no plane");
    const Eigen::VectorXd a = places[0].numbers(d);
    const Eigen::VectorXd b = places[1].numbers(d);
    const Eigen::VectorXd c = places[2].numbers(d);
    const std::optional<PlaneThrough> found = planeThroughPoints(a, b, c);
    if (!found)
        list.refuse("lie on one line, or so nearly that they span no plane");
    SliceSettings& slice = file.session.slice;
    slice.through = Through::Custom;
    slice.point = found->origin;
    slice.directions = "custom";
    slice.custom = found->directions;
    slice.range = found->range;
}

} // namespace

std::vector<CommandInfo> sliceCommands()
{
    return {
        {.id = "plane",
         .help = "Chooses the plane of the slice and its sampling; what is not said stays.",
         .arguments = {{"directions", "what spans it: axes, random, eigen, paths, ..."},
                       {"through", "the point it goes through: zero, start, optimum or point"},
                       {"axes", "for directions axes: two columns, by name or number from 1"},
                       {"eigenvalues", "for directions eigen_pair: two numbers, the largest is 1"},
                       {"seed", "for random directions: a whole number"},
                       {"range", "the half width; 0 lets the program choose"},
                       {"grid", "samples along each side, 16 to 2048"},
                       {"point", "for through point: a list of d numbers"},
                       {"given", "for directions given: two lists of d numbers"}},
         .run = plane},
        {.id = "plane-through",
         .help = "Chooses the plane that three points lie in, and a range that shows them all.",
         .arguments = {{"points", "three lists of d numbers", true}},
         .run = planeThrough},
    };
}

} // namespace core
