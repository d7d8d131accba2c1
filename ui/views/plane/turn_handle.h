// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"

#include <QAbstractSlider>

#include <optional>

namespace ui {

/// A small dial beside a picture of the plane that turns the plane live: its knob follows the
/// mouse around it, Shift snaps to 15°, a double click goes back to 0°, and Esc takes a drag back.
/// The same angle as everywhere, ViewState::turn(); its value is that angle in tenths of a degree.
///
/// A widget of its own, so that its gestures are none of the picture's and that no exported
/// picture shows it. Hidden where there are only two coordinates.
class TurnHandle final : public QAbstractSlider {
    Q_OBJECT
public:
    TurnHandle(ViewState& view, QWidget* parent);

    /// Takes the number of coordinates of x.
    void present(Eigen::Index coordinates);

    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Drag {
        int before = 0;     ///< The value when it began.
        double swept = 0.0; ///< Angle of the mouse in radians, counting whole rounds.
        QPointF pressedAt;  ///< In pixels of this widget.
        bool hasMoved = false;
    };

    void follow();
    void explain();
    void turnTo(const QPointF& at, bool snaps);
    void endDrag();
    QPointF centre() const;
    bool isOnDial(const QPointF& at) const;

    ViewState& m_view;
    double m_range = 0.0; ///< The largest angle, radians; 0 where the plane cannot be turned.
    std::optional<Drag> m_drag;
    bool m_showsFocus = false; ///< Reached with the keyboard; the mouse sees where it is.
};

} // namespace ui
