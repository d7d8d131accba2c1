// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "ui/state/found_ground.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace ui {

/// A number of a minimum that is drawn against w^2.
enum class BranchMeasure { Loss, LambdaMin };

/// How one minimum moves as w^2 grows.
struct BranchCurve {
    std::size_t number = 0;     ///< Of the minimum for w = 0, from 0: its colour.
    std::vector<double> w2;     ///< Ascending from 0.
    std::vector<double> values; ///< Same length.
    core::BranchEnd end = core::BranchEnd::Largest;
};

/// What the bifurcation plot shows.
struct BifurcationData {
    BranchMeasure measure = BranchMeasure::Loss;
    std::vector<BranchCurve> curves;
    double least = 1e-8;      ///< The smallest w^2 > 0 of the axis.
    double largest = 1.0;     ///< The largest.
    std::optional<double> w2; ///< Of the session; nothing where rows have weights of their own.
};

/// @param followed  not null.
BifurcationData bifurcationData(const FollowedMinima& followed, BranchMeasure measure,
                                const core::Problem& problem);

/// The number of @p curve at @p w2, between its points; nothing beyond its end.
std::optional<double> valueAt(const BranchCurve& curve, double w2);

/// "1 of 5 minima left at w² = 0.01. Folds: 2 at 0.000799, 3 at 0.000992."
QString bifurcationText(const BifurcationData& data);
/// Columns branch,w2,loss,lambda_min,end: the end stands at the last point of a branch.
QByteArray bifurcationCsv(const FollowedMinima& followed);

} // namespace ui
