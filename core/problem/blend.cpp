// SPDX-License-Identifier: MIT
#include "core/problem/blend.h"

#include <algorithm>

namespace core {

namespace {

/// 0 where two mixes have one ratio of weights, and so one loss.
double apart(const Mix& p, const Mix& q)
{
    return p.s * q.r - p.r * q.s;
}

} // namespace

Mix mixAt(const Blend& blend, double t)
{
    return {(1 - t) * blend.from.s + t * blend.to.s, (1 - t) * blend.from.r + t * blend.to.r};
}

std::optional<double> placeOn(const Blend& blend, const Mix& mix)
{
    constexpr double kRounding = 1e-12;
    const double whole = apart(mix, blend.from) - apart(mix, blend.to);
    if (apart(blend.from, blend.to) == 0 || whole == 0)
        return std::nullopt;
    const double t = apart(mix, blend.from) / whole;
    if (!(t >= -kRounding && t <= 1 + kRounding))
        return std::nullopt;
    return std::clamp(t, 0.0, 1.0);
}

} // namespace core
