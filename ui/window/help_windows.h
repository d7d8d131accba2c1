// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace ui {

/// Shows what mouse and keys do, in a window beside @p window that lets one go on working.
void showMouseAndKeyboard(QWidget* window);
/// Shows what the program is and what it is built with, likewise.
void showAbout(QWidget* window);

} // namespace ui
