// SPDX-License-Identifier: MIT
#include "core/solve/scaled_curvature.h"

#include "core/spectrum/hessian_spectrum.h"

#include <cmath>
#include <utility>

namespace core {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

double ScaledCurvature::decrement() const
{
    const VectorXd components = vectors.transpose() * gradient;
    double sum = 0.0;
    for (Index k = 0; k < values.size(); ++k)
        if (std::abs(values[k]) > rounding)
            sum += components[k] * components[k] / (2 * std::abs(values[k]));
    return sum;
}

VectorXd ScaledCurvature::direction(Index k) const
{
    return vectors.col(k).cwiseQuotient(scales);
}

ScaledCurvature scaledCurvature(const Iterate& here)
{
    const HessianForm form = here.at.hessian();
    HessianScaling scaling = scalingOf(here.at, form);
    ScaledCurvature result;
    result.scales = std::move(scaling.scales);
    result.rounding = scaling.rounding;
    const VectorXd inverse = result.scales.cwiseInverse();
    result.gradient = inverse.cwiseProduct(here.gradient);
    Spectrum spectrum = denseSpectrum(inverse.asDiagonal() * form.dense() * inverse.asDiagonal(),
                                      Eigenvectors::Yes);
    result.values = std::move(spectrum.values);
    result.vectors = std::move(spectrum.vectors);
    return result;
}

} // namespace core
