// SPDX-License-Identifier: MIT
#pragma once

namespace core {

/// How well the losses of a slice are to be known.
enum class Precision {
    /// For a picture that follows a hand: the relative error of a loss is at most 1e-4. In a window
    /// whose losses differ by less than a tenth of the largest, the error is at most 1e-4 of that
    /// difference, or that of Exact where this is larger.
    Picture,
    /// For numbers: the relative error is at most 1e-11 + 1e-16 sqrt(|b|^2 / L).
    Exact,
};

} // namespace core
