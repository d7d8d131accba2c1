// SPDX-License-Identifier: MIT
#include "core/solve/outcome.h"

namespace core {

namespace {

struct OutcomeName {
    std::string_view id;
    std::string_view text;
    std::string_view word;
};

OutcomeName nameOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Converged:
        return {"converged", "converged", "converged"};
    case Outcome::Flat:
        return {"flat", "converged to a flat valley", "converged, flat"};
    case Outcome::Saddle:
        return {"saddle", "came to rest at a saddle", "at a saddle"};
    case Outcome::Maximum:
        return {"maximum", "came to rest at a maximum", "at a maximum"};
    case Outcome::AtInfinity:
        return {"at_infinity", "is on its way to a minimum at infinity", "to infinity"};
    case Outcome::Rose:
        return {"loss_rose", "came to rest above its start", "loss rose"};
    case Outcome::StoppedEarly:
        return {"stopped_early", "stopped before it came to a minimum", "not converged"};
    case Outcome::MaxIterations:
        return {"max_iterations", "reached the iteration limit", "unfinished"};
    case Outcome::Stalled:
        return {"stalled", "stalled at the limit of rounding", "stalled"};
    case Outcome::Diverged:
        return {"diverged", "diverged", "diverged"};
    case Outcome::HitWall:
        return {"hit_wall", "stopped at the wall α = 0", "at the wall α = 0"};
    case Outcome::NoStart:
        return {"no_start", "cannot start: the loss is not defined at x₀",
                "not defined at the start"};
    case Outcome::Cancelled:
        return {"cancelled", "cancelled", "cancelled"};
    }
    return {};
}

} // namespace

std::string_view outcomeId(Outcome outcome)
{
    return nameOf(outcome).id;
}

std::string_view outcomeText(Outcome outcome)
{
    return nameOf(outcome).text;
}

std::string_view outcomeWord(Outcome outcome)
{
    return nameOf(outcome).word;
}

bool isConverged(Outcome outcome)
{
    return outcome == Outcome::Converged || outcome == Outcome::Flat;
}

} // namespace core
