// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "core/analysis/memory.h"

#include <functional>
#include <stop_token>

namespace core {

using Publish = std::function<void(const AnalysisPtr&)>;
/// How far a study is, in [0, 1].
using Progress = std::function<void(double)>;

/// Computes all stages of @p request; calls @p publish from this thread whenever there is something
/// new to see. Returns early when stopped.
///
/// The first picture after an edit is drawn on the plane and in the home window of before, from
/// what the memory knows, with the paths and minima of before; the paths are walked after it.
/// Without one before, the paths come first where the plane depends on them or where they take
/// less than a frame: then the first picture is final. A full slice that is not there at once is
/// announced by a coarse one. The end of a path on its way to infinity does not widen the window.
/// @param memory    of the same caller's previous call; brought up to date.
/// @param progress  called now and then while a study takes long, if it is not empty.
/// @pre validate() of the request's session and of every frozen state is empty.
void analyse(const AnalysisRequest& request, AnalysisMemory& memory, Clock clock,
             const Publish& publish, const std::stop_token& stop, const Progress& progress = {});
/// The same with nothing to take over.
void analyse(const AnalysisRequest& request, Clock clock, const Publish& publish,
             const std::stop_token& stop);

} // namespace core
