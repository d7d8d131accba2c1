// SPDX-License-Identifier: MIT
#include "ui/views/runs/run_table.h"

#include "core/solve/along.h"
#include "ui/look/core_text.h"
#include "ui/look/number_text.h"
#include "ui/look/translated.h"
#include "ui/views/convergence/convergence_data.h"
#include "ui/views/plot/method_title.h"
#include "ui/views/plot/panel_title.h"
#include "ui/views/plot/plot_export.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <string_view>

namespace ui {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kOutcome = 7; ///< Place of the one column that is no number.

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

RunCell number(double value, int digits = 4)
{
    return {numberText(value, digits), value};
}

/// The lowest minimum of a panel that is known: one that a search has found, or where a run has
/// converged.
std::optional<Eigen::VectorXd> bestMinimum(const core::PanelAnalysis& panel, bool isOwn,
                                           const std::vector<Landmark>& landmarks)
{
    std::optional<Eigen::VectorXd> best;
    double lowest = std::numeric_limits<double>::infinity();
    const auto take = [&](const Eigen::VectorXd& x, double loss) {
        if (loss >= lowest)
            return;
        lowest = loss;
        best = x;
    };
    if (isOwn)
        for (const Landmark& mark : landmarks)
            if (mark.isMinimum)
                take(mark.x, mark.loss);
    for (const core::WalkedPath& walked : *panel.paths)
        if (!walked.isOfBefore && core::isConverged(walked.path->outcome) &&
            !walked.path->points.empty())
            take(walked.path->points.back().x, walked.path->points.back().loss);
    return best;
}

/// "step = 0.35, momentum = 0.9, from (1, −2)".
QString parametersOf(const core::MethodChoice& choice, const core::Problem& problem)
{
    QStringList parts;
    if (const core::MethodInfo* info = core::methodById(choice.id))
        for (const core::Parameter& parameter : info->parameters) {
            if (!core::isUsed(parameter, choice.values))
                continue;
            const double value = core::parameterOf(choice, parameter.key);
            const QString shown = parameter.names.empty()
                                      ? numberText(value)
                                      : coreText(core::nameOf(parameter, value));
            parts << QStringLiteral("%1 = %2").arg(text(parameter.key), shown);
        }
    if (core::hasOwnStart(choice, problem)) {
        constexpr Eigen::Index kShown = 6;
        QStringList numbers;
        for (Eigen::Index j = 0; j < std::min(kShown, choice.start.size()); ++j)
            numbers << numberText(choice.start[j], 3);
        if (choice.start.size() > kShown)
            numbers << QStringLiteral("…");
        parts << translated("from (%1)").arg(numbers.join(QStringLiteral("; ")));
    }
    return parts.join(QStringLiteral(", "));
}

/// What all rows of one panel have in common.
struct PanelOfRuns {
    const core::Analysis& analysis;
    const core::PanelAnalysis& panel;
    std::optional<Eigen::VectorXd> best;
    const core::WalkedPath* baseline; ///< Or null.
    double lowest;                    ///< Loss on any path.
};

RunCell gainCell(const PanelOfRuns& of, const core::WalkedPath& walked)
{
    if (!of.baseline)
        return {QStringLiteral("–"), kNone, translated("No run is the baseline.")};
    if (of.baseline == &walked)
        return {translated("baseline"), 1.0, {}};
    const core::Gain gain = core::gainOver(*of.baseline->path, *walked.path, of.lowest,
                                           kGainFraction, core::Along::Passes);
    const QString shown = gainText(gain, core::Along::Passes);
    const bool isNumber = gain.kind == core::Gain::Kind::Factor && gain.factor > 0.0;
    return {shown.isEmpty() ? QStringLiteral("–") : shown, isNumber ? gain.factor : kNone,
            gainHelp(gain, core::Along::Passes,
                     methodTitle(*of.analysis.request.session, of.baseline->method))};
}

RunRow rowOf(const PanelOfRuns& of, const core::WalkedPath& walked)
{
    const core::Session& session = *of.analysis.request.session;
    const core::Path& path = *walked.path;
    RunRow row;
    row.colour = walked.colour;
    row.title = methodTitle(session, walked.method);
    if (of.analysis.panels.size() > 1)
        row.title = QStringLiteral("%1, %2").arg(panelTitle(of.panel.panel), row.title);
    row.parameters = parametersOf(session.methods.at(walked.method), session.problem);
    row.isBaseline = of.baseline == &walked;
    const bool hasEnd = !path.points.empty();
    const core::PathPoint end = hasEnd ? path.points.back() : core::PathPoint{};
    const auto atEnd = [hasEnd](double value) { return hasEnd ? value : kNone; };
    const core::Spectrum* spectrum =
        of.panel.spectra ? core::spectrumAt(*of.panel.spectra, walked.method) : nullptr;
    const bool hasSpectrum = spectrum && spectrum->values.size() > 0;
    row.cells = {number(hasEnd ? path.iterations() : kNone, 6),
                 number(atEnd(end.work.passes), 6),
                 number(atEnd(end.work.multiplyAdds), 3),
                 number(atEnd(1e3 * end.seconds), 3),
                 number(atEnd(end.loss)),
                 number(atEnd(end.gradientNorm), 2),
                 number(hasSpectrum ? spectrum->values[0] : kNone, 2),
                 {coreText(core::outcomeText(path.outcome)), static_cast<double>(path.outcome),
                  coreText(path.verdict.advice)},
                 number(hasEnd && of.best && of.best->size() == end.x.size()
                            ? (end.x - *of.best).norm()
                            : kNone,
                        3),
                 gainCell(of, walked)};
    return row;
}

} // namespace

std::span<const RunColumn> runColumns()
{
    static const std::array<RunColumn, 10> all{{
        {translated("iterations"), QStringLiteral("iterations"), translated("Steps.")},
        {translated("passes"), QStringLiteral("passes"),
         translated("How often the rows of A were read, as it was counted; those of a batch by "
                    "their share.")},
        {translated("mult.-adds"), QStringLiteral("multiply_adds"),
         translated("Multiplications with an addition, as they were counted: products with A and "
                    "factorisations.")},
        {translated("ms"), QStringLiteral("milliseconds"),
         translated("Milliseconds on this machine, other work on it included.")},
        {translated("L"), QStringLiteral("loss"), translated("The loss at its end.")},
        {translated("‖∇L‖"), QStringLiteral("gradient_norm"),
         translated("The length of the gradient at its end.")},
        {translated("λ min"), QStringLiteral("lambda_min"),
         translated("The least eigenvalue of the Hessian at its end: negative at a saddle.")},
        {translated("outcome"), QStringLiteral("outcome"), translated("How it ended."), true},
        {translated("distance"), QStringLiteral("distance"),
         translated("From its end to the lowest minimum that is known: of any run, or found under "
                    "“Minima”.")},
        {translated("gain"), QStringLiteral("gain_in_passes"),
         translated("How many times fewer passes than the baseline it takes to come down to 10⁻⁶ "
                    "of the way from there to L*.")},
    }};
    return all;
}

std::vector<RunRow> runTable(const core::Analysis& analysis, const std::vector<Landmark>& landmarks)
{
    std::vector<RunRow> rows;
    for (std::size_t k = 0; k < analysis.panels.size(); ++k) {
        const core::PanelAnalysis& panel = analysis.panels[k];
        if (!panel.paths)
            continue;
        double lowest = std::numeric_limits<double>::infinity();
        for (const core::WalkedPath& walked : *panel.paths)
            if (!walked.isOfBefore)
                for (const core::PathPoint& point : walked.path->points)
                    lowest = std::min(lowest, point.loss);
        const PanelOfRuns of{analysis, panel, bestMinimum(panel, k == analysis.lead, landmarks),
                             baselineOf(*analysis.request.session, *panel.paths), lowest};
        for (const core::WalkedPath& walked : *panel.paths)
            if (!walked.isOfBefore)
                rows.push_back(rowOf(of, walked));
    }
    return rows;
}

QString runText(const std::vector<RunRow>& rows)
{
    const QChar tab = u'\t';
    QString text = translated("run") + tab + translated("parameters");
    for (const RunColumn& column : runColumns())
        text += tab + column.title;
    text += u'\n';
    for (const RunRow& row : rows) {
        text += row.title + tab + row.parameters;
        for (const RunCell& cell : row.cells)
            text += tab + cell.text;
        text += u'\n';
    }
    return text;
}

QByteArray runCsv(const std::vector<RunRow>& rows)
{
    QString text = QStringLiteral("run,parameters");
    for (const RunColumn& column : runColumns())
        text += u',' + column.key;
    text += u'\n';
    for (const RunRow& row : rows) {
        text += csvCell(row.title) + u',' + csvCell(row.parameters);
        for (std::size_t j = 0; j < row.cells.size(); ++j) {
            text += u',';
            if (j == kOutcome)
                text += csvCell(row.cells[j].text);
            else if (!std::isnan(row.cells[j].value))
                text += plainNumber(row.cells[j].value);
        }
        text += u'\n';
    }
    return text.toUtf8();
}

} // namespace ui
