// SPDX-License-Identifier: MIT
#pragma once

#include "core/session.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class GestureSlider;
class TransportButton;
class ViewState;

/// Turns the plane of the slice live through the other coordinates of x: by hand with a handle, or
/// as a slow film. Drives ViewState::setTurn; shows itself only where there are more than two
/// coordinates.
class TurnBar final : public QWidget {
    Q_OBJECT
public:
    explicit TurnBar(ViewState& view, QWidget* parent = nullptr);

    /// Takes the number of coordinates to turn through.
    void present(const core::SessionPtr& session);
    bool isPlaying() const { return m_timer.isActive(); }
    void setPlaying(bool playing);

private:
    void tick();
    void follow();
    void show();

    ViewState& m_view;
    TransportButton* m_play; ///< Owned by this as Qt parent, as the others.
    GestureSlider* m_slider;
    QLabel* m_label;
    QPushButton* m_reset;
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_round = 1.0;  ///< turnRange() of the problem; positive.
    double m_filmed = 0.0; ///< The last angle of the film.
};

} // namespace ui
