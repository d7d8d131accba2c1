// SPDX-License-Identifier: MIT
#include "core/analysis/request.h"

#include <algorithm>

namespace core {

std::vector<Panel> panelsOf(const AnalysisRequest& request)
{
    if (!request.panels.empty())
        return request.panels;
    return {{request.session->problem.mix, nullptr}};
}

std::size_t leadingPanel(const std::vector<Panel>& panels, const Session& session)
{
    const auto own = std::ranges::find(panels, Panel{session.problem.mix, nullptr});
    return own == panels.end() ? 0 : static_cast<std::size_t>(own - panels.begin());
}

Problem problemOf(const AnalysisRequest& request, const Panel& panel)
{
    Problem problem = (panel.snapshot ? panel.snapshot : request.session)->problem;
    problem.mix = panel.mix;
    return problem;
}

std::vector<Panel> comparisonOf(const Session& session)
{
    std::vector<Panel> panels;
    for (const LossInfo& loss : losses())
        panels.push_back({loss.mix, nullptr});
    const Panel own{session.problem.mix, nullptr};
    if (std::ranges::find(panels, own) == panels.end())
        panels.push_back(own);
    return panels;
}

} // namespace core
