// SPDX-License-Identifier: MIT
#include "ui/look/ticks.h"

#include "core/picture/levels.h"
#include "ui/look/number_text.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

// Narrower than this part of its distance from 0, an axis says its leading digits once.
constexpr double kShared = 1e-4;
// So it does where its numbers would have more characters, for they must fit beside it.
constexpr int kMostCharacters = 5;

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

QString withRealMinus(QString text)
{
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

/// @p value in full to the decimal place 10^lastPlace.
QString fixedText(double value, int lastPlace)
{
    const double size = std::abs(value);
    if (size >= 1e7 || (size > 0.0 && size < 1e-3)) {
        const int digits = std::clamp(decadeOf(size) - lastPlace, 0, 16);
        QString text = QString::number(value, 'e', digits);
        const qsizetype e = text.indexOf(QLatin1Char('e'));
        return withRealMinus(text.left(e)) + QStringLiteral("×") +
               powerOfTen(text.mid(e + 1).toInt());
    }
    return withRealMinus(QString::number(value, 'f', std::clamp(-lastPlace, 0, 17)));
}

void appendDecades(std::vector<Tick>& ticks, double low, double high, int most)
{
    const int first = static_cast<int>(std::ceil(low - 1e-9));
    const int last = static_cast<int>(std::floor(high + 1e-9));
    const int step = std::max(1, (last - first) / most + 1);
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

QString powerOfTen(int exponent)
{
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = QStringLiteral("10");
    if (exponent < 0)
        text += QChar(0x207B);
    for (const QChar digit : QString::number(std::abs(exponent)))
        text += digits[digit.digitValue()];
    return text;
}

QString AxisOffset::text() const
{
    if (anchor == 0.0)
        return exponent == 0 ? QString() : QStringLiteral("× ") + powerOfTen(exponent);
    return QStringLiteral("%1 + … × %2").arg(fixedText(anchor, exponent + 1), powerOfTen(exponent));
}

AxisOffset axisOffset(double low, double high)
{
    const double size = std::max(std::abs(low), std::abs(high));
    const double width = high - low;
    const bool isShort = size < 1e-3 || fullLength(size, width) <= kMostCharacters;
    if (width < kShared * size || !isShort) {
        const int exponent = decadeOf(width / 5.0);
        const double unit = std::pow(10.0, exponent + 1);
        return {std::round(0.5 * (low + high) / unit) * unit, exponent};
    }
    if (size < 1e-3 || size >= 1e5)
        return {0.0, decadeOf(size)};
    return {};
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
    const double step = core::roundStep(high - low, most);
    const double unit = std::pow(10.0, offset.exponent);
    const int decimals = std::max(0, -decadeOf(step / unit));
    std::vector<Tick> ticks;
    const double slack = 1e-9 * (high - low);
    for (double k = std::ceil((low - offset.anchor - slack) / step);; ++k) {
        const double at = offset.anchor + k * step;
        if (at > high + slack || static_cast<int>(ticks.size()) > most + 2)
            return ticks;
        QString number = QString::number(k == 0.0 ? 0.0 : k * step / unit, 'f', decimals);
        ticks.push_back({at, withRealMinus(std::move(number))});
    }
}

std::vector<Tick> logarithmicTicks(double low, double high, int most)
{
    std::vector<Tick> ticks;
    if (std::floor(high + 1e-9) - std::ceil(low - 1e-9) >= 2.0 || std::abs(low) > 290.0) {
        appendDecades(ticks, low, high, most);
        return ticks;
    }
    const double first = std::pow(10.0, low);
    const double last = std::pow(10.0, high);
    if (axisOffset(first, last).anchor != 0.0) {
        ticks = linearTicks(first, last, most);
        for (Tick& tick : ticks)
            tick.at = std::log10(tick.at);
        return ticks;
    }
    for (const double level : core::roundLevels(first, last, true, most))
        ticks.push_back({std::log10(level), numberText(level)});
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
    const int step = std::max(1, (top - bottom + 1) * sides / std::max(1, most - 1) + 1);
    std::vector<Tick> ticks;
    if (low <= 0.0 && high >= 0.0)
        ticks.push_back({0.0, QStringLiteral("0")});
    for (int k = top; k >= bottom; k -= step) {
        const double at = scale.position(std::pow(10.0, k));
        if (at <= high && at >= low)
            ticks.push_back({at, powerOfTen(k)});
        if (-at <= high && -at >= low)
            ticks.push_back({-at, QChar(0x2212) + powerOfTen(k)});
    }
    std::ranges::sort(ticks, {}, &Tick::at);
    return ticks;
}

} // namespace ui
