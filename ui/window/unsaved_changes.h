// SPDX-License-Identifier: MIT
#pragma once

#include "core/session.h"

#include <QStringList>

namespace ui {

/// What of a session differs from what was opened or saved.
struct UnsavedChanges {
    /// A, b or the names of rows and columns: what a CSV file keeps.
    bool isTableChanged = false;
    /// The rest that was changed, in words: "the weights w", "the methods". No file keeps it yet.
    QStringList others;

    bool isEmpty() const { return !isTableChanged && others.isEmpty(); }
};

UnsavedChanges unsavedChanges(const core::Session& saved, const core::Session& now);

} // namespace ui
