// SPDX-License-Identifier: MIT
#include "core/analysis/walk_methods.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

/// The values of @p choice, completed by the standard ones.
std::vector<double> parametersOf(const MethodInfo& info, const MethodChoice& choice)
{
    std::vector<double> values = standardChoice(info).values;
    std::copy_n(choice.values.begin(), std::min(values.size(), choice.values.size()),
                values.begin());
    return values;
}

} // namespace

std::optional<std::vector<WalkedPath>> walkMethods(const Session& session, Clock clock,
                                                   const std::stop_token& stop)
{
    std::vector<WalkedPath> paths;
    for (std::size_t k = 0; k < session.methods.size(); ++k) {
        const MethodChoice& choice = session.methods[k];
        const MethodInfo* info = methodById(choice.id);
        if (!choice.enabled || !info)
            continue;
        const std::unique_ptr<Stepper> stepper = info->make(parametersOf(*info, choice));
        Path path =
            descend(session.problem, *stepper, session.problem.x0, session.stop, clock, stop);
        if (stop.stop_requested())
            return std::nullopt;
        paths.push_back({k, std::move(path), {}});
    }
    return paths;
}

Eigen::VectorXd lowestEnd(const std::vector<WalkedPath>& paths)
{
    const PathPoint* best = nullptr;
    for (const WalkedPath& walked : paths)
        if (!walked.path.points.empty() && (!best || walked.path.points.back().loss < best->loss))
            best = &walked.path.points.back();
    return best ? best->x : Eigen::VectorXd();
}

bool areMethodsQuick(const Session& session)
{
    constexpr double kScoresOfAFrame = 4e6;
    const auto n = static_cast<double>(session.problem.n());
    const auto d = static_cast<double>(session.problem.d());
    return n * (d + 10) * session.stop.maxIterations * static_cast<double>(session.methods.size()) <
           kScoresOfAFrame;
}

bool walkAlike(const Session& p, const Session& q)
{
    return &p == &q || (p.problem == q.problem && p.methods == q.methods && p.stop == q.stop);
}

} // namespace core
