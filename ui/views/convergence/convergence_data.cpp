// SPDX-License-Identifier: MIT
#include "ui/views/convergence/convergence_data.h"

#include "ui/look/core_text.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/views/plot/method_title.h"
#include "ui/views/plot/panel_title.h"
#include "ui/views/plot/plot_export.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ui {

namespace {

/// The paths of the losses that are compared, or of the only one.
struct PathsOfLoss {
    const core::PanelAnalysis& panel;
    std::size_t index;           ///< Of the panel.
    const core::PathPoint* best; ///< The iterate of lowest loss on any path, or null.
};

std::vector<PathsOfLoss> allPaths(const core::Analysis& analysis)
{
    std::vector<PathsOfLoss> all;
    for (std::size_t k = 0; k < analysis.panels.size(); ++k) {
        const core::PanelAnalysis& panel = analysis.panels[k];
        if (!panel.paths)
            continue;
        const core::PathPoint* best = nullptr;
        // Of the problem that is there, as soon as there is a path of it.
        const bool areAllOfBefore =
            std::ranges::all_of(*panel.paths, &core::WalkedPath::isOfBefore);
        for (const core::WalkedPath& walked : *panel.paths)
            if (!walked.isOfBefore || areAllOfBefore)
                for (const core::PathPoint& point : walked.path->points)
                    if (!best || point.loss < best->loss)
                        best = &point;
        all.push_back({panel, k, best});
    }
    return all;
}

/// How the lines of method number @p method differ from those of others where colours tell losses
/// apart.
QList<qreal> dashOf(std::size_t method)
{
    static const std::array<QList<qreal>, 6> dashes{{
        {},
        {4.0, 2.0},
        {1.0, 1.5},
        {5.0, 1.5, 1.0, 1.5},
        {8.0, 2.0},
        {3.0, 1.5, 1.0, 1.5, 1.0, 1.5},
    }};
    return dashes[method % dashes.size()];
}

double measured(const core::PathPoint& point, const core::PathPoint& best, Measure measure)
{
    switch (measure) {
    case Measure::GradientNorm:
        return point.gradientNorm;
    case Measure::Distance:
        return (point.x - best.x).norm();
    case Measure::HessianError:
        return point.hessianError;
    case Measure::LossAboveBest:
        break;
    }
    return point.loss - best.loss;
}

/// A word or two, for a legend has little room; the long form is core::outcomeText().
QString legendOf(const QString& title, const core::Path& path)
{
    const std::string_view word = core::outcomeWord(path.outcome);
    const QString outcome = coreText(word);
    if (path.points.empty())
        return QStringLiteral("%1: %2").arg(title, outcome);
    return QStringLiteral("%1: %2, %3").arg(title, outcome).arg(path.iterations());
}

/// A curve without its values.
ConvergenceCurve describedCurve(const core::Analysis& analysis, const PathsOfLoss& loss,
                                const core::WalkedPath& walked)
{
    const bool isCompared = analysis.panels.size() > 1;
    ConvergenceCurve curve;
    curve.colour = isCompared ? comparedColour(loss.index) : methodColour(walked.colour);
    curve.method = walked.colour;
    curve.path = walked.path;
    curve.index = walked.method;
    curve.title = methodTitle(*analysis.request.session, walked.method);
    if (isCompared) {
        curve.dash = dashOf(walked.method);
        curve.title = QStringLiteral("%1, %2").arg(panelTitle(loss.panel.panel), curve.title);
    }
    curve.isOfBefore = walked.isOfBefore;
    if (walked.isOfBefore) {
        curve.dash = {3.0, 2.0};
        curve.title =
            QCoreApplication::translate("ConvergenceView", "%1 (before)").arg(curve.title);
    }
    curve.legend = legendOf(curve.title, *walked.path);
    return curve;
}

/// Says on @p curve how it compares with @p baseline.
void addGain(ConvergenceCurve& curve, const core::Analysis& analysis,
             const core::WalkedPath& baseline, double best, core::Along along)
{
    curve.isBaseline = curve.path == baseline.path;
    if (curve.isBaseline) {
        curve.gain = QCoreApplication::translate("ConvergenceView", "baseline");
        curve.gainHelp = QCoreApplication::translate("ConvergenceView",
                                                     "The other runs are measured by this one.");
    } else if (!curve.path->points.empty()) {
        const core::Gain gain =
            core::gainOver(*baseline.path, *curve.path, best, kGainFraction, along);
        curve.gain = gainText(gain, along);
        if (gain.kind == core::Gain::Kind::Factor && gain.factor > 0.0)
            curve.gainBrief = QStringLiteral("%1×").arg(numberText(gain.factor, 2));
        curve.gainHelp =
            gainHelp(gain, along, methodTitle(*analysis.request.session, baseline.method));
    }
    if (!curve.gain.isEmpty())
        curve.legend = QStringLiteral("%1 · %2").arg(curve.legend, curve.gain);
}

/// What runs are compared in: "passes".
QString unitOf(core::Along along)
{
    switch (along) {
    case core::Along::Seconds:
        return QCoreApplication::translate("ConvergenceView", "time");
    case core::Along::Passes:
        return QCoreApplication::translate("ConvergenceView", "passes");
    case core::Along::MultiplyAdds:
        return QCoreApplication::translate("ConvergenceView", "multiply-adds");
    case core::Along::Iterations:
        break;
    }
    return QCoreApplication::translate("ConvergenceView", "iterations");
}

} // namespace

double ConvergenceData::height(double value) const
{
    return std::log10(std::max(value, floor));
}

bool hasHessianErrors(const core::Analysis& analysis)
{
    for (const PathsOfLoss& loss : allPaths(analysis))
        for (const core::WalkedPath& walked : *loss.panel.paths)
            for (const core::PathPoint& point : walked.path->points)
                if (!std::isnan(point.hessianError))
                    return true;
    return false;
}

const core::WalkedPath* baselineOf(const core::Session& session, const core::Paths& paths)
{
    const bool areAllOfBefore = std::ranges::all_of(paths, &core::WalkedPath::isOfBefore);
    for (const core::WalkedPath& walked : paths)
        if (walked.method < session.methods.size() && session.methods[walked.method].isBaseline &&
            !walked.path->points.empty() && (!walked.isOfBefore || areAllOfBefore))
            return &walked;
    return nullptr;
}

QString gainText(const core::Gain& gain, core::Along along)
{
    using Kind = core::Gain::Kind;
    switch (gain.kind) {
    case Kind::Neither:
        return {};
    case Kind::OnlyBaseline:
        return QCoreApplication::translate("ConvergenceView", "does not get there");
    case Kind::OnlyOther:
        return QCoreApplication::translate("ConvergenceView", "gets there, the baseline does not");
    case Kind::Factor:
        break;
    }
    if (!(gain.factor > 0.0))
        return {}; // it begins there
    const bool isTime = along == core::Along::Seconds;
    if (std::abs(gain.factor - 1.0) < 0.005)
        return (isTime ? QCoreApplication::translate("ConvergenceView", "as much %1")
                       : QCoreApplication::translate("ConvergenceView", "as many %1"))
            .arg(unitOf(along));
    const QString fewer = isTime ? QCoreApplication::translate("ConvergenceView", "%1× less %2")
                                 : QCoreApplication::translate("ConvergenceView", "%1× fewer %2");
    const QString more = QCoreApplication::translate("ConvergenceView", "%1× more %2");
    const double factor = gain.factor > 1.0 ? gain.factor : 1.0 / gain.factor;
    return (gain.factor > 1.0 ? fewer : more).arg(numberText(factor, 2), unitOf(along));
}

QString gainHelp(const core::Gain& gain, core::Along along, const QString& baseline)
{
    const QString text = gainText(gain, along);
    if (text.isEmpty())
        return {};
    return QCoreApplication::translate("ConvergenceView",
                                       "Compared with %2, down to 10⁻⁶ of the way from its start "
                                       "to L*: %1.")
        .arg(text, baseline);
}

ConvergenceData convergenceData(const core::Analysis& analysis, Measure measure,
                                const std::set<int>& hidden, core::Along along)
{
    ConvergenceData data;
    data.measure = measure;
    data.bestLoss = std::numeric_limits<double>::quiet_NaN();
    double smallest = std::numeric_limits<double>::infinity();
    for (const PathsOfLoss& loss : allPaths(analysis)) {
        if (loss.best && loss.index == analysis.lead)
            data.bestLoss = loss.best->loss;
        const core::WalkedPath* baseline =
            loss.best ? baselineOf(*analysis.request.session, *loss.panel.paths) : nullptr;
        if (baseline && loss.index == analysis.lead)
            data.target = kGainFraction * (baseline->path->points.front().loss - loss.best->loss);
        // A difference of two losses is known to a few units in their last place.
        const double rounding = measure == Measure::LossAboveBest && loss.best
                                    ? 2.0 * std::numeric_limits<double>::epsilon() * loss.best->loss
                                    : 0.0;
        for (const core::WalkedPath& walked : *loss.panel.paths) {
            ConvergenceCurve curve = describedCurve(analysis, loss, walked);
            curve.isHidden = hidden.contains(walked.colour);
            if (baseline)
                addGain(curve, analysis, *baseline, loss.best->loss, along);
            for (const core::PathPoint& point : walked.path->points) {
                const double value = measured(point, *loss.best, measure);
                curve.seconds.push_back(point.seconds);
                curve.values.push_back(value);
                if (curve.isHidden || std::isnan(value))
                    continue;
                data.largest = std::max(data.largest, value);
                if (value > rounding)
                    smallest = std::min(smallest, value);
            }
            data.curves.push_back(std::move(curve));
        }
    }
    data.hasValues = std::isfinite(smallest);
    data.floor = data.hasValues ? 0.3 * smallest : 1e-16;
    data.floor = std::max(data.floor, std::numeric_limits<double>::min());
    data.largest = std::max(data.largest, data.floor);
    return data;
}

QByteArray convergenceCsv(const core::Analysis& analysis)
{
    const bool isCompared = analysis.panels.size() > 1;
    QByteArray text = isCompared ? "compared," : "";
    text += "method,iteration,seconds,loss,loss_above_best,gradient_norm,distance,"
            "passes,multiply_adds,hessian_error\n";
    for (const PathsOfLoss& loss : allPaths(analysis)) {
        for (const core::WalkedPath& walked : *loss.panel.paths) {
            QString title = csvCell(methodTitle(*analysis.request.session, walked.method));
            if (isCompared)
                title.prepend(csvCell(panelTitle(loss.panel.panel)) + QLatin1Char(','));
            for (std::size_t k = 0; k < walked.path->points.size(); ++k) {
                const core::PathPoint& point = walked.path->points[k];
                text += title.toUtf8() + ',' + QByteArray::number(qulonglong(k));
                for (const double value :
                     {point.seconds, point.loss,
                      measured(point, *loss.best, Measure::LossAboveBest), point.gradientNorm,
                      measured(point, *loss.best, Measure::Distance), point.work.passes,
                      point.work.multiplyAdds})
                    text += ',' + plainNumber(value).toLatin1();
                text += ',';
                if (!std::isnan(point.hessianError))
                    text += plainNumber(point.hessianError).toLatin1();
                text += '\n';
            }
        }
    }
    return text;
}

} // namespace ui
