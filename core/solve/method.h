// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"
#include "core/solve/parameter.h"
#include "core/solve/stepper.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A method by name with its parameters: what a menu, a form, a session file and a command line
/// need to know. A new method is one new file and its name in the list of method.cpp.
struct MethodInfo {
    std::string_view id;      ///< "heavy_ball".
    std::string_view title;   ///< "Heavy ball".
    std::string_view summary; ///< One or two sentences that teach.
    std::vector<Parameter> parameters;
    /// A fresh stepper. @pre @p values has a number for each of the parameters.
    std::unique_ptr<Stepper> (*make)(const ParameterValues& values);
};

/// All methods in menu order: gradient_descent, backtracking, heavy_ball, newton, ...
std::span<const MethodInfo> methods();
/// The method called @p id, or null.
const MethodInfo* methodById(std::string_view id);

/// The parameter @p key of @p info, or null.
const Parameter* parameterByKey(const MethodInfo& info, std::string_view key);

/// A method with its parameters set: a row of the user's list of methods.
struct MethodChoice {
    std::string id;
    ParameterValues values; ///< What is not among them has its standard value.
    bool enabled = true;
    /// It walks in coordinates in which all columns of A have the same root mean square, whatever
    /// their units are; see descendInColumnUnits().
    bool scaled = false;
    /// The number of the colour that its path has in all views; it stays when other methods come
    /// or go.
    int colour = 0;

    friend bool operator==(const MethodChoice&, const MethodChoice&) = default;
};

/// The choice of @p info with its standard values.
MethodChoice standardChoice(const MethodInfo& info);
/// The number of parameter @p key of @p choice; its standard value where the choice has none.
/// @pre The method of @p choice is known and has such a parameter.
double parameterOf(const MethodChoice& choice, std::string_view key);
/// What @p choice is called: "Heavy ball", "Heavy ball, scaled"; its id where the method is not
/// known.
std::string methodTitle(const MethodChoice& choice);

/// A stepper of @p choice. @pre Its method is known.
std::unique_ptr<Stepper> makeStepper(const MethodChoice& choice);

/// The lowest number of a colour that none of @p methods has.
int freeColour(std::span<const MethodChoice> methods);
/// Puts @p choice at @p place of @p methods (at the end: methods.size()), in a colour of its own.
void insertMethod(std::vector<MethodChoice>& methods, std::size_t place, MethodChoice choice);

} // namespace core
