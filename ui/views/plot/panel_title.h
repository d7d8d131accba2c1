// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <QString>

namespace ui {

/// The loss of @p panel in a few words: "Softmax", "0.5 exp(Ax) + Ax", "Combined (before)".
QString panelTitle(const core::Panel& panel);

/// Which colours the picture of panel @p index has, compared with the others: "one scale", or "own
/// scale 3.66 … 100". Empty where nothing is compared, or there is no picture.
QString panelScaleText(const core::Analysis& analysis, std::size_t index);

} // namespace ui
