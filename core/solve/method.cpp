// SPDX-License-Identifier: MIT
#include "core/solve/method.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace core {

// One for each file of a method.
MethodInfo gradientDescentMethod();
MethodInfo backtrackingMethod();
MethodInfo heavyBallMethod();
MethodInfo nesterovMethod();
MethodInfo newtonMethod();
MethodInfo lbfgsMethod();
MethodInfo sampledNewtonMethod();
MethodInfo conjugateGradientMethod();
MethodInfo bfgsMethod();
MethodInfo woodburyNewtonMethod();
MethodInfo levenbergMarquardtMethod();
MethodInfo trustRegionMethod();
MethodInfo adagradMethod();
MethodInfo rmspropMethod();
MethodInfo adamMethod();
MethodInfo barzilaiBorweinMethod();
MethodInfo stochasticGradientMethod();
MethodInfo shiftedNewtonMethod();
MethodInfo exactTrustRegionMethod();
MethodInfo gradientFlowMethod();

std::span<const MethodInfo> methods()
{
    // The order of menus.
    static const std::vector<MethodInfo> all{
        gradientDescentMethod(),
        backtrackingMethod(),
        heavyBallMethod(),
        nesterovMethod(),
        newtonMethod(),
        lbfgsMethod(),
        sampledNewtonMethod(),
        conjugateGradientMethod(),
        bfgsMethod(),
        woodburyNewtonMethod(),
        levenbergMarquardtMethod(),
        trustRegionMethod(),
        adagradMethod(),
        rmspropMethod(),
        adamMethod(),
        barzilaiBorweinMethod(),
        stochasticGradientMethod(),
        shiftedNewtonMethod(),
        exactTrustRegionMethod(),
        gradientFlowMethod(),
    };
    return all;
}

const MethodInfo* methodById(std::string_view id)
{
    const auto found = std::ranges::find(methods(), id, &MethodInfo::id);
    return found == methods().end() ? nullptr : &*found;
}

const Parameter* parameterByKey(const MethodInfo& info, std::string_view key)
{
    const auto found = std::ranges::find(info.parameters, key, &Parameter::key);
    return found == info.parameters.end() ? nullptr : &*found;
}

bool operator==(const MethodChoice& p, const MethodChoice& q)
{
    return p.id == q.id && p.values == q.values && p.enabled == q.enabled && p.scaled == q.scaled &&
           p.colour == q.colour && p.isBaseline == q.isBaseline &&
           p.start.size() == q.start.size() && p.start == q.start;
}

bool hasOwnStart(const MethodChoice& choice, const Problem& problem)
{
    return choice.start.size() > 0 && choice.start.size() == problem.d();
}

const Eigen::VectorXd& startOf(const MethodChoice& choice, const Problem& problem)
{
    return hasOwnStart(choice, problem) ? choice.start : problem.x0;
}

MethodChoice standardChoice(const MethodInfo& info)
{
    MethodChoice choice;
    choice.id = info.id;
    for (const Parameter& parameter : info.parameters)
        choice.values.emplace(parameter.key, parameter.standard);
    return choice;
}

double parameterOf(const MethodChoice& choice, std::string_view key)
{
    if (const auto value = choice.values.find(key); value != choice.values.end())
        return value->second;
    const MethodInfo* info = methodById(choice.id);
    assert(info);
    const Parameter* parameter = parameterByKey(*info, key);
    assert(parameter);
    return parameter->standard;
}

std::string methodTitle(const MethodChoice& choice)
{
    const MethodInfo* info = methodById(choice.id);
    std::string title = info ? std::string(info->title) : choice.id;
    if (choice.scaled)
        title += ", scaled";
    if (choice.start.size() > 0)
        title += ", own start";
    return title;
}

std::unique_ptr<Stepper> makeStepper(const MethodChoice& choice)
{
    const MethodInfo* info = methodById(choice.id);
    assert(info);
    ParameterValues values = choice.values;
    values.merge(standardChoice(*info).values); // keeps those that are there
    return info->make(values);
}

int freeColour(std::span<const MethodChoice> methods)
{
    int colour = 0;
    while (std::ranges::find(methods, colour, &MethodChoice::colour) != methods.end())
        ++colour;
    return colour;
}

void insertMethod(std::vector<MethodChoice>& methods, std::size_t place, MethodChoice choice)
{
    choice.colour = freeColour(methods);
    choice.isBaseline = false;
    methods.insert(methods.begin() + static_cast<std::ptrdiff_t>(place), std::move(choice));
}

void exchangeColour(std::vector<MethodChoice>& methods, std::size_t place, int colour)
{
    const auto holder = std::ranges::find(methods, colour, &MethodChoice::colour);
    if (holder != methods.end())
        holder->colour = methods[place].colour;
    methods[place].colour = colour;
}

void pinBaseline(std::vector<MethodChoice>& methods, std::size_t place)
{
    for (std::size_t k = 0; k < methods.size(); ++k)
        methods[k].isBaseline = k == place;
}

} // namespace core
