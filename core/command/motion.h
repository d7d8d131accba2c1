// SPDX-License-Identifier: MIT
#pragma once

#include "core/command/command.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace core {

/// One thing about a session that can move from picture to picture of a film.
struct Motion {
    std::string_view id;        ///< "camera". Of command lines and settings; never changed.
    std::string_view title;     ///< "Turning camera".
    std::string_view help;      ///< What moves and in which unit, without a full stop.
    double from = 0.0;          ///< Where it begins if nothing else is said.
    std::optional<double> to;   ///< Where it ends; nothing: at the last iteration of all paths.
    bool isWhole = false;       ///< Only whole numbers make sense.
    bool changesLosses = false; ///< All pictures need one scale of losses then.
    std::string_view view = {}; ///< The only view that it moves in; empty for all.
    double period = 0.0;        ///< After which it is where it was; 0 for never.
    Command (*at)(double value) = nullptr; ///< What puts a session there.
};

/// All of them, in the order of menus.
std::span<const Motion> motions();
/// The one called @p id, or null.
const Motion* motionById(std::string_view id);

/// As many pictures as suit @p motion between two places: one for each whole number, but not more
/// than 100.
int usualPictures(const Motion& motion, double from, double to);

/// The places of @p motion in @p count >= 1 pictures, from @p from to @p to at equal distances,
/// rounded where only whole numbers make sense. Where the end is the beginning again, after one or
/// more whole periods, it is not shown twice.
std::vector<double> motionValues(const Motion& motion, double from, double to, int count);

} // namespace core
