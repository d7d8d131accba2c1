// SPDX-License-Identifier: MIT
#include "ui/look/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <algorithm>

namespace ui {

namespace {

const QString kChoice = QStringLiteral("language");

thread_local int t_english = 0; ///< How many InEnglish live.

/// A text means the same wherever it stands, so that translations have one context for all of the
/// interface, and one for what core composes; see resources/translations/update.
class Catalogue final : public QTranslator {
public:
    using QTranslator::QTranslator;

    QString translate(const char* context, const char* text, const char* disambiguation,
                      int n) const override
    {
        if (t_english > 0)
            return {};
        const bool isOfCore = qstrcmp(context, "core") == 0;
        return QTranslator::translate(isOfCore ? "core" : "Basin", text, disambiguation, n);
    }
};

} // namespace

InEnglish::InEnglish()
{
    ++t_english;
}

InEnglish::~InEnglish()
{
    --t_english;
}

const std::vector<Language>& languages()
{
    static const std::vector<Language> all{{QStringLiteral("en"), QStringLiteral("English")},
                                           {QStringLiteral("de"), QStringLiteral("Deutsch")}};
    return all;
}

QString chosenLanguage()
{
    return QSettings().value(kChoice).toString();
}

void chooseLanguage(const QString& code)
{
    QSettings().setValue(kChoice, code);
}

QString spokenLanguage(const QString& choice)
{
    QStringList wished{choice};
    wished += QLocale::system().uiLanguages();
    for (const QString& wish : wished) {
        const QString code = wish.section(u'-', 0, 0);
        if (std::ranges::find(languages(), code, &Language::code) != languages().end())
            return code;
    }
    return languages().front().code;
}

void speak(QCoreApplication& application, const QString& code)
{
    for (QTranslator* old :
         application.findChildren<QTranslator*>(QString(), Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
    const auto install = [](QTranslator* translator, const QString& name, const QString& folder) {
        if (translator->load(name, folder))
            QCoreApplication::installTranslator(translator);
    };
    if (code == languages().front().code)
        return;
    install(new QTranslator(&application), QStringLiteral("qtbase_") + code,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // The last one is asked first.
    install(new Catalogue(&application), QStringLiteral("basin_") + code,
            QStringLiteral(":/basin/translations"));
}

} // namespace ui
