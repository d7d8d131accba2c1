// SPDX-License-Identifier: MIT
#include "core/problem/mix.h"

#include <algorithm>
#include <array>

namespace core {

std::span<const LossInfo> losses()
{
    static constexpr std::array all{
        LossInfo{"softmax",
                 "Softmax",
                 "u = exp(Ax)",
                 "Softmax regression: f = u/⟨u,1⟩ is a probability vector wherever x is.",
                 {1.0, 0.0}},
        LossInfo{"resnet",
                 "ResNet",
                 "u = Ax",
                 "The skip branch alone: unchanged when x is scaled, undefined where ⟨Ax,1⟩ = 0.",
                 {0.0, 1.0}},
        LossInfo{"combined",
                 "Combined",
                 "u = exp(Ax) + Ax",
                 "Softmax plus skip connection: the landscape has a hole where α = ⟨u,1⟩ ≤ 0.",
                 {1.0, 1.0}},
    };
    return all;
}

std::optional<LossInfo> lossById(std::string_view id)
{
    const auto found = std::ranges::find(losses(), id, &LossInfo::id);
    return found == losses().end() ? std::nullopt : std::optional(*found);
}

std::optional<LossInfo> lossOf(const Mix& mix)
{
    const auto found = std::ranges::find(losses(), mix, &LossInfo::mix);
    return found == losses().end() ? std::nullopt : std::optional(*found);
}

} // namespace core
