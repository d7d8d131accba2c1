// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointF>
#include <QRectF>

#include <functional>

class QMouseEvent;
class QWheelEvent;
class QWidget;

namespace ui {

/// Turns the mouse on a picture of a plane into gestures: a click, dragging a handle, panning, a
/// rubber band with Shift, a line with Ctrl, zooming with the wheel (with Ctrl in great steps),
/// reset by a double click, the mouse's own buttons for back and forward. All places are pixels of
/// the watched widget.
class PlaneGestures final : public QObject {
    Q_OBJECT
public:
    /// @param inside    tells whether a place is in the picture; the mouse is ignored elsewhere.
    /// @param onHandle  tells whether a place is on the handle that can be dragged.
    PlaneGestures(QWidget& watched, std::function<bool(const QPointF&)> inside,
                  std::function<bool(const QPointF&)> onHandle);

signals:
    void hovered(const QPointF& at);
    void left();
    void clicked(const QPointF& at);
    void handleMoved(const QPointF& at, bool finished);
    void panned(const QPointF& by);
    void bandChanged(const QRectF& band);
    void bandFinished(const QRectF& band);
    /// A line is drawn with Ctrl; @p finished ends it.
    void lineMoved(const QPointF& from, const QPointF& to, bool finished);
    /// @p factor < 1 zooms in.
    void zoomed(double factor, const QPointF& about);
    void reset();
    void wentBack();
    void wentForward();
    /// The mouse rests at @p at, @p global on the screen: time for an explanation.
    void asked(const QPointF& at, const QPoint& global);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    enum class Gesture { None, Press, Pan, Handle, Band, Line };

    /// False for a button that means nothing here.
    bool press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void wheel(const QWheelEvent& event);
    bool isDragged(const QPointF& at) const;
    void updateShape(const QPointF& at);

    QWidget& m_watched;
    std::function<bool(const QPointF&)> m_inside;
    std::function<bool(const QPointF&)> m_onHandle;
    Gesture m_gesture = Gesture::None;
    QPointF m_pressedAt;
    QPointF m_lastAt;
};

} // namespace ui
