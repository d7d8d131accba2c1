// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/spectrum_histogram.h"

#include "ui/look/number_text.h"
#include "ui/look/translated.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace ui {

namespace {

constexpr double kZeroWidth = 0.5; ///< Of a bin: the bar of zeros, which lies over two others.

/// So many bins show @p count numbers: fewer hide their form, more show chance (Rice's rule).
double binsFor(std::size_t count)
{
    constexpr double kFewest = 6.0;
    constexpr double kMost = 60.0;
    return std::clamp(std::ceil(2.0 * std::cbrt(static_cast<double>(count))), kFewest, kMost);
}

} // namespace

SpectrumBins::SpectrumBins(std::span<const SpectrumData> spectra, bool logarithmic)
    : m_scale(spectrumScale(spectra))
    , m_isLogarithmic(logarithmic)
{
    double low = 0.0;
    double high = 0.0;
    std::size_t most = 0;
    for (const SpectrumData& data : spectra) {
        most = std::max(most, data.values.size());
        for (const double each : data.values) {
            low = std::min(low, position(each));
            high = std::max(high, position(each));
        }
    }
    if (high > low)
        m_width = (high - low) / binsFor(most);
}

std::vector<SpectrumBin> SpectrumBins::of(const SpectrumData& data) const
{
    std::map<long, SpectrumBin> bins; // by the number of the bin from 0
    SpectrumBin zeros{-0.5 * kZeroWidth * m_width, 0.5 * kZeroWidth * m_width, 0, 0};
    for (std::size_t k = 0; k < data.values.size(); ++k) {
        const int sign = data.sign(k);
        if (sign == 0) {
            ++zeros.count;
            continue;
        }
        // The edge of two bins belongs to that which is nearer to 0: the ends have none beyond.
        constexpr double kRounding = 1e-9;
        const double at = std::abs(position(data.values[k])) / m_width;
        const long away = std::max(0L, static_cast<long>(std::ceil(at - kRounding)) - 1);
        const long number = sign > 0 ? away : -1 - away;
        SpectrumBin& bin = bins[number];
        bin = {static_cast<double>(number) * m_width, static_cast<double>(number + 1) * m_width,
               sign, bin.count + 1};
    }
    std::vector<SpectrumBin> all;
    for (const auto& [number, bin] : bins) {
        if (number >= 0 && zeros.count > 0 && (all.empty() || all.back().sign < 0))
            all.push_back(zeros);
        all.push_back(bin);
    }
    if (zeros.count > 0 && (all.empty() || all.back().sign < 0))
        all.push_back(zeros);
    return all;
}

QString binText(const SpectrumBins& bins, const SpectrumBin& bin, std::size_t all)
{
    if (bin.sign == 0)
        return translated("%1 of %2 eigenvalues: 0, as far as can be told").arg(bin.count).arg(all);
    return translated("%1 of %2 eigenvalues from %3 to %4")
        .arg(bin.count)
        .arg(all)
        .arg(numberText(bins.value(bin.from), 4), numberText(bins.value(bin.to), 4));
}

} // namespace ui
