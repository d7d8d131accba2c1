// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/moments/slice_moments.h"
#include "core/slice/precision.h"

#include <Eigen/Core>

#include <stop_token>
#include <vector>

namespace core {

/// The exponents of a row differ by at most twice this on a patch. Then every row that matters
/// anywhere on it has factors of e^(2 zeta) between e^-700 and e^700.
inline constexpr double kMostSpread = 150.0;

/// The samples of one side of a patch, and the points at which sums of exponentials are taken to
/// know them: the samples themselves, or fewer Chebyshev points and the weights that lead from
/// them to samples.
struct PatchSide {
    Eigen::VectorXd points;  ///< Offsets from the centre.
    Eigen::MatrixXd weights; ///< points x samples; empty if the points are the samples.
    /// Of interpolation: relative to the larger of the ends' values, or with a curved frame to the
    /// largest value of each row.
    double error = 0.0;

    /// The samples themselves.
    PatchSide(const Eigen::VectorXd& samples, double centre);
    /// @param samples    ascending coordinates.
    /// @param range      half the range of the exponents' derivative along this side.
    /// @param curve      of the frame, 0 or at least range / (2 * half the width).
    /// @param tolerance  for the error; missed by a little where that saves points.
    /// @param unit       the number of points is a multiple of it.
    PatchSide(const Eigen::VectorXd& samples, double centre, double range, double curve,
              double tolerance, Eigen::Index unit);

    bool isInterpolated() const { return weights.size() > 0; }
};

/// The points of a patch for one kind of sum.
struct PatchPoints {
    PatchSide p;
    PatchSide q;

    Eigen::Index count() const { return p.points.size() * q.points.size(); }
    bool isInterpolated() const { return p.isInterpolated() || q.isInterpolated(); }
    /// The sums at the samples from those at the points, q by p.
    void interpolate(const Eigen::MatrixXd& atPoints, Eigen::Ref<Eigen::MatrixXd> samples) const;
};

/// Bounds of sums of the rows' largest values on a patch, by which errors of interpolation are
/// measured in a curved frame.
struct PatchPeaks {
    double Se = 0.0;
    double See = 0.0;
};

/// A part of a slice whose moments are computed at once. Squares of exponentials vary twice as
/// fast as the exponentials, so they are taken at more points.
class MomentPatch {
public:
    /// Sums that grow by many orders of magnitude to all sides can be interpolated in a curved
    /// frame only, others take fewer points in a plain one.
    enum class Shape { Plain, Curved };

    MomentPatch(const SliceRows& rows, const ExponentRange& range, const Grid& grid,
                const PixelRect& rect, Shape shape);

    const PixelRect& rect() const { return m_rect; }
    /// Points at which sums are taken at most.
    Eigen::Index pointCount() const { return m_squares.count(); }
    /// Multiply-adds for each row.
    double workPerRow() const;
    /// Multiply-adds that lead from the points to the samples, once for all rows.
    double interpolationWork() const;
    /// What workPerRow() would be with the sums taken at the samples.
    double workPerRowAtSamples() const;
    bool isInterpolated() const { return m_squares.isInterpolated(); }
    /// True if e^(2 zeta) keeps within double everywhere on the patch.
    bool isInRange() const;

    /// The share of rows first .. last - 1 at the points.
    MomentPlanes sumRows(const SliceRows& rows, Eigen::Index first, Eigen::Index last,
                         const std::stop_token& stop) const;
    /// The largest value that e^zeta of each row takes on the patch. @pre a curved frame.
    Eigen::ArrayXd largestOf(const SliceRows& rows) const;
    /// Of @p rows; a pass of O(n). Zeros in a plain frame.
    PatchPeaks peaks(const SliceRows& rows) const;
    /// How many times more interpolating sums like these loses than it may in the middle of the
    /// patch; 0 without interpolation.
    double faintness(const MomentPlanes& sums, const PatchPeaks& peaks, Precision precision) const;
    /// The part of the patch that the smallest rectangle takes outside of which interpolating sums
    /// like these keeps their digits.
    double faintShare(const MomentPlanes& sums, const PatchPeaks& peaks, Precision precision) const;
    /// Takes the sums at the samples from now on.
    void renounceInterpolation();
    /// Fills this part of @p planes from the sums at the points.
    MomentRegion store(const MomentPlanes& sums, const PatchPeaks& peaks,
                       MomentPlanes& planes) const;
    /// The part of the rectangle outside of which interpolation keeps the digits of all samples.
    PixelRect faintPart(const MomentRegion& region, const MomentPlanes& planes,
                        Precision precision) const;
    /// This part as one to be evaluated from the rows.
    MomentRegion unknown() const;
    /// Smaller patches that together cover this one; empty if it is as small as it gets. Halves
    /// across the side along which the exponents vary most, or quarters if they are out of range.
    std::vector<PixelRect> parts() const;

private:
    bool isCurved() const { return m_frame.curveP > 0 || m_frame.curveQ > 0; }
    /// Error of See relative to its largest value at the points.
    double squaresError(double largest, const PatchPeaks& peaks) const;
    double singlesError(const MomentPlanes& sums, const PatchPeaks& peaks) const;

    PixelRect m_rect;
    Eigen::VectorXd m_pixelsP;
    Eigen::VectorXd m_pixelsQ;
    PatchFrame m_frame;
    double m_spreadP; ///< Bound of what zeta changes by from the centre along p.
    double m_spreadQ;
    PatchPoints m_single;  ///< For sums of e^zeta.
    PatchPoints m_squares; ///< For sums of e^(2 zeta).
};

} // namespace core
