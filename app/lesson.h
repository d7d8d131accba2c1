// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

namespace CLI {
class App;
}

namespace app {

/// Adds the command `lesson`, which may want the window: the lesson to begin there once the line
/// has been parsed, empty if it is done without one.
std::shared_ptr<const std::string> addLesson(CLI::App& program);

} // namespace app
