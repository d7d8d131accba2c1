// SPDX-License-Identifier: MIT
#include "core/theory/indefinite_share.h"

#include "core/model/loss.h"
#include "core/spectrum/hessian_spectrum.h"

#include <limits>

namespace core {

namespace {

constexpr Eigen::Index kPointsOnSide = 24;
/// Multiply-adds of a Hessian and its eigenvalues: so many take a second for all samples.
constexpr double kMostWorkOfShare = 2e6;

} // namespace

bool isIndefiniteShareFeasible(Eigen::Index n, Eigen::Index d)
{
    const auto rows = static_cast<double>(n);
    const auto columns = static_cast<double>(d);
    return rows * columns * columns + 10.0 * columns * columns * columns <= kMostWorkOfShare;
}

std::optional<IndefiniteShare> indefiniteShare(const Problem& problem, const Plane& plane,
                                               const Window& window, const std::stop_token& stop)
{
    const Eigen::Index rows = plane.isLine() ? 1 : kPointsOnSide;
    const Eigen::Index columns = plane.isLine() ? kPointsOnSide * kPointsOnSide : kPointsOnSide;
    IndefiniteShare result;
    int indefinite = 0;
    // In the middle of cells, so that each sample stands for as much of the window.
    const auto place = [](double low, double width, Eigen::Index k, Eigen::Index count) {
        return low + width * (static_cast<double>(k) + 0.5) / static_cast<double>(count);
    };
    for (Eigen::Index i = 0; i < rows; ++i) {
        for (Eigen::Index j = 0; j < columns; ++j) {
            if (stop.stop_requested())
                return std::nullopt;
            const Eigen::VectorXd x = plane.at(place(window.pMin, window.width(), j, columns),
                                               place(window.qMin, window.height(), i, rows));
            if (!x.allFinite())
                continue;
            const LossAt at(problem, x);
            if (at.domain() != Domain::Inside)
                continue;
            const Spectrum spectrum = hessianSpectrum(at);
            if (spectrum.values.size() == 0)
                continue;
            ++result.samples;
            indefinite += spectrum.negative > 0;
        }
    }
    result.share = result.samples > 0
                       ? static_cast<double>(indefinite) / static_cast<double>(result.samples)
                       : std::numeric_limits<double>::quiet_NaN();
    return result;
}

} // namespace core
