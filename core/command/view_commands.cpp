// SPDX-License-Identifier: MIT
// Commands that change how a session is shown, and its notes. They write the members of the view
// of a session file, which only the window reads.
#include "core/command/commands.h"
#include "core/command/method_places.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr const char* kSurface = "surface";

/// Changes the view of @p file by @p change.
template <typename Change>
void changeView(SessionFile& file, const Change& change)
{
    Json view = Json::parse(file.view);
    change(view);
    file.view = view.dump();
}

/// Writes those of @p arguments that are not among @p but over the members of @p object.
void merge(Json& object, const JsonPlace& arguments, std::string_view but = {})
{
    for (const std::string& key : arguments.keys())
        if (key != but)
            object[key] = arguments[key].json();
}

/// Two numbers in ascending order.
Eigen::Vector2d rangeAt(const JsonPlace& place)
{
    const Eigen::Vector2d range = place.numbers(2);
    if (!(range[0] < range[1]))
        place.refuse("must be two numbers, the smaller one first");
    return range;
}

void zoom(SessionFile& file, const JsonPlace& arguments)
{
    Json window; // null: as far as the range of the slice
    const auto p = arguments.find("p");
    const auto q = arguments.find("q");
    if (p.has_value() != q.has_value())
        arguments.refuse("needs both p and q, or none of them");
    if (p) {
        const Eigen::Vector2d across = rangeAt(*p);
        const Eigen::Vector2d up = rangeAt(*q);
        window = {across[0], across[1], up[0], up[1]};
    }
    changeView(file, [&](Json& view) { view["window"] = window; });
}

void turn(SessionFile& file, const JsonPlace& arguments)
{
    const double angle = arguments["angle"].number();
    changeView(file, [&](Json& view) { view["turn"] = angle; });
}

void showIteration(SessionFile& file, const JsonPlace& arguments)
{
    const auto at = arguments.find("at");
    const std::int64_t iteration = at ? at->whole(0, 1'000'000) : -1;
    changeView(file, [&](Json& view) { view["iteration"] = iteration; });
}

void camera(SessionFile& file, const JsonPlace& arguments)
{
    for (const char* key : {"azimuth", "elevation", "distance"})
        if (const auto value = arguments.find(key))
            static_cast<void>(value->number());
    if (const auto focus = arguments.find("focus"))
        static_cast<void>(focus->numbers(3));
    if (const auto parallel = arguments.find("parallel"))
        static_cast<void>(parallel->flag());
    changeView(file, [&](Json& view) { merge(view["views"][kSurface]["viewpoint"], arguments); });
}

void look(SessionFile& file, const JsonPlace& arguments)
{
    changeView(file, [&](Json& view) { merge(view["settings"], arguments); });
}

void setView(SessionFile& file, const JsonPlace& arguments)
{
    const std::string id = arguments["view"].text();
    changeView(file, [&](Json& view) { merge(view["views"][id]["settings"], arguments, "view"); });
}

void setViewpoint(SessionFile& file, const JsonPlace& arguments)
{
    const std::string id = arguments["view"].text();
    changeView(file, [&](Json& view) { merge(view["views"][id]["viewpoint"], arguments, "view"); });
}

template <bool isVisible>
void showPanel(SessionFile& file, const JsonPlace& arguments)
{
    const std::string id = arguments["panel"].text();
    changeView(file, [&](Json& view) {
        view["panels"][id]["visible"] = isVisible;
        view["panels"][id]["inFront"] = isVisible;
    });
}

template <bool isHidden>
void hideMethod(SessionFile& file, const JsonPlace& arguments)
{
    const auto& methods = file.session.methods;
    const int colour = methods[methodAt(arguments["at"], methods)].colour;
    changeView(file, [&](Json& view) {
        Json& hidden = view["hiddenMethods"];
        if (!hidden.is_array())
            hidden = Json::array();
        const auto found = std::find(hidden.begin(), hidden.end(), colour);
        if (isHidden && found == hidden.end())
            hidden.push_back(colour);
        else if (!isHidden && found != hidden.end())
            hidden.erase(found);
    });
}

void setNotes(SessionFile& file, const JsonPlace& arguments)
{
    file.notes = arguments["text"].text();
}

} // namespace

std::vector<CommandInfo> viewCommands()
{
    constexpr auto kView = CommandScope::View;
    const ArgumentInfo panel{"panel", "the id of a panel", true};
    const ArgumentInfo method{
        "at", "a method by its name, as for set-method, or its place in the list, from 1", true};
    return {
        {.id = "zoom",
         .help = "Shows a part of the plane; all of it if none is said.",
         .arguments = {{"p", "two numbers: the ends along the first direction"},
                       {"q", "two numbers: the ends along the second direction"}},
         .scope = kView,
         .run = zoom},
        {.id = "turn",
         .help = "Turns the plane out of the directions of the slice.",
         .arguments = {{"angle", "in radians", true}},
         .scope = kView,
         .run = turn},
        {.id = "show-iteration",
         .help = "Draws the paths up to an iteration; all of them if none is said.",
         .arguments = {{"at", "a whole number"}},
         .scope = kView,
         .run = showIteration},
        {.id = "camera",
         .help = "Moves the camera of the surface.",
         .arguments = {{"azimuth", "in degrees"},
                       {"elevation", "in degrees"},
                       {"distance", "from the focus, in sides of the box"},
                       {"focus", "three numbers"},
                       {"parallel", "without perspective: true or false"}},
         .scope = kView,
         .run = camera},
        {.id = "look",
         .help = "Changes how all views show what there is, as in logHeight=false.",
         .scope = kView,
         .takesMore = true,
         .run = look},
        {.id = "set-view",
         .help = "Changes a setting of one view, as in view=convergence logX=true.",
         .arguments = {{"view", "the id of a view", true}},
         .scope = kView,
         .takesMore = true,
         .run = setView},
        {.id = "set-viewpoint",
         .help = "Changes from where one view is seen, as in view=spectrum place=end method=0.",
         .arguments = {{"view", "the id of a view", true}},
         .scope = kView,
         .takesMore = true,
         .run = setViewpoint},
        {.id = "show-panel",
         .help = "Shows a panel, before those that share its place.",
         .arguments = {panel},
         .scope = kView,
         .run = showPanel<true>},
        {.id = "hide-panel",
         .help = "Hides a panel.",
         .arguments = {panel},
         .scope = kView,
         .run = showPanel<false>},
        {.id = "hide-method",
         .help = "Leaves the path of a method out of all views.",
         .arguments = {method},
         .scope = kView,
         .run = hideMethod<true>},
        {.id = "show-method",
         .help = "Draws the path of a method again.",
         .arguments = {method},
         .scope = kView,
         .run = hideMethod<false>},
        {.id = "set-notes",
         .help = "Writes the notes of the session.",
         .arguments = {{"text", "Markdown", true}},
         .scope = kView,
         .run = setNotes},
    };
}

} // namespace core
