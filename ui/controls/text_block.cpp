// SPDX-License-Identifier: MIT
#include "ui/controls/text_block.h"

#include <QRegularExpression>

namespace ui {

namespace {

constexpr QChar kQuote(u'"');

QChar separatorOf(const QString& text)
{
    for (const QChar candidate : {QChar(u'\t'), QChar(u';'), QChar(u',')})
        if (text.contains(candidate))
            return candidate;
    return QChar(u' ');
}

/// The cells of one line; quoted cells may hold the separator.
QStringList cellsOf(const QString& line, QChar separator)
{
    if (separator == QChar(u' ')) {
        static const QRegularExpression spaces(QStringLiteral("\\s+"));
        return line.split(spaces, Qt::SkipEmptyParts);
    }
    QStringList cells;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (quoted && c == kQuote && i + 1 < line.size() && line[i + 1] == kQuote) {
            cell += kQuote;
            ++i;
        } else if (c == kQuote && (quoted || cell.trimmed().isEmpty())) {
            quoted = !quoted;
        } else if (c == separator && !quoted) {
            cells.append(cell.trimmed());
            cell.clear();
        } else {
            cell += c;
        }
    }
    cells.append(cell.trimmed());
    return cells;
}

} // namespace

std::vector<QStringList> textBlock(const QString& text)
{
    static const QRegularExpression lineEnd(QStringLiteral("\r\n|\n|\r"));
    const QChar separator = separatorOf(text);
    QStringList lines = text.split(lineEnd);
    while (!lines.isEmpty() && lines.back().trimmed().isEmpty())
        lines.removeLast();
    std::vector<QStringList> block;
    block.reserve(static_cast<std::size_t>(lines.size()));
    for (const QString& line : lines)
        block.push_back(cellsOf(line, separator));
    return block;
}

QString tabbedText(const std::vector<QStringList>& block)
{
    QString text;
    for (const QStringList& line : block) {
        text += line.join(QLatin1Char('\t'));
        text += QLatin1Char('\n');
    }
    return text;
}

QString commaText(const std::vector<QStringList>& block)
{
    QString text;
    for (const QStringList& line : block) {
        for (qsizetype j = 0; j < line.size(); ++j) {
            QString cell = line[j];
            if (cell.contains(QLatin1Char(',')) || cell.contains(kQuote)) {
                cell.replace(QStringLiteral("\""), QStringLiteral("\"\""));
                cell = kQuote + cell + kQuote;
            }
            text += j > 0 ? QStringLiteral(",") + cell : cell;
        }
        text += QLatin1Char('\n');
    }
    return text;
}

} // namespace ui
