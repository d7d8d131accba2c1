// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/csv.h"
#include "core/result.h"

#include <QString>

namespace ui {

/// The problem that a table on the clipboard describes: one item a row, the last column is b. A
/// header line and a column of labels are recognised by their not being numbers.
core::Result<core::ImportedProblem> problemFromText(const QString& text);

} // namespace ui
