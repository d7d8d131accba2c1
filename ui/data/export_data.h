// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <QByteArray>

namespace ui {

/// The slice as CSV with columns p, q, loss, alpha; loss is empty where masked. Numbers read back
/// to the same doubles. Empty while the slice is only a picture (Precision::Picture).
/// @pre analysis.slice() is set.
QByteArray sliceCsv(const core::Analysis& analysis);

/// All paths as CSV: method, iteration, loss, gradient_norm, alpha, seconds, p, q, distance, x...
/// None until the methods have walked.
QByteArray pathsCsv(const core::Analysis& analysis);

} // namespace ui
