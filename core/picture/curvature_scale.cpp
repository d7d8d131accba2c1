// SPDX-License-Identifier: MIT
#include "core/picture/curvature_scale.h"

#include "core/numeric/quantile.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace core {

namespace {

using Kind = CurvatureScale::Kind;

constexpr double kLowest = 0.02;
constexpr double kHighest = 0.98;

std::vector<double> finiteOf(const Eigen::MatrixXd& values)
{
    std::vector<double> finite;
    for (const double value : values.reshaped())
        if (std::isfinite(value))
            finite.push_back(value);
    return finite;
}

/// Notes at the ends of @p scale whether some of @p values lie beyond.
CurvatureScale withCuts(CurvatureScale scale, const Eigen::MatrixXd& values)
{
    for (const double value : values.reshaped()) {
        scale.cutsBelow = scale.cutsBelow || scale.axisValue(value) < scale.low;
        scale.cutsAbove = scale.cutsAbove || scale.axisValue(value) > scale.high;
    }
    return scale;
}

/// Of numbers of both signs.
CurvatureScale signedScale(std::vector<double> values)
{
    constexpr double kOfFew = 50.0; // where sizes differ less, a linear scale shows them all
    constexpr double kMostDecades = 6.0;
    for (double& value : values)
        value = std::abs(value);
    const double most = values.empty() ? 0.0 : quantile(values, kHighest);
    if (!(most > 0.0))
        return {};
    const double few = std::max(quantile(values, 0.1), most * std::pow(10.0, -kMostDecades));
    CurvatureScale scale;
    if (few * kOfFew < most) {
        scale.kind = Kind::SymmetricLog;
        scale.threshold = std::pow(10.0, std::floor(std::log10(few)));
    }
    scale.high = scale.axisValue(most);
    scale.low = -scale.high;
    return scale;
}

/// Of positive numbers of all sizes; a 0 is below all of them.
CurvatureScale positiveScale(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return !(value > 0.0); });
    CurvatureScale scale{.kind = Kind::Logarithmic, .low = 0.0, .high = 1.0};
    if (values.empty())
        return scale;
    scale.low = std::log10(quantile(values, kLowest));
    scale.high = std::max(std::log10(quantile(values, kHighest)), scale.low + 0.1);
    return scale;
}

} // namespace

double CurvatureScale::axisValue(double value) const
{
    switch (kind) {
    case Kind::SymmetricLog:
        return std::copysign(std::log10(1.0 + std::abs(value) / threshold), value);
    case Kind::Logarithmic:
        return std::log10(value);
    case Kind::Diverging:
    case Kind::Whole:
    case Kind::Degrees:
        break;
    }
    return value;
}

double CurvatureScale::position(double value) const
{
    const double at = (axisValue(value) - low) / (high - low);
    return std::isnan(at) ? at : std::clamp(at, 0.0, 1.0);
}

CurvatureScale divergingScale(const Eigen::MatrixXd& values)
{
    return withCuts(signedScale(finiteOf(values)), values);
}

CurvatureScale curvatureScale(const CurvatureMap& map, const CurvatureLayer& layer)
{
    const Eigen::MatrixXd& values = map.*layer.values;
    CurvatureScale scale;
    if (layer.values == &CurvatureMap::lambdaMin) {
        scale = signedScale(finiteOf(values));
    } else if (layer.values == &CurvatureMap::negative) {
        const std::vector<double> counts = finiteOf(values);
        const double most = counts.empty() ? 0.0 : std::ranges::max(counts);
        scale = {.kind = Kind::Whole, .low = 0.0, .high = std::max(1.0, most)};
    } else if (layer.values == &CurvatureMap::angle) {
        scale = {.kind = Kind::Degrees, .low = 0.0, .high = 180.0};
    } else {
        scale = positiveScale(finiteOf(values));
    }
    return withCuts(scale, values);
}

} // namespace core
