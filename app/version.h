// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace app {

/// "basin 1.2.3"; as JSON an object that also has the compiler and the libraries with their
/// versions.
std::string versionText(bool asJson);

} // namespace app
