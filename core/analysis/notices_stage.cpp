// SPDX-License-Identifier: MIT
// What a reader of the picture should know. After it, because the rank of A takes longer.
#include "core/analysis/stage.h"
#include "core/model/notices.h"
#include "core/spectrum/hessian_spectrum.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace core {

bool noticeAll(StageRun& run)
{
    const Problem& problem = run.session().problem;
    const NoticesKey key{run.memory.data.of(problem),
                         problem.mix,
                         {problem.x0},
                         problem.columnNames,
                         problem.rowNames};
    const auto known = run.memory.notices.get(key, [&] { return std::optional(notices(problem)); });
    Notices all = *known;
    if (const std::string& remark = run.analysis.plane().remark; !remark.empty())
        all.push_back({Field::slice, "Other directions", remark});
    if (!isSpectrumFeasible(problem.n(), problem.d()))
        all.push_back({Field::A, "No spectrum",
                       fmt::format("All eigenvalues of a Hessian are computed for up to {} rows or "
                                   "columns; here there are more of both.",
                                   kMostDense)});
    run.analysis.notices = keptPart(run.analysis.notices, std::move(all),
                                    [](const Notices& p, const Notices& q) { return p == q; });
    return !run.stop.stop_requested();
}

} // namespace core
