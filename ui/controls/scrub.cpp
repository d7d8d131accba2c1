// SPDX-License-Identifier: MIT
#include "ui/controls/scrub.h"

#include <array>
#include <charconv>
#include <cmath>

namespace ui {

namespace {

constexpr double kPixelsPerDecade = 200.0;

/// @p value without the noise of binary sums in its last digits: 0.715 rather than 0.71499999.
double tidied(double value)
{
    std::array<char, 64> text;
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 13)
            .ptr;
    double result = value;
    std::from_chars(text.data(), end, result);
    return result;
}

} // namespace

double roundStep(double value)
{
    const double decade = std::pow(10.0, std::floor(std::log10(value)));
    const double digit = value / decade;
    return decade * (digit >= 5.0 ? 5.0 : digit >= 2.0 ? 2.0 : 1.0);
}

Scrub::Scrub(double start, double scale, Kind kind)
    : m_start(start)
    , m_step(1.0)
    , m_kind(kind)
{
    const double size = std::max(std::abs(start), std::abs(scale));
    if (kind == Kind::Linear)
        m_step = roundStep(size > 0.0 && std::isfinite(size) ? size / 100.0 : 0.01);
    else if (kind == Kind::Whole)
        m_step = std::max(0.1, size / 200.0);
}

double Scrub::moved(double pixels, Qt::KeyboardModifiers modifiers)
{
    const double factor = modifiers.testFlag(Qt::ShiftModifier)     ? 0.1
                          : modifiers.testFlag(Qt::ControlModifier) ? 10.0
                                                                    : 1.0;
    m_travel += pixels * factor;
    // Ten fine pixels are one step, so tenths of a step are all there is.
    const double steps = std::round(m_travel * 10.0) / 10.0;
    if (steps == 0.0)
        return m_start;
    if (m_kind == Kind::Logarithmic)
        return tidied(m_start * std::pow(10.0, steps / kPixelsPerDecade));
    if (m_kind == Kind::Whole)
        return m_start + std::trunc(steps * m_step);
    return tidied(m_start + steps * m_step);
}

} // namespace ui
