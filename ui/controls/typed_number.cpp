// SPDX-License-Identifier: MIT
#include "ui/controls/typed_number.h"

#include <QCoreApplication>

#include <charconv>
#include <cmath>

namespace ui {

namespace {

constexpr qsizetype kShownLength = 24;
constexpr QChar kMinus(0x2212);

QString tr(const char* text)
{
    return QCoreApplication::translate("TypedNumber", text);
}

QString shortened(const QString& text)
{
    return text.size() <= kShownLength ? text : text.left(kShownLength) + QChar(0x2026);
}

struct Parsed {
    double value = 0.0;
    std::errc error = std::errc();
    bool whole = false; ///< The number is all of the text.
};

Parsed parsed(QString text)
{
    text.replace(kMinus, QLatin1Char('-'));
    // from_chars takes no +; after one is dropped no second sign may follow.
    if (text.startsWith(QLatin1Char('+'))) {
        text.remove(0, 1);
        if (text.startsWith(QLatin1Char('-')))
            return {};
    }
    const QByteArray bytes = text.toUtf8();
    Parsed result;
    const auto [end, error] =
        std::from_chars(bytes.data(), bytes.data() + bytes.size(), result.value);
    result.error = error;
    result.whole = end == bytes.data() + bytes.size() && !bytes.isEmpty();
    return result;
}

} // namespace

TypedNumber typedNumber(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {0.0, tr("Nothing is written here: type a number, 0 if you mean none.")};
    const Parsed number = parsed(trimmed);
    const QString shown = shortened(trimmed);
    if (number.whole && number.error == std::errc::result_out_of_range)
        return {
            0.0,
            tr("“%1” is beyond the range of double (about 1e−308 to 1e308 in size).").arg(shown)};
    if (number.whole && number.error == std::errc() && !std::isfinite(number.value))
        return {0.0, tr("“%1” is not a finite number.").arg(shown)};
    if (number.whole && number.error == std::errc())
        return {number.value, {}};

    QString withPoint = trimmed;
    withPoint.replace(QLatin1Char(','), QLatin1Char('.'));
    const Parsed other = parsed(withPoint);
    if (withPoint != trimmed && other.whole && other.error == std::errc())
        return {0.0, tr("“%1” has a decimal comma: write %2 with a point.").arg(shown, withPoint)};
    return {0.0, tr("“%1” is not a number.").arg(shown)};
}

} // namespace ui
