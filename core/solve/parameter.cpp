// SPDX-License-Identifier: MIT
#include "core/solve/parameter.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace core {

Parameter choiceAmong(std::string_view key, std::string_view label, std::string_view help,
                      std::vector<NamedValue> names)
{
    assert(!names.empty());
    Parameter parameter{key, label, help, 0.0, 0.0, static_cast<double>(names.size() - 1), true};
    parameter.names = std::move(names);
    return parameter;
}

bool isUsed(const Parameter& parameter, const ParameterValues& values)
{
    if (parameter.belongsTo.empty())
        return true;
    const auto choice = values.find(parameter.belongsTo);
    return choice != values.end() && choice->second != 0;
}

std::optional<double> valueNamed(const Parameter& parameter, std::string_view id)
{
    const auto found = std::ranges::find(parameter.names, id, &NamedValue::id);
    if (found == parameter.names.end())
        return std::nullopt;
    return static_cast<double>(found - parameter.names.begin());
}

std::string_view nameOf(const Parameter& parameter, double value)
{
    return parameter.names.at(static_cast<std::size_t>(value)).id;
}

std::string namesOf(const Parameter& parameter)
{
    std::string text;
    for (const NamedValue& name : parameter.names) {
        if (!text.empty())
            text += ", ";
        text += name.id;
    }
    return text;
}

} // namespace core
