// SPDX-License-Identifier: MIT
#include "ui/look/core_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <vector>

namespace ui {

namespace {

/// Texts in texts: "b sums to 1, scaled" has two. More would be none of core's.
constexpr int kDeepest = 3;

QString translated(const QByteArray& text)
{
    return QCoreApplication::translate("core", text.constData());
}

/// What stands around a text, or is said of it by its section in core.txt.
enum class Kind {
    Any,
    Directions, ///< Titles of axes, which are often names of columns.
    WithNames,  ///< Names of rows and columns are filled in.
    List,       ///< "%1 and %2", of names.
};

struct Form {
    QByteArray text; ///< "b sums to %1, not to 1".
    QRegularExpression matches;
    std::vector<int> places; ///< Of the captured texts, in their order: the 1 of %1.
    qsizetype written;       ///< Characters that are not filled in.
    Kind kind;
};

Form formOf(const QString& text, Kind kind)
{
    static const QRegularExpression place(QStringLiteral("%([1-9])"));
    Form form{text.toUtf8(), {}, {}, 0, kind};
    QString pattern;
    qsizetype from = 0;
    for (auto found = place.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString before = text.mid(from, match.capturedStart() - from);
        form.written += before.size();
        pattern += QRegularExpression::escape(before) + QStringLiteral("(.*?)");
        form.places.push_back(match.capturedView(1).toInt());
        from = match.capturedEnd();
    }
    form.written += text.size() - from;
    pattern += QRegularExpression::escape(text.mid(from));
    form.matches = QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                      QRegularExpression::DotMatchesEverythingOption);
    return form;
}

Kind kindOfSection(const QString& heading)
{
    if (heading.startsWith(QStringLiteral("# directions")))
        return Kind::Directions;
    if (heading.startsWith(QStringLiteral("# with names")))
        return Kind::WithNames;
    return heading == QStringLiteral("# lists") ? Kind::List : Kind::Any;
}

/// core.txt, read once.
struct Texts {
    /// Those with places in them; the one that says most comes first, so that "%1, turned" does not
    /// take what is "%1, scaled, turned".
    std::vector<Form> forms;
    QSet<QString> directions; ///< Whole texts of that section.
};

const Texts& texts()
{
    static const Texts all = [] {
        Texts found;
        QFile file(QStringLiteral(":/basin/translations/core.txt"));
        if (!file.open(QIODevice::ReadOnly))
            return found;
        Kind kind = Kind::Any;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (line.startsWith(u'#'))
                kind = kindOfSection(line);
            else if (line.contains(QStringLiteral("%1")))
                found.forms.push_back(formOf(line, kind));
            else if (kind == Kind::Directions)
                found.directions.insert(line);
        }
        std::ranges::stable_sort(found.forms, std::ranges::greater(), &Form::written);
        return found;
    }();
    return all;
}

/// Whether @p text as a whole is one of core's where @p place is, and not perhaps a name.
bool mayBeWhole(const QString& text, Kind place)
{
    if (place == Kind::Directions)
        return texts().directions.contains(text);
    return place != Kind::WithNames || text.count(u' ') >= 2;
}

/// Whether @p form is to be tried where @p place is, @p depth texts deep.
bool mayHaveForm(const Form& form, Kind place, int depth)
{
    if (place == Kind::Directions)
        return form.kind == Kind::Directions;
    if (form.kind == Kind::List) // it would take every sentence with "and" in it
        return depth > 0;
    constexpr qsizetype kTelling = 5;
    return form.written >= kTelling && (place == Kind::Any || form.kind != Kind::Directions);
}

QString found(const QString& text, int depth, Kind place)
{
    if (text.isEmpty()) // there was nothing to say
        return text;
    if (mayBeWhole(text, place))
        if (const QString whole = translated(text.toUtf8()); whole != text)
            return whole;
    if (depth == kDeepest)
        return text;
    for (const Form& form : texts().forms) {
        if (!mayHaveForm(form, place, depth))
            continue;
        const QRegularExpressionMatch match = form.matches.match(text);
        if (!match.hasMatch())
            continue;
        QString result = translated(form.text);
        const Kind inside = form.kind == Kind::List ? place : form.kind;
        // From the last on: what is filled in may have a %1 of its own.
        std::vector<QString> values(form.places.size());
        for (std::size_t k = 0; k < form.places.size(); ++k)
            values[k] = found(match.captured(int(k) + 1), depth + 1, inside);
        static const QRegularExpression number(QStringLiteral("%([1-9])"));
        QList<QRegularExpressionMatch> places;
        for (auto all = number.globalMatch(result); all.hasNext();)
            places.prepend(all.next());
        for (const QRegularExpressionMatch& at : places) {
            const auto which = std::ranges::find(form.places, at.capturedView(1).toInt());
            if (which != form.places.end())
                result.replace(at.capturedStart(), at.capturedLength(),
                               values[std::size_t(which - form.places.begin())]);
        }
        return result;
    }
    return text;
}

QString inLanguage(std::string_view text, Kind place)
{
    const QString english = QString::fromUtf8(text.data(), qsizetype(text.size()));
    // Where this common word stays, nothing is translated: the forms need not be tried.
    static const QByteArray common("converged");
    return translated(common) == QLatin1String(common) ? english : found(english, 0, place);
}

} // namespace

QString coreText(std::string_view text)
{
    return inLanguage(text, Kind::Any);
}

QString directionText(std::string_view label)
{
    return inLanguage(label, Kind::Directions);
}

} // namespace ui
