// SPDX-License-Identifier: MIT
#include "ui/look/core_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

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

struct Form {
    QByteArray text; ///< "b sums to %1, not to 1".
    QRegularExpression matches;
    std::vector<int> places; ///< Of the captured texts, in their order: the 1 of %1.
    qsizetype written;       ///< Characters that are not filled in.
};

Form formOf(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%([1-9])"));
    Form form{text.toUtf8(), {}, {}, 0};
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

/// Those of core.txt with places in them; the one that says most comes first, so that "%1, turned"
/// does not take what is "%1, scaled, turned".
const std::vector<Form>& forms()
{
    static const std::vector<Form> all = [] {
        std::vector<Form> found;
        QFile file(QStringLiteral(":/basin/translations/core.txt"));
        if (!file.open(QIODevice::ReadOnly))
            return found;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n'))
            if (line.contains(QStringLiteral("%1")) && !line.startsWith(u'#'))
                found.push_back(formOf(line));
        std::ranges::stable_sort(found, std::ranges::greater(), &Form::written);
        return found;
    }();
    return all;
}

QString found(const QString& text, int depth)
{
    if (text.isEmpty()) // there was nothing to say
        return text;
    const QByteArray utf8 = text.toUtf8();
    if (const QString whole = translated(utf8); whole != text)
        return whole;
    if (depth == kDeepest)
        return text;
    for (const Form& form : forms()) {
        const QRegularExpressionMatch match = form.matches.match(text);
        if (!match.hasMatch())
            continue;
        QString result = translated(form.text);
        // From the last on: what is filled in may have a %1 of its own.
        std::vector<QString> values(form.places.size());
        for (std::size_t k = 0; k < form.places.size(); ++k)
            values[k] = found(match.captured(int(k) + 1), depth + 1);
        static const QRegularExpression place(QStringLiteral("%([1-9])"));
        QList<QRegularExpressionMatch> places;
        for (auto all = place.globalMatch(result); all.hasNext();)
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

QString coreText(std::string_view text)
{
    const QString english = QString::fromUtf8(text.data(), qsizetype(text.size()));
    // Where this common word stays, nothing is translated: the forms need not be tried.
    static const QByteArray common("converged");
    return translated(common) == QLatin1String(common) ? english : found(english, 0);
}

} // namespace ui
