// SPDX-License-Identifier: MIT
#include "ui/look/ticks.h"

#include "core/picture/levels.h"
#include "ui/look/number_text.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

// In full a number of an axis has at most so many characters, but for a minus.
constexpr int kMostCharacters = 6;
// Numbers that need more digits than this to be told apart share their leading ones, and 0 is far
// from them.
constexpr int kMostDigits = 4;

int decadeOf(double value)
{
    return static_cast<int>(std::floor(std::log10(value) + 1e-9));
}

/// The characters of the numbers of an axis of this @p width in full, but for a minus.
int fullLength(double size, double width)
{
    const int decimals = std::max(0, -decadeOf(width / 5.0));
    return std::max(0, decadeOf(size)) + 1 + (decimals > 0 ? decimals + 1 : 0);
}

/// @p value in full to the decimal place 10^lastPlace.
QString fixedText(double value, int lastPlace)
{
    const double size = std::abs(value);
    if (size > 0.0 && (size >= 1e7 || size < 1e-3)) {
        const int exponent = decadeOf(size);
        return decimalText(value / std::pow(10.0, exponent),
                           std::clamp(exponent - lastPlace, 0, 16)) +
               QStringLiteral("×") + powerOfTen(exponent);
    }
    return decimalText(value, std::clamp(-lastPlace, 0, 17));
}

/// Multiples of a round step in [low, high] as seen from @p anchor; at least two of them.
std::vector<double> multiples(double low, double high, double anchor, int most, double& step)
{
    constexpr int kFewest = 2;
    std::vector<double> numbers;
    // Of few and wide steps only one may fall inside, and one number tells no scale.
    for (int count = most; count <= 4 * most; ++count) {
        step = core::roundStep(high - low, count);
        const double slack = 1e-9 * (high - low);
        numbers.clear();
        for (double k = std::ceil((low - anchor - slack) / step); anchor + k * step <= high + slack;
             ++k)
            numbers.push_back(k * step);
        if (static_cast<int>(numbers.size()) >= kFewest)
            break;
    }
    return numbers;
}

void appendDecades(std::vector<Tick>& ticks, double low, double high, int most)
{
    const int first = static_cast<int>(std::ceil(low - 1e-9));
    const int last = static_cast<int>(std::floor(high + 1e-9));
    int step = std::max(1, (last - first) / most + 1);
    // Of few and wide steps only one may fall inside, and one number tells no scale.
    const auto labels = [&] {
        return std::floor(double(last) / step) - std::ceil(double(first) / step) + 1.0;
    };
    while (step > 1 && labels() < 2.0)
        --step;
    for (int k = first - 1; k <= last; ++k) {
        const bool labelled = ((k % step) + step) % step == 0;
        if (k >= first)
            ticks.push_back({static_cast<double>(k), labelled ? powerOfTen(k) : QString()});
        for (int m = 2; m <= 9 && last - first <= 5; ++m) {
            const double at = k + std::log10(m);
            if (at > low && at < high)
                ticks.push_back({at, QString()});
        }
    }
}

} // namespace

QString AxisOffset::text() const
{
    if (anchor == 0.0)
        return exponent == 0 ? QString() : QStringLiteral("× ") + powerOfTen(exponent);
    return QStringLiteral("%1 + … × %2").arg(fixedText(anchor, exponent + 2), powerOfTen(exponent));
}

AxisOffset axisOffset(double low, double high)
{
    const double size = std::max(std::abs(low), std::abs(high));
    const double width = high - low;
    const int digits = decadeOf(size) - decadeOf(width / 5.0) + 1;
    const bool isInFull = size >= 1e-3 && size < 1e5 && fullLength(size, width) <= kMostCharacters;
    if (isInFull)
        return {};
    if (digits <= kMostDigits)
        return {0.0, decadeOf(size)};
    // Below all numbers of the axis, so that they are the digits that follow.
    const int exponent = decadeOf(width / 5.0);
    const double unit = std::pow(10.0, exponent + 2);
    return {std::floor(low / unit) * unit, exponent};
}

QString axisTitle(const QString& name, double low, double high)
{
    const AxisOffset offset = axisOffset(low, high);
    if (offset.anchor != 0.0)
        return name + QStringLiteral(" = ") + offset.text();
    return offset.exponent == 0 ? name : QStringLiteral("%1  (%2)").arg(name, offset.text());
}

std::vector<Tick> linearTicks(double low, double high, int most)
{
    const AxisOffset offset = axisOffset(low, high);
    double step = 0.0;
    const std::vector<double> numbers = multiples(low, high, offset.anchor, most, step);
    const double unit = std::pow(10.0, offset.exponent);
    const int decimals = std::max(0, -decadeOf(step / unit));
    std::vector<Tick> ticks;
    for (const double number : numbers)
        ticks.push_back({offset.anchor + number, decimalText(number / unit, decimals)});
    return ticks;
}

std::vector<Tick> wholeTicks(double low, double high, int most)
{
    const double step = std::max(1.0, core::roundStep(high - low, most));
    std::vector<Tick> ticks;
    for (double k = std::ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; ++k)
        ticks.push_back({k * step, decimalText(k * step, 0)});
    return ticks;
}

int digitsOf(std::span<const double> values)
{
    constexpr int kFewest = 3;
    constexpr int kMost = 17;
    constexpr double kTrue = 1e-3; // of the distance to the neighbour
    for (int digits = kFewest; digits < kMost; ++digits) {
        bool isTrue = true;
        for (std::size_t k = 1; k < values.size() && isTrue; ++k) {
            const double error = kTrue * std::abs(values[k] - values[k - 1]);
            for (const double value : {values[k - 1], values[k]})
                isTrue = isTrue && std::abs(QString::number(value, 'e', digits - 1).toDouble() -
                                            value) <= error;
        }
        if (isTrue)
            return digits;
    }
    return kMost;
}

std::vector<Tick> logarithmicTicks(double low, double high, int most)
{
    std::vector<Tick> ticks;
    const double decades = std::floor(high + 1e-9) - std::ceil(low - 1e-9);
    if (decades >= 2.0 || std::abs(low) > 290.0) {
        appendDecades(ticks, low, high, most);
        return ticks;
    }
    const double first = std::pow(10.0, low);
    const double last = std::pow(10.0, high);
    std::vector<double> levels;
    for (int count = most; levels.size() < 2 && count <= 8 * most; ++count)
        levels = core::roundLevels(first, last, true, count);
    // Few round numbers may all stand at one end; then two powers of ten say more.
    constexpr double kLeastCovered = 0.4;
    const bool areTogether = levels.size() < 2 || std::log10(levels.back() / levels.front()) <
                                                      kLeastCovered * (high - low);
    if (areTogether && decades >= 1.0) {
        appendDecades(ticks, low, high, most);
        return ticks;
    }
    // Never as differences: an axis on which ratios are seen has no common distance to 0.
    const int digits = digitsOf(levels);
    for (const double level : levels)
        ticks.push_back({std::log10(level), numberText(level, digits)});
    return ticks;
}

double SymmetricLog::position(double value) const
{
    return std::copysign(std::log10(1.0 + std::abs(value) / threshold), value);
}

double SymmetricLog::value(double position) const
{
    return std::copysign(threshold * (std::pow(10.0, std::abs(position)) - 1.0), position);
}

std::vector<Tick> symmetricLogTicks(const SymmetricLog& scale, double low, double high, int most)
{
    const double largest = std::max(std::abs(scale.value(low)), std::abs(scale.value(high)));
    const int top = decadeOf(largest);
    const int bottom = decadeOf(scale.threshold);
    const int sides = low < -0.5 && high > 0.5 ? 2 : 1;
    constexpr double kApart = 0.7; // of the distance between powers of ten
    const int step = std::max(1, (top - bottom + 1) * sides / std::max(1, most - 1) + 1);
    std::vector<Tick> ticks;
    if (low <= 0.0 && high >= 0.0)
        ticks.push_back({0.0, QStringLiteral("0")});
    for (int k = top; k >= bottom; k -= step) {
        const double at = scale.position(std::pow(10.0, k));
        if (at < kApart * step)
            continue; // its number would lie on that of 0
        if (at <= high && at >= low)
            ticks.push_back({at, powerOfTen(k)});
        if (-at <= high && -at >= low)
            ticks.push_back({-at, QChar(0x2212) + powerOfTen(k)});
    }
    std::ranges::sort(ticks, {}, &Tick::at);
    return ticks;
}

} // namespace ui
