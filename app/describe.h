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
/// "inside", "hole" or "wall"; or that the scores are beyond double's range, where nothing is
/// known.
Report domainId(const core::LossAt& at);
/// @p values at a point, with infinity in place of what is no number: where the formulas hold, it
/// is only double that is too small for it. On the wall they stay undefined.
Eigen::MatrixXd orBeyond(const core::LossAt& at, Eigen::MatrixXd values);
/// The Hessian at a point, d x d; infinite entries are beyond double, and on the wall it is NaN.
/// Formed a second time in other units where it does not come out finite in those of A.
Eigen::MatrixXd hessian(const core::LossAt& at);
/// All eigenvalues of the Hessian at a point; d undefined ones where there is no Hessian, and
/// infinite ones, of which no sign is counted, where it is beyond double.
core::Spectrum hessianSpectrum(const core::LossAt& at);

} // namespace app
