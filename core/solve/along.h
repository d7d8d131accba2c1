// SPDX-License-Identifier: MIT
#pragma once

#include "core/solve/descend.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace core {

/// What runs are measured along: a race has another winner by each.
enum class Along { Iterations, Seconds, Passes, MultiplyAdds };

struct AlongInfo {
    Along value;
    std::string_view id;    ///< "passes". Of files; never changed.
    std::string_view title; ///< Of tabs and menus: "passes".
    std::string_view help;  ///< A sentence for a tooltip.
};

std::span<const AlongInfo> alongChoices();
/// That of @p id, or null.
const AlongInfo* alongById(std::string_view id);

/// How far along point @p k of @p path is. @pre k is in range.
double alongOf(const Path& path, std::size_t k, Along along);
/// The last point of @p path that is not beyond @p amount; nothing for a path without points.
std::optional<std::size_t> pointAt(const Path& path, Along along, double amount);
/// How far along the end of @p path is; 0 for one without points.
double lengthOf(const Path& path, Along along);

/// How much sooner a run comes down than the baseline.
struct Gain {
    enum class Kind {
        Factor,       ///< Both come down: factor says it.
        OnlyOther,    ///< The baseline does not come so far down.
        OnlyBaseline, ///< The run does not.
        Neither,
    };
    Kind kind = Kind::Neither;
    double factor = 0.0; ///< What the baseline needs, as a multiple of what the run needs.
};

/// What it takes to come down to @p fraction of the way that the baseline began above @p best, the
/// lowest loss that is known.
/// @pre fraction > 0.
Gain gainOver(const Path& baseline, const Path& path, double best, double fraction, Along along);
/// The point of @p path from which on its loss is at most @p loss for the first time.
std::optional<std::size_t> firstBelow(const Path& path, double loss);

} // namespace core
