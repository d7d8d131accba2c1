// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/ticks.h"
#include "ui/views/spectrum/spectrum_data.h"

#include <vector>

namespace ui {

/// Where the eigenvalues stand along an axis: number k at k + 1, but for a long run of zeros, which
/// is folded into a short gap so that the others keep room.
class SpectrumAxis {
public:
    SpectrumAxis() = default;
    explicit SpectrumAxis(const SpectrumData& data);

    double place(std::size_t k) const;
    /// The eigenvalue nearest to @p place. @pre there is one.
    std::size_t nearest(double place) const;
    /// The place after the last.
    double end() const { return place(m_count); }

    bool isFolded() const { return m_folded > 0; }
    bool isInFold(std::size_t k) const { return k >= m_first && k < m_first + m_folded; }
    std::size_t firstFolded() const { return m_first; }
    std::size_t folded() const { return m_folded; }
    std::size_t count() const { return m_count; }

private:
    std::size_t m_count = 0;
    std::size_t m_first = 0;
    std::size_t m_folded = 0;
    double m_gap = 0.0; ///< What the folded ones take together.
};

/// Whole numbers only, about @p most: there is no eigenvalue number 0 or 1.5.
std::vector<Tick> rankTicks(const SpectrumAxis& axis, int most);

} // namespace ui
