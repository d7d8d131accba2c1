// SPDX-License-Identifier: MIT
#include "core/solve/line_search.h"

#include "core/solve/wall.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace core {

namespace {

using Eigen::VectorXd;

constexpr double kDecrease = 1e-4;  ///< Fraction of the promised decrease that must come true.
constexpr double kFlattening = 0.9; ///< Fraction of the slope that may be left (Wolfe).
constexpr int kMaxTrials = 100;     ///< Halvings that take a step below the last digit of x.

/// A point of the ray. Its loss is infinite at or beyond the wall.
struct Trial {
    double t = 0.0;
    double loss = std::numeric_limits<double>::infinity();
    double slope = 0.0;            ///< Of the loss along h, where that is finite.
    std::optional<LossAt> landing; ///< Where it was evaluated from x itself.
};

/// The loss along here.x + t h.
class Ray {
public:
    Ray(const Problem& problem, const Iterate& here, const VectorXd& h, double level)
        : m_problem(problem)
        , m_here(here)
        , m_h(h)
        , m_level(level)
        , m_slope(here.gradient.dot(h))
        , m_rounding(here.at.lossRounding())
    {
    }

    Trial at(double t)
    {
        Trial trial;
        trial.t = t;
        m_tried.push_back(t);
        const bool first = m_z1.size() == 0;
        std::optional<LossAt> there = first
                                          ? LossAt::beside(m_here.at, m_problem, m_here.x + t * m_h)
                                          : ofScores(m_here.at.z() + t * m_z1);
        if (!there)
            return trial;
        LossAt& at = *there;
        // The pass over A that the first trial costs serves all others.
        if (first)
            m_z1 = (at.z() - m_here.at.z()) / t;
        if (at.domain() != Domain::Inside || !std::isfinite(at.loss()) ||
            crossesWall(m_problem.mix, m_here.at, at))
            return trial;
        trial.loss = at.loss();
        trial.slope = at.scoreGradient().dot(m_z1);
        if (first)
            trial.landing = std::move(at);
        return trial;
    }

    bool decreases(const Trial& trial) const
    {
        if (trial.loss - m_level <= kDecrease * trial.t * m_slope)
            return true;
        const double change = trial.loss - m_here.at.loss();
        // The parabola through both ends passes the test above exactly if its slope passes this.
        return change <= m_rounding && trial.slope <= (2 * kDecrease - 1) * m_slope;
    }

    bool flattens(const Trial& trial) const { return trial.slope >= kFlattening * m_slope; }

    /// A length between @p low and @p trial, which is too far: the minimum of the parabola through
    /// both that leaves low with its slope, kept away from the ends.
    static double between(const Trial& low, const Trial& trial)
    {
        const double width = trial.t - low.t;
        const double promised = width * low.slope;
        const double fraction = -0.5 * promised / (trial.loss - low.loss - promised);
        return low.t + width * std::clamp(fraction, 0.1, 0.5);
    }

    /// False once a step of length t no longer changes x.
    bool moves(double t) const { return m_here.x + t * m_h != m_here.x; }

    Trial start() const { return {0.0, m_here.at.loss(), m_slope, std::nullopt}; }
    /// The step to @p trial; all other lengths that were tried are its refused ones.
    Step step(Trial trial) const
    {
        Step step{trial.t * m_h, std::move(trial.landing), {}, 0.0};
        for (const double t : m_tried)
            if (t != trial.t)
                step.refused.push_back(t / trial.t);
        return step;
    }

private:
    std::optional<LossAt> ofScores(VectorXd z) const
    {
        if (!z.allFinite())
            return std::nullopt;
        return LossAt::ofScores(m_problem, std::move(z));
    }

    const Problem& m_problem;
    const Iterate& m_here;
    const VectorXd& m_h;
    double m_level; ///< What the decrease counts from.
    double m_slope;
    double m_rounding;
    VectorXd m_z1; ///< A h, size n, once known.
    std::vector<double> m_tried;
};

std::optional<Step> armijo(Ray& ray, double first)
{
    double t = first;
    for (int k = 0; k < kMaxTrials && ray.moves(t); ++k) {
        Trial trial = ray.at(t);
        if (ray.decreases(trial))
            return ray.step(std::move(trial));
        t = Ray::between(ray.start(), trial);
    }
    return std::nullopt;
}

/// Brackets a length that satisfies both conditions; settles for decrease alone when it runs out
/// of trials or the loss falls all the way to the wall.
std::optional<Step> wolfe(Ray& ray, double first)
{
    Trial low = ray.start();
    double high = std::numeric_limits<double>::infinity();
    double t = first;
    for (int k = 0; k < kMaxTrials && ray.moves(t); ++k) {
        Trial trial = ray.at(t);
        if (!ray.decreases(trial)) {
            high = t;
            t = Ray::between(low, trial);
        } else if (ray.flattens(trial)) {
            return ray.step(std::move(trial));
        } else {
            low = std::move(trial);
            t = std::isfinite(high) ? 0.5 * (low.t + high) : 4 * t;
        }
        if (high - low.t < 1e-12 * high)
            break;
    }
    return low.t > 0 ? std::optional(ray.step(std::move(low))) : std::nullopt;
}

} // namespace

std::optional<Step> searchAlong(const Problem& problem, const Iterate& here, const VectorXd& h,
                                Descent descent, double first, std::optional<double> level)
{
    assert(h.size() == here.x.size() && first > 0);
    Ray ray(problem, here, h, level.value_or(here.at.loss()));
    if (!h.allFinite() || !(ray.start().slope < 0))
        return std::nullopt;
    return descent == Descent::Wolfe ? wolfe(ray, first) : armijo(ray, first);
}

double cauchyLength(const Iterate& here)
{
    const double square = here.gradient.squaredNorm();
    const HessianForm form = here.at.hessian();
    const VectorXd along = form.A.times(here.gradient);
    const Eigen::Vector2d inner = form.U.transpose() * along;
    const double curvature =
        std::abs(form.D.cwiseProduct(along).dot(along) + inner.dot(form.S * inner));
    const double length = square / curvature;
    return std::isfinite(length) && length > 0 ? length : 1.0 / std::sqrt(square);
}

} // namespace core
