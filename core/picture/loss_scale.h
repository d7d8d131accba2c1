// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/slice.h"

#include <optional>
#include <span>
#include <vector>

namespace core {

/// How a loss becomes a height and a colour: the one rule for surface, map, colour bar, legend and
/// export, so that the same loss has the same colour in all of them.
///
/// An axis value is what an axis is marked in: log10 L, or L.
struct LossScale {
    bool logarithmic = true;
    double low = 0.0;        ///< Axis value at position 0.
    double high = 1.0;       ///< Axis value at position 1; greater than low.
    bool cutsBelow = false;  ///< Some losses lie below low, and are drawn as if they were there.
    bool cutsAbove = false;  ///< Some losses lie above high, such as those beside alpha = 0.
    bool isConstant = false; ///< The loss is one number to the accuracy of its evaluation.

    /// L, or log10 L: -infinity at L = 0. NaN stays NaN.
    double axisValue(double loss) const;
    /// Those of many losses, several times as quick: to rounding the same from the smallest normal
    /// number upwards.
    Eigen::MatrixXd axisValues(const Eigen::MatrixXd& losses) const;
    /// The same within [low, high].
    double clamped(double loss) const;
    /// The loss at an axis value.
    double loss(double axisValue) const;
    /// Where @p loss lies between the ends, in [0, 1]; NaN stays NaN.
    double position(double loss) const { return positionOf(clamped(loss)); }
    double positionOf(double axisValue) const { return (axisValue - low) / (high - low); }

    friend bool operator==(const LossScale&, const LossScale&) = default;
};

/// The scale that shows the interesting part of @p slice. Relative to it, for losses may be 1e-7 or
/// 1e7.
///
/// The upper end is a robust quantile, because beside the wall alpha = 0 the loss grows without
/// bound and would press everything else flat. On a logarithmic scale the lower end is bounded
/// too: the lowest 2 % of the samples never take more than half of the scale, so that a pixel where
/// L is 0 or only rounding does not either. A slice without a finite loss has a scale that is valid
/// but arbitrary.
LossScale lossScale(const Slice& slice, bool logarithmic);

/// Which pictures beside each other share a scale.
enum class ScaleSharing {
    WhereReadable, ///< As many as can be while each still fills half of it.
    All,           ///< All, however little of it one fills.
    None,          ///< Each has its own.
};

/// A range of losses, low < high.
struct LossRange {
    double low = 0.0;
    double high = 1.0;

    friend bool operator==(const LossRange&, const LossRange&) = default;
};

/// The most lines of equal loss in a picture, unless the user wants another number.
inline constexpr int kUsualLines = 14;

/// What a user decides about pictures that enters the numbers of which they are made.
struct PictureSettings {
    bool logarithmic = true; ///< Heights and colours by log10 L instead of L.
    ScaleSharing sharing = ScaleSharing::WhereReadable;
    /// The losses at the ends of all scales, instead of those that fit the slices. A logarithmic
    /// scale takes an end that is not positive from the slices.
    std::optional<LossRange> range = {};
    int mostLines = kUsualLines; ///< Of equal loss: round numbers, at most so many. At least 1.

    friend bool operator==(const PictureSettings&, const PictureSettings&) = default;
};

/// A scale for each of @p slices (null ones get any; a handful at most), shared as the settings
/// say; pictures that do not share one have their own.
std::vector<LossScale> lossScales(std::span<const SlicePtr> slices,
                                  const PictureSettings& settings);

} // namespace core
