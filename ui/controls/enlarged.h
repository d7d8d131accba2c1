// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace ui {

/// By how much @p widget is enlarged on the screen, because it is shown in a presentation; 1
/// everywhere else. What is drawn from pixels must have so many more of them.
double enlargementOf(const QWidget& widget);

} // namespace ui
