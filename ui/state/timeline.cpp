// SPDX-License-Identifier: MIT
#include "ui/state/timeline.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

bool Timeline::setAlong(core::Along along)
{
    if (std::exchange(m_along, along) == along)
        return false;
    findTicks();
    return true;
}

void Timeline::setPaths(std::shared_ptr<const core::Paths> paths)
{
    if (paths == m_paths)
        return;
    m_paths = std::move(paths);
    findTicks();
}

void Timeline::findTicks()
{
    m_ticks.clear();
    if (!m_paths || m_along == core::Along::Iterations)
        return;
    for (const core::WalkedPath& walked : *m_paths)
        for (std::size_t k = 0; k < walked.path->points.size(); ++k)
            m_ticks.push_back(core::alongOf(*walked.path, k, m_along));
    std::ranges::sort(m_ticks);
    m_ticks.erase(std::unique(m_ticks.begin(), m_ticks.end()), m_ticks.end());
}

int Timeline::last() const
{
    if (!m_ticks.empty())
        return static_cast<int>(m_ticks.size()) - 1;
    int longest = 0;
    if (m_paths)
        for (const core::WalkedPath& walked : *m_paths)
            longest = std::max(longest, walked.path->iterations());
    return longest;
}

double Timeline::amountAt(int number) const
{
    if (m_ticks.empty())
        return number;
    const auto last = static_cast<int>(m_ticks.size()) - 1;
    return m_ticks[static_cast<std::size_t>(std::clamp(number, 0, last))];
}

int Timeline::tickAt(double amount) const
{
    if (m_ticks.empty())
        return std::max(0, static_cast<int>(std::lround(amount)));
    const auto after = std::ranges::upper_bound(m_ticks, amount);
    return std::max(0, static_cast<int>(after - m_ticks.begin()) - 1);
}

int Timeline::iterationOn(const core::Path& path, int number) const
{
    if (number < 0 || m_ticks.empty())
        return number;
    const auto point = core::pointAt(path, m_along, amountAt(number));
    return point ? static_cast<int>(*point) : number;
}

} // namespace ui
