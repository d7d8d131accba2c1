// SPDX-License-Identifier: MIT
#pragma once

#include "core/theory/curvature_map.h"

namespace core {

/// How a number about curvature becomes a colour: the one rule for map, surface and colour bar.
///
/// An axis value is what the bar is marked in: the number, its logarithm, or its place on a scale
/// that is logarithmic on both sides of 0.
struct CurvatureScale {
    enum class Kind {
        Diverging,    ///< Linear; 0 is in the middle.
        SymmetricLog, ///< sign(v) log10(1 + |v| / threshold); 0 is in the middle.
        Whole,        ///< What is counted, from 0.
        Logarithmic,  ///< log10.
        Degrees,      ///< Linear from 0 to 180; 90 is in the middle.
    };
    Kind kind = Kind::Diverging;
    double low = -1.0; ///< Axis value at position 0.
    double high = 1.0; ///< Axis value at position 1; greater than low.
    double threshold = 1.0;
    bool cutsBelow = false; ///< Some numbers lie below low, and are drawn as if they were there.
    bool cutsAbove = false; ///< Some lie above high, infinity among them.

    double axisValue(double value) const;
    /// Where @p value lies between the ends, in [0, 1]; NaN stays NaN.
    double position(double value) const;

    friend bool operator==(const CurvatureScale&, const CurvatureScale&) = default;
};

/// A scale for numbers of both signs with 0 in its middle: linear, or logarithmic on both sides
/// where their sizes differ much. Its ends show all but the largest 2 %.
CurvatureScale divergingScale(const Eigen::MatrixXd& values);

/// The scale that shows most of @p layer of @p map: its ends are robust quantiles, for beside the
/// wall curvature grows without bound. Valid but arbitrary where the layer has no number.
CurvatureScale curvatureScale(const CurvatureMap& map, const CurvatureLayer& layer);

} // namespace core
