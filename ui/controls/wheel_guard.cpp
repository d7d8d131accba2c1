// SPDX-License-Identifier: MIT
#include "ui/controls/wheel_guard.h"

#include "ui/controls/number_field.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QSlider>

namespace ui {

namespace {

bool isGuarded(const QWidget& widget)
{
    if (qobject_cast<const QComboBox*>(&widget))
        return true;
    const bool isNumber = qobject_cast<const NumberField*>(&widget) ||
                          qobject_cast<const QAbstractSpinBox*>(&widget) ||
                          qobject_cast<const QSlider*>(&widget);
    return isNumber && !widget.hasFocus();
}

} // namespace

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel)
        return QObject::eventFilter(watched, event);
    const auto* widget = qobject_cast<const QWidget*>(watched);
    if (!widget || !isGuarded(*widget))
        return QObject::eventFilter(watched, event);
    event->ignore(); // its parent gets it next
    return true;
}

} // namespace ui
