// SPDX-License-Identifier: MIT
#include "core/solve/wall.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core {

namespace {

using Eigen::VectorXd;

/// alpha along a segment at one place, all four divided by the same positive number.
struct AlphaOnSegment {
    double value = 0.0;
    double slope = 0.0;
    double curvature = 0.0;
    double terms = 0.0; ///< sum(s e^z + r |z|), what the rounding of value is measured by.
};

/// At z + t dz.
AlphaOnSegment alphaAt(const Mix& mix, const Eigen::Ref<const VectorXd>& z, double t,
                       const Eigen::Ref<const VectorXd>& dz)
{
    // Piece by piece on the stack: it is asked for twice a step, and most problems are small.
    constexpr Eigen::Index kPiece = 128;
    using Piece = Eigen::Array<double, Eigen::Dynamic, 1, 0, kPiece, 1>;
    const double shift = mix.s > 0 ? std::max(0.0, (z + t * dz).maxCoeff()) : 0.0;
    const double skip = mix.r * std::exp(-shift);
    AlphaOnSegment at;
    for (Eigen::Index first = 0; first < z.size(); first += kPiece) {
        const Eigen::Index count = std::min(kPiece, z.size() - first);
        const auto d = dz.segment(first, count).array();
        const Piece here = z.segment(first, count).array() + t * d;
        Piece e = Piece::Zero(count);
        if (mix.s > 0)
            e = mix.s * (here - shift).exp();
        at.value += e.sum() + skip * here.sum();
        at.slope += (e * d).sum() + skip * d.sum();
        at.curvature += (e * d.square()).sum();
        at.terms += e.sum() + skip * here.abs().sum();
    }
    return at;
}

bool isPositive(const AlphaOnSegment& at, Eigen::Index n)
{
    return at.value > wallThreshold(n) * at.terms;
}

/// The convex case: whether the smallest alpha on the segment is positive, both ends being so.
bool minimumIsPositive(const Mix& mix, const Eigen::Ref<const VectorXd>& z,
                       const Eigen::Ref<const VectorXd>& dz)
{
    double low = 0.0;  // alpha falls here,
    double high = 1.0; // and rises here.
    double trial = 0.5;
    // Each second step halves the bracket at least, so this many exhaust the digits of double.
    for (int k = 0; k < 110 && high - low > 1e-15; ++k) {
        const AlphaOnSegment at = alphaAt(mix, z, trial, dz);
        if (!isPositive(at, z.size()))
            return false;
        // A convex function lies above its tangents: what is left of the bracket is safe already.
        const double rest = at.slope < 0 ? high - trial : low - trial;
        if (at.value + at.slope * rest > wallThreshold(z.size()) * at.terms)
            return true;
        (at.slope < 0 ? low : high) = trial;
        const double newton = trial - at.slope / at.curvature;
        // exp flattens Newton's steps far from the minimum; bisection keeps the pace.
        const bool useNewton = k % 2 == 0 && newton > low && newton < high;
        trial = useNewton ? newton : 0.5 * (low + high);
    }
    return true;
}

} // namespace

bool crossesWall(const Mix& mix, const Eigen::Ref<const VectorXd>& z,
                 const Eigen::Ref<const VectorXd>& dz)
{
    assert(z.size() == dz.size());
    if (mix.r == 0)
        return false; // alpha is a sum of exponentials
    const AlphaOnSegment start = alphaAt(mix, z, 0, dz);
    const AlphaOnSegment end = alphaAt(mix, z, 1, dz);
    if (mix.s == 0)
        return !(std::abs(end.value) > wallThreshold(z.size()) * end.terms) ||
               std::signbit(start.value) != std::signbit(end.value);
    if (!isPositive(end, z.size()))
        return true;
    if (start.slope >= 0 || end.slope <= 0)
        return false;
    return !minimumIsPositive(mix, z, dz);
}

bool crossesWall(const Mix& mix, const LossAt& from, const LossAt& to)
{
    if (mix.r == 0)
        return false; // alpha is a sum of exponentials
    // A convex alpha that does not fall at its start, or rises no more at its end, is smallest
    // there.
    if (mix.s > 0 && to.domain() == Domain::Inside &&
        (from.v().dot(to.z() - from.z()) >= 0 || to.v().dot(to.z() - from.z()) <= 0))
        return false;
    return crossesWall(mix, from.z(), to.z() - from.z());
}

} // namespace core
