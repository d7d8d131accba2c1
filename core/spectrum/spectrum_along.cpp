// SPDX-License-Identifier: MIT
#include "core/spectrum/spectrum_along.h"

#include "core/model/loss.h"
#include "core/numeric/parallel.h"
#include "core/spectrum/hessian_spectrum.h"

#include <cassert>
#include <limits>

namespace core {

std::optional<SpectrumAlong> spectrumAlong(const Problem& problem,
                                           const Eigen::Ref<const Eigen::MatrixXd>& points,
                                           const std::stop_token& stop)
{
    assert(points.rows() == problem.d() && points.allFinite());
    SpectrumAlong along;
    along.values.setConstant(problem.d(), points.cols(), std::numeric_limits<double>::quiet_NaN());
    along.negative.assign(static_cast<std::size_t>(points.cols()), -1);
    parallelFor(
        points.cols(),
        [&](Eigen::Index k) {
            const LossAt at(problem, points.col(k));
            if (at.domain() == Domain::Wall)
                return;
            const Spectrum spectrum = hessianSpectrum(at);
            if (spectrum.values.size() == 0)
                return;
            along.values.col(k) = spectrum.values;
            along.negative[static_cast<std::size_t>(k)] = spectrum.negative;
        },
        stop);
    if (stop.stop_requested())
        return std::nullopt;
    Eigen::Index before = -1;
    for (Eigen::Index k = 0; k < points.cols(); ++k) {
        const Eigen::Index here = along.negative[static_cast<std::size_t>(k)];
        if (here < 0)
            continue;
        if (before >= 0 && (here > 0) != (before > 0))
            along.signChanges.push_back(k);
        before = here;
    }
    return along;
}

} // namespace core
