// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// One of the names that a parameter may have for a value.
struct NamedValue {
    std::string_view id;    ///< Of command lines and files: "warm_up".
    std::string_view label; ///< Of forms: "Warm-up".
};

/// A number that a method can be given, or a choice among names.
struct Parameter {
    std::string_view key;   ///< Of command lines and files: "step".
    std::string_view label; ///< Of forms: "Step".
    std::string_view help;  ///< One sentence that teaches, for a tooltip.
    double standard = 0.0;  ///< Value when nothing is said.
    double minimum = 0.0;
    double maximum = 0.0;
    bool whole = false; ///< Only whole numbers make sense.
    /// What it is chosen among, if it is no number: its values are their places, 0, 1, ...
    std::vector<NamedValue> names = {};
    /// The key of the choice that it belongs to: while that has its first name, this is not used.
    /// Empty for a parameter that always is.
    std::string_view belongsTo = {};
};

/// A choice among @p names; the first is standard.
Parameter choiceAmong(std::string_view key, std::string_view label, std::string_view help,
                      std::vector<NamedValue> names);

/// Numbers of a method by the keys of its parameters.
using ParameterValues = std::map<std::string, double, std::less<>>;

/// True if @p parameter makes a difference beside the other @p values.
bool isUsed(const Parameter& parameter, const ParameterValues& values);

/// The value called @p id; nothing if there is none, or @p parameter is a number.
std::optional<double> valueNamed(const Parameter& parameter, std::string_view id);
/// The name of a @p value of a choice. @pre The value is the place of one.
std::string_view nameOf(const Parameter& parameter, double value);
/// "constant, inverse, cosine": what a choice is made among.
std::string namesOf(const Parameter& parameter);

} // namespace core
