// SPDX-License-Identifier: MIT
#include "ui/views/plane/slice_range.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace ui {

namespace {

// Quantiles of this many cells are exact enough to choose colours by, and quick at any grid size.
constexpr Eigen::Index kSampleCells = 20000;
// Colours finer than the rounding of L would show noise as if it were landscape.
constexpr double kRelativeResolution = 1e-12;
constexpr double kLargestDecades = 14.0;

double rawHeight(double loss, bool logarithmic)
{
    return logarithmic ? std::log10(loss) : loss;
}

/// Heights of finite, and for the logarithm positive, losses at cells spread over the slice.
std::vector<double> sampledHeights(const Eigen::MatrixXd& loss, bool logarithmic)
{
    // Odd, so that it does not line up with the rows of the usual even grid sizes.
    const Eigen::Index step = loss.size() / kSampleCells * 2 + 1;
    std::vector<double> heights;
    heights.reserve(static_cast<std::size_t>(std::min(loss.size(), kSampleCells)));
    for (Eigen::Index k = 0; k < loss.size(); k += step) {
        const double height = rawHeight(loss.data()[k], logarithmic);
        if (std::isfinite(height))
            heights.push_back(height);
    }
    return heights;
}

double quantile(std::vector<double>& values, double fraction)
{
    const auto k = static_cast<std::ptrdiff_t>(fraction * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + k, values.end());
    return values[static_cast<std::size_t>(k)];
}

/// The top of the colours: the maximum unless a pole stands far above everything else.
double robustTop(std::vector<double>& heights, double maximum, bool logarithmic)
{
    const double q05 = quantile(heights, 0.05);
    const double q25 = quantile(heights, 0.25);
    const double q75 = quantile(heights, 0.75);
    const double q95 = quantile(heights, 0.95);
    if (logarithmic)
        return std::min(maximum, q95 + std::max(0.3, 0.25 * (q95 - q05)));
    return maximum <= 4.0 * q95 ? maximum : std::max(q95 / 4.0, q75 + 1.5 * (q75 - q25));
}

} // namespace

double SliceRange::height(double loss) const
{
    if (std::isnan(loss))
        return loss;
    return std::clamp(rawHeight(std::max(loss, 0.0), logarithmic), low, high);
}

double SliceRange::loss(double height) const
{
    return logarithmic ? std::pow(10.0, height) : height;
}

double SliceRange::fraction(double loss) const
{
    return (height(loss) - low) / (high - low);
}

SliceRange sliceRange(const core::Slice& slice, bool logarithmic)
{
    std::vector<double> heights = sampledHeights(slice.loss, logarithmic);
    if (heights.empty())
        return {logarithmic, logarithmic ? -1.0 : 0.0, logarithmic ? 0.0 : 1.0};

    SliceRange range;
    range.logarithmic = logarithmic;
    range.high = robustTop(heights, rawHeight(slice.maximum, logarithmic), logarithmic);
    range.low = rawHeight(std::max(slice.minimum, 0.0), logarithmic);
    if (logarithmic) {
        const double lowest = quantile(heights, 0.001) - 3.0;
        range.low = std::max({range.low, lowest, range.high - kLargestDecades});
    }
    const double unit = logarithmic ? 1.0 : std::max(std::abs(range.high), 1e-300);
    const double missing = kRelativeResolution * unit - (range.high - range.low);
    if (missing > 0.0) {
        range.low -= 0.5 * missing;
        range.high += 0.5 * missing;
    }
    return range;
}

} // namespace ui
