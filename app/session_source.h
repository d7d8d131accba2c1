// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/session_file.h"

#include <string>

namespace app {

/// Whether @p file is a session, or a figure that may keep one.
bool holdsSession(const std::string& file);
/// The session in @p file, which holdsSession(). Throws FileError where it cannot be read.
core::SessionFile readSessionOf(const std::string& file);
/// The session that the window would make of data.
core::SessionFile sessionOfData(core::Problem problem, const std::string& title);
/// What the window would show of @p source: the id of an example, a session, a figure or a data
/// set. Throws FileError where it cannot be read.
core::SessionFile openSource(const std::string& source);

} // namespace app
