// SPDX-License-Identifier: MIT
#pragma once

#include "core/theory/sensitivity.h"
#include "ui/guide/present_numbers.h"

#include <QString>

#include <optional>

namespace ui {

/// A part of the formula of the loss, which something in the window shows.
enum class FormulaPart { Loss, Fit, Alpha, Target, Weights, Matrix, Point, Mix };

/// "matrix": of links and tests; never changed.
QString formulaPartId(FormulaPart part);
std::optional<FormulaPart> formulaPartFrom(const QString& id);

/// What of the formula is to be seen.
struct FormulaFocus {
    std::optional<FormulaPart> part = {};           ///< Stands out.
    std::optional<core::ProblemNumber> number = {}; ///< Of the problem; its row is written out.
};

/// The loss as it is at present, written out as rich text in the colours of the theme: the formula
/// with its parts as links "part:ID", and below what each of them is. Parts that are 0 are left out
/// of u, and a regulariser that is 0 is faint.
QString formulaHtml(const Present& present, const FormulaFocus& focus);

} // namespace ui
