// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace ui {

/// What one loss has to say to a statement.
struct GuaranteeCell {
    QString text;
    double value = 0.0; ///< NaN where there is none.
    QString meaning;    ///< A sentence; it may differ between losses.
    bool isGood = false;
    bool isBad = false;
};

/// One number about all losses that are shown.
struct GuaranteeRow {
    QString id;                       ///< Of CSV and JSON: "lambda_min".
    QString title;                    ///< "λ min".
    QString standing;                 ///< How it is known: "measured", "derived" or "proved".
    std::vector<GuaranteeCell> cells; ///< One for each panel.
    bool isWeight = false;            ///< It is a w^2 that a regulariser could have.
    bool isRadius = false;            ///< Of a ball around the best point, which can be shown.
};

/// What is known at the best point of each loss, ready to be shown.
struct GuaranteeTable {
    QStringList losses; ///< The titles of the panels, or "Value" for one.
    std::vector<GuaranteeRow> rows;
    QString where;     ///< Which point the session's own loss speaks of, or why there is nothing.
    QStringList facts; ///< Special facts that hold for that loss, in words.
};

GuaranteeTable guaranteeTable(const core::Analysis& analysis);
/// The table as text, a line a number, with tabs between the cells; then the facts.
QString guaranteeText(const GuaranteeTable& table);
/// Columns id, known, and one for each loss; numbers read back to the same doubles. Empty without
/// rows.
QByteArray guaranteeCsv(const GuaranteeTable& table);

} // namespace ui
