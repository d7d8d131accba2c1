// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace ui {

/// What somebody typed where a number belongs: the number, or a sentence that says why not.
struct TypedNumber {
    double value = 0.0;
    QString refusal; ///< Empty when the text was a finite number.

    bool ok() const { return refusal.isEmpty(); }
};

/// Reads @p text as one finite number in C notation, whatever the locale. Spaces around it, one
/// leading + and the minus sign of typography are accepted; anything else is refused with the
/// text that was found.
TypedNumber typedNumber(const QString& text);

} // namespace ui
