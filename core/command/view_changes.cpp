// SPDX-License-Identifier: MIT
// The commands that lead from one view of a session to another: viewCommands() the other way round.
#include "core/command/commands.h"
#include "core/command/method_places.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace core {

namespace {

constexpr const char* kSurfaceId = "surface";

/// The member @p key, or an empty object.
Json objectAt(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_object() ? *found : Json::object();
}

/// The members of @p after that @p before has not, or otherwise.
Json changed(const Json& before, const Json& after)
{
    Json members = Json::object();
    for (const auto& member : after.items())
        if (const auto old = before.find(member.key());
            old == before.end() || *old != member.value())
            members[member.key()] = member.value();
    return members;
}

void addWindow(const Json& before, const Json& after, std::vector<Command>& commands)
{
    const Json then = before.value("window", Json());
    const Json now = after.value("window", Json());
    if (now == then)
        return;
    if (now.is_array())
        commands.push_back(Command("zoom")
                               .withJson("p", {now.at(0), now.at(1)})
                               .withJson("q", {now.at(2), now.at(3)}));
    else
        commands.emplace_back("zoom");
}

/// Of one view.
void addView(const std::string& id, const Json& before, const Json& after,
             std::vector<Command>& commands)
{
    const auto add = [&](const char* command, const Json& members) {
        if (members.empty())
            return;
        Json arguments{{"view", id}};
        arguments.update(members);
        commands.emplace_back(command, std::move(arguments));
    };
    const Json viewpoint = changed(objectAt(before, "viewpoint"), objectAt(after, "viewpoint"));
    if (id != kSurfaceId)
        add("set-viewpoint", viewpoint);
    else if (!viewpoint.empty())
        commands.emplace_back("camera", viewpoint);
    add("set-view", changed(objectAt(before, "settings"), objectAt(after, "settings")));
}

void addPanels(const Json& before, const Json& after, std::vector<Command>& commands)
{
    for (const auto& panel : after.items()) {
        const Json then = objectAt(before, panel.key().c_str());
        const Json& now = panel.value();
        if (then.empty() || !now.is_object())
            continue;
        const auto is = [](const Json& json, const char* key) { return json.value(key, false); };
        const bool isShown = is(now, "visible");
        if (isShown && (!is(then, "visible") || (is(now, "inFront") && !is(then, "inFront"))))
            commands.push_back(Command("show-panel").with("panel", panel.key()));
        else if (!isShown && is(then, "visible"))
            commands.push_back(Command("hide-panel").with("panel", panel.key()));
    }
}

} // namespace

std::vector<Command> viewChanges(const std::string& before, const std::string& after)
{
    const Json then = Json::parse(before);
    const Json now = Json::parse(after);
    std::vector<Command> commands;
    addWindow(then, now, commands);
    if (const double angle = now.value("turn", 0.0); angle != then.value("turn", 0.0))
        commands.push_back(Command("turn").with("angle", angle));
    const int iteration = now.value("iteration", -1);
    if (iteration != then.value("iteration", -1))
        commands.push_back(iteration < 0 ? Command("show-iteration")
                                         : Command("show-iteration").with("at", iteration));
    if (const Json look = changed(objectAt(then, "settings"), objectAt(now, "settings"));
        !look.empty())
        commands.emplace_back("look", look);
    const Json views = objectAt(now, "views");
    for (const auto& view : views.items())
        addView(view.key(), objectAt(objectAt(then, "views"), view.key().c_str()), view.value(),
                commands);
    addPanels(objectAt(then, "panels"), objectAt(now, "panels"), commands);
    return commands;
}

std::vector<Command> commandsOfView(const SessionFile& file, const std::string& before)
{
    std::vector<Command> commands = viewChanges(before, file.view);
    const auto& methods = file.session.methods;
    for (const Json& colour : Json::parse(file.view).value("hiddenMethods", Json::array())) {
        const auto method = std::ranges::find(methods, colour.get<int>(), &MethodChoice::colour);
        if (method != methods.end())
            commands.push_back(commandAbout(
                methods, static_cast<std::size_t>(method - methods.begin()), "hide-method"));
    }
    if (!file.notes.empty())
        commands.push_back(Command("set-notes").with("text", file.notes));
    return commands;
}

} // namespace core
