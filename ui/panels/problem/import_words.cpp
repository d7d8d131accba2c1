// SPDX-License-Identifier: MIT
#include "ui/panels/problem/import_words.h"

#include "ui/look/translated.h"

#include <QRegularExpression>

namespace ui {

namespace {

struct Option {
    const char* name;   ///< Of the command line.
    const char* choice; ///< Of the dialog.
};

constexpr Option kOptions[] = {
    {"separator", QT_TRANSLATE_NOOP("ImportWords", "Separator")},
    {"decimal", QT_TRANSLATE_NOOP("ImportWords", "Decimal sign")},
    {"header", QT_TRANSLATE_NOOP("ImportWords", "Titles")},
    {"labels", QT_TRANSLATE_NOOP("ImportWords", "Row names")},
    {"target", QT_TRANSLATE_NOOP("ImportWords", "Target b")},
};

/// A value of an option as the dialog calls it.
QString valueOf(const QString& option, const QString& value)
{
    bool isNumber = false;
    value.toInt(&isNumber);
    if (isNumber)
        return translated("column %1").arg(value);
    if (option == QLatin1String("header"))
        return value == QLatin1String("yes") ? translated("in the first line") : translated("none");
    if (value == QLatin1String("pipe"))
        return translated("vertical bar");
    return translated(value.toUtf8().constData()); // "comma", "none": the dialog has these words
}

} // namespace

QString inWordsOfDialog(QString message)
{
    for (const Option& option : kOptions) {
        const QString name = QString::fromLatin1(option.name);
        const QRegularExpression advice(QStringLiteral("--%1 ([\\w]+)").arg(name));
        for (auto found = advice.match(message); found.hasMatch(); found = advice.match(message))
            message.replace(found.capturedStart(), found.capturedLength(),
                            translated("“%1: %2”")
                                .arg(translated(option.choice), valueOf(name, found.captured(1))));
        message.replace(QStringLiteral("--") + name,
                        translated("“%1”").arg(translated(option.choice)));
    }
    return message;
}

} // namespace ui
