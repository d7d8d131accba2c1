// SPDX-License-Identifier: MIT
#pragma once

#include "core/session.h"

#include <QStringList>

namespace ui {

/// What of a session differs from what was opened or saved, in words: "the weights w", "the
/// methods". Empty if nothing does.
QStringList unsavedChanges(const core::Session& saved, const core::Session& now);

} // namespace ui
