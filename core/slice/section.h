// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/slice.h"

#include <Eigen/Core>

#include <optional>
#include <stop_token>

namespace core {

/// A straight stretch of a plane.
struct Segment {
    PlanePoint from;
    PlanePoint to;

    /// The point at @p t: 0 at from, 1 at to.
    PlanePoint at(double t) const
    {
        return {from.p + t * (to.p - from.p), from.q + t * (to.q - from.q)};
    }

    friend bool operator==(const Segment&, const Segment&) = default;
};

/// The loss along a segment.
struct Section {
    Segment segment;
    double length = 0.0;   ///< Of the segment, Euclidean in the space of x.
    Eigen::VectorXd loss;  ///< At evenly spaced points, both ends included; entries as Slice::loss.
    Eigen::VectorXd alpha; ///< The same; entries as Slice::alpha.

    /// Where entry @p k is on the segment, in [0, 1].
    double t(Eigen::Index k) const
    {
        return static_cast<double>(k) / static_cast<double>(loss.size() - 1);
    }
};

/// The loss at @p samples points of @p segment of @p plane, as the rows @p rows see it: O(n) each.
/// Nothing when stopped. @pre samples > 1; the plane is no line.
std::optional<Section> section(const SliceRows& rows, const Plane& plane, const Segment& segment,
                               const Mix& mix, Eigen::Index samples, const std::stop_token& stop);

} // namespace core
