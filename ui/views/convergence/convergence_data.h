// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <QByteArray>
#include <QColor>
#include <QList>
#include <QString>

#include <set>
#include <vector>

namespace ui {

/// What is measured along a path.
enum class Measure {
    LossAboveBest, ///< L - L*, L* the lowest loss on any path.
    GradientNorm,  ///< |grad L|.
    Distance,      ///< |x - x*|, x* the point where L* was found.
};

/// One path as a curve.
struct ConvergenceCurve {
    QColor colour;               ///< Of the method; of the loss where losses are compared.
    QList<qreal> dash = {};      ///< In widths of the line; empty for one without gaps.
    QString title;               ///< "Newton", "Newton (before)", "Softmax, Newton".
    QString legend;              ///< "Newton: converged, 9".
    int method = 0;              ///< core::MethodChoice::colour, by which methods are hidden.
    bool isOfBefore = false;     ///< Of the session before; dashed.
    bool isHidden = false;       ///< Not drawn, and left out of the ranges.
    std::vector<double> seconds; ///< Since the start of the run, one for each iterate.
    std::vector<double> values;  ///< Of the measure, same length; never negative.
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

    /// The height of @p value on the axis: its logarithm to base 10, never below the floor.
    double height(double value) const;
};

/// @param hidden  the methods that are not drawn, as ViewState::hiddenMethods().
ConvergenceData convergenceData(const core::Analysis& analysis, Measure measure,
                                const std::set<int>& hidden = {});

/// Columns method, iteration, seconds, loss, loss_above_best, gradient_norm, distance, and before
/// them compared where losses are: a line for each iterate of each path. Exact values, also where
/// the picture draws a floor.
QByteArray convergenceCsv(const core::Analysis& analysis);

} // namespace ui
