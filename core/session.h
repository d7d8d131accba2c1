// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/choose_plane.h"
#include "core/problem/problem.h"
#include "core/solve/descend.h"
#include "core/solve/method.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace core {

/// A loss that is shown beside the session's own.
struct Panel {
    Mix mix;
    /// The state of A, b and w whose loss it is, frozen; null for that of the session.
    std::shared_ptr<const Problem> frozen;

    friend bool operator==(const Panel&, const Panel&) = default;
};

/// So many losses can be shown at once, the session's own among them.
inline constexpr std::size_t kMostPanels = 6;

/// Everything that the user decides and can undo: the problem, the slice, the methods, and what
/// is compared.
struct Session {
    std::string title; ///< Name of the example or file.
    Problem problem;
    SliceSettings slice;
    std::vector<MethodChoice> methods; ///< A method may stand in it several times.
    StopRule stop;
    /// The losses that are compared; none: the session's own alone. Where that is not among them,
    /// it stands behind them.
    std::vector<Panel> panels = {};

    friend bool operator==(const Session&, const Session&) = default;
};

/// Shared and immutable: a running computation can never see a half-made edit.
using SessionPtr = std::shared_ptr<const Session>;

} // namespace core
