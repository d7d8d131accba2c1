// SPDX-License-Identifier: MIT
#include "core/solve/trust_region.h"

#include "core/solve/descent_direction.h"
#include "core/solve/wall.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace core {

using Eigen::VectorXd;

namespace {

/// Part of what was foretold that must come true.
constexpr double kEnough = 1e-4;

/// How far along -g the model is lowest, or a length of that scale, in multiples of g.
double cauchyScale(const TrustModel& model, const VectorXd& g)
{
    const double scale = g.squaredNorm() / std::abs(g.dot(model.times(g)));
    return std::isfinite(scale) ? scale : 1.0;
}

} // namespace

std::optional<Step> TrustRegion::step(const Problem& problem, const Iterate& here)
{
    if (m_inverse.size() == 0) {
        const VectorXd norms = problem.A.columnNorms();
        m_inverse = (norms.array() > 0).select(norms.cwiseInverse(), 1.0);
    }
    const VectorXd gradient = m_inverse.cwiseProduct(here.gradient);
    const double slope = gradient.norm();
    const bool isFirst = m_firstSlope == 0;
    if (isFirst)
        m_firstSlope = slope;
    const std::unique_ptr<TrustModel> model = m_make(here, m_inverse, gradient, m_firstSlope);
    if (isFirst)
        m_radius = m_first * slope * cauchyScale(*model, gradient);
    // A scaled step of this length no longer changes the scores.
    const double size = here.at.z().norm();
    const double least = std::numeric_limits<double>::epsilon() * (size > 0 ? size : 1.0);
    std::vector<TrustTrials::Refused> refused;
    while (m_radius > least && std::isfinite(m_radius)) {
        const double radius = m_radius;
        const TrustModel::Proposal proposal = model->lowestWithin(m_radius);
        const double gain = tryOut(problem, here, proposal);
        if (!(gain >= 0.25)) // also where the model or the loss is no number
            m_radius = 0.25 * std::min(m_radius, proposal.y.norm());
        else if (gain > 0.75 && proposal.isOnSphere)
            m_radius *= 2;
        if (gain > kEnough) {
            m_found->trust = {std::move(refused), radius};
            return std::exchange(m_found, std::nullopt);
        }
        if (VectorXd s = m_inverse.cwiseProduct(proposal.y); s.allFinite())
            refused.push_back({std::move(s), radius});
    }
    return std::nullopt;
}

std::optional<Step> TrustRegion::leaveTop(const Problem& problem, const Iterate& here)
{
    return stepOffTop(problem, here);
}

double TrustRegion::tryOut(const Problem& problem, const Iterate& here,
                           const TrustModel::Proposal& proposal)
{
    m_found.reset();
    VectorXd s = m_inverse.cwiseProduct(proposal.y);
    if (!s.allFinite())
        return -1.0;
    std::optional<LossAt> landing = LossAt::beside(here.at, problem, here.x + s);
    if (!landing || landing->domain() != Domain::Inside ||
        crossesWall(problem.mix, here.at, *landing) || !std::isfinite(landing->loss()))
        return -1.0;
    const double fall = here.at.loss() - landing->loss();
    const double rounding = 4 * here.at.lossRounding();
    // Where both are rounding the model is right as far as one can tell.
    const double gain = proposal.foretold <= rounding && std::abs(fall) <= rounding
                            ? 1.0
                            : fall / proposal.foretold;
    m_found = Step{std::move(s), std::move(landing)};
    return gain;
}

double lengthToSphere(const VectorXd& y, const VectorXd& p, double radius)
{
    const double a = p.squaredNorm();
    const double b = y.dot(p);
    const double c = y.squaredNorm() - radius * radius; // <= 0
    const double root = std::sqrt(std::max(0.0, b * b - a * c));
    // Of the two forms of the root the one without cancellation.
    return b > 0 ? -c / (b + root) : (root - b) / a;
}

Parameter firstRadius()
{
    return {"radius",
            "First radius",
            "Radius of the first ball, in lengths of the best first step straight downhill.",
            1.0,
            1e-9,
            1e9};
}

} // namespace core
