// SPDX-License-Identifier: MIT
#pragma once

#include "core/library_versions.h"

#include <vector>

namespace ui {

/// The libraries that the window draws with, followed by those of core.
std::vector<core::LibraryVersion> libraryVersions();

} // namespace ui
