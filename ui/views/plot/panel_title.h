// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <QString>

namespace ui {

/// The loss of @p panel in a few words: "Softmax", "0.5 exp(Ax) + Ax", "Combined (before)".
QString panelTitle(const core::Panel& panel);

/// What the colours of panel @p index stand for where it is compared with the session's own loss:
/// "Combined − Softmax".
QString differenceTitle(const core::Analysis& analysis, std::size_t index);

/// What is said beside the title of panel @p index: which colours its picture has, compared with
/// the others ("one scale", "own scale 3.66 … 100"), or why it has none. Empty where nothing is
/// compared, or the picture is still to come.
QString panelRemark(const core::Analysis& analysis, std::size_t index);

} // namespace ui
