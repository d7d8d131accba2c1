// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "ui/state/landmark.h"

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

namespace ui {

/// A cell of the table of runs.
struct RunCell {
    QString text;       ///< As it is shown.
    double value = 0.0; ///< What it is sorted by; NaN where there is none, which comes last.
    QString help = {};  ///< For a tooltip.
};

/// One run in numbers.
struct RunRow {
    int colour = 0; ///< core::MethodChoice::colour, by which the run is known.
    bool isBaseline = false;
    QString title;
    QString parameters; ///< "step = 0.35, momentum = 0.9", and its start if that is its own.
    std::vector<RunCell> cells; ///< Of runColumns().
};

struct RunColumn {
    QString title;
    QString key;  ///< Of CSV: "lambda_min".
    QString help; ///< One sentence.
    bool isText = false;
};

/// iterations, passes, multiply-adds, time, L, |grad L|, lambda min, outcome, distance, gain.
std::span<const RunColumn> runColumns();

/// All runs of @p analysis whose paths are of now, in the order of its methods, loss after loss.
/// @param landmarks  what a search has found: a minimum among them may be the best that is known.
std::vector<RunRow> runTable(const core::Analysis& analysis,
                             const std::vector<Landmark>& landmarks);

/// The table with tabs between its cells, as it is shown.
QString runText(const std::vector<RunRow>& rows);
/// Columns run, parameters, and those of runColumns(). Numbers read back to the same doubles; a
/// cell is empty where there is none.
QByteArray runCsv(const std::vector<RunRow>& rows);

} // namespace ui
