// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/moment_kernel.h"
#include "core/slice/slice_moments.h"

#include <Eigen/Core>

#include <array>
#include <stop_token>
#include <vector>

namespace core {

/// The exponents of a row differ by at most twice this on a patch. Then every row that matters
/// anywhere on it has factors of e^(2 zeta) between e^-700 and e^700.
inline constexpr double kMostSpread = 150.0;

/// A rectangle of pixels.
struct PixelRect {
    Eigen::Index row = 0;
    Eigen::Index column = 0;
    Eigen::Index rows = 0;
    Eigen::Index columns = 0;

    bool contains(Eigen::Index i, Eigen::Index j) const
    {
        return i >= row && i < row + rows && j >= column && j < column + columns;
    }
    /// The halves along both sides, or along one if @p alongRows or @p alongColumns is false.
    std::vector<PixelRect> parts(bool alongRows, bool alongColumns) const;
};

/// What all patches of a slice need to know of its rows.
struct RowRange {
    double middle1 = 0.0; ///< Middle of the range of z1.
    double middle2 = 0.0;
    double half1 = 0.0; ///< Half the range of z1.
    double half2 = 0.0;

    explicit RowRange(const PlaneProducts& products);
};

/// The samples of one side of a patch, and the points at which sums are taken to know them: the
/// samples themselves, or fewer Chebyshev points and the weights that lead from them to samples.
struct PatchSide {
    Eigen::VectorXd points;  ///< Offsets from the centre.
    Eigen::MatrixXd weights; ///< points x samples; empty if the points are the samples.

    /// @param samples  ascending coordinates.
    /// @param range    half the range of the exponents' derivative along this side.
    PatchSide(const Eigen::VectorXd& samples, double centre, double range);

    bool isInterpolated() const { return weights.size() > 0; }
    /// The values at the samples, one a column, from those at the points, one a column.
    Eigen::MatrixXd samplesOf(const Eigen::MatrixXd& atPoints) const;
};

/// A part of a slice whose moments are computed at once.
class MomentPatch {
public:
    MomentPatch(const SliceRows& rows, const RowRange& range, const Grid& grid,
                const PixelRect& rect);

    const PixelRect& rect() const { return m_rect; }
    /// Points at which sums are taken.
    Eigen::Index pointCount() const { return m_p.points.size() * m_q.points.size(); }
    bool isInterpolated() const { return m_p.isInterpolated() || m_q.isInterpolated(); }
    /// True if e^(2 zeta) keeps within double everywhere on the patch.
    bool isInRange() const;

    /// The share of rows first .. last - 1 at the points.
    MomentPlanes sumRows(const SliceRows& rows, Eigen::Index first, Eigen::Index last,
                         const std::stop_token& stop) const;
    /// True if interpolating these sums would magnify the rounding of large values at some points
    /// beyond what small values at some samples allow.
    bool losesDigits(const MomentPlanes& sums) const;
    /// Fills this part of @p moments from the sums at the points.
    void store(const MomentPlanes& sums, SliceMoments& moments) const;
    /// Marks this part as one to be evaluated from the rows.
    void giveUp(SliceMoments& moments) const;
    /// Smaller patches that together cover this one; empty if it is as small as it gets.
    std::vector<PixelRect> parts() const;

private:
    PixelRect m_rect;
    Eigen::VectorXd m_pixelsP;
    Eigen::VectorXd m_pixelsQ;
    PatchFrame m_frame;
    double m_spread; ///< Bound of |zeta| minus that at the centre.
    PatchSide m_p;
    PatchSide m_q;
};

} // namespace core
