// SPDX-License-Identifier: MIT
#pragma once

#include <QPoint>

class QAction;
class QObject;
class QWidget;

namespace ui {

/// The entry "Explain this" for the context menu of @p widget: asks for an explanation of what is
/// there where the menu was opened. Who answers is not known here; it comes as the event WhatsThis.
QAction* makeExplainAction(QWidget& widget, QObject* parent);

/// A menu is about to be opened at @p at of @p widget, or of a widget in it.
void rememberMenuPlace(const QWidget& widget, const QPoint& at);

} // namespace ui
