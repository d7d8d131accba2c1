// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace core {

/// How a run ended. Always shown to the user, never an exception.
enum class Outcome {
    Converged,     ///< At a minimum, as far as its loss can still be told apart.
    Flat,          ///< The same, but along some direction nothing changes.
    Saddle,        ///< The gradient vanishes where the loss curves down in some directions.
    Maximum,       ///< The gradient vanishes where the loss curves down in all directions.
    AtInfinity,    ///< There is no minimum on the way: the loss falls for ever, ever more slowly.
    Rose,          ///< It came to rest above its start.
    StoppedEarly,  ///< Its own test is met, and yet more is to be gained.
    MaxIterations, ///< It ran as long as it was allowed to.
    Stalled,       ///< No step makes further progress at the limit of rounding.
    Diverged,      ///< A point or its loss left the range of double, or |x| grew beyond all bounds.
    HitWall,       ///< The next step would cross alpha = 0, where the loss is infinite.
    NoStart,       ///< The loss is not defined at x0: alpha <= 0 there (ResNet-only: = 0).
    Cancelled,
};

/// "converged", "max_iterations", ...: of JSON.
std::string_view outcomeId(Outcome outcome);
/// "converged", "reached the iteration limit", ...: of sentences on screen.
std::string_view outcomeText(Outcome outcome);
/// One or two words for a legend: "converged", "unfinished".
std::string_view outcomeWord(Outcome outcome);
/// True if the run came to a minimum.
bool isConverged(Outcome outcome);

} // namespace core
