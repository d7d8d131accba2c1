// SPDX-License-Identifier: MIT
#include "core/picture/height_field.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace core {

HeightField::HeightField(SlicePtr slice, const LossScale& scale)
    : m_slice(std::move(slice))
    , m_scale(scale)
    , m_ribbon(m_slice->grid.rows == 1)
{
    assert(m_slice->loss.cols() >= 2);
    const Eigen::MatrixXd& loss = m_slice->loss;
    // A comparison with NaN is false, so NaN stays as it is.
    const auto height = [&scale](double axisValue) {
        return static_cast<float>(std::clamp(scale.positionOf(axisValue), 0.0, 1.0));
    };
    m_heights = scale.axisValues(loss).unaryExpr(height);
    if (m_ribbon)
        m_heights = m_heights.replicate(2, 1).eval();
}

double HeightField::x(Eigen::Index j) const
{
    return -1.0 + 2.0 * static_cast<double>(j) / static_cast<double>(columns() - 1);
}

double HeightField::y(Eigen::Index i) const
{
    const double half = m_ribbon ? kRibbon : 1.0;
    return half * (-1.0 + 2.0 * static_cast<double>(i) / static_cast<double>(rows() - 1));
}

double HeightField::alpha(Eigen::Index i, Eigen::Index j) const
{
    const Eigen::Index row = m_ribbon ? 0 : i;
    const double alpha = m_slice->alpha(row, j);
    if (!std::isnan(m_slice->loss(row, j)))
        return alpha;
    return hasHole() ? std::min(alpha, 0.0) : 0.0;
}

Eigen::Vector3d HeightField::place(double p, double q, double loss) const
{
    const Window& window = m_slice->grid.window;
    const double height = std::isnan(loss) ? 1.0 : m_scale.position(loss);
    const double y = m_ribbon ? 0.0 : 2.0 * (q - window.qMin) / window.height() - 1.0;
    return {2.0 * (p - window.pMin) / window.width() - 1.0, y, kTop * height};
}

PlanePoint HeightField::planePoint(double x, double y) const
{
    const Window& window = m_slice->grid.window;
    return {window.pMin + 0.5 * (x + 1.0) * window.width(),
            m_ribbon ? 0.0 : window.qMin + 0.5 * (y + 1.0) * window.height()};
}

double HeightField::surfaceAt(double x, double y) const
{
    const double column = 0.5 * (x + 1.0) * static_cast<double>(columns() - 1);
    const double half = m_ribbon ? kRibbon : 1.0;
    const double row = 0.5 * (y / half + 1.0) * static_cast<double>(rows() - 1);
    constexpr double kSlack = 1e-9;
    if (!(column >= -kSlack && column <= static_cast<double>(columns() - 1) + kSlack &&
          row >= -kSlack && row <= static_cast<double>(rows() - 1) + kSlack))
        return std::numeric_limits<double>::quiet_NaN();
    const auto j = std::clamp<Eigen::Index>(static_cast<Eigen::Index>(column), 0, columns() - 2);
    const auto i = std::clamp<Eigen::Index>(static_cast<Eigen::Index>(row), 0, rows() - 2);
    const double s = column - static_cast<double>(j);
    const double t = row - static_cast<double>(i);
    return kTop * ((1 - t) * ((1 - s) * m_heights(i, j) + s * m_heights(i, j + 1)) +
                   t * ((1 - s) * m_heights(i + 1, j) + s * m_heights(i + 1, j + 1)));
}

std::optional<Eigen::Vector3d> HeightField::onSurface(double p, double q) const
{
    const Eigen::Vector3d foot = place(p, q, 0.0);
    const double z = surfaceAt(foot.x(), foot.y());
    if (std::isnan(z))
        return std::nullopt;
    return Eigen::Vector3d(foot.x(), foot.y(), z);
}

std::optional<std::pair<double, double>> HeightField::insideBox(const Ray& ray) const
{
    // A little taller than the box, so that a flat surface on its floor or lid is crossed.
    constexpr double kMargin = 0.01;
    const double half = m_ribbon ? kRibbon : 1.0;
    const Eigen::Vector3d low(-1.0, -half, -kMargin);
    const Eigen::Vector3d high(1.0, half, kTop + kMargin);
    double enter = 0.0;
    double leave = std::numeric_limits<double>::infinity();
    for (int axis = 0; axis < 3; ++axis) {
        const double a = (low[axis] - ray.origin[axis]) / ray.direction[axis];
        const double b = (high[axis] - ray.origin[axis]) / ray.direction[axis];
        if (std::isnan(a) || std::isnan(b)) // the ray runs in this face
            continue;
        enter = std::max(enter, std::min(a, b));
        leave = std::min(leave, std::max(a, b));
    }
    if (!(enter < leave))
        return std::nullopt;
    return std::pair(enter, leave);
}

std::optional<Eigen::Vector3d> HeightField::hit(const Ray& ray) const
{
    const auto range = insideBox(ray);
    if (!range)
        return std::nullopt;
    const auto above = [&](double t) {
        const Eigen::Vector3d at = ray.origin + t * ray.direction;
        return at.z() - surfaceAt(at.x(), at.y());
    };
    // Half a cell a step, or less where the ray is steep: a crossing takes place in one cell.
    const double cell = 2.0 / static_cast<double>(std::max(rows(), columns()));
    const double length = range->second - range->first;
    const int steps = std::clamp(static_cast<int>(2.0 * length / cell), 16, 2048);
    double before = range->first;
    double side = above(before);
    for (int k = 1; k <= steps; ++k) {
        const double now = range->first + length * k / steps;
        const double next = above(now);
        if (side * next <= 0.0) { // false for NaN
            double low = before;
            double high = now;
            for (int halving = 0; halving < 30; ++halving) {
                const double middle = 0.5 * (low + high);
                (above(middle) * side > 0.0 ? low : high) = middle;
            }
            const Eigen::Vector3d at = ray.origin + high * ray.direction;
            return Eigen::Vector3d(at.x(), at.y(), surfaceAt(at.x(), at.y()));
        }
        before = now;
        side = next;
    }
    return std::nullopt;
}

bool HeightField::hides(const Eigen::Vector3d& point, const Eigen::Vector3d& eye) const
{
    const Ray ray{point, (eye - point).normalized()};
    const auto range = insideBox(ray);
    if (!range)
        return false;
    const double cell = 2.0 / static_cast<double>(std::max(rows(), columns()));
    const double level = std::hypot(ray.direction.x(), ray.direction.y());
    const double step = std::max(cell / std::max(level, 0.05), range->second / 512.0);
    for (double t = step; t < range->second; t += step) {
        const Eigen::Vector3d at = point + t * ray.direction;
        const double z = surfaceAt(at.x(), at.y());
        // From above the surface is in the way where it is higher, from below where it is lower.
        if (ray.direction.z() >= 0.0 ? z > at.z() : z < at.z())
            return true;
    }
    return false;
}

} // namespace core
