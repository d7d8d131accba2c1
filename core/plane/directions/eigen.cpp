// SPDX-License-Identifier: MIT
// Eigenvectors of the Hessian at the point that the slice goes through.
#include "core/model/loss.h"
#include "core/plane/directions/random_pair.h"
#include "core/spectrum/spectrum.h"

#include <fmt/format.h>

#include <cmath>
#include <optional>

namespace core {

namespace {

/// Eigenvalues and eigenvectors at the origin of @p asked; without values where there is no
/// Hessian.
Spectrum spectrumAt(const DirectionsQuestion& asked)
{
    const LossAt at(asked.problem, asked.origin);
    if (at.domain() == Domain::Wall)
        return {};
    return denseSpectrum(at.hessian().dense(), Eigenvectors::Yes);
}

/// What @p choose makes of the spectrum, or random directions.
DirectionPair chooseBy(const DirectionsQuestion& asked, DirectionPair (*choose)(const Spectrum&))
{
    if (asked.problem.d() > kMostDense)
        return randomPair(asked.random,
                          fmt::format("Random directions: the eigenvectors of a Hessian are "
                                      "computed up to {} columns.",
                                      kMostDense));
    const Spectrum spectrum = spectrumAt(asked);
    if (spectrum.values.size() == 0)
        return randomPair(asked.random,
                          "Random directions: there is no Hessian at the point of the slice, "
                          "because alpha = 0 or the loss is beyond all numbers there.");
    return choose(spectrum);
}

DirectionPair extreme(const Spectrum& spectrum)
{
    const Eigen::Index last = spectrum.values.size() - 1;
    return {{withSign(spectrum.vectors.col(last)), {}, "λ max eigenvector"},
            {withSign(spectrum.vectors.col(0)), {}, "λ min eigenvector"}};
}

DirectionPair leading(const Spectrum& spectrum)
{
    // The leading two in size are at the ends of the ascending list.
    Eigen::Index low = 0;
    Eigen::Index high = spectrum.values.size() - 1;
    const auto takeLarger = [&] {
        const bool isHigh = std::abs(spectrum.values[high]) >= std::abs(spectrum.values[low]);
        return withSign(spectrum.vectors.col(isHigh ? high-- : low++));
    };
    Direction first{takeLarger(), {}, "eigenvector of the largest |λ|"};
    Direction second{takeLarger(), {}, "eigenvector of the second |λ|"};
    return {std::move(first), std::move(second)};
}

} // namespace

DirectionsInfo extremeEigenDirections()
{
    return {.id = "eigen",
            .title = "Hessian eigenvectors, extreme",
            .help = "The directions of the largest and the smallest curvature at the point: a "
                    "negative smallest one shows where the loss is not convex.",
            .choose = [](const DirectionsQuestion& asked) { return chooseBy(asked, extreme); }};
}

DirectionsInfo leadingEigenDirections()
{
    return {.id = "eigen_leading",
            .title = "Hessian eigenvectors, leading",
            .help = "The two directions of strongest curvature, up or down, at the point.",
            .choose = [](const DirectionsQuestion& asked) { return chooseBy(asked, leading); }};
}

} // namespace core
