// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"
#include "core/slice/slice.h"

#include <QString>

namespace ui {

/// Why a slice of @p problem has one loss everywhere; a sentence.
QString constantLossText(const core::Problem& problem);

/// True where the loss of @p slice is cut out because alpha <= 0, and centred columns would help.
bool hasHole(const core::Slice& slice);

/// What the hole alpha <= 0 is and what one can do about it; rich text.
QString holeHelp();
/// What the wall alpha = 0 of ResNet-only is; rich text.
QString wallHelp();
/// What is to be read about scale invariance where only the skip branch is left: rich text.
QString rayHelp();

} // namespace ui
