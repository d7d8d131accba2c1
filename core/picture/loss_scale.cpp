// SPDX-License-Identifier: MIT
#include "core/picture/loss_scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

/// Quantiles of so many samples are exact enough to choose colours by, and quick at any grid.
constexpr Eigen::Index kSamples = 20000;

constexpr double kLowest = 0.02;
constexpr double kHighestOfLogarithms = 0.97;
constexpr double kHighest = 0.9;
/// What the scale goes on above the highest quantile, in parts of the spread below it.
constexpr double kHeadroomOfLogarithms = 0.15;
constexpr double kHeadroom = 0.6;

/// Differences below this part of the loss are rounding, not landscape.
constexpr double kResolution = 1e-11;

/// Axis values of a thinned grid, finite ones only.
std::vector<double> sampledValues(const Slice& slice, const LossScale& scale)
{
    const Eigen::MatrixXd& loss = slice.loss;
    // Odd, so that it does not line up with the rows of the usual even grid sizes.
    const Eigen::Index step = loss.size() / kSamples * 2 + 1;
    std::vector<double> values;
    values.reserve(static_cast<std::size_t>(loss.size() / step + 1));
    for (Eigen::Index k = 0; k < loss.size(); k += step) {
        const double value = scale.axisValue(loss.data()[k]);
        if (std::isfinite(value))
            values.push_back(value);
    }
    return values;
}

double quantile(std::vector<double>& values, double fraction)
{
    const auto last = static_cast<double>(values.size() - 1);
    const auto k = static_cast<std::ptrdiff_t>(std::lround(fraction * last));
    std::nth_element(values.begin(), values.begin() + k, values.end());
    return values[static_cast<std::size_t>(k)];
}

/// Whether all finite losses of @p slice are one number.
bool isConstant(const Slice& slice)
{
    return slice.masked == 0 && std::isfinite(slice.minimum) && std::isfinite(slice.maximum) &&
           slice.maximum - slice.minimum <= kResolution * std::max(slice.maximum, 1e-300);
}

void addMargin(LossScale& scale)
{
    const double margin = scale.logarithmic ? 0.5 : std::max(0.5 * std::abs(scale.low), 1e-12);
    scale.low -= margin;
    scale.high += margin;
}

void markCuts(LossScale& scale, const Slice& slice)
{
    // The largest finite loss is not all there is: +infinity is above every scale.
    scale.cutsBelow = scale.axisValue(slice.minimum) < scale.low;
    scale.cutsAbove = scale.axisValue(slice.maximum) > scale.high;
}

} // namespace

double LossScale::axisValue(double loss) const
{
    return logarithmic ? std::log10(loss) : loss;
}

double LossScale::clamped(double loss) const
{
    const double value = axisValue(loss);
    return std::isnan(value) ? value : std::clamp(value, low, high);
}

double LossScale::loss(double axisValue) const
{
    return logarithmic ? std::pow(10.0, axisValue) : axisValue;
}

LossScale lossScale(const Slice& slice, bool logarithmic)
{
    LossScale scale{.logarithmic = logarithmic};
    std::vector<double> values = sampledValues(slice, scale);
    if (values.empty())
        return scale;
    // A loss of 0 has no logarithm: then the samples say where the scale begins.
    const double least = scale.axisValue(slice.minimum);
    const double floor = std::isfinite(least) ? least : std::ranges::min(values);
    const double ceiling = std::max(scale.axisValue(slice.maximum), floor);
    const double bottom = quantile(values, kLowest);
    const double top = quantile(values, logarithmic ? kHighestOfLogarithms : kHighest);
    const double headroom = logarithmic ? kHeadroomOfLogarithms : kHeadroom;
    scale.high = std::min(ceiling, top + headroom * (top - bottom));
    scale.low = logarithmic ? std::max(floor, bottom - (scale.high - bottom)) : floor;

    scale.isConstant = isConstant(slice);
    // One colour in the middle, for a loss that does not change or changes by rounding only.
    const double unit = logarithmic ? 1.0 : std::max(std::abs(scale.high), 1e-300);
    if (scale.isConstant || !(scale.high - scale.low > kResolution * unit))
        addMargin(scale);
    markCuts(scale, slice);
    return scale;
}

std::vector<LossScale> lossScales(std::span<const SlicePtr> slices, bool logarithmic)
{
    std::vector<LossScale> scales;
    for (const SlicePtr& slice : slices)
        scales.push_back(slice ? lossScale(*slice, logarithmic)
                               : LossScale{.logarithmic = logarithmic});
    LossScale shared{.logarithmic = logarithmic,
                     .low = std::ranges::min(scales, {}, &LossScale::low).low,
                     .high = std::ranges::max(scales, {}, &LossScale::high).high};
    constexpr double kLeastShare = 0.5;
    const bool readable = std::ranges::all_of(scales, [&](const LossScale& scale) {
        return scale.high - scale.low >= kLeastShare * (shared.high - shared.low);
    });
    if (!readable || scales.size() == 1)
        return scales;
    for (std::size_t k = 0; k < scales.size(); ++k) {
        shared.isConstant = scales[k].isConstant;
        scales[k] = shared;
        if (slices[k])
            markCuts(scales[k], *slices[k]);
    }
    return scales;
}

} // namespace core
