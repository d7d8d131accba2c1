// SPDX-License-Identifier: MIT
#include "ui/controls/gesture_slider.h"

#include <QMouseEvent>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionSlider>

namespace ui {

GestureSlider::GestureSlider(QWidget* parent)
    : QSlider(Qt::Horizontal, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QSlider::valueChanged, this, [this](int value) {
        emit moved(value, m_gestureOpen);
        m_gestureOpen = true;
    });
}

void GestureSlider::place(int value)
{
    const QSignalBlocker blocker(this);
    setValue(value);
}

void GestureSlider::mousePressEvent(QMouseEvent* event)
{
    m_gestureOpen = false;
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect handle =
        style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    const QRect groove =
        style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
    const QPoint position = event->position().toPoint();
    if (event->button() == Qt::LeftButton && !handle.contains(position)) {
        const int left = groove.left() + handle.width() / 2;
        setValue(QStyle::sliderValueFromPosition(minimum(), maximum(), position.x() - left,
                                                 groove.width() - handle.width(),
                                                 option.upsideDown));
    }
    // The handle is now under the pointer, so the press goes on as a drag of it.
    QSlider::mousePressEvent(event);
}

void GestureSlider::mouseReleaseEvent(QMouseEvent* event)
{
    QSlider::mouseReleaseEvent(event);
    m_gestureOpen = false;
}

void GestureSlider::focusOutEvent(QFocusEvent* event)
{
    QSlider::focusOutEvent(event);
    m_gestureOpen = false;
}

void GestureSlider::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the panel scrolls; numbers do not change by accident
}

} // namespace ui
