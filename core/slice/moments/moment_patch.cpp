// SPDX-License-Identifier: MIT
#include "core/slice/moments/moment_patch.h"

#include "core/numeric/blas.h"
#include "core/numeric/chebyshev.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

/// Patches below this many pixels a side are evaluated from the rows rather than split.
constexpr Index kLeastSide = 4;
/// Errors of interpolation that are aimed at. Squares vary most on a patch, so that they bear least
/// of what is relative to the largest of them.
constexpr double kErrorOfSquares = 1e-16;
constexpr double kErrorOfSingles = 2e-16;
/// Rounding of the sums at the points and in the products that interpolate, in the same terms.
constexpr double kRounding = 1.2e-15;
/// A pixel is faint where the errors that come from the largest values exceed this.
constexpr double mostError(Precision precision)
{
    return precision == Precision::Exact ? 7e-13 : 1e-10;
}
/// A side is interpolated if that takes less than this fraction of its samples.
constexpr double kWorthwhile = 0.75;
/// Points along q come in whole vectors, those along p in whole tiles of the kernel.
constexpr Index kUnitQ = 8;
constexpr Index kUnitP = 4;

double halfWidth(const VectorXd& samples)
{
    return (samples[samples.size() - 1] - samples[0]) / 2;
}

/// Sums of rows that point in all directions grow to the sides of a window and more to its corners:
/// with this part of the curve that puts the peaks of the steepest rows at the ends of a side, they
/// differ least.
constexpr double kCurve = 0.8;

double curveFor(double range, const VectorXd& samples)
{
    const double half = halfWidth(samples);
    return half > 0 ? kCurve * range / (2 * half) : 0.0;
}

PatchFrame frameOf(const SliceRows& rows, const ExponentRange& range, const VectorXd& p,
                   const VectorXd& q, MomentPatch::Shape shape)
{
    const PlaneProducts& z = rows.products;
    PatchFrame frame;
    frame.centre = {(p[0] + p[p.size() - 1]) / 2, (q[0] + q[q.size() - 1]) / 2};
    frame.level = (z.z0 + frame.centre.p * z.z1 + frame.centre.q * z.z2).maxCoeff();
    frame.levelP = range.middle1;
    frame.levelQ = range.middle2;
    if (shape == MomentPatch::Shape::Curved) {
        frame.curveP = curveFor(range.half1, p);
        frame.curveQ = curveFor(range.half2, q);
    }
    return frame;
}

VectorXd coordinates(Index first, Index count, const auto& coordinate)
{
    VectorXd result(count);
    for (Index k = 0; k < count; ++k)
        result[k] = coordinate(first + k);
    return result;
}

} // namespace

PatchSide::PatchSide(const VectorXd& samples, double centre)
    : points(samples.array() - centre)
{
}

PatchSide::PatchSide(const VectorXd& samples, double centre, double range, double curve,
                     double tolerance, Index unit)
    : PatchSide(samples, centre)
{
    const double half = halfWidth(samples);
    if (!std::isfinite(half))
        return; // wider than double: there is nothing between its samples
    const double exponents = half * range;
    const double bend = half * half * curve;
    const auto tail = [&](Index degree) {
        return curve > 0 ? bumpTail(bend, degree) : exponentialTail(exponents, degree);
    };
    // Where even the highest degree that pays is not enough; the search for one that is would take
    // time in proportion to the range.
    const auto most = static_cast<Index>(kWorthwhile * static_cast<double>(samples.size()));
    if (!(tail(std::max<Index>(most, 1)) <= 4 * tolerance))
        return;
    const Index least = (curve > 0 ? degreeForBumps(bend, tolerance)
                                   : degreeForExponentials(exponents, tolerance)) +
                        1;
    Index count = (least + unit - 1) / unit * unit;
    if (count > unit && tail(count - unit - 1) <= 4 * tolerance)
        count -= unit;
    if (static_cast<double>(count) >= kWorthwhile * static_cast<double>(samples.size()))
        return;
    error = tail(count - 1);
    weights = interpolationWeights(count - 1, points / half);
    points = half * chebyshevPoints(count - 1);
}

void PatchPoints::interpolate(const MatrixXd& atPoints, Eigen::Ref<MatrixXd> samples) const
{
    if (p.isInterpolated() && q.isInterpolated()) {
        MatrixXd alongP(atPoints.rows(), samples.cols());
        multiply(atPoints, p.weights, alongP);
        multiplyTransposed(q.weights, alongP, samples);
    } else if (p.isInterpolated()) {
        multiply(atPoints, p.weights, samples);
    } else if (q.isInterpolated()) {
        multiplyTransposed(q.weights, atPoints, samples);
    } else {
        samples = atPoints;
    }
}

MomentPatch::MomentPatch(const SliceRows& rows, const ExponentRange& range, const Grid& grid,
                         const PixelRect& rect, Shape shape)
    : m_rect(rect)
    , m_pixelsP(coordinates(rect.column, rect.columns, [&](Index j) { return grid.p(j); }))
    , m_pixelsQ(coordinates(rect.row, rect.rows, [&](Index i) { return grid.q(i); }))
    , m_frame(frameOf(rows, range, m_pixelsP, m_pixelsQ, shape))
    , m_spreadP(halfWidth(m_pixelsP) * range.half1)
    , m_spreadQ(halfWidth(m_pixelsQ) * range.half2)
    , m_single{{m_pixelsP, m_frame.centre.p, range.half1, m_frame.curveP, kErrorOfSingles, kUnitP},
               {m_pixelsQ, m_frame.centre.q, range.half2, m_frame.curveQ, kErrorOfSingles, kUnitQ}}
    , m_squares{{m_pixelsP, m_frame.centre.p, 2 * range.half1, 2 * m_frame.curveP, kErrorOfSquares,
                 kUnitP},
                {m_pixelsQ, m_frame.centre.q, 2 * range.half2, 2 * m_frame.curveQ, kErrorOfSquares,
                 kUnitQ}}
{
    // Where too many digits would be lost is seen by the squares.
    if (!m_squares.isInterpolated())
        renounceInterpolation();
}

void MomentPatch::renounceInterpolation()
{
    m_single = {{m_pixelsP, m_frame.centre.p}, {m_pixelsQ, m_frame.centre.q}};
    m_squares = m_single;
}

namespace {

/// Exponentials, and what is made of them, cost as much as so many multiply-adds.
constexpr double kExponential = 24.0;

double numberOf(Index count)
{
    return static_cast<double>(count);
}

} // namespace

double MomentPatch::workPerRowAtSamples() const
{
    return 5.0 * numberOf(m_rect.area()) + kExponential * numberOf(m_rect.rows + m_rect.columns);
}

double MomentPatch::interpolationWork() const
{
    constexpr double kWeight = 10.0; // multiply-adds that a weight costs as much as
    const auto work = [&](const PatchPoints& points) {
        const double p = points.p.isInterpolated() ? numberOf(points.p.points.size()) : 0.0;
        const double q = points.q.isInterpolated() ? numberOf(points.q.points.size()) : 0.0;
        const double rows = points.q.isInterpolated() ? q : numberOf(m_rect.rows);
        return p * rows * numberOf(m_rect.columns) + q * numberOf(m_rect.area());
    };
    const auto weights = [&](const PatchPoints& points) {
        return kWeight * numberOf(points.p.weights.size() + points.q.weights.size());
    };
    return 3.0 * work(m_single) + work(m_squares) + weights(m_single) + weights(m_squares);
}

double MomentPatch::workPerRow() const
{
    const auto lines = [](const PatchPoints& points) {
        return static_cast<double>(points.p.points.size() + points.q.points.size());
    };
    return 4.0 * static_cast<double>(m_single.count()) + static_cast<double>(m_squares.count()) +
           kExponential * (lines(m_single) + lines(m_squares));
}

bool MomentPatch::isInRange() const
{
    return m_spreadP + m_spreadQ <= kMostSpread;
}

MomentPlanes MomentPatch::sumRows(const SliceRows& rows, Index first, Index last,
                                  const std::stop_token& stop) const
{
    MomentPlanes sums;
    sums.See = MatrixXd::Zero(m_squares.q.points.size(), m_squares.p.points.size());
    sums.Se = MatrixXd::Zero(m_single.q.points.size(), m_single.p.points.size());
    sums.Sze = sums.Se;
    sums.Sbe = sums.Se;
    addMoments(rows, first, last, m_frame, {m_single.p.points, m_single.q.points},
               {m_squares.p.points, m_squares.q.points}, sums, stop);
    return sums;
}

Eigen::ArrayXd MomentPatch::largestOf(const SliceRows& rows) const
{
    // The largest value of c s - curve s^2, inside or at an end.
    const auto most = [](const auto& c, double curve, double half) -> Eigen::ArrayXd {
        if (curve == 0)
            return Eigen::ArrayXd::Zero(c.size());
        const Eigen::ArrayXd slope = c.abs();
        const Eigen::ArrayXd inside = slope.min(2 * curve * half);
        return inside.square() / (4 * curve) + (slope - inside) * half;
    };
    const PlaneProducts& z = rows.products;
    const PlanePoint& at = m_frame.centre;
    return ((z.z0 + at.p * z.z1 + at.q * z.z2).array() - m_frame.level +
            most(z.z1.array() - m_frame.levelP, m_frame.curveP, halfWidth(m_pixelsP)) +
            most(z.z2.array() - m_frame.levelQ, m_frame.curveQ, halfWidth(m_pixelsQ)))
        .exp();
}

PatchPeaks MomentPatch::peaks(const SliceRows& rows) const
{
    if (!isCurved())
        return {};
    const Eigen::ArrayXd largest = largestOf(rows);
    return {largest.sum(), largest.square().sum()};
}

double MomentPatch::squaresError(double largest, const PatchPeaks& peaks) const
{
    const auto& [p, q] = m_squares;
    if (!isInterpolated())
        return 0.0;
    if (isCurved())
        return kRounding + 1.01 * (p.error + q.error) * peaks.See / largest;
    // The values that interpolation along one side magnifies err by that along the other; twice
    // the larger covers both, and the rows whose largest values lie in different corners.
    return kRounding + 4 * std::max(p.error, q.error);
}

double MomentPatch::singlesError(const MomentPlanes& sums, const PatchPeaks& peaks) const
{
    const auto& [p, q] = m_single;
    if (!m_single.isInterpolated())
        return 0.0;
    if (isCurved())
        return kRounding + 1.01 * (p.error + q.error) *
                               std::max(peaks.Se / sums.Se.maxCoeff(),
                                        std::sqrt(peaks.See / sums.See.maxCoeff()));
    return kRounding + 4 * std::max(p.error, q.error);
}

double MomentPatch::faintness(const MomentPlanes& sums, const PatchPeaks& peaks,
                              Precision precision) const
{
    const double largest = sums.See.maxCoeff();
    const double middle = sums.See(sums.See.rows() / 2, sums.See.cols() / 2);
    return squaresError(largest, peaks) / mostError(precision) * largest / middle;
}

double MomentPatch::faintShare(const MomentPlanes& sums, const PatchPeaks& peaks,
                               Precision precision) const
{
    const double largest = sums.See.maxCoeff();
    const double least = squaresError(largest, peaks) / mostError(precision) * largest;
    const auto isFaint = [&](const auto& values) { return !(values.minCoeff() >= least); };
    const auto share = [](const VectorXd& points, const auto& isFaintAt) {
        double first = std::numeric_limits<double>::infinity();
        double last = -first;
        for (Index k = 0; k < points.size(); ++k) {
            if (isFaintAt(k)) {
                first = std::min(first, points[k]);
                last = std::max(last, points[k]);
            }
        }
        const double width = points[points.size() - 1] - points[0];
        return last < first ? 0.0 : width > 0 ? (last - first) / width : 1.0;
    };
    return share(m_squares.p.points, [&](Index j) { return isFaint(sums.See.col(j)); }) *
           share(m_squares.q.points, [&](Index i) { return isFaint(sums.See.row(i)); });
}

MomentRegion MomentPatch::store(const MomentPlanes& sums, const PatchPeaks& peaks,
                                MomentPlanes& planes) const
{
    const auto part = [&](MatrixXd& plane) {
        return plane.block(m_rect.row, m_rect.column, m_rect.rows, m_rect.columns);
    };
    m_single.interpolate(sums.Se, part(planes.Se));
    m_single.interpolate(sums.Sze, part(planes.Sze));
    m_single.interpolate(sums.Sbe, part(planes.Sbe));
    m_squares.interpolate(sums.See, part(planes.See));
    return {m_rect,
            m_frame,
            true,
            singlesError(sums, peaks),
            squaresError(sums.See.maxCoeff(), peaks),
            sums.Se.maxCoeff(),
            sums.See.maxCoeff()};
}

PixelRect MomentPatch::faintPart(const MomentRegion& region, const MomentPlanes& planes,
                                 Precision precision) const
{
    const double least = region.errorSee / mostError(precision) * region.largestSee;
    Index top = m_rect.rows;
    Index bottom = -1;
    Index left = m_rect.columns;
    Index right = -1;
    for (Index j = 0; j < m_rect.columns; ++j) {
        const auto column = planes.See.col(m_rect.column + j).segment(m_rect.row, m_rect.rows);
        if (column.minCoeff() >= least)
            continue;
        left = std::min(left, j);
        right = j;
        for (Index i = 0; i < m_rect.rows; ++i) {
            if (column[i] < least) {
                top = std::min(top, i);
                bottom = std::max(bottom, i);
            }
        }
    }
    return right < 0 ? PixelRect{}
                     : PixelRect{m_rect.row + top, m_rect.column + left, bottom - top + 1,
                                 right - left + 1};
}

MomentRegion MomentPatch::unknown() const
{
    MomentRegion region;
    region.rect = m_rect;
    region.frame = m_frame;
    region.isKnown = false;
    return region;
}

std::vector<PixelRect> MomentPatch::parts() const
{
    const bool tall = m_rect.rows > kLeastSide;
    const bool wide = m_rect.columns > kLeastSide;
    if (!tall && !wide)
        return {};
    if (!isInRange() || (tall && wide && m_spreadP == m_spreadQ))
        return m_rect.parts(tall, wide);
    const bool acrossColumns = wide && (m_spreadP > m_spreadQ || !tall);
    return m_rect.parts(!acrossColumns, acrossColumns);
}

} // namespace core
