// SPDX-License-Identifier: MIT
#include "ui/guide/guide.h"

#include "ui/data/resource_path.h"
#include "ui/guide/glossary.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype kExcerptLength = 110;
const QString kGlossary = QStringLiteral("glossary");

QByteArray contentOf(const QString& name)
{
    QFile file(resourcePath(QStringLiteral("guide/") + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A heading of a page with the text below it.
struct Part {
    QString heading;
    QString text; ///< Plain.
};

/// @p markdown without its signs, in one line.
QString plainText(QString markdown)
{
    static const QRegularExpression images(QStringLiteral("!\\[[^\\]]*\\]\\([^)]*\\)"));
    static const QRegularExpression links(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    static const QRegularExpression rules(QStringLiteral("\\|[-:| ]+\\|"));
    static const QRegularExpression signs(QStringLiteral("```\\w*|[`*|]"));
    return markdown.remove(images)
        .replace(links, QStringLiteral("\\1"))
        .remove(rules)
        .remove(signs)
        .simplified();
}

std::vector<Part> partsOf(const GuidePage& page)
{
    std::vector<Part> parts;
    QString body;
    bool isCode = false; // where a "#" begins a comment
    const auto finish = [&] {
        if (!parts.empty())
            parts.back().text = plainText(std::exchange(body, {}));
    };
    for (const QString& line : page.markdown.split(u'\n')) {
        if (line.startsWith(QLatin1String("```")))
            isCode = !isCode;
        if (!isCode && line.startsWith(u'#')) {
            finish();
            parts.push_back({line.mid(line.indexOf(u' ') + 1), {}});
        } else {
            body += line + u'\n';
        }
    }
    finish();
    return parts;
}

bool hasAll(const QString& text, const QStringList& words)
{
    return std::ranges::all_of(
        words, [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// What stands around the first of @p words in @p text.
QString excerptOf(const QString& text, const QStringList& words)
{
    qsizetype place = text.size();
    for (const QString& word : words)
        if (const qsizetype found = text.indexOf(word, 0, Qt::CaseInsensitive); found >= 0)
            place = std::min(place, found);
    if (place == text.size())
        place = 0;
    qsizetype begin = std::max<qsizetype>(0, place - kExcerptLength / 3);
    if (begin > 0)
        begin = text.indexOf(u' ', begin) + 1;
    const QString part = text.mid(begin, kExcerptLength);
    const bool isCut = begin + part.size() < text.size();
    return (begin > 0 ? QStringLiteral("… ") : QString()) + part +
           (isCut ? QStringLiteral(" …") : QString());
}

} // namespace

const std::vector<GuidePage>& guidePages()
{
    static const std::vector<GuidePage> all = [] {
        std::vector<GuidePage> pages;
        const QJsonArray sections =
            QJsonDocument::fromJson(contentOf(QStringLiteral("contents.json"))).array();
        for (const QJsonValue& section : sections)
            for (const QJsonValue& id : section[QLatin1String("pages")].toArray()) {
                GuidePage page{id.toString(), {}, section[QLatin1String("title")].toString(), {}};
                page.markdown = QString::fromUtf8(contentOf(page.id + QLatin1String(".md")));
                if (page.id == kGlossary)
                    page.markdown += glossaryMarkdown();
                page.title = page.markdown.section(u'\n', 0, 0).mid(2);
                pages.push_back(std::move(page));
            }
        return pages;
    }();
    return all;
}

const GuidePage* guidePageById(QStringView id)
{
    const auto found =
        std::ranges::find_if(guidePages(), [id](const GuidePage& page) { return page.id == id; });
    return found == guidePages().end() ? nullptr : &*found;
}

std::vector<GuideHit> searchGuide(const QString& query)
{
    const QStringList words = query.split(u' ', Qt::SkipEmptyParts);
    std::vector<GuideHit> hits;
    if (words.isEmpty())
        return hits;
    std::size_t inHeadings = 0;
    for (const GuidePage& page : guidePages())
        for (const Part& part : partsOf(page)) {
            if (!hasAll(part.heading + u' ' + part.text, words))
                continue;
            const GuideHit hit{&page, part.heading, excerptOf(part.text, words)};
            if (hasAll(part.heading, words))
                hits.insert(hits.begin() + std::ptrdiff_t(inHeadings++), hit);
            else
                hits.push_back(hit);
        }
    return hits;
}

QString anchorOf(const QString& heading)
{
    QString anchor;
    for (const QChar c : heading.toLower()) {
        if (c.isLetterOrNumber())
            anchor += c;
        else if (c.isSpace() || c == u'-')
            anchor += u'-';
    }
    return anchor;
}

} // namespace ui
