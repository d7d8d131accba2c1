// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace ui {

/// One number of the table.
struct ComparedCell {
    QString text;       ///< As it is shown: "0.0346", "–".
    QString why;        ///< What there is to say about it; why there is none, where there is none.
    double value = 0.0; ///< NaN where there is none.
};

/// One quantity of all compared losses.
struct ComparedRow {
    QString title; ///< "λ min".
    QString latex; ///< The same in LaTeX: "$\\lambda_{\\min}$".
    QString key;   ///< Of CSV: "lambda_min".
    QString help;  ///< One sentence.
    std::vector<ComparedCell> cells;
};

/// What the compared losses come to, ready to be shown.
struct ComparedTable {
    QStringList losses; ///< The titles of the columns.
    std::vector<ComparedRow> rows;
};

/// Empty where nothing is compared, or nothing is known yet.
ComparedTable comparedTable(const core::Analysis& analysis);

/// The table with tabs between its cells, as it is shown.
QString comparedText(const ComparedTable& table);
/// Columns quantity and one for each loss. Numbers read back to the same doubles; a cell is empty
/// where there is none.
QByteArray comparedCsv(const ComparedTable& table);
/// A tabular of LaTeX with booktabs' rules.
QByteArray comparedLatex(const ComparedTable& table);

} // namespace ui
