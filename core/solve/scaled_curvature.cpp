// SPDX-License-Identifier: MIT
#include "core/solve/scaled_curvature.h"

#include "core/numeric/work.h"
#include "core/spectrum/hessian_spectrum.h"

#include <Eigen/Cholesky>

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
