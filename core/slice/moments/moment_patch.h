// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/moments/slice_moments.h"

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
    double error = 0.0;      ///< Of interpolation, relative to the larger of the ends' values.

    /// The samples themselves.
    PatchSide(const Eigen::VectorXd& samples, double centre);
    /// @param samples    ascending coordinates.
    /// @param range      half the range of the exponents' derivative along this side.
    /// @param tolerance  for the error; missed by a little where that saves points.
    /// @param unit       the number of points is a multiple of it.
    PatchSide(const Eigen::VectorXd& samples, double centre, double range, double tolerance,
              Eigen::Index unit);

    bool isInterpolated() const { return weights.size() > 0; }
};

/// The points of a patch for one kind of sum.
struct PatchPoints {
    PatchSide p;
    PatchSide q;

    Eigen::Index count() const { return p.points.size() * q.points.size(); }
    bool isInterpolated() const { return p.isInterpolated() || q.isInterpolated(); }
    /// Error of interpolation relative to the largest sum.
    double error() const;
    /// The sums at the samples from those at the points, q by p.
    void interpolate(const Eigen::MatrixXd& atPoints, Eigen::Ref<Eigen::MatrixXd> samples) const;
};

/// A part of a slice whose moments are computed at once. Squares of exponentials vary twice as
/// fast as the exponentials, so they are taken at more points.
class MomentPatch {
public:
    MomentPatch(const SliceRows& rows, const ExponentRange& range, const Grid& grid,
                const PixelRect& rect);

    const PixelRect& rect() const { return m_rect; }
    /// Points at which sums are taken at most.
    Eigen::Index pointCount() const { return m_squares.count(); }
    /// Multiply-adds for each row.
    double workPerRow() const;
    bool isInterpolated() const { return m_squares.isInterpolated(); }
    /// True if e^(2 zeta) keeps within double everywhere on the patch.
    bool isInRange() const;

    /// The share of rows first .. last - 1 at the points.
    MomentPlanes sumRows(const SliceRows& rows, Eigen::Index first, Eigen::Index last,
                         const std::stop_token& stop) const;
    /// How many times more interpolating sums like these loses in the middle of the patch than it
    /// may; 0 without interpolation.
    double faintness(const MomentPlanes& sums) const;
    /// Takes the sums at the samples from now on.
    void renounceInterpolation();
    /// Fills this part of @p planes from the sums at the points.
    MomentRegion store(const MomentPlanes& sums, MomentPlanes& planes) const;
    /// The part of the rectangle outside of which interpolation keeps the digits of all samples.
    PixelRect faintPart(const MomentRegion& region, const MomentPlanes& planes) const;
    /// This part as one to be evaluated from the rows.
    MomentRegion unknown() const;
    /// Smaller patches that together cover this one; empty if it is as small as it gets. Halves
    /// across the side along which the exponents vary most, or quarters if they are out of range.
    std::vector<PixelRect> parts() const;

private:
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
