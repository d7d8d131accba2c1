// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// The spectra of the Hessian at the start of @p session and at the ends of @p paths. Nothing when
/// stopped.
std::optional<std::vector<SpectrumAt>> spectraOf(const Session& session,
                                                 const std::vector<WalkedPath>& paths,
                                                 const std::stop_token& stop);

} // namespace core
