// SPDX-License-Identifier: MIT
#include "core/slice/moment_patch.h"

#include "core/slice/chebyshev.h"

#include <algorithm>
#include <limits>

namespace core {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

/// Patches below this many pixels a side are evaluated from the rows rather than split.
constexpr Index kLeastSide = 4;
/// Relative to the larger of the values at both ends; far below rounding, so that it never shows.
constexpr double kInterpolationError = 1e-17;
/// A side is interpolated if that takes less than this fraction of its samples.
constexpr double kWorthwhile = 0.75;

PatchFrame frameOf(const SliceRows& rows, const RowRange& range, const VectorXd& p,
                   const VectorXd& q)
{
    const PlaneProducts& z = rows.products;
    PatchFrame frame;
    frame.centre = {(p[0] + p[p.size() - 1]) / 2, (q[0] + q[q.size() - 1]) / 2};
    frame.level = (z.z0 + frame.centre.p * z.z1 + frame.centre.q * z.z2).maxCoeff();
    frame.levelP = range.middle1;
    frame.levelQ = range.middle2;
    return frame;
}

VectorXd coordinates(Index first, Index count, const auto& coordinate)
{
    VectorXd result(count);
    for (Index k = 0; k < count; ++k)
        result[k] = coordinate(first + k);
    return result;
}

double halfWidth(const VectorXd& samples)
{
    return (samples[samples.size() - 1] - samples[0]) / 2;
}

} // namespace

std::vector<PixelRect> PixelRect::parts(bool alongRows, bool alongColumns) const
{
    std::vector<PixelRect> result;
    const Index rowParts = alongRows && rows > 1 ? 2 : 1;
    const Index columnParts = alongColumns && columns > 1 ? 2 : 1;
    for (Index j = 0; j < columnParts; ++j) {
        for (Index i = 0; i < rowParts; ++i) {
            const Index top = i * rows / rowParts;
            const Index left = j * columns / columnParts;
            result.push_back({row + top, column + left, (i + 1) * rows / rowParts - top,
                              (j + 1) * columns / columnParts - left});
        }
    }
    return result;
}

RowRange::RowRange(const PlaneProducts& products)
    : middle1((products.z1.minCoeff() + products.z1.maxCoeff()) / 2)
    , middle2((products.z2.minCoeff() + products.z2.maxCoeff()) / 2)
    , half1((products.z1.maxCoeff() - products.z1.minCoeff()) / 2)
    , half2((products.z2.maxCoeff() - products.z2.minCoeff()) / 2)
{
}

PatchSide::PatchSide(const VectorXd& samples, double centre, double range)
    : points(samples.array() - centre)
{
    const double half = halfWidth(samples);
    // e^(2 zeta) has the widest exponents. Whole vectors cost no more than their parts.
    const Index degree = degreeForExponentials(2 * half * range, kInterpolationError);
    const Index count = (degree + 1 + 7) / 8 * 8;
    if (static_cast<double>(count) >= kWorthwhile * static_cast<double>(samples.size()))
        return;
    weights = interpolationWeights(count - 1, points / half);
    points = half * chebyshevPoints(count - 1);
}

MatrixXd PatchSide::samplesOf(const MatrixXd& atPoints) const
{
    return isInterpolated() ? transposedProduct(weights, atPoints) : atPoints;
}

MomentPatch::MomentPatch(const SliceRows& rows, const RowRange& range, const Grid& grid,
                         const PixelRect& rect)
    : m_rect(rect)
    , m_pixelsP(coordinates(rect.column, rect.columns, [&](Index j) { return grid.p(j); }))
    , m_pixelsQ(coordinates(rect.row, rect.rows, [&](Index i) { return grid.q(i); }))
    , m_frame(frameOf(rows, range, m_pixelsP, m_pixelsQ))
    , m_spread(halfWidth(m_pixelsP) * range.half1 + halfWidth(m_pixelsQ) * range.half2)
    , m_p(m_pixelsP, m_frame.centre.p, range.half1)
    , m_q(m_pixelsQ, m_frame.centre.q, range.half2)
{
}

bool MomentPatch::isInRange() const
{
    return m_spread <= kMostSpread;
}

MomentPlanes MomentPatch::sumRows(const SliceRows& rows, Index first, Index last,
                                  const std::stop_token& stop) const
{
    MomentPlanes sums = MomentPlanes::zero(m_q.points.size(), m_p.points.size());
    addMoments(rows, first, last, m_frame, m_p.points, m_q.points, sums, stop);
    return sums;
}

namespace {

/// The largest factor by which interpolation magnifies relative rounding errors of @p atPoints,
/// looked for at every so-manieth sample. All values are positive.
double magnification(const MatrixXd& atPoints, const MatrixXd& weightsP, const MatrixXd& weightsQ)
{
    const MatrixXd values = weightsQ.transpose() * atPoints * weightsP;
    const MatrixXd errors = weightsQ.cwiseAbs().transpose() * atPoints * weightsP.cwiseAbs();
    return values.minCoeff() > 0 ? (errors.array() / values.array()).maxCoeff()
                                 : std::numeric_limits<double>::infinity();
}

/// About nine columns of the weights of a side, its ends among them.
MatrixXd probes(const PatchSide& side)
{
    if (!side.isInterpolated())
        return MatrixXd::Identity(side.points.size(), side.points.size());
    constexpr Index kProbes = 9;
    const Index last = side.weights.cols() - 1;
    MatrixXd result(side.weights.rows(), kProbes);
    for (Index k = 0; k < kProbes; ++k)
        result.col(k) = side.weights.col(k * last / (kProbes - 1));
    return result;
}

} // namespace

bool MomentPatch::losesDigits(const MomentPlanes& sums) const
{
    constexpr double kMostMagnification = 50.0;
    if (!isInterpolated())
        return false;
    const MatrixXd weightsP = probes(m_p);
    const MatrixXd weightsQ = probes(m_q);
    return magnification(sums.See, weightsP, weightsQ) > kMostMagnification ||
           magnification(sums.Se, weightsP, weightsQ) > kMostMagnification;
}

void MomentPatch::store(const MomentPlanes& sums, SliceMoments& moments) const
{
    const auto fill = [&](const MatrixXd& atPoints, MatrixXd& plane) {
        const MatrixXd alongP = m_p.samplesOf(atPoints.transpose());
        plane.block(m_rect.row, m_rect.column, m_rect.rows, m_rect.columns) =
            m_q.samplesOf(alongP.transpose());
    };
    fill(sums.Se, moments.planes.Se);
    fill(sums.See, moments.planes.See);
    fill(sums.Sze, moments.planes.Sze);
    fill(sums.Sbe, moments.planes.Sbe);
    for (Index j = 0; j < m_rect.columns; ++j) {
        for (Index i = 0; i < m_rect.rows; ++i)
            moments.level(m_rect.row + i, m_rect.column + j) =
                m_frame.levelAt(m_pixelsP[j], m_pixelsQ[i]);
    }
}

void MomentPatch::giveUp(SliceMoments& moments) const
{
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    for (MatrixXd* plane : {&moments.planes.Se, &moments.planes.See, &moments.planes.Sze,
                            &moments.planes.Sbe, &moments.level})
        plane->block(m_rect.row, m_rect.column, m_rect.rows, m_rect.columns).setConstant(kNone);
}

std::vector<PixelRect> MomentPatch::parts() const
{
    const bool tall = m_rect.rows > kLeastSide;
    const bool wide = m_rect.columns > kLeastSide;
    if (!tall && !wide)
        return {};
    if (isInterpolated() && isInRange())
        return m_rect.parts(tall && m_q.isInterpolated(), wide && m_p.isInterpolated());
    return m_rect.parts(tall, wide);
}

} // namespace core
