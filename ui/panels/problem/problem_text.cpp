// SPDX-License-Identifier: MIT
#include "ui/panels/problem/problem_text.h"

#include "core/files/csv.h"
#include "ui/controls/text_block.h"
#include "ui/controls/typed_number.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

/// A header is a first line in which no cell but perhaps one is a number; data are mostly numbers.
bool looksLikeHeader(const QStringList& line)
{
    return std::ranges::none_of(line, [](const QString& cell) { return typedNumber(cell).ok(); });
}

} // namespace

core::Result<core::ImportedProblem> problemFromText(const QString& text)
{
    std::vector<QStringList> block = textBlock(text);
    if (block.empty())
        return core::Error{
            QCoreApplication::translate("ProblemText", "There is no table on the clipboard.")
                .toStdString()};
    if (!looksLikeHeader(block.front())) {
        const bool labels = !typedNumber(block.front().front()).ok();
        QStringList header;
        for (qsizetype j = 0; j + 1 < block.front().size(); ++j) {
            const qsizetype column = labels ? j : j + 1;
            header.append(column == 0 ? QStringLiteral("label")
                                      : QStringLiteral("x%1").arg(column));
        }
        header.append(QStringLiteral("b"));
        block.insert(block.begin(), header);
    }
    const std::string csv = commaText(block).toStdString();
    return core::importCsv(csv,
                           QCoreApplication::translate("ProblemText", "Clipboard").toStdString());
}

} // namespace ui
