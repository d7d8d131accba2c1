// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"
#include "core/solve/stepper.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A number that a method can be given.
struct Parameter {
    std::string_view key;   ///< Of command lines and files: "step".
    std::string_view label; ///< Of forms: "Step".
    std::string_view help;  ///< One sentence that teaches, for a tooltip.
    double standard = 0.0;  ///< Value when nothing is said.
    double minimum = 0.0;
    double maximum = 0.0;
    bool whole = false; ///< Only whole numbers make sense.
};

/// A method by name with its parameters: what a menu, a form, a session file and a command line
/// need to know. A new method is one new file and its name in the list of method.cpp.
struct MethodInfo {
    std::string_view id;      ///< "heavy_ball".
    std::string_view title;   ///< "Heavy ball".
    std::string_view summary; ///< One or two sentences that teach.
    std::vector<Parameter> parameters;
    /// A fresh stepper; @p values are in the order of parameters.
    std::unique_ptr<Stepper> (*make)(std::span<const double> values);
};

/// All methods in menu order: gradient_descent, backtracking, heavy_ball, newton, ...
std::span<const MethodInfo> methods();
/// The method called @p id, or null.
const MethodInfo* methodById(std::string_view id);

/// A method with its parameters set: a row of the user's list of methods.
struct MethodChoice {
    std::string id;
    std::vector<double> values; ///< In the order of the method's parameters.
    bool enabled = true;

    friend bool operator==(const MethodChoice&, const MethodChoice&) = default;
};

/// The choice of @p info with its standard values.
MethodChoice standardChoice(const MethodInfo& info);

} // namespace core
