// SPDX-License-Identifier: MIT
#include "ui/views/plane/plane_gestures.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QWidget>

#include <cmath>

namespace ui {

PlaneGestures::PlaneGestures(QWidget& watched, std::function<bool(const QPointF&)> inside,
                             std::function<bool(const QPointF&)> onHandle)
    : QObject(&watched)
    , m_watched(watched)
    , m_inside(std::move(inside))
    , m_onHandle(std::move(onHandle))
{
    watched.setMouseTracking(true);
    watched.installEventFilter(this);
}

bool PlaneGestures::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove:
        move(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonRelease:
        release(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonDblClick:
        m_gesture = Gesture::None;
        if (m_inside(static_cast<QMouseEvent*>(event)->position()))
            emit reset();
        return true;
    case QEvent::Wheel:
        wheel(*static_cast<QWheelEvent*>(event));
        event->accept();
        return true;
    case QEvent::ToolTip:
        emit asked(static_cast<QHelpEvent*>(event)->pos(),
                   static_cast<QHelpEvent*>(event)->globalPos());
        return true;
    case QEvent::Leave:
        emit left();
        return false;
    default:
        return false;
    }
}

bool PlaneGestures::press(const QMouseEvent& event)
{
    if (event.button() == Qt::BackButton)
        emit wentBack();
    else if (event.button() == Qt::ForwardButton)
        emit wentForward();
    else if (event.button() != Qt::LeftButton)
        return false;
    const QPointF at = event.position();
    if (event.button() != Qt::LeftButton || !m_inside(at))
        return true;
    m_pressedAt = at;
    m_lastAt = at;
    if (event.modifiers() & Qt::ShiftModifier)
        m_gesture = Gesture::Band;
    else if (event.modifiers() & Qt::ControlModifier)
        m_gesture = Gesture::Line;
    else
        m_gesture = m_onHandle(at) ? Gesture::Handle : Gesture::Press;
    return true;
}

bool PlaneGestures::isDragged(const QPointF& at) const
{
    return (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
}

void PlaneGestures::move(const QMouseEvent& event)
{
    const QPointF at = event.position();
    if (m_gesture == Gesture::Press && isDragged(at))
        m_gesture = Gesture::Pan;
    if (m_gesture == Gesture::Pan)
        emit panned(at - m_lastAt);
    else if (m_gesture == Gesture::Handle)
        emit handleMoved(at, false);
    else if (m_gesture == Gesture::Band)
        emit bandChanged(QRectF(m_pressedAt, at).normalized());
    else if (m_gesture == Gesture::Line && isDragged(at))
        emit lineMoved(m_pressedAt, at, false);
    // While panning the point under the mouse stays the same, so there is nothing new to read.
    if (m_gesture != Gesture::Pan && m_inside(at))
        emit hovered(at);
    m_lastAt = at;
    updateShape(at);
}

void PlaneGestures::release(const QMouseEvent& event)
{
    const Gesture finished = std::exchange(m_gesture, Gesture::None);
    const QPointF at = event.position();
    if (finished == Gesture::Press)
        emit clicked(at);
    else if (finished == Gesture::Handle)
        emit handleMoved(at, true);
    else if (finished == Gesture::Band)
        emit bandFinished(QRectF(m_pressedAt, at).normalized());
    else if (finished == Gesture::Line && isDragged(at))
        emit lineMoved(m_pressedAt, at, true);
    updateShape(at);
}

void PlaneGestures::wheel(const QWheelEvent& event)
{
    if (!m_inside(event.position()) || event.angleDelta().y() == 0)
        return;
    // Four notches of 120 halve or double the window; with Ctrl one does.
    const double quarter = event.modifiers() & Qt::ControlModifier ? 120.0 : 480.0;
    emit zoomed(std::exp2(-event.angleDelta().y() / quarter), event.position());
}

void PlaneGestures::updateShape(const QPointF& at)
{
    if (m_gesture == Gesture::Pan || m_gesture == Gesture::Handle)
        m_watched.setCursor(Qt::ClosedHandCursor);
    else if (!m_inside(at))
        m_watched.unsetCursor();
    else
        m_watched.setCursor(m_onHandle(at) ? Qt::OpenHandCursor : Qt::CrossCursor);
}

} // namespace ui
