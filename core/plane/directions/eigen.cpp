// SPDX-License-Identifier: MIT
// Eigenvectors of the Hessian at the point that the slice goes through.
#include "core/model/loss.h"
#include "core/plane/choose_plane.h"
#include "core/plane/directions/random_pair.h"
#include "core/spectrum/spectrum.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

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
DirectionPair chooseBy(const DirectionsQuestion& asked,
                       DirectionPair (*choose)(const DirectionsQuestion&, const Spectrum&))
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
    return choose(asked, spectrum);
}

DirectionPair extreme(const DirectionsQuestion&, const Spectrum& spectrum)
{
    const Eigen::Index last = spectrum.values.size() - 1;
    return {{withSign(spectrum.vectors.col(last)), {}, "λ max eigenvector"},
            {withSign(spectrum.vectors.col(0)), {}, "λ min eigenvector"}};
}

DirectionPair leading(const DirectionsQuestion&, const Spectrum& spectrum)
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

/// Why the eigenvector of eigenvalue @p rank, counted from the largest, is one of many; empty where
/// it is not.
std::string sharedRemark(const Spectrum& spectrum, Eigen::Index rank)
{
    const Eigen::VectorXd values = spectrum.values.reverse();
    const double rounding = static_cast<double>(values.size()) *
                            std::numeric_limits<double>::epsilon() * values.cwiseAbs().maxCoeff();
    for (const Eigen::Index other : {rank - 1, rank + 1})
        if (other >= 0 && other < values.size() &&
            std::abs(values[other] - values[rank]) <= rounding)
            return fmt::format("Eigenvalues {} and {} are equal as far as can be told: their "
                               "eigenvectors are two of many.",
                               std::min(rank, other) + 1, std::max(rank, other) + 1);
    return {};
}

DirectionPair pair(const DirectionsQuestion& asked, const Spectrum& spectrum)
{
    const Eigen::Index last = spectrum.values.size() - 1;
    const Eigen::Index first = std::clamp<Eigen::Index>(asked.settings.eigen1, 0, last);
    Eigen::Index second = std::clamp<Eigen::Index>(asked.settings.eigen2, 0, last);
    if (second == first)
        second = (first + 1) % (last + 1);
    const auto direction = [&](Eigen::Index rank) {
        return Direction{
            withSign(spectrum.vectors.col(last - rank)),
            {},
            fmt::format("eigenvector {}, λ = {:.3g}", rank + 1, spectrum.values[last - rank])};
    };
    std::string remark = sharedRemark(spectrum, first);
    if (remark.empty())
        remark = sharedRemark(spectrum, second);
    return {direction(first), direction(second), std::move(remark)};
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

DirectionsInfo chosenEigenDirections()
{
    return {.id = "eigen_pair",
            .title = "Hessian eigenvectors, chosen",
            .help = "The directions of two eigenvalues of the Hessian at the point, counted from "
                    "the largest; a click and one with Ctrl choose them in the spectrum.",
            .usesEigen = true,
            .choose = [](const DirectionsQuestion& asked) { return chooseBy(asked, pair); }};
}

} // namespace core
