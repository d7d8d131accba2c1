// SPDX-License-Identifier: MIT
#include "ui/guide/glossary.h"

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
            terms.push_back({text(QLatin1StringView("id")), text(QLatin1StringView("name")),
                             text(QLatin1StringView("text")), text(QLatin1StringView("page"))});
        }
        return terms;
    }();
    return all;
}

const QString& glossaryText(QStringView id)
{
    const auto found =
        std::ranges::find_if(glossary(), [id](const Term& term) { return term.id == id; });
    assert(found != glossary().end());
    return found->text;
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
