// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/import_options.h"

#include <QString>

#include <optional>

namespace ui {

/// How tables were read that the user was asked about, by file, in the settings of the program.
/// The latest hundred are kept.
namespace ImportMemory {

/// What was chosen for @p path the last time; nothing when it was never asked about.
std::optional<core::ImportOptions> of(const QString& path);
void remember(const QString& path, const core::ImportOptions& options);

} // namespace ImportMemory

} // namespace ui
