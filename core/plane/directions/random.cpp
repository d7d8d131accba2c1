// SPDX-License-Identifier: MIT
#include "core/plane/directions/random_pair.h"

namespace core {

DirectionsInfo randomDirections()
{
    return {.id = "random",
            .title = "Random directions",
            .help = "Two random orthonormal directions; the seed repeats them.",
            .usesSeed = true,
            .choose = [](const DirectionsQuestion& asked) { return randomPair(asked.random); }};
}

} // namespace core
