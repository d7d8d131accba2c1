// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/mix.h"

#include <optional>

namespace core {

/// The straight line of mixes from one loss to another.
struct Blend {
    Mix from = {1.0, 0.0};
    Mix to = {1.0, 1.0};

    friend bool operator==(const Blend&, const Blend&) = default;
};

/// (1 - t) from + t to. @pre t in [0, 1].
Mix mixAt(const Blend& blend, double t);

/// The t in [0, 1] at which @p blend has the loss of @p mix, which only the ratio of its weights
/// decides; nothing where it never has, or always.
std::optional<double> placeOn(const Blend& blend, const Mix& mix);

} // namespace core
