// SPDX-License-Identifier: MIT
#include "core/slice/slice.h"

#include "core/model/exponent_shift.h"
#include "core/model/loss.h"
#include "core/numeric/parallel.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace core {

namespace {

struct ExactPixel {
    double loss;
    double alpha;
};

/// The loss along one row of the grid. Holds scratch of size n, so it serves one thread.
class RowEvaluator {
public:
    RowEvaluator(const SliceRows& rows, const Mix& mix, double q)
        : m_rows(rows)
        , m_mix(mix)
        , m_start(rows.products.z0 + q * rows.products.z2)
    {
    }

    ExactPixel at(double p)
    {
        m_z = m_start + p * m_rows.products.z1.array();
        const double m = exponentShift(m_mix, m_z.maxCoeff(), m_z.abs().maxCoeff());
        const double k = m_mix.r == 0 ? 0.0 : m_mix.r * std::exp(-m);
        if (m_mix.s == 0)
            m_u.setZero(m_z.size());
        else
            m_u = m_mix.s * (m_z - m).exp();
        const double terms = m_u.sum() + (k * m_z).abs().sum();
        m_u += k * m_z;
        const double scaled = m_u.sum();
        // A true zero stays zero however large the scale is.
        const double alpha = scaled == 0 ? 0.0 : scaled * std::exp(m);
        if (isMasked(scaled, terms))
            return {std::numeric_limits<double>::quiet_NaN(), alpha};
        m_u = m_u / scaled - m_rows.b.array(); // centred before it is squared: keeps small losses
        return {0.5 * m_u.square().sum() + regulariser(), alpha};
    }

private:
    bool isMasked(double alpha, double terms) const
    {
        const bool isHole = m_mix.s > 0 && alpha <= 0;
        return isHole || !(std::abs(alpha) > wallThreshold(m_z.size()) * terms);
    }

    double regulariser() const
    {
        if (m_rows.w2.size() == 1)
            return m_rows.w2[0] == 0 ? 0.0 : 0.5 * m_rows.w2[0] * m_z.square().sum();
        return 0.5 * (m_rows.w2.array() * m_z.square()).sum();
    }

    const SliceRows& m_rows;
    Mix m_mix;
    Eigen::ArrayXd m_start; ///< z at p = 0.
    Eigen::ArrayXd m_z;
    Eigen::ArrayXd m_u; ///< u / e^m, then f - b.
};

} // namespace

std::optional<Slice> exactSlice(const SliceRows& rows, const Plane& plane, const Grid& grid,
                                const Mix& mix, const std::stop_token& stop)
{
    assert(rows.b.size() == rows.products.z0.size());
    assert(rows.w2.size() == 1 || rows.w2.size() == rows.b.size());

    Slice slice;
    slice.plane = plane;
    slice.grid = grid;
    slice.mix = mix;
    slice.loss.resize(grid.rows, grid.columns);
    slice.alpha.resize(grid.rows, grid.columns);
    // A pixel is at most a few nanoseconds a row of A, so polling once a pixel is often enough.
    parallelFor(
        grid.rows,
        [&](Eigen::Index i) {
            RowEvaluator row(rows, mix, grid.q(i));
            for (Eigen::Index j = 0; j < grid.columns && !stop.stop_requested(); ++j) {
                const ExactPixel pixel = row.at(grid.p(j));
                slice.loss(i, j) = pixel.loss;
                slice.alpha(i, j) = pixel.alpha;
            }
        },
        stop);
    if (stop.stop_requested())
        return std::nullopt;
    summarise(slice);
    return slice;
}

} // namespace core
