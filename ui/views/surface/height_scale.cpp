// SPDX-License-Identifier: MIT
#include "ui/views/surface/height_scale.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace ui {

namespace {

/// Enough for quantiles, few enough to sort at every frame of a drag.
constexpr Eigen::Index kSamples = 20000;

/// Axis values of a thinned grid with its true ends; finite ones only, ascending.
struct Samples {
    std::vector<double> values;

    double quantile(double fraction) const
    {
        const auto last = static_cast<double>(values.size() - 1);
        return values[static_cast<std::size_t>(std::lround(fraction * last))];
    }
};

Samples samplesOf(const core::Slice& slice, const HeightScale& scale)
{
    Samples samples;
    const Eigen::MatrixXd& loss = slice.loss;
    const Eigen::Index step = std::max<Eigen::Index>(1, loss.size() / kSamples);
    for (Eigen::Index k = 0; k < loss.size(); k += step) {
        const double value = scale.axisValue(loss.data()[k]);
        if (std::isfinite(value))
            samples.values.push_back(value);
    }
    for (const double end : {slice.minimum, slice.maximum}) {
        const double value = scale.axisValue(end);
        if (std::isfinite(value))
            samples.values.push_back(value);
    }
    std::ranges::sort(samples.values);
    return samples;
}

/// The interesting part of one slice.
std::pair<double, double> endsOf(const Samples& samples, bool logarithmic)
{
    const double bottom = samples.quantile(0.02);
    const double top = samples.quantile(logarithmic ? 0.97 : 0.9);
    const double spread = top - bottom;
    const double high = std::min(samples.values.back(), top + (logarithmic ? 0.15 : 0.6) * spread);
    const double low = logarithmic ? std::max(samples.values.front(), bottom - (high - bottom))
                                   : samples.values.front();
    return {low, high};
}

} // namespace

double HeightScale::axisValue(double loss) const
{
    return logarithmic ? std::log10(loss) : loss;
}

double HeightScale::height(double loss) const
{
    const double t = heightOfAxisValue(axisValue(loss));
    return std::isnan(t) ? t : std::clamp(t, 0.0, 1.0);
}

QString HeightScale::title() const
{
    return logarithmic ? QStringLiteral("log₁₀ L") : QStringLiteral("L");
}

HeightScale heightScale(const core::Slice& slice, bool logarithmic)
{
    HeightScale scale{logarithmic, 0.0, 1.0};
    const Samples samples = samplesOf(slice, scale);
    if (samples.values.empty())
        return scale;
    std::tie(scale.low, scale.high) = endsOf(samples, logarithmic);

    // A flat loss (n = 1, or one variable without skip branch) lies in the middle of the box.
    const double smallest = 1e-9 * std::max({std::abs(scale.low), std::abs(scale.high), 1e-300});
    if (!(scale.high - scale.low > smallest)) {
        const double margin = logarithmic ? 0.5 : std::max(0.5 * std::abs(scale.low), 1e-12);
        scale.low -= margin;
        scale.high += margin;
    }
    return scale;
}

std::vector<HeightScale> heightScales(std::span<const core::SlicePtr> slices, bool logarithmic)
{
    std::vector<HeightScale> scales;
    for (const core::SlicePtr& slice : slices)
        scales.push_back(slice ? heightScale(*slice, logarithmic) : HeightScale{logarithmic});
    HeightScale shared{logarithmic, std::ranges::min(scales, {}, &HeightScale::low).low,
                       std::ranges::max(scales, {}, &HeightScale::high).high};
    constexpr double kLeastShare = 0.5;
    const bool readable = std::ranges::all_of(scales, [&](const HeightScale& scale) {
        return scale.high - scale.low >= kLeastShare * (shared.high - shared.low);
    });
    if (readable)
        std::ranges::fill(scales, shared);
    return scales;
}

} // namespace ui
