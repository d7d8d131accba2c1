// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/plane.h"
#include "core/problem/mix.h"
#include "core/problem/problem.h"
#include "core/slice/precision.h"

#include <Eigen/Core>

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// A point of a slice in plane coordinates.
struct PlanePoint {
    double p = 0.0;
    double q = 0.0;

    friend bool operator==(const PlanePoint&, const PlanePoint&) = default;
};

/// The loss on a grid over a plane.
struct Slice {
    Plane plane;
    Grid grid;
    Mix mix;
    Precision precision = Precision::Exact; ///< Of the losses.
    Eigen::Index sampledRows = 0; ///< So many rows, drawn at random, stand for all; 0: none do.
    /// rows x columns; entry (i, j) is L at (grid.p(j), grid.q(i)). NaN where masked: alpha <= 0
    /// (s > 0), or on the wall; otherwise finite or +infinity, never negative.
    Eigen::MatrixXd loss;
    /// <u,1>, same shape: also inside the hole; +-infinity beyond double.
    Eigen::MatrixXd alpha;
    Eigen::Index masked = 0; ///< Masked entries of loss.
    /// The smallest finite entry of loss, NaN if there is none, and where it is.
    double minimum = 0.0;
    double maximum = 0.0; ///< Largest finite entry of loss, or NaN.
    PlanePoint minimumAt;
    double seconds = 0.0; ///< Time of computing it, the products A x included.
};

using SlicePtr = std::shared_ptr<const Slice>;

/// The data of a slice that do not depend on the grid or the loss.
struct SliceRows {
    PlaneProducts products;
    Eigen::VectorXd b;  ///< Size n.
    Eigen::VectorXd w2; ///< w_k^2: size n, or size 1 when the same for all rows.
};

/// The rows of @p problem as seen from @p plane: one pass over A.
SliceRows sliceRows(const Problem& problem, const Plane& plane);

/// @p count of @p rows, one drawn from each of as many equal runs of them, with b and w scaled so
/// that the slice of the sample, its losses divided by the scale and its alpha multiplied by it, is
/// an unbiased estimate of that of all rows but for the rounding of 1 / alpha. Equal seeds, equal
/// rows. @pre 0 < count <= n.
struct RowSample {
    SliceRows rows;
    double scale = 1.0; ///< n / count.
};
RowSample sampled(const SliceRows& rows, Eigen::Index count, std::uint64_t seed);

/// Fills masked, minimum, minimumAt and maximum from the losses.
void summarise(Slice& slice);

/// Plain evaluation point by point with shifted exponentials: O(n) a pixel, right for any |z|
/// up to 1e4 and beyond. The oracle that every faster evaluation is tested against.
/// Threaded over the rows of the grid. Nothing when stopped; seconds is left 0.
std::optional<Slice> exactSlice(const SliceRows& rows, const Plane& plane, const Grid& grid,
                                const Mix& mix, const std::stop_token& stop);

} // namespace core
