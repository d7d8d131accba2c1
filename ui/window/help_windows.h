// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace ui {

/// Shows the guide from its first page, or as it was left, in a window beside @p window that lets
/// one go on working.
void showGuide(QWidget* window);
/// Shows what mouse and keys do, likewise.
void showMouseAndKeyboard(QWidget* window);
/// Shows what the program is and what it is built with, likewise.
void showAbout(QWidget* window);

} // namespace ui
