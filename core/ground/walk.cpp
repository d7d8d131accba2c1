// SPDX-License-Identifier: MIT
#include "core/ground/walk.h"

#include "core/solve/run_method.h"

#include <algorithm>
#include <array>

namespace core {

Walk standardWalk()
{
    return {standardChoice(*methodById("newton")), {}};
}

Path walk(const Problem& problem, const Eigen::VectorXd& start, const Walk& how,
          const std::stop_token& stop)
{
    return runMethod(
        problem, how.method, start, how.rule, [] { return 0.0; }, stop);
}

bool isAtRest(Outcome outcome)
{
    constexpr std::array kRest{Outcome::Converged, Outcome::Flat,         Outcome::Saddle,
                               Outcome::Maximum,   Outcome::StoppedEarly, Outcome::Stalled,
                               Outcome::Rose};
    return std::ranges::find(kRest, outcome) != kRest.end();
}

} // namespace core
