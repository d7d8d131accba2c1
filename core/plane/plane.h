// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/design_matrix.h"

#include <Eigen/Core>

#include <string>

namespace core {

/// A 2D plane in parameter space: the points origin + p d1 + q d2. With d = 1 there is no d2
/// (size 0) and the slice is a curve over p.
struct Plane {
    Eigen::VectorXd origin; ///< Size d.
    Eigen::VectorXd d1;     ///< Size d; its length is the unit of the p axis.
    Eigen::VectorXd d2;     ///< Size d, not parallel to d1; or size 0 for a line.
    std::string label1;     ///< Axis title of p, e.g. "x₁" or "p · λ₁ eigenvector".
    std::string label2;     ///< Axis title of q.
    /// Why the directions are not those that were asked for; empty when they are. A sentence.
    std::string remark = {};

    bool isLine() const { return d2.size() == 0; }
    /// The point at (p, q), size d; q is ignored on a line.
    Eigen::VectorXd at(double p, double q) const;
};

/// A point of parameter space seen from a plane.
struct Projection {
    double p = 0.0;
    double q = 0.0;        ///< 0 on a line.
    double distance = 0.0; ///< Euclidean distance of the point from the plane.
};

/// The foot of @p x on @p plane by least squares; d1 and d2 need not be orthogonal.
Projection project(const Plane& plane, const Eigen::Ref<const Eigen::VectorXd>& x);

/// A rectangle of a plane, in the units of d1 and d2.
struct Window {
    double pMin = -1.0;
    double pMax = 1.0;
    double qMin = -1.0;
    double qMax = 1.0;

    double width() const { return pMax - pMin; }
    double height() const { return qMax - qMin; }
    /// The square |p|, |q| <= range.
    static Window square(double range) { return {-range, range, -range, range}; }

    friend bool operator==(const Window&, const Window&) = default;
};

/// Samples of a window, its edges included: column j is at p(j), row i at q(i), both ascending.
struct Grid {
    Window window;
    Eigen::Index columns = 129; ///< Samples along p, at least 2.
    Eigen::Index rows = 129;    ///< Samples along q, at least 2; 1 on a line.

    double p(Eigen::Index j) const
    {
        return columns < 2 ? window.pMin
                           : window.pMin + window.width() * static_cast<double>(j) /
                                               static_cast<double>(columns - 1);
    }
    double q(Eigen::Index i) const
    {
        return rows < 2 ? 0.0
                        : window.qMin + window.height() * static_cast<double>(i) /
                                            static_cast<double>(rows - 1);
    }

    friend bool operator==(const Grid&, const Grid&) = default;
};

/// The rows of a problem as seen from a plane: z = z0 + p z1 + q z2. One pass over A.
struct PlaneProducts {
    Eigen::VectorXd z0; ///< A origin, size n.
    Eigen::VectorXd z1; ///< A d1, size n.
    Eigen::VectorXd z2; ///< A d2, size n; zero on a line.
};

PlaneProducts planeProducts(const DesignMatrix& A, const Plane& plane);

} // namespace core
