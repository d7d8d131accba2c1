// SPDX-License-Identifier: MIT
#include "ui/views/guarantees/guarantees.h"

#include "ui/look/core_text.h"
#include "ui/look/number_text.h"
#include "ui/look/translated.h"
#include "ui/views/plot/method_title.h"
#include "ui/views/plot/panel_title.h"
#include "ui/views/plot/plot_export.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ui {

namespace {

using core::PanelAnalysis;

/// How a number is called on screen.
struct Title {
    enum Kind { Number, Weight, Radius };
    const char* id;
    const char* title;
    Kind kind;
};

constexpr std::array kTitles{
    Title{"lambda_min", QT_TRANSLATE_NOOP("Guarantees", "λ min"), Title::Number},
    Title{"negative", QT_TRANSLATE_NOOP("Guarantees", "Negative eigenvalues"), Title::Number},
    Title{"lambda_max", QT_TRANSLATE_NOOP("Guarantees", "λ max"), Title::Number},
    Title{"smallest_w2", QT_TRANSLATE_NOOP("Guarantees", "Smallest w²"), Title::Number},
    Title{"needed_w2_here", QT_TRANSLATE_NOOP("Guarantees", "w² for H ≥ 0 here"), Title::Weight},
    Title{"sufficient_w2_here", QT_TRANSLATE_NOOP("Guarantees", "w² that suffices here"),
          Title::Weight},
    Title{"sufficient_w2_ball", QT_TRANSLATE_NOOP("Guarantees", "w² that suffices, |y| ≤ |x|"),
          Title::Weight},
    Title{"softmax_w2_everywhere", QT_TRANSLATE_NOOP("Guarantees", "w² everywhere, softmax"),
          Title::Weight},
    Title{"lipschitz_seen", QT_TRANSLATE_NOOP("Guarantees", "Lipschitz of H, seen"), Title::Number},
    Title{"lipschitz_bound", QT_TRANSLATE_NOOP("Guarantees", "Lipschitz of H, bound"),
          Title::Number},
    Title{"lipschitz_factor", QT_TRANSLATE_NOOP("Guarantees", "Bound over seen"), Title::Number},
    Title{"newton_radius", QT_TRANSLATE_NOOP("Guarantees", "Newton's radius"), Title::Radius},
    Title{"kantorovich_h", QT_TRANSLATE_NOOP("Guarantees", "h = βMη"), Title::Number},
    Title{"r_minus", QT_TRANSLATE_NOOP("Guarantees", "A minimum within"), Title::Radius},
    Title{"r_plus", QT_TRANSLATE_NOOP("Guarantees", "No other within"), Title::Radius},
    Title{"alpha", QT_TRANSLATE_NOOP("Guarantees", "α here"), Title::Number},
    Title{"alpha_least", QT_TRANSLATE_NOOP("Guarantees", "Least α"), Title::Number},
    Title{"alpha_bound", QT_TRANSLATE_NOOP("Guarantees", "α at least"), Title::Number},
    Title{"needed_w2_slice", QT_TRANSLATE_NOOP("Guarantees", "w² for H ≥ 0 on the slice"),
          Title::Weight},
    Title{"sufficient_w2_slice", QT_TRANSLATE_NOOP("Guarantees", "w² that suffices on it"),
          Title::Weight},
    Title{"lipschitz_seen_slice", QT_TRANSLATE_NOOP("Guarantees", "Lipschitz on the slice, seen"),
          Title::Number},
    Title{"lipschitz_bound_slice", QT_TRANSLATE_NOOP("Guarantees", "Lipschitz on it, bound"),
          Title::Number},
    Title{"alpha_least_slice", QT_TRANSLATE_NOOP("Guarantees", "Least α on the slice"),
          Title::Number},
    Title{"indefinite_share", QT_TRANSLATE_NOOP("Guarantees", "Indefinite share of it"),
          Title::Number},
};

const Title* titleOf(const std::string& id)
{
    const auto found =
        std::ranges::find_if(kTitles, [&](const Title& one) { return id == one.id; });
    return found == kTitles.end() ? nullptr : &*found;
}

QString valueText(double value)
{
    return std::isnan(value) ? QStringLiteral("–") : numberText(value, 3);
}

/// All numbers that @p panel has, those about the slice last.
std::vector<const core::Guarantee*> numbersOf(const PanelAnalysis& panel)
{
    std::vector<const core::Guarantee*> numbers;
    if (panel.optimum)
        for (const core::Guarantee& number : panel.optimum->guarantees.numbers)
            numbers.push_back(&number);
    if (panel.sliceTheory)
        for (const core::Guarantee& number : *panel.sliceTheory)
            numbers.push_back(&number);
    return numbers;
}

const core::Guarantee* numberOf(const PanelAnalysis& panel, const std::string& id)
{
    const std::vector<const core::Guarantee*> numbers = numbersOf(panel);
    const auto found =
        std::ranges::find_if(numbers, [&](const auto* number) { return number->id == id; });
    return found == numbers.end() ? nullptr : *found;
}

/// What @p panel knows of the number @p id.
GuaranteeCell cellOf(const PanelAnalysis& panel, const std::string& id)
{
    GuaranteeCell cell{QStringLiteral("–"), std::numeric_limits<double>::quiet_NaN(), {}};
    const core::Guarantee* number = numberOf(panel, id);
    if (!number) {
        cell.meaning = panel.optimum ? translated("It could not be shown for this loss.")
                                     : translated("Not studied: too large.");
        return cell;
    }
    cell.value = number->value;
    cell.text = valueText(number->value);
    cell.meaning = coreText(number->meaning);
    if (id == "lambda_min" || id == "alpha_bound" || id == "alpha_least_slice") {
        cell.isGood = number->value > 0.0;
        cell.isBad = number->value < 0.0;
    } else if (id == "negative" || id == "indefinite_share") {
        cell.isGood = number->value == 0.0;
        cell.isBad = number->value > 0.0;
    } else if (id == "r_minus" || id == "r_plus") {
        cell.isGood = true;
    }
    return cell;
}

QString whereOf(const core::Analysis& analysis)
{
    const core::Part<core::Optimum>& optimum = analysis.leading().optimum;
    if (!optimum)
        return analysis.studied ? translated("The problem is too large to be studied here; basin "
                                             "theory takes the time.")
                                : translated("Nothing is known yet.");
    const QString loss = numberText(optimum->sensitivity->loss());
    if (optimum->method && *optimum->method < analysis.request.session->methods.size())
        return translated("At the end of %1, L = %2")
            .arg(methodTitle(*analysis.request.session, *optimum->method), loss);
    return translated("At the start, L = %1").arg(loss);
}

/// The ids of all numbers that any of the panels has, in the order of the first that has them.
std::vector<const core::Guarantee*> numbersOf(const core::Analysis& analysis)
{
    std::vector<const core::Guarantee*> all;
    const auto gather = [&all](const PanelAnalysis& panel) {
        for (const core::Guarantee* number : numbersOf(panel))
            if (std::ranges::none_of(all, [&](auto* known) { return known->id == number->id; }))
                all.push_back(number);
    };
    gather(analysis.leading());
    std::ranges::for_each(analysis.panels, gather);
    return all;
}

} // namespace

GuaranteeTable guaranteeTable(const core::Analysis& analysis)
{
    GuaranteeTable table;
    table.where = whereOf(analysis);
    for (const core::Guarantee* number : numbersOf(analysis)) {
        const Title* title = titleOf(number->id);
        const std::string_view standing = core::standingId(number->standing);
        GuaranteeRow row;
        row.id = QString::fromStdString(number->id);
        row.title = title ? translated(title->title) : row.id;
        row.isWeight = title && title->kind == Title::Weight;
        row.isRadius = title && title->kind == Title::Radius;
        row.standing = coreText(standing);
        for (const PanelAnalysis& panel : analysis.panels)
            row.cells.push_back(cellOf(panel, number->id));
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty())
        return table;
    for (const PanelAnalysis& panel : analysis.panels)
        table.losses += analysis.panels.size() > 1 ? panelTitle(panel.panel) : translated("Value");
    if (const auto& optimum = analysis.leading().optimum)
        for (const std::string& fact : optimum->guarantees.facts)
            table.facts += coreText(fact);
    return table;
}

QString guaranteeText(const GuaranteeTable& table)
{
    QString text = table.where + u'\n';
    for (const GuaranteeRow& row : table.rows) {
        text += row.title;
        for (const GuaranteeCell& cell : row.cells)
            text += u'\t' + cell.text;
        text += u'\t' + row.standing + u'\n';
    }
    for (const QString& fact : table.facts)
        text += fact + u'\n';
    return text;
}

QByteArray guaranteeCsv(const GuaranteeTable& table)
{
    if (table.rows.empty())
        return {};
    QString text = QStringLiteral("number,known");
    for (const QString& loss : table.losses)
        text += u',' + csvCell(loss);
    text += u'\n';
    for (const GuaranteeRow& row : table.rows) {
        text += row.id + u',' + row.standing;
        for (const GuaranteeCell& cell : row.cells)
            text += u',' + (std::isnan(cell.value) ? QString() : plainNumber(cell.value));
        text += u'\n';
    }
    return text.toUtf8();
}

} // namespace ui
