// SPDX-License-Identifier: MIT
#include "core/solve/scaled_curvature.h"

#include "core/numeric/work.h"
#include "core/spectrum/hessian_spectrum.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

std::optional<double> ScaledHessian::decrement() const
{
    MatrixXd shifted = H;
    shifted.diagonal().array() -= rounding;
    if (!H.allFinite() || Eigen::LLT<MatrixXd>(shifted).info() != Eigen::Success)
        return std::nullopt;
    return gradient.dot(H.llt().solve(gradient)) / 2;
}

ScaledHessian scaledHessian(const Iterate& here)
{
    const HessianForm form = here.at.hessian();
    // Whoever asks factorises it.
    chargeWork(0.0, choleskyWork(static_cast<double>(form.A.cols())));
    HessianScaling scaling = scalingOf(here.at, form);
    const VectorXd inverse = scaling.scales.cwiseInverse();
    return {std::move(scaling.scales), inverse.asDiagonal() * form.dense() * inverse.asDiagonal(),
            inverse.cwiseProduct(here.gradient), scaling.rounding};
}

std::optional<double> decrementBound(const Iterate& here)
{
    constexpr Index kRows = 8; // for each column
    HessianForm form = here.at.hessian();
    const Index n = form.A.rows();
    const Index kept = kRows * form.A.cols();
    if (n < 2 * kept)
        return std::nullopt;
    const HessianScaling scaling = scalingOf(here.at, form);
    VectorXd sorted = form.D;
    std::nth_element(sorted.begin(), sorted.begin() + (n - kept), sorted.end());
    const double least = std::max(0.0, sorted[n - kept]);
    for (double& weight : form.D)
        if (weight > 0 && weight < least)
            weight = 0.0; // left out of the sum, not only of its value
    const VectorXd inverse = scaling.scales.cwiseInverse();
    return ScaledHessian{scaling.scales, inverse.asDiagonal() * form.dense() * inverse.asDiagonal(),
                         inverse.cwiseProduct(here.gradient), scaling.rounding}
        .decrement();
}

double ScaledCurvature::decrement() const
{
    const VectorXd components = vectors.transpose() * of.gradient;
    double sum = 0.0;
    for (Index k = 0; k < values.size(); ++k)
        if (std::abs(values[k]) > of.rounding)
            sum += components[k] * components[k] / (2 * std::abs(values[k]));
    return sum;
}

VectorXd ScaledCurvature::direction(Index k) const
{
    return vectors.col(k).cwiseQuotient(of.scales);
}

ScaledCurvature curvatureOf(ScaledHessian hessian)
{
    Spectrum spectrum = denseSpectrum(hessian.H, Eigenvectors::Yes);
    return {std::move(hessian), std::move(spectrum.values), std::move(spectrum.vectors)};
}

} // namespace core
