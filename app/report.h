// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>
#include <nlohmann/json.hpp>

#include <string>

namespace app {

/// What a command found out, in the order in which it is printed. Values are numbers, texts,
/// lists of numbers, lists of such lists, and tables: lists of objects that have the same keys.
using Report = nlohmann::ordered_json;

/// A list of numbers.
Report list(const Eigen::Ref<const Eigen::VectorXd>& values);
/// A list of rows.
Report rows(const Eigen::Ref<const Eigen::MatrixXd>& values);

/// One JSON object. Numbers have 17 significant digits, so they read back to the same doubles;
/// numbers that are not finite (on the wall alpha = 0, or beyond double) are null.
std::string jsonText(const Report& report);
/// The same for the eye: a line or a block a key, ten digits, "undefined" for null, and "beyond
/// double" for what is infinite.
std::string plainText(const Report& report);

/// Prints one of the two to stdout. Throws FileError when it cannot be written.
void print(const Report& report, bool asJson);

} // namespace app
