// SPDX-License-Identifier: MIT
#include "ui/views/compared/compared_table.h"

#include "ui/look/core_text.h"
#include "ui/look/number_text.h"
#include "ui/look/translated.h"
#include "ui/views/plot/method_title.h"
#include "ui/views/plot/panel_title.h"
#include "ui/views/plot/pgfplots.h"
#include "ui/views/plot/plot_export.h"

#include <cmath>
#include <functional>

namespace ui {

namespace {

constexpr int kDigits = 4;

ComparedCell nothing(const QString& why)
{
    return {QStringLiteral("–"), why, std::nan("")};
}

ComparedCell cellOf(const core::Known& known)
{
    if (!known.isThere())
        return nothing(coreText(known.reason));
    if (std::isinf(known.value))
        return {QStringLiteral("∞"), translated("Some eigenvalue is 0, as far as rounding tells."),
                known.value};
    return {numberText(known.value, kDigits), {}, known.value};
}

ComparedCell shareOf(const core::Known& known)
{
    ComparedCell cell = cellOf(known);
    if (known.isThere())
        cell.text = numberText(100.0 * known.value, 3) + QStringLiteral(" %");
    return cell;
}

/// How many iterations method @p method took on @p panel, and how that ended.
ComparedCell iterationsOf(const core::PanelAnalysis& panel, std::size_t method)
{
    for (const core::WalkedPath& walked : *panel.paths) {
        if (walked.method != method)
            continue;
        if (walked.path->points.empty())
            return nothing(translated("It could not start: the loss is not defined at x₀."));
        const std::string_view outcome = core::outcomeText(walked.path->outcome);
        const int count = walked.path->iterations();
        const bool isUnfinished = walked.path->outcome == core::Outcome::MaxIterations;
        return {QString::number(count) + (isUnfinished ? QStringLiteral("+") : QString()),
                translated("The run %1, at L = %2.")
                    .arg(coreText(outcome), numberText(walked.path->points.back().loss, kDigits)),
                double(count)};
    }
    return nothing(translated("It was not walked."));
}

ComparedCell distanceOf(const core::Analysis& analysis, const core::PanelAnalysis& panel)
{
    const Eigen::VectorXd& own = analysis.leading().compared->best;
    const Eigen::VectorXd& best = panel.compared->best;
    if (&panel == &analysis.leading())
        return nothing(translated("This is the loss that distances are measured from."));
    if (own.size() == 0 || own.size() != best.size())
        return nothing(translated("There is no such point of both losses."));
    const double distance = (best - own).norm();
    return {numberText(distance, kDigits), {}, distance};
}

} // namespace

ComparedTable comparedTable(const core::Analysis& analysis)
{
    ComparedTable table;
    for (const core::PanelAnalysis& panel : analysis.panels)
        if (!panel.compared || !panel.paths)
            return {};
    for (const core::PanelAnalysis& panel : analysis.panels)
        table.losses += panelTitle(panel.panel);
    const auto add = [&](const char* title, const char* latex, const char* key, const char* help,
                         const std::function<ComparedCell(const core::PanelAnalysis&)>& cell) {
        ComparedRow row{
            translated(title), QString::fromUtf8(latex), QLatin1String(key), translated(help), {}};
        for (const core::PanelAnalysis& panel : analysis.panels)
            row.cells.push_back(cell(panel));
        table.rows.push_back(std::move(row));
    };
    const auto addKnown = [&](const char* title, const char* latex, const char* key,
                              const char* help, core::Known core::ComparedLoss::*number) {
        add(title, latex, key, help, [number](const core::PanelAnalysis& panel) {
            return cellOf((*panel.compared).*number);
        });
    };
    using core::ComparedLoss;
    addKnown(QT_TRANSLATE_NOOP("ComparedTable", "L at start"), "$L(x_0)$", "loss_at_start",
             QT_TRANSLATE_NOOP("ComparedTable", "The loss at the start x₀."),
             &ComparedLoss::atStart);
    addKnown(QT_TRANSLATE_NOOP("ComparedTable", "L*"), "$L^*$", "best_loss",
             QT_TRANSLATE_NOOP("ComparedTable", "The lowest loss at the end of a path."),
             &ComparedLoss::atBest);
    const auto& methods = analysis.request.session->methods;
    for (std::size_t k = 0; k < methods.size(); ++k) {
        if (!methods[k].enabled)
            continue;
        const QString title = methodTitle(*analysis.request.session, k);
        ComparedRow row{
            translated("%1, it.").arg(title),
            QStringLiteral("iterations, ") + title,
            QStringLiteral("iterations_") + QString::fromStdString(methods[k].id),
            translated("The iterations that the method took; + where it was not done then."),
            {}};
        for (const core::PanelAnalysis& panel : analysis.panels)
            row.cells.push_back(iterationsOf(panel, k));
        table.rows.push_back(std::move(row));
    }
    addKnown(QT_TRANSLATE_NOOP("ComparedTable", "λ min"), "$\\lambda_{\\min}$", "lambda_min",
             QT_TRANSLATE_NOOP("ComparedTable",
                               "The smallest eigenvalue of the Hessian at the lowest end."),
             &ComparedLoss::smallest);
    addKnown(QT_TRANSLATE_NOOP("ComparedTable", "λ max"), "$\\lambda_{\\max}$", "lambda_max",
             QT_TRANSLATE_NOOP("ComparedTable",
                               "The largest eigenvalue of the Hessian at the lowest end."),
             &ComparedLoss::largest);
    addKnown(QT_TRANSLATE_NOOP("ComparedTable", "condition"), "$\\kappa$", "condition",
             QT_TRANSLATE_NOOP(
                 "ComparedTable",
                 "λ max / λ min at the lowest end, where the Hessian is positive definite."),
             &ComparedLoss::condition);
    add(QT_TRANSLATE_NOOP("ComparedTable", "indefinite area"), "indefinite area",
        "indefinite_share",
        QT_TRANSLATE_NOOP("ComparedTable", "The share of the slice in which the Hessian of the "
                                           "whole space has a negative eigenvalue; "
                                           "measured at 24 × 24 points."),
        [](const core::PanelAnalysis& panel) { return shareOf(panel.compared->indefinite); });
    add(QT_TRANSLATE_NOOP("ComparedTable", "distance of x*"), "$\\|x^* - x^*_0\\|$",
        "distance_of_minimisers",
        QT_TRANSLATE_NOOP("ComparedTable",
                          "How far the lowest end is from that of the loss chosen in the bar."),
        [&](const core::PanelAnalysis& panel) { return distanceOf(analysis, panel); });
    addKnown(
        QT_TRANSLATE_NOOP("ComparedTable", "KL(b ‖ f)"), "$\\mathrm{KL}(b \\,\\|\\, f)$",
        "kl_divergence",
        QT_TRANSLATE_NOOP("ComparedTable",
                          "Kullback–Leibler divergence of b from the fitted f at the lowest end."),
        &ComparedLoss::divergence);
    return table;
}

QString comparedText(const ComparedTable& table)
{
    QString text = QLatin1Char('\t') + table.losses.join(QLatin1Char('\t')) + QLatin1Char('\n');
    for (const ComparedRow& row : table.rows) {
        text += row.title;
        for (const ComparedCell& cell : row.cells)
            text += QLatin1Char('\t') + cell.text;
        text += QLatin1Char('\n');
    }
    return text;
}

QByteArray comparedCsv(const ComparedTable& table)
{
    QString text = QStringLiteral("quantity");
    for (const QString& loss : table.losses)
        text += QLatin1Char(',') + csvCell(loss);
    text += QLatin1Char('\n');
    for (const ComparedRow& row : table.rows) {
        text += csvCell(row.key);
        for (const ComparedCell& cell : row.cells)
            text += QLatin1Char(',') +
                    (std::isnan(cell.value) ? QString() : QString::number(cell.value, 'g', 17));
        text += QLatin1Char('\n');
    }
    return text.toUtf8();
}

QByteArray comparedLatex(const ComparedTable& table)
{
    QString text = QStringLiteral("\\begin{tabular}{l%1}\n\\toprule\n")
                       .arg(QString(table.losses.size(), QLatin1Char('r')));
    for (const QString& loss : table.losses)
        text += QStringLiteral(" & ") + latexText(loss);
    text += QStringLiteral(" \\\\\n\\midrule\n");
    for (const ComparedRow& row : table.rows) {
        text += row.latex.contains(QLatin1Char('$')) ? row.latex : latexText(row.latex);
        for (const ComparedCell& cell : row.cells)
            text += QStringLiteral(" & ") + latexText(cell.text);
        text += QStringLiteral(" \\\\\n");
    }
    return (text + QStringLiteral("\\bottomrule\n\\end{tabular}\n")).toUtf8();
}

} // namespace ui
