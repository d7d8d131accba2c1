// SPDX-License-Identifier: MIT
#include "core/picture/loss_scale.h"

#include "core/numeric/quantile.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>

namespace core {

namespace {

/// Quantiles of so many samples are exact enough to choose colours by, and quick at any grid.
constexpr Eigen::Index kSamples = 20000;

constexpr double kLowestLoss = 0.02;
constexpr double kHighestOfLogarithms = 0.97;
constexpr double kHighestLoss = 0.9;
/// What the scale goes on above the highest quantile, in parts of the spread below it.
constexpr double kHeadroomOfLogarithms = 0.15;
constexpr double kHeadroom = 0.6;

/// Differences below this part of the loss are rounding, not landscape.
constexpr double kResolution = 1e-11;
/// So are losses below this, for they are squares of differences between numbers of size 1.
constexpr double kNothing = 1e-30;

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

/// Whether all finite losses of @p slice are one number.
bool isConstant(const Slice& slice)
{
    return std::isfinite(slice.minimum) && std::isfinite(slice.maximum) &&
           slice.maximum - slice.minimum <= std::max(kResolution * slice.maximum, kNothing);
}

void addMargin(LossScale& scale)
{
    const double margin = scale.logarithmic ? 0.5 : std::max(0.5 * std::abs(scale.low), 1e-12);
    scale.low -= margin;
    scale.high += margin;
}

void markCuts(LossScale& scale, const Slice& slice)
{
    scale.cutsBelow = scale.axisValue(slice.minimum) < scale.low;
    // The maximum is the largest finite loss; infinity is above every scale.
    scale.cutsAbove = scale.axisValue(slice.maximum) > scale.high ||
                      (slice.loss.array() == std::numeric_limits<double>::infinity()).any();
}

} // namespace

double LossScale::axisValue(double loss) const
{
    return logarithmic ? std::log10(loss) : loss;
}

Eigen::MatrixXd LossScale::axisValues(const Eigen::MatrixXd& losses) const
{
    if (!logarithmic)
        return losses;
    return losses.array().log() * std::numbers::log10e;
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
    LossScale scale{.logarithmic = logarithmic, .isConstant = isConstant(slice)};
    std::vector<double> values = sampledValues(slice, scale);
    if (values.empty())
        return scale;
    // A loss of 0 has no logarithm: then the samples say where the scale begins.
    const double least = scale.axisValue(slice.minimum);
    const double floor = std::isfinite(least) ? least : std::ranges::min(values);
    const double ceiling = std::max(scale.axisValue(slice.maximum), floor);
    const double bottom = quantile(values, kLowestLoss);
    const double top = quantile(values, logarithmic ? kHighestOfLogarithms : kHighestLoss);
    const double headroom = logarithmic ? kHeadroomOfLogarithms : kHeadroom;
    scale.high = std::min(ceiling, top + headroom * (top - bottom));
    scale.low = logarithmic ? std::max(floor, bottom - (scale.high - bottom)) : floor;

    // One colour in the middle, for a loss that does not change or changes by rounding only.
    const double unit = logarithmic ? 1.0 : std::max(std::abs(scale.high), 1e-300);
    if (scale.isConstant || !(scale.high - scale.low > kResolution * unit))
        addMargin(scale);
    markCuts(scale, slice);
    return scale;
}

namespace {

/// The scale that shows all of @p scales that @p members names.
LossScale scaleOfAll(std::span<const LossScale> scales, std::span<const std::size_t> members)
{
    LossScale shared = scales[members.front()];
    for (const std::size_t k : members) {
        shared.low = std::min(shared.low, scales[k].low);
        shared.high = std::max(shared.high, scales[k].high);
    }
    return shared;
}

/// True if each of them fills at least half of the scale that shows all of them.
bool isReadable(std::span<const LossScale> scales, std::span<const std::size_t> members)
{
    constexpr double kLeastShare = 0.5;
    const LossScale shared = scaleOfAll(scales, members);
    return std::ranges::all_of(members, [&](std::size_t k) {
        return scales[k].high - scales[k].low >= kLeastShare * (shared.high - shared.low);
    });
}

/// The slices of which a scale shows all of each: the largest such set; of equals the one with the
/// first slices. There are six at most, and so 64 sets.
std::vector<std::size_t> readableTogether(std::span<const LossScale> scales,
                                          const std::vector<std::size_t>& seen)
{
    std::vector<std::size_t> group;
    for (std::size_t set = 1; set < std::size_t{1} << seen.size(); ++set) {
        std::vector<std::size_t> members;
        for (std::size_t k = 0; k < seen.size(); ++k)
            if (set >> k & 1)
                members.push_back(seen[k]);
        if (members.size() >= 2 && members.size() > group.size() && isReadable(scales, members))
            group = std::move(members);
    }
    return group;
}

/// Puts the ends of @p scale where the user wants them, as far as there is such a place.
void setEnds(LossScale& scale, const LossRange& range)
{
    const double low = scale.axisValue(range.low);
    const double high = scale.axisValue(range.high);
    const double newLow = std::isfinite(low) ? low : scale.low;
    if (!scale.isConstant && std::isfinite(high) && newLow < high) {
        scale.low = newLow;
        scale.high = high;
    }
}

} // namespace

std::vector<LossScale> lossScales(std::span<const SlicePtr> slices, const PictureSettings& settings)
{
    std::vector<LossScale> scales;
    for (const SlicePtr& slice : slices)
        scales.push_back(slice ? lossScale(*slice, settings.logarithmic)
                               : LossScale{.logarithmic = settings.logarithmic});
    // What has no losses has no say.
    std::vector<std::size_t> seen;
    for (std::size_t k = 0; k < slices.size(); ++k)
        if (slices[k] && std::isfinite(slices[k]->minimum))
            seen.push_back(k);
    std::vector<std::size_t> group;
    if (settings.sharing == ScaleSharing::All && seen.size() >= 2)
        group = seen;
    else if (settings.sharing == ScaleSharing::WhereReadable)
        group = readableTogether(scales, seen);
    if (!group.empty()) {
        const LossScale shared = scaleOfAll(scales, group);
        for (const std::size_t k : group) {
            scales[k].low = shared.low;
            scales[k].high = shared.high;
        }
    }
    for (const std::size_t k : seen) {
        if (settings.range)
            setEnds(scales[k], *settings.range);
        markCuts(scales[k], *slices[k]);
    }
    return scales;
}

} // namespace core
