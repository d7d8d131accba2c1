// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace ui {

/// Keeps the wheel from changing what it only passes over: a list never, a number or a slider not
/// without the focus. The panel scrolls instead.
///
/// One for the application, so that no control can be forgotten.
class WheelGuard final : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace ui
