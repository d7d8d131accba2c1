// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/moments/moment_patch.h"
#include "core/slice/moments/slice_moments.h"
#include "core/slice/point_loss.h"
#include "core/slice/slice.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace core {

/// A pixel of a slice.
struct Pixel {
    Eigen::Index row = 0;
    Eigen::Index column = 0;
    double level = 0.0; ///< That of the frame of its region: Se e^level is sum_k e^z_k.
};

/// Gives the pixels of a slice that its moments cannot resolve their digits, from the rows.
///
/// Where many pixels of small loss lie together, as they do near a minimum and everywhere in a
/// small window, most of them need not be evaluated: the numerator |u - alpha b|^2 of the loss is
/// a sum of exponentials and polynomials without poles, so it is evaluated at the Chebyshev points
/// of the rectangle that they cover and interpolated. The pixels so close to the minimum that this
/// loses digits in turn are treated in the same way in the quarters of the rectangle.
class SliceRefiner {
public:
    /// Keeps references; @p slice is what is refined.
    SliceRefiner(const SliceMoments& moments, const SliceRows& rows, Slice& slice,
                 const std::stop_token& stop);

    /// For pixels whose alpha is right and whose loss is small.
    void refine(const std::vector<Pixel>& pixels);
    /// For any pixels: evaluates each from the rows.
    void evaluate(const std::vector<Pixel>& pixels);

private:
    struct Patch;

    /// A rectangle around @p pixels.
    Patch patchAround(const std::vector<Pixel>& pixels) const;
    /// Fills in the numerators at the Chebyshev points of @p patch; false if there are no fewer
    /// points than @p most.
    bool sample(Patch& patch, std::size_t most) const;
    /// Fills in the losses that the patch resolves and returns the other pixels.
    std::vector<Pixel> interpolate(const Patch& patch, const std::vector<Pixel>& pixels);
    void forEach(Eigen::Index count, const std::function<void(Eigen::Index)>& body) const;

    const SliceMoments& m_moments;
    const SliceRows& m_rows;
    Slice& m_slice;
    std::stop_token m_stop;
    PointEvaluator m_evaluator;
    PatchFrame m_tilt; ///< The part of the exponents that is common to all rows.
    double m_range1;   ///< Largest size of the other part's derivative along p.
    double m_range2;
};

} // namespace core
