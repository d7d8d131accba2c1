// SPDX-License-Identifier: MIT
#include "core/slice/slice_refiner.h"

#include "core/numeric/blas.h"
#include "core/numeric/chebyshev.h"
#include "core/numeric/parallel.h"

#include <algorithm>
#include <cmath>

namespace core {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// One side of a patch: where it is sampled, and where it is evaluated.
struct RefinedSide {
    double centre = 0.0;
    double half = 0.0;
    VectorXd samples;
    Index degree = 0; ///< 0: a single sample.

    void choose(double range, double tolerance)
    {
        // Two more for the polynomial factors of the exponentials.
        degree = half > 0 ? degreeForExponentials(2 * half * range, tolerance) + 2 : 0;
    }
    /// Offsets from the centre.
    VectorXd points() const
    {
        return degree > 0 ? VectorXd(half * chebyshevPoints(degree)) : VectorXd::Zero(1);
    }
    MatrixXd weights() const
    {
        return degree > 0 ? interpolationWeights(degree, (samples.array() - centre) / half)
                          : MatrixXd::Ones(1, samples.size());
    }
};

namespace {

/// Fewer pixels than this are evaluated one by one.
constexpr std::size_t kFewPixels = 32;
/// Beyond this exponent range of a patch, splitting it is cheaper than more points.
constexpr double kMostRange = 32.0;
/// Numerators below this fraction of the largest on a patch are left to a smaller patch.
constexpr double kResolved = 1e-3;
/// Error of interpolation relative to the largest numerator of a patch.
constexpr double kInterpolationError = 1e-16;
/// Below this many rows times points, starting threads costs more than it saves.
constexpr double kThreadedWork = 1e5;

RefinedSide sideOf(Index first, Index last, const auto& coordinate)
{
    RefinedSide side;
    side.samples.resize(last - first + 1);
    for (Index k = first; k <= last; ++k)
        side.samples[k - first] = coordinate(k);
    side.centre = (coordinate(first) + coordinate(last)) / 2;
    side.half = (coordinate(last) - coordinate(first)) / 2;
    return side;
}

} // namespace

struct SliceRefiner::Patch {
    PixelRect rect;
    RefinedSide p;
    RefinedSide q;
    double shift = 0.0;  ///< Numerators are scaled by e^(-2 (shift + tilt)).
    MatrixXd numerators; ///< At the Chebyshev points, q by p.
};

SliceRefiner::SliceRefiner(const SliceMoments& moments, const SliceRows& rows, Slice& slice,
                           const std::stop_token& stop)
    : m_moments(moments)
    , m_rows(rows)
    , m_slice(slice)
    , m_stop(stop)
    , m_evaluator(rows, slice.mix, moments.polynomials)
{
    const ExponentRange& range = moments.range;
    const bool softmax = slice.mix.r == 0;
    // Softmax alone does not see what is common to all rows; z itself does.
    m_tilt.centre = moments.polynomials.centre;
    m_tilt.levelP = softmax ? range.middle1 : 0.0;
    m_tilt.levelQ = softmax ? range.middle2 : 0.0;
    const bool exponentiates = slice.mix.s > 0;
    m_range1 = exponentiates ? std::abs(range.middle1 - m_tilt.levelP) + range.half1 : 0.0;
    m_range2 = exponentiates ? std::abs(range.middle2 - m_tilt.levelQ) + range.half2 : 0.0;
}

void SliceRefiner::forEach(Index count, const std::function<void(Index)>& body) const
{
    if (static_cast<double>(count * m_rows.b.size()) >= kThreadedWork)
        return parallelFor(count, body, m_stop);
    for (Index k = 0; k < count && !m_stop.stop_requested(); ++k)
        body(k);
}

void SliceRefiner::evaluate(const std::vector<Pixel>& pixels)
{
    forEach(static_cast<Index>(pixels.size()), [&](Index k) {
        const Pixel& pixel = pixels[static_cast<std::size_t>(k)];
        const Grid& grid = m_slice.grid;
        const PointLoss found = m_evaluator.at({grid.p(pixel.column), grid.q(pixel.row)}, m_stop);
        m_slice.loss(pixel.row, pixel.column) = found.loss;
        m_slice.alpha(pixel.row, pixel.column) = found.alpha;
    });
}

SliceRefiner::Patch SliceRefiner::patchAround(const std::vector<Pixel>& pixels) const
{
    const auto [top, bottom] = std::ranges::minmax(pixels, {}, &Pixel::row);
    const auto [left, right] = std::ranges::minmax(pixels, {}, &Pixel::column);
    const Grid& grid = m_slice.grid;
    Patch patch;
    patch.rect = {top.row, left.column, bottom.row - top.row + 1, right.column - left.column + 1};
    patch.p = sideOf(left.column, right.column, [&](Index j) { return grid.p(j); });
    patch.q = sideOf(top.row, bottom.row, [&](Index i) { return grid.q(i); });
    return patch;
}

bool SliceRefiner::sample(Patch& patch, std::size_t most) const
{
    if (2 * (patch.p.half * m_range1 + patch.q.half * m_range2) > kMostRange)
        return false;
    const double bb = m_moments.polynomials.bb;
    const PlanePoint middle{patch.p.centre, patch.q.centre};
    patch.shift = m_evaluator.at(middle, m_stop).shift - m_tilt.levelAt(middle.p, middle.q);
    // The largest numerator relative to the exponentials in it. A guess that is confirmed below.
    double ratio = 1e-8;
    while (!m_stop.stop_requested()) {
        patch.p.choose(m_range1, kInterpolationError * ratio);
        patch.q.choose(m_range2, kInterpolationError * ratio);
        const VectorXd p = patch.p.points();
        const VectorXd q = patch.q.points();
        if (static_cast<std::size_t>(p.size() * q.size()) >= most)
            return false;
        patch.numerators.resize(q.size(), p.size());
        MatrixXd scales(q.size(), p.size());
        forEach(patch.numerators.size(), [&](Index k) {
            const PlanePoint offset{p[k / q.size()], q[k % q.size()]};
            const PointLoss found = m_evaluator.at(middle, offset, m_stop);
            const double tilt = m_tilt.levelAt(middle.p + offset.p, middle.q + offset.q);
            const double scale = std::exp(2 * (found.shift - patch.shift - tilt));
            patch.numerators(k % q.size(), k / q.size()) = scale * found.numerator;
            scales(k % q.size(), k / q.size()) = scale * 4 * bb * found.size * found.size;
        });
        const double found = patch.numerators.maxCoeff() / scales.maxCoeff();
        if (found >= ratio || found == 0)
            return found > 0;
        ratio = found / 4;
    }
    return false;
}

std::vector<Pixel> SliceRefiner::interpolate(const Patch& patch, const std::vector<Pixel>& pixels)
{
    MatrixXd along(patch.numerators.rows(), patch.rect.columns);
    MatrixXd numerators(patch.rect.rows, patch.rect.columns);
    multiply(patch.numerators, patch.p.weights(), along);
    multiplyTransposed(patch.q.weights(), along, numerators);
    const double least = kResolved * patch.numerators.maxCoeff();
    const PolynomialSums& sums = m_moments.polynomials;
    const Mix& mix = m_slice.mix;
    std::vector<Pixel> rest;
    for (const Pixel& pixel : pixels) {
        const auto [i, j, level] = pixel;
        const double numerator = numerators(i - patch.rect.row, j - patch.rect.column);
        if (numerator < least) {
            rest.push_back(pixel);
            continue;
        }
        const double p = m_slice.grid.p(j);
        const double q = m_slice.grid.q(i);
        const Eigen::Vector3d offset = sums.offset(p, q);
        const double shift = patch.shift + m_tilt.levelAt(p, q);
        double alpha = mix.r > 0 ? mix.r * std::exp(-shift) * sums.z.dot(offset) : 0.0;
        if (mix.s > 0)
            alpha += mix.s * m_moments.planes.Se(i, j) * std::exp(level - shift);
        m_slice.loss(i, j) =
            (numerator / (alpha * alpha) + std::max(0.0, offset.dot(sums.wzz * offset))) / 2;
    }
    return rest;
}

void SliceRefiner::refine(const std::vector<Pixel>& pixels)
{
    if (m_stop.stop_requested())
        return;
    if (pixels.size() <= kFewPixels)
        return evaluate(pixels);
    Patch patch = patchAround(pixels);
    const bool sampled = sample(patch, pixels.size() / 2);
    const std::vector<Pixel> rest = sampled ? interpolate(patch, pixels) : pixels;
    for (const PixelRect& quarter : patch.rect.parts(true, true)) {
        std::vector<Pixel> inside;
        std::ranges::copy_if(rest, std::back_inserter(inside), [&](const Pixel& pixel) {
            return quarter.contains(pixel.row, pixel.column);
        });
        refine(inside);
    }
}

} // namespace core
