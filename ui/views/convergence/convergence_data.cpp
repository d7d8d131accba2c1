// SPDX-License-Identifier: MIT
#include "ui/views/convergence/convergence_data.h"

#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/views/plot/method_title.h"
#include "ui/views/plot/plot_export.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

namespace {

/// The iterate of lowest loss on any path, or null.
const core::PathPoint* bestPoint(const core::Analysis& analysis)
{
    const core::PathPoint* best = nullptr;
    for (const core::WalkedPath& walked : analysis.paths())
        for (const core::PathPoint& point : walked.path->points)
            if (!best || point.loss < best->loss)
                best = &point;
    return best;
}

double measured(const core::PathPoint& point, const core::PathPoint& best, Measure measure)
{
    switch (measure) {
    case Measure::GradientNorm:
        return point.gradientNorm;
    case Measure::Distance:
        return (point.x - best.x).norm();
    case Measure::LossAboveBest:
        break;
    }
    return point.loss - best.loss;
}

/// A word or two, for a legend has little room; the long form is core::outcomeText().
QString legendOf(const QString& title, const core::Path& path)
{
    const std::string_view word = core::outcomeWord(path.outcome);
    const QString outcome = QString::fromUtf8(word.data(), qsizetype(word.size()));
    if (path.points.empty())
        return QStringLiteral("%1: %2").arg(title, outcome);
    return QStringLiteral("%1: %2, %3").arg(title, outcome).arg(path.iterations());
}

/// A curve without its values.
ConvergenceCurve describedCurve(const core::Analysis& analysis, const core::WalkedPath& walked)
{
    ConvergenceCurve curve;
    curve.colour = methodColour(walked.colour);
    curve.method = walked.colour;
    curve.isOfBefore = walked.isOfBefore;
    curve.title = methodTitle(*analysis.request.session, walked.method);
    if (walked.isOfBefore)
        curve.title =
            QCoreApplication::translate("ConvergenceView", "%1 (before)").arg(curve.title);
    curve.legend = legendOf(curve.title, *walked.path);
    return curve;
}

} // namespace

double ConvergenceData::height(double value) const
{
    return std::log10(std::max(value, floor));
}

ConvergenceData convergenceData(const core::Analysis& analysis, Measure measure,
                                const std::set<int>& hidden)
{
    ConvergenceData data;
    data.measure = measure;
    const core::PathPoint* best = bestPoint(analysis);
    data.bestLoss = best ? best->loss : std::numeric_limits<double>::quiet_NaN();
    // A difference of two losses is known to a few units in their last place.
    const double rounding = measure == Measure::LossAboveBest && best
                                ? 2.0 * std::numeric_limits<double>::epsilon() * best->loss
                                : 0.0;
    double smallest = std::numeric_limits<double>::infinity();
    for (const core::WalkedPath& walked : analysis.paths()) {
        ConvergenceCurve curve = describedCurve(analysis, walked);
        curve.isHidden = hidden.contains(walked.colour);
        for (const core::PathPoint& point : walked.path->points) {
            const double value = measured(point, *best, measure);
            curve.seconds.push_back(point.seconds);
            curve.values.push_back(value);
            if (curve.isHidden)
                continue;
            data.largest = std::max(data.largest, value);
            if (value > rounding)
                smallest = std::min(smallest, value);
        }
        data.curves.push_back(std::move(curve));
    }
    data.hasValues = std::isfinite(smallest);
    data.floor = data.hasValues ? 0.3 * smallest : 1e-16;
    data.floor = std::max(data.floor, std::numeric_limits<double>::min());
    data.largest = std::max(data.largest, data.floor);
    return data;
}

QByteArray convergenceCsv(const core::Analysis& analysis)
{
    QByteArray text = "method,iteration,seconds,loss,loss_above_best,gradient_norm,distance\n";
    const core::PathPoint* best = bestPoint(analysis);
    for (const core::WalkedPath& walked : analysis.paths()) {
        const QByteArray title =
            csvCell(methodTitle(*analysis.request.session, walked.method)).toUtf8();
        for (std::size_t k = 0; k < walked.path->points.size(); ++k) {
            const core::PathPoint& point = walked.path->points[k];
            text += title + ',' + QByteArray::number(qulonglong(k));
            for (const double value :
                 {point.seconds, point.loss, measured(point, *best, Measure::LossAboveBest),
                  point.gradientNorm, measured(point, *best, Measure::Distance)})
                text += ',' + plainNumber(value).toLatin1();
            text += '\n';
        }
    }
    return text;
}

} // namespace ui
