// SPDX-License-Identifier: MIT
#include "core/solve/method.h"

#include <algorithm>

namespace core {

// One for each file of a method.
MethodInfo gradientDescentMethod();
MethodInfo backtrackingMethod();
MethodInfo heavyBallMethod();
MethodInfo nesterovMethod();
MethodInfo newtonMethod();
MethodInfo lbfgsMethod();
MethodInfo sampledNewtonMethod();

std::span<const MethodInfo> methods()
{
    // The order of menus.
    static const std::vector<MethodInfo> all{
        gradientDescentMethod(), backtrackingMethod(), heavyBallMethod(),     nesterovMethod(),
        newtonMethod(),          lbfgsMethod(),        sampledNewtonMethod(),
    };
    return all;
}

const MethodInfo* methodById(std::string_view id)
{
    const auto found = std::ranges::find(methods(), id, &MethodInfo::id);
    return found == methods().end() ? nullptr : &*found;
}

MethodChoice standardChoice(const MethodInfo& info)
{
    MethodChoice choice;
    choice.id = info.id;
    for (const Parameter& parameter : info.parameters)
        choice.values.push_back(parameter.standard);
    return choice;
}

} // namespace core
