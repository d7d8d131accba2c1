// SPDX-License-Identifier: MIT
#include "core/picture/levels.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <span>
#include <string>

namespace core {

namespace {

int decadeOf(double value)
{
    return static_cast<int>(std::floor(std::log10(value) + 1e-9));
}

/// The double nearest to @p mantissa times 10^@p exponent.
double decimal(double mantissa, int exponent)
{
    const std::string text = fmt::format("{}e{}", mantissa, exponent);
    double value = 0.0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// Mantissas of ever denser levels per decade; each list fills the decade about evenly.
std::span<const std::span<const double>> mantissaSets()
{
    static constexpr std::array one{1.0};
    static constexpr std::array two{1.0, 3.0};
    static constexpr std::array three{1.0, 2.0, 5.0};
    static constexpr std::array six{1.0, 1.5, 2.0, 3.0, 5.0, 7.0};
    static constexpr std::array ten{1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0};
    static constexpr std::array<std::span<const double>, 5> sets{ten, six, three, two, one};
    return sets;
}

std::vector<double> levelsPerDecade(double low, double high, std::span<const double> mantissas,
                                    int decades)
{
    std::vector<double> levels;
    const int first = decadeOf(low) - 1;
    for (int k = first; k <= decadeOf(high) + 1; ++k) {
        if (k % decades != 0)
            continue;
        for (const double mantissa : mantissas) {
            const double level = decimal(mantissa, k);
            if (level > low && level < high)
                levels.push_back(level);
        }
    }
    return levels;
}

std::vector<double> evenLevels(double low, double high, int most)
{
    const double step = roundStep(high - low, most);
    std::vector<double> levels;
    for (double k = std::ceil(low / step); k * step < high; ++k)
        if (k * step > low && static_cast<int>(levels.size()) < most)
            levels.push_back(k * step);
    return levels;
}

} // namespace

double roundStep(double width, int most)
{
    const double least = width / most;
    const double power = std::pow(10.0, decadeOf(least));
    for (const double mantissa : {1.0, 2.0, 5.0})
        if (mantissa * power >= 0.9 * least)
            return mantissa * power;
    return 10.0 * power;
}

std::vector<double> roundLevels(double low, double high, bool logarithmic, int most)
{
    if (!logarithmic)
        return evenLevels(low, high, most);
    for (const auto mantissas : mantissaSets()) {
        const auto levels = levelsPerDecade(low, high, mantissas, 1);
        if (static_cast<int>(levels.size()) > most)
            continue;
        // A range within a fraction of a decade is as good as linear.
        return levels.size() < 3 ? evenLevels(low, high, most) : levels;
    }
    for (int decades = 2;; ++decades) {
        const auto levels = levelsPerDecade(low, high, mantissaSets().back(), decades);
        if (static_cast<int>(levels.size()) <= most)
            return levels;
    }
}

std::vector<double> contourLevels(const LossScale& scale, int most)
{
    return roundLevels(scale.loss(scale.low), scale.loss(scale.high), scale.logarithmic, most);
}

} // namespace core
