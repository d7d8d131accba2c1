// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/height_field.h"

#include <Eigen/Core>
#include <QPointF>
#include <QRectF>

namespace ui {

/// A camera on a turntable: z is up, whatever the user does.
struct OrbitCamera {
    double azimuth = -62.0;  ///< Degrees; -90 looks along +y (q).
    double elevation = 40.0; ///< Degrees in [-89.9, 90]; 90 looks straight down.
    double distance = 5.4;   ///< From the focus.
    Eigen::Vector3d focus{0.0, 0.0, 0.3};
    /// Parallel lines stay parallel, and lengths can be compared; nothing is smaller for being
    /// farther away. What is at the focus has the same size either way.
    bool isParallel = false;

    Eigen::Vector3d eye() const;
    Eigen::Vector3d forward() const;
    Eigen::Vector3d right() const;
    Eigen::Vector3d up() const;
    /// Vertical opening angle in degrees of a view of @p size pixels of the screen; wider in narrow
    /// views, so that the box and its numbers still fit.
    double viewAngle(const QSizeF& size) const;
    /// Half of the height that a view of @p size shows at the focus.
    double halfHeight(const QSizeF& size) const;

    /// Turns by degrees, keeping the elevation in its range.
    void turn(double azimuthDegrees, double elevationDegrees);
    /// Moves nearer (factor < 1) or farther towards @p target, within sensible limits.
    void zoom(double factor, const Eigen::Vector3d& target);
    /// A camera on the way from this one (@p t = 0) to @p end (@p t = 1), the short way round.
    OrbitCamera towards(const OrbitCamera& end, double t) const;

    friend bool operator==(const OrbitCamera&, const OrbitCamera&) = default;
};

/// The map between the space of the box and the pixels of a rectangle.
class Projector {
public:
    Projector(const OrbitCamera& camera, const QRectF& rectangle);

    const QRectF& rectangle() const { return m_rectangle; }
    /// Where @p point is seen from: the eye, or with parallel lines a place far off towards it.
    Eigen::Vector3d eyeFor(const Eigen::Vector3d& point) const;
    /// A place from which the sides of the box that are seen are those that are seen here.
    Eigen::Vector3d eye() const { return eyeFor(m_focus); }
    /// The pixel of a point. @pre it is before the camera.
    QPointF at(const Eigen::Vector3d& point) const;
    /// Distance along the line of sight.
    double depth(const Eigen::Vector3d& point) const { return (point - m_eye).dot(m_forward); }
    /// The line of sight through a pixel.
    core::Ray ray(const QPointF& pixel) const;
    /// Length of one pixel at @p point.
    double pixelSize(const Eigen::Vector3d& point) const;

private:
    QRectF m_rectangle;
    bool m_isParallel = false;
    Eigen::Vector3d m_focus;
    Eigen::Vector3d m_eye;
    Eigen::Vector3d m_forward;
    Eigen::Vector3d m_right;
    Eigen::Vector3d m_up;
    double m_scale = 1.0; ///< Pixels for a slope of 1 from the line of sight; if parallel, for 1.
};

} // namespace ui
