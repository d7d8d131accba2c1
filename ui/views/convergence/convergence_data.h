// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "core/solve/along.h"

#include <QByteArray>
#include <QColor>
#include <QList>
#include <QString>

#include <memory>
#include <set>
#include <vector>

namespace ui {

/// What is measured along a path.
enum class Measure {
    LossAboveBest, ///< L - L*, L* the lowest loss on any path.
    GradientNorm,  ///< |grad L|.
    Distance,      ///< |x - x*|, x* the point where L* was found.
    HessianError,  ///< Of the estimate that a step was made with; see core::Stepper.
};

/// One path as a curve.
struct ConvergenceCurve {
    QColor colour;           ///< Of the method; of the loss where losses are compared.
    QList<qreal> dash = {};  ///< In widths of the line; empty for one without gaps.
    QString title;           ///< "Newton", "Newton (before)", "Softmax, Newton".
    QString legend;          ///< "Newton: converged, 9".
    int method = 0;          ///< core::MethodChoice::colour, by which methods are hidden.
    bool isOfBefore = false; ///< Of the session before; dashed.
    bool isHidden = false;   ///< Not drawn, and left out of the ranges.
    std::shared_ptr<const core::Path> path; ///< Never null.
    std::size_t index = 0;                  ///< Of the method in Session::methods.
    bool isBaseline = false;
    /// How much sooner than the baseline it comes down, in a few words and in a sentence; empty
    /// where there is none, or nothing to say.
    QString gain;
    QString gainHelp;
    QString gainBrief; ///< "2.3×": what the baseline needs, as a multiple of what this run needs.
    std::vector<double> seconds; ///< Since the start of the run, one for each iterate.
    /// Of the measure, same length; never negative, and NaN where it was not measured.
    std::vector<double> values;
};

/// All paths of an analysis, measured; where losses are compared, each from its own best.
struct ConvergenceData {
    Measure measure = Measure::LossAboveBest;
    std::vector<ConvergenceCurve> curves;
    double bestLoss = 0.0; ///< L* of the session's own loss; NaN without paths.
    /// What 0, and what cannot be told from 0 by rounding, is drawn as on a logarithmic axis:
    /// below every other value.
    double floor = 0.0;
    double largest = 0.0; ///< Largest value that is drawn; at least floor.
    /// Some value that is drawn can be told from 0: there is something to see on a logarithmic
    /// axis.
    bool hasValues = false;
    /// What gains are measured at: the loss above L* to which runs have to come down. 0 where there
    /// is no baseline.
    double target = 0.0;

    /// The height of @p value on the axis: its logarithm to base 10, never below the floor.
    double height(double value) const;
};

/// Gains are measured where a run has come down to this part of the way that the baseline had to
/// go.
inline constexpr double kGainFraction = 1e-6;

/// @param hidden  the methods that are not drawn, as ViewState::hiddenMethods().
/// @param along   what gains over the baseline are counted in.
ConvergenceData convergenceData(const core::Analysis& analysis, Measure measure,
                                const std::set<int>& hidden = {},
                                core::Along along = core::Along::Iterations);
/// True if some run of @p analysis has measured the error of its Hessian.
bool hasHessianErrors(const core::Analysis& analysis);
/// The path of @p paths whose method in @p session is the baseline, or null.
const core::WalkedPath* baselineOf(const core::Session& session, const core::Paths& paths);

/// @p gain over a baseline in a few words, such as "2.3× fewer passes"; and in a sentence.
QString gainText(const core::Gain& gain, core::Along along);
QString gainHelp(const core::Gain& gain, core::Along along, const QString& baseline);

/// Columns method, iteration, seconds, loss, loss_above_best, gradient_norm, distance, passes,
/// multiply_adds, hessian_error (empty where it was not measured), and before them compared where
/// losses are: a line for each iterate of each path. Exact values, also where the picture draws a
/// floor.
QByteArray convergenceCsv(const core::Analysis& analysis);

} // namespace ui
