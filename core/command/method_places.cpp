// SPDX-License-Identifier: MIT
#include "core/command/method_places.h"

#include "core/command/argument_places.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <optional>
#include <string>

namespace core {

namespace {

std::string nameWithColour(const MethodChoice& choice)
{
    return fmt::format("{}#{}", choice.id, choice.colour + 1);
}

} // namespace

std::size_t methodAt(const JsonPlace& place, std::span<const MethodChoice> methods)
{
    if (!place.isText())
        return static_cast<std::size_t>(placeAt(place, static_cast<Eigen::Index>(methods.size())));
    const std::string name = place.text();
    std::optional<std::size_t> found;
    std::string names; // of all that have the id
    for (std::size_t k = 0; k < methods.size(); ++k) {
        if (nameWithColour(methods[k]) == name)
            return k;
        if (methods[k].id != name)
            continue;
        names += (found ? " and " : "") + nameWithColour(methods[k]);
        if (found)
            place.refuse(
                fmt::format("names several methods “{}”: say which, as in {}", name, names));
        found = k;
    }
    if (!found)
        place.refuse(fmt::format("names a method “{}” that is not in the list", name));
    return *found;
}

Command commandAbout(std::span<const MethodChoice> methods, std::size_t place, std::string_view id)
{
    assert(place < methods.size());
    const std::string& method = methods[place].id;
    if (std::ranges::count(methods, method, &MethodChoice::id) == 1)
        return Command(id).with("at", method);
    const std::string name = nameWithColour(methods[place]);
    // Files by other hands may have two of one colour.
    if (std::ranges::count(methods, name, nameWithColour) == 1)
        return Command(id).with("at", name);
    return Command(id).withPlace("at", static_cast<Eigen::Index>(place));
}

} // namespace core
