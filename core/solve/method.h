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
    bool usesCurvature = false; ///< Its steps are made with a Hessian.
};

/// Colours of methods are numbered from 0 to this.
inline constexpr int kMostColours = 1000;

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
    /// A start of its own; the x0 of the problem where it has not the size of that.
    Eigen::VectorXd start = {};
    /// The others are measured by it; at most one of a list is. See pinBaseline().
    bool isBaseline = false;

    friend bool operator==(const MethodChoice& p, const MethodChoice& q);
};

/// Whether @p choice walks on @p problem from a start of its own.
bool hasOwnStart(const MethodChoice& choice, const Problem& problem);
/// Where @p choice walks from on @p problem, size d.
const Eigen::VectorXd& startOf(const MethodChoice& choice, const Problem& problem);

/// The choice of @p info with its standard values.
MethodChoice standardChoice(const MethodInfo& info);
/// The number of parameter @p key of @p choice; its standard value where the choice has none.
/// @pre The method of @p choice is known and has such a parameter.
double parameterOf(const MethodChoice& choice, std::string_view key);
/// What @p choice is called: "Heavy ball", "Heavy ball, scaled, own start"; its id where the method
/// is not known.
std::string methodTitle(const MethodChoice& choice);

/// A stepper of @p choice. @pre Its method is known.
std::unique_ptr<Stepper> makeStepper(const MethodChoice& choice);

/// The lowest number of a colour that none of @p methods has.
int freeColour(std::span<const MethodChoice> methods);
/// Puts @p choice at @p place of @p methods (at the end: methods.size()), in a colour of its own
/// and no baseline.
void insertMethod(std::vector<MethodChoice>& methods, std::size_t place, MethodChoice choice);
/// Gives the method at @p place of @p methods another colour; the one that has it takes its own.
void exchangeColour(std::vector<MethodChoice>& methods, std::size_t place, int colour);
/// Makes the method at @p place of @p methods the one that the others are measured by.
void pinBaseline(std::vector<MethodChoice>& methods, std::size_t place);

} // namespace core
