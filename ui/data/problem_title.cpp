// SPDX-License-Identifier: MIT
#include "ui/data/problem_title.h"

#include "core/model/random_problem.h"
#include "ui/look/translated.h"

#include <QRegularExpression>

#include <fmt/format.h>

namespace ui {

namespace {

constexpr std::string_view kPasted = "Pasted";

} // namespace

std::string pastedTitle()
{
    return std::string(kPasted);
}

std::string randomTitle(const core::RandomProblem& recipe)
{
    return fmt::format("Random {} × {}, seed {}", recipe.n, recipe.d, recipe.seed);
}

QString shownTitle(std::string_view title)
{
    if (title == kPasted)
        return translated("Pasted");
    const QString text = QString::fromUtf8(title.data(), qsizetype(title.size()));
    static const QRegularExpression random(
        QRegularExpression::anchoredPattern(QStringLiteral("Random (\\d+) × (\\d+), seed (\\d+)")));
    const QRegularExpressionMatch drawn = random.match(text);
    if (!drawn.hasMatch())
        return text;
    return translated("Random %1 × %2, seed %3")
        .arg(drawn.captured(1), drawn.captured(2), drawn.captured(3));
}

} // namespace ui
