// SPDX-License-Identifier: MIT
#include "ui/guide/glossary.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cassert>

namespace ui {

const std::vector<Term>& glossary()
{
    static const std::vector<Term> all = [] {
        QFile file(QStringLiteral(":/basin/glossary.json"));
        std::vector<Term> terms;
        if (!file.open(QIODevice::ReadOnly))
            return terms;
        const QJsonArray entries = QJsonDocument::fromJson(file.readAll()).array();
        for (const QJsonValue& entry : entries) {
            const QJsonObject term = entry.toObject();
            const auto text = [&term](QLatin1StringView key) { return term.value(key).toString(); };
            QStringList shown;
            for (const QJsonValue& name : term.value(QLatin1StringView("shown")).toArray())
                shown += name.toString();
            const auto words = [&text](QLatin1StringView key) {
                const QString english = text(key);
                return english.isEmpty()
                           ? english
                           : QCoreApplication::translate("Glossary", english.toUtf8().constData());
            };
            terms.push_back({text(QLatin1StringView("id")), words(QLatin1StringView("name")),
                             words(QLatin1StringView("text")), text(QLatin1StringView("page")),
                             words(QLatin1StringView("formula")), text(QLatin1StringView("known")),
                             words(QLatin1StringView("try")), text(QLatin1StringView("lesson")),
                             shown});
        }
        return terms;
    }();
    return all;
}

const Term* termById(QStringView id)
{
    const auto found =
        std::ranges::find_if(glossary(), [id](const Term& term) { return term.id == id; });
    return found == glossary().end() ? nullptr : &*found;
}

const Term* termShownBy(QStringView name)
{
    const auto found = std::ranges::find_if(
        glossary(), [name](const Term& term) { return term.shown.contains(name); });
    return found == glossary().end() ? nullptr : &*found;
}

const QString& glossaryText(QStringView id)
{
    const Term* term = termById(id);
    assert(term);
    return term->text;
}

QString glossaryMarkdown()
{
    QString text;
    for (const Term& term : glossary()) {
        text += QStringLiteral("### %1\n\n%2").arg(term.name, term.text);
        if (!term.page.isEmpty())
            text += QStringLiteral(" [More](%1.md)").arg(term.page);
        text += QStringLiteral("\n\n");
    }
    return text;
}

} // namespace ui
