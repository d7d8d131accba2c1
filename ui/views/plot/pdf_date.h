// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace ui {

/// Sets the date of @p pdf to a fixed one of the same length, so that the same picture is the same
/// file on every day.
void fixDate(QByteArray& pdf);

} // namespace ui
