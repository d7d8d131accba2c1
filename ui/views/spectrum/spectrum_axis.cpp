// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/spectrum_axis.h"

#include <algorithm>
#include <cmath>

namespace ui {

SpectrumAxis::SpectrumAxis(const SpectrumData& data)
    : m_count(data.values.size())
{
    constexpr std::size_t kShortest = 20; ///< A shorter run of zeros is left as it is.
    constexpr double kGap = 0.25;         ///< Of the places of the others.
    constexpr double kSmall = 1e-9;       ///< Of the largest: a diagonal part that looks like 0.
    const double largest = data.diagonal.empty() ? 0.0
                                                 : std::max(std::abs(data.diagonal.front()),
                                                            std::abs(data.diagonal.back()));
    const auto looksZero = [&](std::size_t k) {
        return data.sign(k) == 0 &&
               (k >= data.diagonal.size() || std::abs(data.diagonal[k]) <= kSmall * largest);
    };
    std::size_t first = 0;
    while (first < m_count && !looksZero(first))
        ++first;
    std::size_t last = first;
    while (last < m_count && looksZero(last))
        ++last;
    if (last - first < kShortest || 2 * (last - first) < m_count)
        return;
    m_first = first;
    m_folded = last - first;
    m_gap = std::max(3.0, kGap * static_cast<double>(m_count - m_folded));
}

double SpectrumAxis::place(std::size_t k) const
{
    const auto number = static_cast<double>(k + 1);
    if (!isFolded() || k < m_first)
        return number;
    if (!isInFold(k))
        return number - static_cast<double>(m_folded) + m_gap;
    const double part = static_cast<double>(k - m_first + 1) / static_cast<double>(m_folded + 1);
    return static_cast<double>(m_first) + 0.5 + part * m_gap;
}

std::size_t SpectrumAxis::nearest(double place) const
{
    std::size_t best = 0;
    for (std::size_t k = 1; k < m_count; ++k)
        if (std::abs(this->place(k) - place) < std::abs(this->place(best) - place))
            best = k;
    return best;
}

std::vector<Tick> rankTicks(const SpectrumAxis& axis, int most)
{
    if (axis.count() == 0)
        return {};
    const auto last = static_cast<double>(axis.count());
    if (!axis.isFolded()) {
        std::vector<Tick> ticks = wholeTicks(0.5, last + 0.5, most);
        std::erase_if(ticks, [](const Tick& tick) { return tick.at < 0.5; });
        return ticks;
    }
    const auto first = static_cast<double>(axis.firstFolded());
    const int share = static_cast<int>(most * first / axis.end());
    std::vector<Tick> ticks;
    if (first >= 1.0)
        ticks = wholeTicks(0.5, first + 0.5, std::max(1, share));
    std::erase_if(ticks, [](const Tick& tick) { return tick.at < 0.5; });
    ticks.push_back({axis.place(axis.count() - 1), decimalText(last, 0)});
    return ticks;
}

} // namespace ui
