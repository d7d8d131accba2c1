// SPDX-License-Identifier: MIT
#include "ui/look/core_forms.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>
#include <vector>

namespace ui {

namespace {

/// Texts in texts: "b sums to 1, scaled" has two. Messages name a file, a line, a reason and what a
/// library says of it, or columns, one or the other.
constexpr int kDeepest = 8;

QString translated(const QByteArray& text)
{
    return QCoreApplication::translate("core", text.constData());
}

struct Form {
    QByteArray text;         ///< "b sums to %1, not to 1".
    QStringList written;     ///< What stands before, between and after its places.
    std::vector<int> places; ///< In their order: the 1 of %1.
    qsizetype telling = 0;   ///< Characters that are written.
    TextKind kind;
};

/// Where something is filled in.
const QRegularExpression& placeMark()
{
    static const QRegularExpression mark(QStringLiteral("%([1-9])"));
    return mark;
}

Form formOf(const QString& text, TextKind kind)
{
    Form form{text.toUtf8(), {}, {}, 0, kind};
    qsizetype from = 0;
    for (auto found = placeMark().globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        form.written += text.mid(from, match.capturedStart() - from);
        form.places.push_back(match.capturedView(1).toInt());
        from = match.capturedEnd();
    }
    form.written += text.mid(from);
    for (const QString& part : form.written)
        form.telling += part.size();
    return form;
}

/// What is filled into @p form where it gives @p text, each as short as can be; nothing where it
/// does not. Linear in the text, which may hold thousands of names.
std::optional<QStringList> filledIn(const Form& form, const QString& text)
{
    if (!text.startsWith(form.written.front()))
        return std::nullopt;
    QStringList values;
    qsizetype from = form.written.front().size();
    for (qsizetype k = 1; k + 1 < form.written.size(); ++k) {
        const qsizetype at = text.indexOf(form.written[k], from);
        if (at < 0)
            return std::nullopt;
        values += text.mid(from, at - from);
        from = at + form.written[k].size();
    }
    const qsizetype end = text.size() - form.written.back().size();
    if (end < from || !text.endsWith(form.written.back()))
        return std::nullopt;
    return values << text.mid(from, end - from);
}

TextKind kindOfSection(const QString& heading)
{
    if (heading.startsWith(QStringLiteral("# directions")))
        return TextKind::Directions;
    if (heading.startsWith(QStringLiteral("# with names")))
        return TextKind::WithNames;
    if (heading.startsWith(QStringLiteral("# messages")))
        return TextKind::Message;
    if (heading.startsWith(QStringLiteral("# lists of messages")))
        return TextKind::MessageList;
    return heading == QStringLiteral("# lists") ? TextKind::List : TextKind::Any;
}

bool isOfMessages(TextKind kind)
{
    return kind == TextKind::Message || kind == TextKind::MessageList;
}

/// core.txt, read once.
struct Texts {
    /// Those with places in them; the one that says most comes first, so that "%1, turned" does not
    /// take what is "%1, scaled, turned".
    std::vector<Form> forms;
    QSet<QString> directions; ///< Whole texts of that section.
    QSet<QString> ofMessages; ///< And of those of messages.
};

const Texts& texts()
{
    static const Texts all = [] {
        Texts found;
        QFile file(QStringLiteral(":/basin/translations/core.txt"));
        if (!file.open(QIODevice::ReadOnly))
            return found;
        TextKind kind = TextKind::Any;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (line.startsWith(u'#'))
                kind = kindOfSection(line);
            else if (line.contains(placeMark()))
                found.forms.push_back(formOf(line, kind));
            else if (kind == TextKind::Directions)
                found.directions.insert(line);
            else if (isOfMessages(kind))
                found.ofMessages.insert(line);
        }
        std::ranges::stable_sort(found.forms, std::ranges::greater(), &Form::telling);
        return found;
    }();
    return all;
}

/// Whether @p text as a whole is one of core's where @p place is, @p depth texts deep, and not
/// perhaps a name.
bool mayBeWhole(const QString& text, TextKind place, int depth)
{
    // Within a message a word is mostly a key that is typed as it stands, such as start.
    if (place == TextKind::Message && depth > 0)
        return text.contains(u' ') || texts().ofMessages.contains(text);
    if (place == TextKind::Directions)
        return texts().directions.contains(text);
    return place != TextKind::WithNames || text.count(u' ') >= 2;
}

/// Whether @p form is to be tried where @p place is, @p depth texts deep.
bool mayHaveForm(const Form& form, TextKind place, int depth)
{
    if (place == TextKind::Directions)
        return form.kind == TextKind::Directions;
    // Lists would take every sentence with "and" in it.
    if (form.kind == TextKind::List)
        return depth > 0 && place != TextKind::Message;
    if (form.kind == TextKind::MessageList)
        return depth > 0 && place == TextKind::Message;
    if (place == TextKind::Message && form.kind == TextKind::Message)
        return true;
    constexpr qsizetype kTelling = 5;
    return form.telling >= kTelling && !isOfMessages(form.kind) &&
           (place == TextKind::Any || form.kind != TextKind::Directions);
}

/// Whether what stands for %@p number in a text of @p kind may be a text of core, too.
bool mayBeText(int number, TextKind kind)
{
    constexpr int kFirst = 7; // as core.txt says
    return !isOfMessages(kind) || number >= kFirst;
}

QString found(const QString& text, int depth, TextKind place)
{
    if (text.isEmpty()) // there was nothing to say
        return text;
    if (mayBeWhole(text, place, depth))
        if (const QString whole = translated(text.toUtf8()); whole != text)
            return whole;
    if (depth == kDeepest)
        return text;
    for (const Form& form : texts().forms) {
        if (!mayHaveForm(form, place, depth))
            continue;
        const std::optional<QStringList> filled = filledIn(form, text);
        if (!filled)
            continue;
        QString result = translated(form.text);
        const bool isList = form.kind == TextKind::List || form.kind == TextKind::MessageList;
        const TextKind inside = isList ? place : form.kind;
        // From the last on: what is filled in may have a %1 of its own.
        std::vector<QString> values(form.places.size());
        for (std::size_t k = 0; k < form.places.size(); ++k)
            values[k] = mayBeText(form.places[k], form.kind)
                            ? found(filled->at(qsizetype(k)), depth + 1, inside)
                            : filled->at(qsizetype(k));
        QList<QRegularExpressionMatch> places;
        for (auto all = placeMark().globalMatch(result); all.hasNext();)
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

} // namespace

QString inLanguage(std::string_view text, TextKind place)
{
    const QString english = QString::fromUtf8(text.data(), qsizetype(text.size()));
    // Where this common word stays, nothing is translated: the forms need not be tried.
    static const QByteArray common("converged");
    return translated(common) == QLatin1String(common) ? english : found(english, 0, place);
}

} // namespace ui
