// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/surface/orbit_camera.h"

#include <QObject>
#include <QPointF>
#include <QVariantAnimation>

#include <functional>
#include <optional>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace ui {

/// Turns gestures into camera moves: drag to rotate, middle or Shift drag to pan, wheel to zoom
/// towards the cursor, keys for the standard views. Front, side and top are drawn with parallel
/// lines, so that they can be measured; going home brings the perspective back.
class CameraControl final : public QObject {
    Q_OBJECT
public:
    explicit CameraControl(QObject* parent = nullptr);

    const OrbitCamera& camera() const { return m_camera; }
    /// The position that reset() goes back to.
    void setHome(const OrbitCamera& home) { m_home = home; }
    /// Moves at once.
    void setCamera(const OrbitCamera& camera);
    /// Moves in a short turn when @p animated.
    void turnTo(const OrbitCamera& camera, bool animated);
    void reset(bool animated) { turnTo(m_home, animated); }

    void press(const QMouseEvent& event);
    /// Rotates or pans; false when no button is held.
    bool move(const QMouseEvent& event, const Projector& projector);
    void release();
    /// @param target  the point of the surface under the cursor, if any.
    void wheel(const QWheelEvent& event, const std::optional<Eigen::Vector3d>& target);
    /// True for a key that key() answers to.
    static bool means(const QKeyEvent& event);
    /// False for a key that means nothing here.
    bool key(const QKeyEvent& event, bool animated);

signals:
    void cameraChanged();

private:
    bool standardView(int key, bool animated);

    OrbitCamera m_camera;
    OrbitCamera m_home;
    OrbitCamera m_turnFrom;
    OrbitCamera m_turnTo;
    QVariantAnimation m_turn;
    std::optional<QPointF> m_dragFrom;
    bool m_panning = false;
};

} // namespace ui
