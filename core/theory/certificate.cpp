// SPDX-License-Identifier: MIT
#include "core/theory/certificate.h"

#include "core/model/loss.h"
#include "core/numeric/constants.h"
#include "core/spectrum/hessian_spectrum.h"
#include "core/spectrum/spectrum.h"
#include "core/theory/bounded_loss.h"
#include "core/theory/third_derivative.h"

#include <Eigen/Cholesky>
#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace core {

namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Covers the rounding of formulas of a few operations.
constexpr double kUp = 1 + 64 * kUnitRoundoff;

/// A number that the smallest eigenvalue of the symmetric @p H is at least, for sure: a Cholesky
/// factorisation of H less so much of the identity that runs to its end proves it. Not positive if
/// there is no such proof.
double provedSmallestEigenvalue(const MatrixXd& H)
{
    const Spectrum spectrum = denseSpectrum(H, Eigenvectors::No);
    if (spectrum.values.size() == 0)
        return kNan;
    const double estimate = spectrum.values[0];
    if (!(estimate > 0))
        return estimate;
    const double rounding = 2 * roundings(static_cast<double>(H.rows()) + 8) * H.trace();
    for (const double part : {0.999, 0.9, 0.5}) {
        MatrixXd shifted = H;
        shifted.diagonal().array() -= part * estimate;
        const Eigen::LLT<MatrixXd> cholesky(shifted);
        if (cholesky.info() == Eigen::Success)
            return part * estimate - rounding;
    }
    return -rounding;
}

/// |H^-1 grad L|_2 at most, from a solution whose residual is looked at.
double newtonStepBound(const BoundedLoss& at, double beta)
{
    const VectorXd step = at.hessian.llt().solve(at.gradient);
    const double size = step.norm();
    const double forming = roundings(2.0 * static_cast<double>(step.size()) + 16) *
                           (at.gradient.norm() + at.hessian.norm() * size);
    const double residual = (at.gradient - at.hessian * step).norm() + forming;
    return kUp * (size * (1 + roundings(static_cast<double>(step.size()) + 16)) +
                  beta * (at.gradientError + residual + at.hessianError * size) * kUp);
}

/// One ball's part of the theorem.
struct Ball {
    double radius;
    double lipschitz;
    double h;
    double inner;
    double outer;

    Ball(const Certificate& of, const ThirdDerivativeBound& bound, double R)
        : radius(R)
        , lipschitz(bound.on(R))
        , h(of.beta * lipschitz * of.eta * kUp)
    {
        const double root = std::sqrt(std::max(0.0, 1 - 2 * h));
        inner = 2 * of.eta / (1 + root) * kUp;
        outer = std::min(R, (1 + root) / (of.beta * lipschitz) / kUp);
    }

    bool proves(const Certificate& of) const
    {
        return h <= kMostKantorovich && inner <= radius && of.beta * lipschitz * inner * kUp < 1;
    }
};

void proveBy(Certificate& certificate, const ThirdDerivativeBound& bound)
{
    const auto keep = [&certificate](const Ball& ball) {
        certificate.h = ball.h;
        certificate.lipschitz = ball.lipschitz;
        certificate.ball = ball.radius;
    };
    // The smallest ball that can hold the minimum has the smallest M; larger ones say how far
    // there is no other.
    const double smallest = std::max(2 * certificate.eta, std::numeric_limits<double>::min());
    const Ball first(certificate, bound, smallest);
    keep(first);
    if (!first.proves(certificate)) {
        certificate.why = std::isfinite(first.lipschitz) ? Unproved::TooFar : Unproved::NoBound;
        return;
    }
    certificate.why = Unproved::No;
    certificate.inner = first.inner;
    certificate.outer = first.outer;
    // M grows with the ball, so that balls prove something up to one size, and say the more the
    // larger they are up to another: both are found by large steps, then by halving. A ball costs
    // O(n) exponentials.
    constexpr double kStep = 16;
    constexpr double kEnough = 1.0905077326652577; // an eighth of an octave
    const auto isBetterYet = [&](double R) {
        const Ball ball(certificate, bound, R);
        if (!ball.proves(certificate))
            return false;
        certificate.outer = std::max(certificate.outer, ball.outer);
        return ball.outer >= R;
    };
    double low = smallest;
    double high = kStep * smallest;
    while (std::isfinite(high) && isBetterYet(high)) {
        low = high;
        high *= kStep;
    }
    while (std::isfinite(high) && high > kEnough * low) {
        const double middle = std::sqrt(low) * std::sqrt(high);
        (isBetterYet(middle) ? low : high) = middle;
    }
}

} // namespace

std::string_view unprovedId(Unproved why)
{
    switch (why) {
    case Unproved::No:
        return "proved";
    case Unproved::NotDefined:
        return "not_defined";
    case Unproved::NotDefinite:
        return "not_definite";
    case Unproved::NoBound:
        return "no_bound";
    case Unproved::TooFar:
        return "too_far";
    case Unproved::TooLarge:
        return "too_large";
    }
    return {};
}

namespace {

/// Tries it in the coordinates of @p x. @param scales  what these coordinates are; see Certificate.
Certificate certifyAsItIs(const Problem& problem, const VectorXd& x, VectorXd scales)
{
    Certificate certificate;
    certificate.scales = std::move(scales);
    for (double* number :
         {&certificate.inner, &certificate.outer, &certificate.h, &certificate.beta,
          &certificate.eta, &certificate.lipschitz, &certificate.ball, &certificate.lambdaMin,
          &certificate.gradientRounding, &certificate.hessianRounding})
        *number = kNan;
    if (problem.d() > kMostDense) {
        certificate.why = Unproved::TooLarge;
        return certificate;
    }
    const BoundedLoss at = boundedLoss(problem, x);
    const bool isDefined =
        problem.mix.s > 0 ? at.alpha.value > at.alpha.error : at.alpha.smallest() > 0;
    if (!isDefined || !std::isfinite(at.gradientError) || !std::isfinite(at.hessianError) ||
        !at.gradient.allFinite() || !at.hessian.allFinite())
        return certificate;
    certificate.gradientRounding = at.gradientError;
    certificate.hessianRounding = at.hessianError;
    certificate.lambdaMin = provedSmallestEigenvalue(at.hessian) - at.hessianError;
    if (!(certificate.lambdaMin > 0)) {
        certificate.why = Unproved::NotDefinite;
        return certificate;
    }
    certificate.beta = kUp / certificate.lambdaMin;
    certificate.eta = newtonStepBound(at, certificate.beta);
    proveBy(certificate, ThirdDerivativeBound(problem, at));
    return certificate;
}

/// The powers of two next to @p scales, the middle one of them 1: a unit for all alike changes
/// nothing.
VectorXd powersOfTwo(const VectorXd& scales)
{
    std::vector<double> exponents;
    for (const double scale : scales)
        exponents.push_back(std::round(std::log2(scale)));
    std::vector<double> sorted = exponents;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::ranges::nth_element(sorted, middle);
    VectorXd powers(scales.size());
    for (Eigen::Index j = 0; j < powers.size(); ++j)
        powers[j] = std::exp2(exponents[static_cast<std::size_t>(j)] - *middle);
    return powers;
}

/// True if neither A S^-1 nor S x loses a bit, and S changes something.
bool isExactly(const RowMajorMatrix& A, const VectorXd& x, const VectorXd& scales)
{
    const VectorXd inverse = scales.cwiseInverse();
    if (!scales.allFinite() || !inverse.allFinite() || scales.minCoeff() == scales.maxCoeff())
        return false;
    const RowMajorMatrix there = A * inverse.asDiagonal();
    const RowMajorMatrix andBack = there * scales.asDiagonal();
    const VectorXd y = scales.cwiseProduct(x);
    return there.allFinite() && andBack == A && y.allFinite() && y.cwiseProduct(inverse) == x;
}

/// The same at S x with A S^-1, where the loss is the same. @pre isExactly.
Certificate certifyScaled(const Problem& problem, const RowMajorMatrix& A, const VectorXd& x,
                          const VectorXd& scales)
{
    Problem scaled = problem;
    scaled.A = DesignMatrix(RowMajorMatrix(A * scales.cwiseInverse().asDiagonal()));
    scaled.x0 = scales.cwiseProduct(x);
    return certifyAsItIs(scaled, scaled.x0, scales);
}

/// True if @p p is nearer to a proof than @p q.
bool isNearer(const Certificate& p, const Certificate& q)
{
    return !(q.h <= p.h) && std::isfinite(p.h);
}

} // namespace

Certificate certify(const Problem& problem, const VectorXd& x)
{
    assert(x.size() == problem.d() && x.allFinite());
    Certificate best = certifyAsItIs(problem, x, {});
    if (best.isProved() || best.why == Unproved::NotDefined || best.why == Unproved::TooLarge)
        return best;
    const LossAt at(problem, x);
    const RowMajorMatrix A = problem.A.dense();
    for (const VectorXd& wanted :
         {scalingOf(at, at.hessian()).scales, VectorXd(problem.A.columnNorms())}) {
        const VectorXd scales = powersOfTwo(wanted);
        if (!isExactly(A, x, scales))
            continue;
        Certificate scaled = certifyScaled(problem, A, x, scales);
        if (scaled.isProved() || isNearer(scaled, best))
            best = std::move(scaled);
        if (best.isProved())
            break;
    }
    return best;
}

namespace {

/// True if eta comes from rounding more than from the distance to the minimum.
bool isRounding(const Certificate& c)
{
    return c.beta * c.gradientRounding > 0.5 * c.eta;
}

/// In which coordinates, where they are not those of x.
std::string coordinates(const Certificate& c)
{
    return c.isScaled()
               ? fmt::format(" in column-scaled coordinates y_j = s_j x_j, s_j from {:.3g} "
                             "to {:.3g}",
                             c.scales.minCoeff(), c.scales.maxCoeff())
               : std::string();
}

/// What the lengths are in the units of x, where they are of others.
std::string inUnitsOfX(const Certificate& c)
{
    return c.isScaled() ? fmt::format(" In the units of x: within {:.3g}, and within {:.3g}.",
                                      c.innerOfX(), c.outerOfX())
                        : std::string();
}

} // namespace

std::string certificateText(const Certificate& certificate)
{
    const Certificate& c = certificate;
    switch (c.why) {
    case Unproved::No:
        return fmt::format("Proved{}: there is a minimum within {:.3g} of here, and no other "
                           "stationary point within {:.3g} (Newton-Kantorovich; h = {:.3g}; "
                           "computed in double, rounding of the gradient bounded by {:.2g}, of the "
                           "Hessian by {:.2g}).{}",
                           coordinates(c), c.inner, c.outer, c.h, c.gradientRounding,
                           c.hessianRounding, inUnitsOfX(c));
    case Unproved::NotDefined:
        return "Not proved: alpha is not positive here for sure, so that the loss is not defined.";
    case Unproved::NotDefinite:
        return fmt::format("Not proved: the Hessian is not positive definite here beyond rounding "
                           "(its smallest eigenvalue is known to be at least {:.3g} only). At a "
                           "saddle or on a slope there is nothing to prove; in a flat valley a "
                           "regulariser w > 0, or fewer columns, would help.",
                           c.lambdaMin);
    case Unproved::NoBound:
        return fmt::format("Not proved{}: within {:.3g} of here alpha cannot be kept from 0, so "
                           "that the Hessian's change has no bound. A point nearer to the minimum, "
                           "or centred columns, would help.",
                           coordinates(c), c.ball);
    case Unproved::TooFar:
        return fmt::format("Not proved{}: h = beta M eta = {:.3g} with beta = {:.3g}, M = {:.3g} "
                           "and eta = {:.3g}; {} at most is needed. {} A regulariser w > 0 makes "
                           "beta smaller.",
                           coordinates(c), c.h, c.beta, c.lipschitz, c.eta, kMostKantorovich,
                           isRounding(c) ? "What rounding can have done to the gradient is most of "
                                           "eta, so that no step helps."
                                         : "A Newton step from here (--solve) makes eta smaller.");
    case Unproved::TooLarge:
        return "Not proved: the Hessian is too large to be factorised.";
    }
    return {};
}

} // namespace core
