// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "ui/state/found_ground.h"

#include <QString>

#include <limits>
#include <optional>
#include <vector>

namespace ui {

/// A valley in a merge tree: a line from its deepest point up to where it joins a deeper one.
struct TreeValley {
    double loss = 0.0; ///< Of the deepest point.
    /// The loss at which it joins the deeper one; infinite if it never does.
    double passLoss = std::numeric_limits<double>::infinity();
    std::optional<std::size_t> into;   ///< The deeper one, by its place.
    std::optional<std::size_t> number; ///< Of the minimum that a search has found there, from 0.
    QString title;                     ///< "Minimum 2".
    QString help;                      ///< A sentence or two.
    bool isSure =
        true; ///< False where the frame of the window may hide deeper ground or a lower way.

    // Where it is drawn, in valleys from the left.
    double place = 0.0;     ///< Of the deepest point.
    double trunk = 0.0;     ///< Of the line at its upper end, where smaller ones have joined it.
    double passPlace = 0.0; ///< Of the pass, between its trunk and that of the deeper one.
};

/// Which valleys join at what loss.
struct TreeData {
    std::vector<TreeValley> valleys; ///< The deepest of each tree before what joins it.
    std::size_t leftOut = 0;         ///< Valleys of the slice too shallow to be shown.
    QString emptyText;               ///< What to do where there are none; empty otherwise.
    double low = 0.0;                ///< The lowest loss of a valley.
    double high = 1.0;               ///< The highest loss of a valley or a pass; above low.
};

/// The merge tree of the leading slice of @p analysis, whose valleys have the numbers of the minima
/// of @p found (perhaps null) that lie at their deepest points.
TreeData treeOfSlice(const core::Analysis& analysis, const FoundGround* found);
/// The minima and passes of @p found (perhaps null), which are those of the whole space.
TreeData treeOfPasses(const FoundGround* found);

/// The lakes at @p level in words: which valleys have joined, and what comes next.
QString lakesText(const TreeData& tree, double level);

/// Columns valley,minimum_loss,pass_loss,joins.
QByteArray treeCsv(const TreeData& tree);

} // namespace ui
