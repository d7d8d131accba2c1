// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/spectrum/spectrum_data.h"

#include <cstddef>
#include <span>
#include <vector>

namespace ui {

/// A bar of a histogram of eigenvalues. What is not told apart from 0 has a bar of its own.
struct SpectrumBin {
    double from = 0.0; ///< On the axis: see SpectrumBins.
    double to = 0.0;
    int sign = 0; ///< Of all that are in it.
    std::size_t count = 0;
};

/// Bins of one width, of which 0 is an edge, so that none mixes signs.
class SpectrumBins {
public:
    /// For all of @p spectra, on one axis. @param logarithmic  whose units are positions on
    /// spectrumScale(); else eigenvalues.
    SpectrumBins(std::span<const SpectrumData> spectra, bool logarithmic);

    /// Those of @p data that hold something, ascending; the bar of zeros stands around 0.
    std::vector<SpectrumBin> of(const SpectrumData& data) const;

    double width() const { return m_width; }
    double position(double value) const
    {
        return m_isLogarithmic ? m_scale.position(value) : value;
    }
    double value(double position) const
    {
        return m_isLogarithmic ? m_scale.value(position) : position;
    }
    const SymmetricLog& scale() const { return m_scale; }
    bool isLogarithmic() const { return m_isLogarithmic; }

private:
    SymmetricLog m_scale;
    bool m_isLogarithmic;
    double m_width = 1.0; ///< Positive.
};

/// "12 of 50 eigenvalues from 0.1 to 0.2".
QString binText(const SpectrumBins& bins, const SpectrumBin& bin, std::size_t all);

} // namespace ui
