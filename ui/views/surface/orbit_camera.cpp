// SPDX-License-Identifier: MIT
#include "ui/views/surface/orbit_camera.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <Eigen/Geometry>

namespace ui {

namespace {

constexpr double kDegree = std::numbers::pi / 180.0;
constexpr double kNearest = 0.15;
constexpr double kFarthest = 16.0;

} // namespace

Eigen::Vector3d OrbitCamera::forward() const
{
    const double a = azimuth * kDegree;
    const double e = elevation * kDegree;
    return {-std::cos(e) * std::cos(a), -std::cos(e) * std::sin(a), -std::sin(e)};
}

Eigen::Vector3d OrbitCamera::eye() const
{
    return focus - distance * forward();
}

Eigen::Vector3d OrbitCamera::right() const
{
    // Of the azimuth alone: it stays defined when looking straight down.
    const double a = azimuth * kDegree;
    return {-std::sin(a), std::cos(a), 0.0};
}

Eigen::Vector3d OrbitCamera::up() const
{
    return right().cross(forward());
}

double OrbitCamera::viewAngle(const QSizeF& size) const
{
    constexpr double kAngle = 30.0;
    constexpr double kBoxAspect = 1.2; // of the box as it is framed
    constexpr double kNumbers = 76.0;  // width of the numbers beside it
    const double aspect = (size.width() - kNumbers) / std::max(1.0, size.height());
    const double widening = std::max(1.0, kBoxAspect / std::max(aspect, 0.05));
    return 2.0 * std::atan(std::tan(0.5 * kAngle * kDegree) * widening) / kDegree;
}

double OrbitCamera::halfHeight(const QSizeF& size) const
{
    return distance * std::tan(0.5 * viewAngle(size) * kDegree);
}

void OrbitCamera::turn(double azimuthDegrees, double elevationDegrees)
{
    azimuth = std::remainder(azimuth + azimuthDegrees, 360.0);
    elevation = std::clamp(elevation + elevationDegrees, -89.9, 90.0);
}

void OrbitCamera::zoom(double factor, const Eigen::Vector3d& target)
{
    const double next = std::clamp(distance * factor, kNearest, kFarthest);
    // The target keeps its place on the screen.
    focus += (1.0 - next / distance) * (target - focus);
    distance = next;
}

OrbitCamera OrbitCamera::towards(const OrbitCamera& end, double t) const
{
    OrbitCamera camera = end;
    camera.azimuth = azimuth + t * std::remainder(end.azimuth - azimuth, 360.0);
    camera.elevation = std::lerp(elevation, end.elevation, t);
    camera.distance = std::lerp(distance, end.distance, t);
    camera.focus = (1.0 - t) * focus + t * end.focus;
    return t >= 1.0 ? end : camera;
}

Projector::Projector(const OrbitCamera& camera, const QRectF& rectangle)
    : m_rectangle(rectangle)
    , m_isParallel(camera.isParallel)
    , m_focus(camera.focus)
    , m_eye(camera.eye())
    , m_forward(camera.forward())
    , m_right(camera.right())
    , m_up(camera.up())
{
    const double half = camera.halfHeight(rectangle.size());
    m_scale = 0.5 * rectangle.height() / half * (m_isParallel ? 1.0 : camera.distance);
}

Eigen::Vector3d Projector::eyeFor(const Eigen::Vector3d& point) const
{
    constexpr double kFarOff = 100.0; // the box is 2 wide
    return m_isParallel ? Eigen::Vector3d(point - kFarOff * m_forward) : m_eye;
}

QPointF Projector::at(const Eigen::Vector3d& point) const
{
    const Eigen::Vector3d offset = point - m_eye;
    const double scale = m_isParallel ? m_scale : m_scale / std::max(offset.dot(m_forward), 1e-6);
    return m_rectangle.center() + QPointF(offset.dot(m_right) * scale, -offset.dot(m_up) * scale);
}

core::Ray Projector::ray(const QPointF& pixel) const
{
    const QPointF offset = (pixel - m_rectangle.center()) / m_scale;
    const Eigen::Vector3d beside = offset.x() * m_right - offset.y() * m_up;
    if (m_isParallel)
        return {eyeFor(m_focus + beside), m_forward};
    return {m_eye, (m_forward + beside).normalized()};
}

double Projector::pixelSize(const Eigen::Vector3d& point) const
{
    return m_isParallel ? 1.0 / m_scale : depth(point) / m_scale;
}

} // namespace ui
