// SPDX-License-Identifier: MIT
#include "ui/look/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace ui {

namespace {

constexpr double kSmallestInFull = 1e-4;
constexpr double kLargestInFull = 1e7; ///< Exclusive.
constexpr QChar kMinus(0x2212);
/// A thin space at which no line is broken.
constexpr QChar kThinSpace(0x202F);

/// Puts thin spaces between the thousands of a plain number such as "-12345.6".
void groupThousands(QString& text)
{
    constexpr qsizetype kShortest = 5; // a number of four digits is read at a glance
    const qsizetype first = text.startsWith(QLatin1Char('-')) ? 1 : 0;
    qsizetype last = text.indexOf(QLatin1Char('.'));
    if (last < 0)
        last = text.size();
    if (last - first < kShortest)
        return;
    for (qsizetype k = last - 3; k > first; k -= 3)
        text.insert(k, kThinSpace);
}

void dropTrailingZeros(QString& text)
{
    if (!text.contains(QLatin1Char('.')))
        return;
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
}

QString withRealMinus(QString text)
{
    return text.replace(QLatin1Char('-'), kMinus);
}

QString scientificText(double value, int digits)
{
    const QString text = QString::number(value, 'e', std::max(0, digits - 1));
    const qsizetype e = text.indexOf(QLatin1Char('e'));
    QString mantissa = text.left(e);
    dropTrailingZeros(mantissa);
    return withRealMinus(mantissa) + QChar(0x00D7) + powerOfTen(text.mid(e + 1).toInt());
}

} // namespace

QString numberText(double value, int digits)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    if (value == 0.0)
        return QStringLiteral("0");
    const double size = std::abs(value);
    if (size < kSmallestInFull || size >= kLargestInFull)
        return scientificText(value, digits);
    const int decade = static_cast<int>(std::floor(std::log10(size)));
    QString text = QString::number(value, 'f', std::max(0, digits - 1 - decade));
    dropTrailingZeros(text);
    groupThousands(text);
    return withRealMinus(std::move(text));
}

QString decimalText(double value, int decimals)
{
    QString text = QString::number(value, 'f', std::max(0, decimals));
    if (text.toDouble() == 0.0)
        return QStringLiteral("0");
    groupThousands(text);
    return withRealMinus(std::move(text));
}

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

QString plainNumber(double value)
{
    std::array<char, 64> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return QString::fromLatin1(buffer.data(), end - buffer.data());
}

} // namespace ui
