// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/choose_plane.h"
#include "core/problem/problem.h"
#include "core/solve/descend.h"
#include "core/solve/method.h"

#include <memory>
#include <string>
#include <vector>

namespace core {

/// Everything that the user decides and can undo: the problem, the slice and the methods.
struct Session {
    std::string title; ///< Name of the example or file.
    Problem problem;
    SliceSettings slice;
    std::vector<MethodChoice> methods; ///< A method may stand in it several times.
    StopRule stop;

    friend bool operator==(const Session&, const Session&) = default;
};

/// Shared and immutable: a running computation can never see a half-made edit.
using SessionPtr = std::shared_ptr<const Session>;

} // namespace core
