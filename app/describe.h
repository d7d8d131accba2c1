// SPDX-License-Identifier: MIT
#pragma once

#include "app/interruption.h"
#include "app/options.h"
#include "app/report.h"
#include "core/model/loss.h"
#include "core/problem/problem.h"
#include "core/spectrum/spectrum.h"

#include <string>

namespace app {

/// Begins a report: n and d.
Report sizes(const core::Problem& problem);
/// Ends a report: the weights s and r, and as notes what a reader of the result should know: how
/// the files were understood, @p remark, unless it is empty, and the notices of the problem.
void addContext(Report& report, const LoadedProblem& loaded, const std::string& remark = {});
/// Says in the notes, if a signal has come, that @p report is of what was found until then.
/// @pre addContext() has been called.
void addInterruption(Report& report, const Interruption& interruption);
/// "inside", "hole" or "wall".
Report domainId(core::Domain domain);
/// All eigenvalues of the Hessian at a point; d undefined ones where there is no Hessian.
core::Spectrum hessianSpectrum(const core::LossAt& at);

} // namespace app
