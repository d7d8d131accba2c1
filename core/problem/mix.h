// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace core {

/// The branch weights of u = s exp(Ax) + r Ax; both non-negative and not both zero.
struct Mix {
    double s = 1.0; ///< Weight of the softmax branch exp(Ax).
    double r = 1.0; ///< Weight of the skip branch Ax.

    friend bool operator==(const Mix&, const Mix&) = default;
};

/// A loss that has a name.
struct LossInfo {
    std::string_view id;      ///< Of command lines and files: "softmax".
    std::string_view title;   ///< Of buttons and legends: "Softmax".
    std::string_view formula; ///< The branch function: "u = exp(Ax)".
    std::string_view summary; ///< One sentence for a tooltip.
    Mix mix;
};

/// The named losses in menu order: softmax, resnet, combined.
std::span<const LossInfo> losses();
/// The loss called @p id, or nothing.
std::optional<LossInfo> lossById(std::string_view id);
/// The named loss that has exactly this mix, or nothing.
std::optional<LossInfo> lossOf(const Mix& mix);

} // namespace core
