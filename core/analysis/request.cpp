// SPDX-License-Identifier: MIT
#include "core/analysis/request.h"

#include <algorithm>

namespace core {

std::vector<Panel> panelsOf(const Session& session)
{
    std::vector<Panel> panels = session.panels;
    const Panel own{session.problem.mix, nullptr};
    if (std::ranges::find(panels, own) != panels.end())
        return panels;
    if (panels.size() >= kMostPanels)
        panels.resize(kMostPanels - 1);
    panels.push_back(own);
    return panels;
}

std::size_t leadingPanel(const std::vector<Panel>& panels, const Session& session)
{
    const auto own = std::ranges::find(panels, Panel{session.problem.mix, nullptr});
    return own == panels.end() ? 0 : static_cast<std::size_t>(own - panels.begin());
}

Problem problemOf(const Session& session, const Panel& panel)
{
    Problem problem = panel.frozen ? *panel.frozen : session.problem;
    problem.mix = panel.mix;
    return problem;
}

std::vector<Panel> namedLosses()
{
    std::vector<Panel> panels;
    for (const LossInfo& loss : losses())
        panels.push_back({loss.mix, nullptr});
    return panels;
}

bool comparesNamedLosses(const Session& session)
{
    return std::ranges::all_of(namedLosses(), [&session](const Panel& named) {
        return std::ranges::find(session.panels, named) != session.panels.end();
    });
}

void compareNamedLosses(Session& session, bool compare)
{
    const std::vector<Panel> named = namedLosses();
    std::erase_if(session.panels, [&named](const Panel& panel) {
        return std::ranges::find(named, panel) != named.end();
    });
    if (!compare)
        return;
    session.panels.insert(session.panels.begin(), named.begin(), named.end());
    const Panel own{session.problem.mix, nullptr};
    const bool isOwnAmong = std::ranges::find(session.panels, own) != session.panels.end();
    const std::size_t most = isOwnAmong ? kMostPanels : kMostPanels - 1;
    session.panels.resize(std::min(session.panels.size(), most));
}

} // namespace core
