// SPDX-License-Identifier: MIT
#include "core/command/motion.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace core {

namespace {

constexpr double kRound = 360.0; // degrees

constexpr std::array kMotions{
    Motion{
        .id = "iteration",
        .title = "Growing paths",
        .help = "the paths grow, an iteration a picture",
        .to = std::nullopt,
        .isWhole = true,
        .at = [](double k) { return Command("show-iteration").with("at", static_cast<int>(k)); }},
    Motion{.id = "camera",
           .title = "Turning camera",
           .help = "the camera of the surface goes around, in degrees",
           .to = kRound,
           .view = "surface",
           .period = kRound,
           .at = [](double azimuth) { return Command("camera").with("azimuth", azimuth); }},
    Motion{.id = "turn",
           .title = "Turning plane",
           .help = "the plane turns out of its directions, in radians",
           .to = std::numbers::pi,
           .changesLosses = true,
           .at = [](double angle) { return Command("turn").with("angle", angle); }},
    Motion{.id = "s",
           .title = "Morph: softmax weight s",
           .help = "the weight of the softmax branch",
           .to = 1.0,
           .changesLosses = true,
           .at = [](double s) { return Command("set-loss").with("s", s); }},
    Motion{.id = "r",
           .title = "Morph: skip weight r",
           .help = "the weight of the skip branch",
           .to = 1.0,
           .changesLosses = true,
           .at = [](double r) { return Command("set-loss").with("r", r); }},
    Motion{.id = "w",
           .title = "Morph: regulariser w",
           .help = "the weight of the regulariser, the same for all rows",
           .to = 1.0,
           .changesLosses = true,
           .at = [](double w) { return Command("set-w").with("value", w); }},
};

} // namespace

std::span<const Motion> motions()
{
    return kMotions;
}

const Motion* motionById(std::string_view id)
{
    const auto found = std::ranges::find(kMotions, id, &Motion::id);
    return found == kMotions.end() ? nullptr : &*found;
}

int usualPictures(const Motion& motion, double from, double to)
{
    constexpr double kUsual = 100.0;
    return static_cast<int>(motion.isWhole ? std::min(std::abs(to - from) + 1.0, kUsual) : kUsual);
}

std::vector<double> motionValues(const Motion& motion, double from, double to, int count)
{
    const bool isRound =
        motion.period > 0.0 && to != from && std::remainder(to - from, motion.period) == 0.0;
    std::vector<double> values;
    for (int k = 0; k < count; ++k) {
        const double part = count == 1 ? 0.0 : double(k) / (isRound ? count : count - 1);
        const double value = from + part * (to - from);
        values.push_back(motion.isWhole ? std::round(value) : value);
    }
    return values;
}

} // namespace core
