// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace ui {

/// A number of the problem and what it does to the minimum, ready to be shown.
struct SensitivityRow {
    core::ProblemNumber number;
    QString name;                ///< "r3, x1", "b of r3", "w of r3".
    double value = 0.0;          ///< That it has.
    QString help;                ///< What a small change of it does, in words.
    double lossPerUnit = 0.0;    ///< dL* / dnumber.
    double lossPerPercent = 0.0; ///< What 1 % more of it does to L*, to first order.
    double movePerPercent = 0.0; ///< The length of what that does to x*.
};

/// The strongest numbers at the best point of the session's own loss.
struct SensitivityData {
    std::vector<SensitivityRow> rows; ///< The strongest first; empty where there is none.
    QString where;                    ///< Which point it is of, or why there is nothing.
};

/// At most @p count rows.
SensitivityData sensitivityData(const core::Analysis& analysis, std::size_t count);
/// What @p number is called in @p problem.
QString nameOf(const core::Problem& problem, const core::ProblemNumber& number);
/// Columns number, value, dloss, dloss_per_percent, dx_per_percent. Empty without rows.
QByteArray sensitivityCsv(const SensitivityData& data);

} // namespace ui
