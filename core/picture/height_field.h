// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/loss_scale.h"
#include "core/slice/slice.h"

#include <Eigen/Core>

#include <optional>

namespace core {

/// A half-line in the space of the box.
struct Ray {
    Eigen::Vector3d origin = Eigen::Vector3d::Zero();
    Eigen::Vector3d direction = Eigen::Vector3d::UnitZ(); ///< Of length 1.
};

/// A slice as a surface in a box: x and y in [-1, 1] are p and q, z in [0, kTop] is the height.
/// A line (a slice with one row) becomes a ribbon |y| <= kRibbon.
///
/// Knows nothing of drawing; answers where the surface is and what it hides.
class HeightField {
public:
    static constexpr double kTop = 0.9;
    static constexpr double kRibbon = 0.3;

    /// @pre slice is not null and has at least 2 columns.
    HeightField(SlicePtr slice, const LossScale& scale);

    const Slice& slice() const { return *m_slice; }
    const LossScale& scale() const { return m_scale; }
    bool isRibbon() const { return m_ribbon; }
    Eigen::Index rows() const { return m_heights.rows(); } ///< At least 2.
    Eigen::Index columns() const { return m_heights.cols(); }

    double x(Eigen::Index j) const;
    double y(Eigen::Index i) const;
    /// Heights in [0, 1], rows x columns; NaN where the slice is masked.
    const Eigen::MatrixXf& heights() const { return m_heights; }
    /// <u,1> at a sample, made usable for finding alpha = 0: at a masked sample of a loss with a
    /// hole it is never positive, and on the wall itself it is 0.
    double alpha(Eigen::Index i, Eigen::Index j) const;
    /// False where both signs of alpha are valid (ResNet-only).
    bool hasHole() const { return m_slice->mix.s > 0.0; }

    /// The place of a point with the given loss; the loss is clamped to the scale. A NaN loss
    /// (in the hole) is at the top, where its rim is.
    Eigen::Vector3d place(double p, double q, double loss) const;
    /// Height z of the surface over (x, y), bilinear; NaN outside of the box or in the hole.
    double surfaceAt(double x, double y) const;
    /// The point of the surface over (p, q); nothing outside or in the hole.
    std::optional<Eigen::Vector3d> onSurface(double p, double q) const;
    PlanePoint planePoint(double x, double y) const;

    /// Where @p ray first meets the surface, from either side.
    std::optional<Eigen::Vector3d> hit(const Ray& ray) const;
    /// True if the surface lies between @p point and @p eye.
    bool hides(const Eigen::Vector3d& point, const Eigen::Vector3d& eye) const;

private:
    std::optional<std::pair<double, double>> insideBox(const Ray& ray) const;

    SlicePtr m_slice;
    LossScale m_scale;
    bool m_ribbon = false;
    Eigen::MatrixXf m_heights;
};

} // namespace core
