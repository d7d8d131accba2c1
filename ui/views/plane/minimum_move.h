// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <QPointF>
#include <QString>

#include <optional>

class QPainter;

namespace ui {

/// A small change of a number of the problem, for whose effect a view shows.
inline constexpr double kSmallChange = 0.01;

/// Where the minimum goes when a number of the problem grows by kSmallChange, to first order, seen
/// from the plane.
struct MinimumMove {
    core::PlanePoint from;
    core::PlanePoint to;
};

/// What @p number does to the best point of the session's own loss; nothing where that is no
/// minimum that moves smoothly, or where it moves across the plane only.
std::optional<MinimumMove> minimumMove(const core::Analysis& analysis,
                                       const core::ProblemNumber& number);

/// "+0.01 here moves the minimum by … and its loss by …"; empty where nothing is known.
QString minimumMoveText(const core::Sensitivity& sensitivity, const core::ProblemNumber& number);

/// An arrow between two pixels, made longer where it would be too short to be seen; then it says
/// by how much.
void paintMoveArrow(QPainter& painter, const QPointF& from, const QPointF& to);

} // namespace ui
