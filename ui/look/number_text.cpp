// SPDX-License-Identifier: MIT
#include "ui/look/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace ui {

QString numberText(double value, int digits)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    QString text = QString::number(value, 'g', digits);
    // 'g' switches to exponents at 1e-5; a table reads better when it does so a little earlier.
    const double size = std::abs(value);
    if (value != 0.0 && (size < 1e-4 || size >= 1e6))
        text = QString::number(value, 'e', std::max(0, digits - 1));
    if (const qsizetype e = text.indexOf(QLatin1Char('e')); e >= 0) {
        const int exponent = text.mid(e + 1).toInt();
        QString mantissa = text.left(e);
        if (mantissa.contains(QLatin1Char('.'))) {
            while (mantissa.endsWith(QLatin1Char('0')))
                mantissa.chop(1);
            if (mantissa.endsWith(QLatin1Char('.')))
                mantissa.chop(1);
        }
        text = mantissa + QLatin1Char('e') + QString::number(exponent);
    }
    text.replace(QLatin1Char('-'), QChar(0x2212));
    return text;
}

QString plainNumber(double value)
{
    std::array<char, 64> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return QString::fromLatin1(buffer.data(), end - buffer.data());
}

} // namespace ui
