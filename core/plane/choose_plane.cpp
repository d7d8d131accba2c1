// SPDX-License-Identifier: MIT
#include "core/plane/choose_plane.h"

#include "core/model/loss.h"
#include "core/numeric/gaussian.h"
#include "core/spectrum/spectrum.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <utility>

namespace core {

namespace {

struct Direction {
    Eigen::VectorXd vector; ///< Size d.
    std::string meaning;    ///< In brackets behind "d₁" on the axis.
};

struct DirectionPair {
    Direction first;
    Direction second;
    std::string remark; ///< Of the plane.
};

/// The part of @p v orthogonal to unit vector @p axis as a unit vector; nothing when nothing but
/// rounding is left of it.
std::optional<Eigen::VectorXd> orthogonalPart(const Eigen::VectorXd& v, const Eigen::VectorXd& axis)
{
    const double length = v.stableNorm();
    if (!(length > 0) || !std::isfinite(length))
        return std::nullopt;
    Eigen::VectorXd rest = v / length;
    rest -= axis.dot(rest) * axis;
    if (rest.norm() < 1e-10)
        return std::nullopt;
    rest.normalize();
    rest -= axis.dot(rest) * axis; // a second pass: the first leaves 1e-16 / |rest|
    return rest.normalized();
}

class RandomDirections {
public:
    RandomDirections(std::uint64_t seed, Eigen::Index d)
        : m_engine(seed)
        , m_size(d)
    {
    }

    Direction any()
    {
        Eigen::VectorXd v = gaussian(m_size, m_engine);
        while (!(v.norm() > 0))
            v = gaussian(m_size, m_engine);
        return {v.normalized(), "random"};
    }

    /// @pre d >= 2 and @p v is not zero.
    Direction orthogonalTo(const Eigen::VectorXd& v)
    {
        const Eigen::VectorXd axis = v.stableNormalized();
        for (;;)
            if (const auto rest = orthogonalPart(gaussian(m_size, m_engine), axis))
                return {*rest, "random"};
    }

    DirectionPair both(std::string remark = {})
    {
        Direction first = any();
        Direction second = orthogonalTo(first.vector);
        return {std::move(first), std::move(second), std::move(remark)};
    }

private:
    std::mt19937_64 m_engine;
    Eigen::Index m_size;
};

/// @p v cut or filled with zeros to size @p d, and 0 where it is not finite.
Eigen::VectorXd fitted(const Eigen::VectorXd& v, Eigen::Index d)
{
    Eigen::VectorXd result = Eigen::VectorXd::Zero(d);
    const Eigen::Index common = std::min(d, v.size());
    for (Eigen::Index k = 0; k < common; ++k)
        result[k] = std::isfinite(v[k]) ? v[k] : 0.0;
    return result;
}

Eigen::VectorXd originOf(const Problem& problem, const SliceSettings& settings,
                         const Eigen::VectorXd& optimum)
{
    switch (settings.through) {
    case Through::Zero:
        break;
    case Through::Start:
        return problem.x0;
    case Through::Optimum:
        return optimum;
    case Through::Custom:
        return fitted(settings.point, problem.d());
    }
    return Eigen::VectorXd::Zero(problem.d());
}

/// Eigenvectors have no sign of their own; the largest entry is made positive.
Eigen::VectorXd withSign(Eigen::VectorXd v)
{
    Eigen::Index largest = 0;
    v.cwiseAbs().maxCoeff(&largest);
    if (v[largest] < 0)
        v = -v;
    return v;
}

DirectionPair eigenDirections(const Problem& problem, Directions which, const Eigen::VectorXd& x,
                              RandomDirections& random)
{
    if (problem.d() > kMostDense)
        return random.both(fmt::format("Random directions: the eigenvectors of a Hessian are "
                                       "computed up to {} columns.",
                                       kMostDense));
    const LossAt at(problem, x);
    Spectrum spectrum;
    if (at.domain() != Domain::Wall)
        spectrum = denseSpectrum(at.hessian().dense(), Eigenvectors::Yes);
    if (spectrum.values.size() == 0)
        return random.both("Random directions: there is no Hessian at the point of the slice, "
                           "because alpha = 0 or the loss is beyond all numbers there.");

    // The leading two in size are at the ends of the ascending list.
    Eigen::Index low = 0;
    Eigen::Index high = spectrum.values.size() - 1;
    const auto vector = [&](Eigen::Index k) { return withSign(spectrum.vectors.col(k)); };
    if (which == Directions::EigenExtreme)
        return {{vector(high), "λ max eigenvector"}, {vector(low), "λ min eigenvector"}, {}};
    const auto takeLarger = [&] {
        const bool isHigh = std::abs(spectrum.values[high]) >= std::abs(spectrum.values[low]);
        return vector(isHigh ? high-- : low++);
    };
    Direction first{takeLarger(), "eigenvector of the largest |λ|"};
    Direction second{takeLarger(), "eigenvector of the second |λ|"};
    return {std::move(first), std::move(second), {}};
}

/// From the start to the optimum, and towards their line: then start, optimum and the point that
/// the slice goes through all lie in the plane. A random direction stands in where that point is
/// on the line already.
DirectionPair pathDirections(const Problem& problem, const Eigen::VectorXd& origin,
                             const Eigen::VectorXd& optimum, RandomDirections& random)
{
    const double size = 1 + problem.x0.stableNorm();
    const Eigen::VectorXd way = optimum - problem.x0;
    const double length = way.stableNorm();
    if (!(length > 1e-12 * size) || !std::isfinite(length))
        return random.both("Random directions: no method has found a better point than x₀ yet.");
    Direction first{way / length, "start → optimum"};
    const Eigen::VectorXd offset = problem.x0 - origin;
    // An offset that is all rounding has no direction.
    const bool isOnLine = offset.stableNorm() <= 1e-10 * size;
    if (const auto rest = isOnLine ? std::nullopt : orthogonalPart(offset, first.vector))
        return {std::move(first), {*rest, "orthogonal, towards the start"}, {}};
    Direction second = random.orthogonalTo(first.vector);
    second.meaning = "random, orthogonal";
    return {std::move(first), std::move(second), {}};
}

DirectionPair customDirections(const Problem& problem, const Eigen::MatrixXd& custom,
                               RandomDirections& random)
{
    const auto column = [&](Eigen::Index k) {
        const Eigen::VectorXd given = k < custom.cols() ? custom.col(k) : Eigen::VectorXd();
        return Direction{fitted(given, problem.d()), "given"};
    };
    DirectionPair chosen{column(0), column(1), {}};
    if (!(chosen.first.vector.stableNorm() > 0)) {
        chosen.first = random.any();
        chosen.remark = "The first direction is random: the given one is zero.";
    }
    if (!orthogonalPart(chosen.second.vector, chosen.first.vector.stableNormalized())) {
        chosen.second = random.orthogonalTo(chosen.first.vector);
        if (chosen.remark.empty())
            chosen.remark = "The second direction is random: the given one is zero or parallel to "
                            "the first.";
    }
    return chosen;
}

/// The title of coordinate @p j: where the origin is not at 0, p counts from the origin.
std::string axisTitle(const Problem& problem, const Eigen::VectorXd& origin, Eigen::Index j)
{
    return (origin[j] == 0 ? "" : "Δ ") + problem.columnName(j);
}

Plane axesPlane(const Problem& problem, const SliceSettings& settings, Eigen::VectorXd origin)
{
    const Eigen::Index d = problem.d();
    const Eigen::Index axis1 = std::clamp<Eigen::Index>(settings.axis1, 0, d - 1);
    Eigen::Index axis2 = std::clamp<Eigen::Index>(settings.axis2, 0, d - 1);
    if (axis2 == axis1)
        axis2 = (axis1 + 1) % d;
    Plane plane;
    plane.label1 = axisTitle(problem, origin, axis1);
    plane.d1 = Eigen::VectorXd::Unit(d, axis1);
    if (d > 1) {
        plane.label2 = axisTitle(problem, origin, axis2);
        plane.d2 = Eigen::VectorXd::Unit(d, axis2);
    }
    plane.origin = std::move(origin);
    return plane;
}

} // namespace

Plane choosePlane(const Problem& problem, const SliceSettings& settings,
                  const Eigen::VectorXd& optimum)
{
    const Eigen::Index d = problem.d();
    const Eigen::VectorXd best = optimum.size() == d ? optimum : problem.x0;
    Eigen::VectorXd origin = originOf(problem, settings, best);
    if (d == 1 || settings.directions == Directions::Axes)
        return axesPlane(problem, settings, std::move(origin));

    RandomDirections random(settings.seed, d);
    DirectionPair chosen;
    switch (settings.directions) {
    case Directions::Axes:
    case Directions::Random:
        chosen = random.both();
        break;
    case Directions::EigenExtreme:
    case Directions::EigenLeading:
        chosen = eigenDirections(problem, settings.directions, origin, random);
        break;
    case Directions::Paths:
        chosen = pathDirections(problem, origin, best, random);
        break;
    case Directions::Custom:
        chosen = customDirections(problem, settings.custom, random);
        break;
    }
    return {std::move(origin),
            std::move(chosen.first.vector),
            std::move(chosen.second.vector),
            "p · d₁ (" + chosen.first.meaning + ")",
            "q · d₂ (" + chosen.second.meaning + ")",
            std::move(chosen.remark)};
}

} // namespace core
