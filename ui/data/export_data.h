// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <QByteArray>

namespace ui {

/// The slice as CSV with columns p, q, loss, alpha; loss is empty where masked. Numbers read back
/// to the same doubles. Empty while the slice is only a picture (Precision::Picture). Where losses
/// are compared all slices, each line beginning with columns panel (from 1), s, r, and state ("now"
/// or "before").
/// @pre analysis.slice() is set.
QByteArray sliceCsv(const core::Analysis& analysis);

/// All paths as CSV: method, iteration, loss, gradient_norm, alpha, seconds, p, q, distance, x...
/// None until the methods have walked. Where losses are compared all paths, with the columns of
/// sliceCsv() before.
QByteArray pathsCsv(const core::Analysis& analysis);

/// All numbers of the session's own loss as a NumPy archive; see core::analysisNpz(). Empty where
/// there is no memory for it.
QByteArray numbersNpz(const core::Analysis& analysis);

} // namespace ui
