// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace core {

/// Appends the shortest text that reads back to the same double; "inf", "-inf" and "nan" for what
/// is no finite number.
void appendNumber(std::string& text, double value);

} // namespace core
