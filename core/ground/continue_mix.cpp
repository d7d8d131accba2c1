// SPDX-License-Identifier: MIT
#include "core/ground/continue_mix.h"

#include "core/ground/multi_start.h"
#include "core/ground/starts.h"
#include "core/ground/stationary_curve.h"
#include "core/numeric/parallel.h"
#include "core/problem/column_units.h"
#include "core/spectrum/spectrum.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {

namespace {

using Eigen::Index;
using Eigen::VectorXd;

constexpr double kShortestTrailStep = 1e-9;
constexpr double kLongestTrailStep = 0.15;
constexpr std::size_t kMostTrailPoints = 4000;
/// A curve that rises less than this in each of two steps goes to infinity at one t: at a fold its
/// rise falls below 0 at once.
constexpr double kNoRise = 1e-7;

Problem mixed(Problem problem, const Mix& mix)
{
    problem.mix = mix;
    return problem;
}

ProblemFamily blended(const Problem& problem, const Blend& blend)
{
    const Mix change{blend.to.s - blend.from.s, blend.to.r - blend.from.r};
    return {[&problem, blend](double t) { return mixed(problem, mixAt(blend, t)); },
            [&problem, blend, change](double t, const Iterate& here) {
                return gradientDrift(mixed(problem, mixAt(blend, t)), change, here);
            },
            0.0, 1.0};
}

struct SeenPoint {
    TrailPoint point;
    bool isMinimum = true;
};

SeenPoint see(const StationaryCurve& curve, const CurvePoint& at)
{
    const VectorXd x = curve.xOf(at.place);
    const Problem problem = curve.family().at(at.parameter());
    const LossAt loss(problem, x);
    const VectorXd values = denseSpectrum(loss.hessian().dense(), Eigenvectors::No).values;
    // The sign of the curvature must not hang on the units of the columns.
    const auto here = iterateAt(problem, x);
    const bool isMinimum = here && curvatureOf(scaledHessian(*here)).negative() == 0;
    return {{at.parameter(), x, loss.loss(), values.size() > 0 ? values[0] : 0.0}, isMinimum};
}

/// Why there is nothing after @p last.
TrailEnd whyLost(const StationaryCurve& curve, const CurvePoint& last)
{
    constexpr double kFewDigits = 1e4;
    constexpr double kNoAlpha = 1e-6;
    constexpr double kFlat = 1e-10; // of the largest eigenvalue
    const Problem problem = curve.family().at(last.parameter());
    const auto here = iterateAt(problem, curve.xOf(last.place));
    if (!here || here->at.condition() > kFewDigits ||
        (problem.mix.r > 0 &&
         std::abs(here->at.alpha()) < kNoAlpha * static_cast<double>(problem.n())))
        return TrailEnd::Wall;
    // Where exp has saturated there is a direction in which nothing happens for ever.
    const ScaledCurvature curvature = curvatureOf(scaledHessian(*here));
    return isAtInfinity(problem, *here, curvature, kFlat) || std::abs(last.rise()) < kNoRise
               ? TrailEnd::Infinity
               : TrailEnd::Lost;
}

/// The next point towards @p limit, at most @p length away, which is made shorter as needed.
std::optional<CurvePoint> stepOn(const StationaryCurve& curve, const CurvePoint& here, double limit,
                                 double& length)
{
    const double left = limit - here.parameter();
    for (; length > kShortestTrailStep; length /= 2) {
        const bool landsThere = std::abs(here.rise()) * length >= std::abs(left);
        if (auto next = landsThere ? curve.landing(here, limit) : curve.next(here, length))
            return next;
    }
    return std::nullopt;
}

/// Goes on from @p here towards t = @p limit, and adds the points on the way to @p points.
TrailEnd followTo(const StationaryCurve& curve, std::optional<CurvePoint> here, double limit,
                  std::vector<TrailPoint>& points, const std::stop_token& stop)
{
    if (!here)
        return TrailEnd::Lost;
    const double direction = here->rise() > 0 ? 1.0 : -1.0;
    double length = kLongestTrailStep / 4;
    while (points.size() < kMostTrailPoints) {
        if (stop.stop_requested())
            return TrailEnd::Cancelled;
        if (here->parameter() == limit)
            return TrailEnd::EndOfBlend;
        std::optional<CurvePoint> next = stepOn(curve, *here, limit, length);
        if (!next)
            return whyLost(curve, *here);
        if (std::abs(next->rise()) < kNoRise && std::abs(here->rise()) < kNoRise)
            return TrailEnd::Infinity;
        if (direction * next->rise() <= 0) {
            TrailPoint fold = see(curve, curve.turningPoint(*here, length)).point;
            // To rounding it may be the point before.
            while (!points.empty() && direction * (fold.t - points.back().t) <= 0)
                points.pop_back();
            points.push_back(std::move(fold));
            return TrailEnd::Fold;
        }
        if (direction * (next->parameter() - here->parameter()) <= 0)
            return whyLost(curve, *here); // t is at the limit of rounding
        SeenPoint seen = see(curve, *next);
        if (!seen.isMinimum)
            return TrailEnd::Split;
        points.push_back(std::move(seen.point));
        here = std::move(next);
        length = std::min(1.5 * length, kLongestTrailStep);
    }
    return TrailEnd::Lost;
}

/// The minimum near @p x of the loss at @p t; nothing where there is none, or it is a plateau.
std::optional<StationaryPoint> minimumNear(const Problem& problem, const Blend& blend, double t,
                                           const VectorXd& x)
{
    const auto found = stationaryPointNear(mixed(problem, mixAt(blend, t)), x);
    return found && found->index == 0 && !found->atInfinity ? found : std::nullopt;
}

bool passesThrough(const Trail& trail, const Problem& problem, const Blend& blend, double t,
                   const StationaryPoint& minimum)
{
    const std::optional<TrailPoint> guess = pointAt(trail, t);
    if (!guess)
        return false;
    const auto there = minimumNear(problem, blend, t, guess->x);
    return there && isSamePoint(*there, minimum);
}

} // namespace

std::string_view trailEndId(TrailEnd end)
{
    switch (end) {
    case TrailEnd::EndOfBlend:
        return "end";
    case TrailEnd::Fold:
        return "fold";
    case TrailEnd::Split:
        return "split";
    case TrailEnd::Wall:
        return "wall";
    case TrailEnd::Infinity:
        return "infinity";
    case TrailEnd::Lost:
        return "lost";
    case TrailEnd::Cancelled:
        return "cancelled";
    }
    return {};
}

VectorXd gradientDrift(const Problem& problem, const Mix& change, const Iterate& here)
{
    // With E = e^z / alpha and R = 1 / alpha, f = u / alpha and v = u' / alpha change by what u and
    // u' do, and because alpha does.
    const Mix& mix = problem.mix;
    const LossAt& at = here.at;
    const double R = 1 / at.alpha();
    const VectorXd E = mix.s > 0 ? VectorXd(at.t() / mix.s) : VectorXd(R * at.z().array().exp());
    const VectorXd du = change.s * E + change.r * R * at.z();
    const VectorXd df = du - du.sum() * at.f();
    const VectorXd dv =
        change.s * E + VectorXd::Constant(E.size(), change.r * R) - du.sum() * at.v();
    const VectorXd c = at.f() - problem.b;
    const double cf = c.dot(at.f());
    const double dcf = df.dot(at.f()) + c.dot(df);
    // The gradient by z is v (c - <c, f>), and the regulariser does not change.
    const VectorXd dg = (dv.array() * (c.array() - cf) + at.v().array() * (df.array() - dcf));
    return problem.A.transposeTimes(dg);
}

std::optional<TrailPoint> pointAt(const Trail& trail, double t)
{
    if (trail.points.empty() || t < trail.points.front().t || t > trail.points.back().t)
        return std::nullopt;
    const auto after = std::ranges::lower_bound(trail.points, t, {}, &TrailPoint::t);
    if (after == trail.points.begin() || after->t == t)
        return *after;
    const TrailPoint& p = *std::prev(after);
    const double part = (t - p.t) / (after->t - p.t);
    return TrailPoint{t, (1 - part) * p.x + part * after->x, std::lerp(p.loss, after->loss, part),
                      std::lerp(p.lambdaMin, after->lambdaMin, part)};
}

std::optional<Trail> followMinimum(const Problem& problem, const Blend& blend, double t,
                                   const VectorXd& x, const std::stop_token& stop)
{
    const auto first = minimumNear(problem, blend, t, x);
    if (!first)
        return std::nullopt;
    const StationaryCurve curve(blended(problem, blend), columnUnits(problem));
    Trail trail;
    trail.before = followTo(curve, curve.begin(first->x, t, -1), 0.0, trail.points, stop);
    std::ranges::reverse(trail.points);
    trail.points.push_back({t, first->x, first->loss, first->lambdaMin});
    std::vector<TrailPoint> onward;
    trail.after = followTo(curve, curve.begin(first->x, t, 1), 1.0, onward, stop);
    std::ranges::move(onward, std::back_inserter(trail.points));
    return trail;
}

void addTrails(std::vector<Trail>& trails, const Problem& problem, const Blend& blend, double t,
               std::span<const VectorXd> known, const std::stop_token& stop)
{
    std::vector<StationaryPoint> fresh;
    for (const VectorXd& x : known) {
        auto minimum = minimumNear(problem, blend, t, x);
        if (stop.stop_requested())
            return;
        if (minimum &&
            std::ranges::none_of(fresh,
                                 [&](const auto& other) { return isSamePoint(other, *minimum); }) &&
            std::ranges::none_of(trails, [&](const Trail& trail) {
                return passesThrough(trail, problem, blend, t, *minimum);
            }))
            fresh.push_back(*std::move(minimum));
    }
    std::vector<std::optional<Trail>> followed(fresh.size());
    parallelFor(
        static_cast<Index>(fresh.size()),
        [&](Index k) {
            const auto place = static_cast<std::size_t>(k);
            followed[place] = followMinimum(problem, blend, t, fresh[place].x, stop);
        },
        stop);
    for (std::optional<Trail>& trail : followed)
        if (trail)
            trails.push_back(*std::move(trail));
}

std::optional<std::vector<Trail>> findTrails(const Problem& problem, const Blend& blend,
                                             const std::stop_token& stop)
{
    constexpr Index kStarts = 40;
    constexpr double kSpread = 3.0;
    std::vector<Trail> trails;
    for (const double t : {0.0, 1.0, 0.5}) {
        Problem here = mixed(problem, mixAt(blend, t));
        here.x0.setZero();
        if (here.mix.s == 0)
            continue;
        const auto starts = startsAbout(here, spreads().front(), kSpread, 1, kStarts);
        std::vector<VectorXd> minima;
        for (const Found& found : multiStart(here, starts, standardWalk(), {}, stop).minima)
            minima.push_back(found.at.x);
        addTrails(trails, problem, blend, t, minima, stop);
        if (stop.stop_requested())
            return std::nullopt;
    }
    return trails;
}

} // namespace core
