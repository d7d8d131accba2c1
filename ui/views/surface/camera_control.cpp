// SPDX-License-Identifier: MIT
#include "ui/views/surface/camera_control.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr double kDegreesPerPixel = 0.4;
constexpr double kDegreesPerKey = 6.0;
constexpr double kZoomPerKey = 0.85;
constexpr int kTurnMilliseconds = 260;

} // namespace

CameraControl::CameraControl(QObject* parent)
    : QObject(parent)
{
    m_turn.setStartValue(0.0);
    m_turn.setEndValue(1.0);
    m_turn.setDuration(kTurnMilliseconds);
    m_turn.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_turn, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_camera = m_turnFrom.towards(m_turnTo, value.toDouble());
        emit cameraChanged();
    });
}

void CameraControl::setCamera(const OrbitCamera& camera)
{
    m_turn.stop();
    if (camera == m_camera)
        return;
    m_camera = camera;
    emit cameraChanged();
}

void CameraControl::turnTo(const OrbitCamera& camera, bool animated)
{
    if (!animated) {
        setCamera(camera);
        return;
    }
    m_turn.stop();
    m_turnFrom = m_camera;
    m_turnTo = camera;
    m_turn.start();
}

void CameraControl::press(const QMouseEvent& event)
{
    m_turn.stop();
    m_dragFrom = event.position();
    m_panning = event.button() == Qt::MiddleButton || event.modifiers() & Qt::ShiftModifier;
}

bool CameraControl::move(const QMouseEvent& event, const Projector& projector)
{
    if (!m_dragFrom)
        return false;
    const QPointF step = event.position() - *m_dragFrom;
    m_dragFrom = event.position();
    OrbitCamera next = m_camera;
    if (m_panning)
        next.focus += projector.pixelSize(m_camera.focus) *
                      (step.y() * m_camera.up() - step.x() * m_camera.right());
    else
        next.turn(-kDegreesPerPixel * step.x(), kDegreesPerPixel * step.y());
    setCamera(next);
    return true;
}

void CameraControl::release()
{
    m_dragFrom.reset();
}

void CameraControl::wheel(const QWheelEvent& event, const std::optional<Eigen::Vector3d>& target)
{
    constexpr double kUnitsPerStep = 120.0; // of Qt: a notch of an ordinary wheel
    const double notches = event.angleDelta().y() / kUnitsPerStep;
    OrbitCamera next = m_camera;
    next.zoom(std::pow(0.88, std::clamp(notches, -5.0, 5.0)), target.value_or(m_camera.focus));
    setCamera(next);
}

bool CameraControl::standardView(int key, bool animated)
{
    constexpr double kNearer = 4.6; // no corner of the box comes towards the eye
    OrbitCamera next = m_home;
    next.isParallel = key == Qt::Key_1 || key == Qt::Key_2 || key == Qt::Key_3;
    if (next.isParallel)
        next.distance = std::min(next.distance, kNearer);
    switch (key) {
    case Qt::Key_1:
        next.azimuth = -90.0;
        next.elevation = 0.0;
        break;
    case Qt::Key_2:
        next.azimuth = 0.0;
        next.elevation = 0.0;
        break;
    case Qt::Key_3:
        next.azimuth = -90.0;
        next.elevation = 90.0;
        break;
    case Qt::Key_0:
    case Qt::Key_R:
    case Qt::Key_Home:
        break;
    default:
        return false;
    }
    turnTo(next, animated);
    return true;
}

bool CameraControl::means(const QKeyEvent& event)
{
    static constexpr std::array kKeys{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,    Qt::Key_Down,
                                      Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Minus, Qt::Key_0,
                                      Qt::Key_1,    Qt::Key_2,     Qt::Key_3,     Qt::Key_R,
                                      Qt::Key_Home};
    constexpr auto kOthers = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    return !(event.modifiers() & kOthers) && std::ranges::find(kKeys, event.key()) != kKeys.end();
}

bool CameraControl::key(const QKeyEvent& event, bool animated)
{
    if (!means(event))
        return false;
    OrbitCamera next = m_camera;
    switch (event.key()) {
    case Qt::Key_Left:
        next.turn(kDegreesPerKey, 0.0);
        break;
    case Qt::Key_Right:
        next.turn(-kDegreesPerKey, 0.0);
        break;
    case Qt::Key_Up:
        next.turn(0.0, kDegreesPerKey);
        break;
    case Qt::Key_Down:
        next.turn(0.0, -kDegreesPerKey);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        next.zoom(kZoomPerKey, next.focus);
        break;
    case Qt::Key_Minus:
        next.zoom(1.0 / kZoomPerKey, next.focus);
        break;
    default:
        return standardView(event.key(), animated);
    }
    setCamera(next);
    return true;
}

} // namespace ui
