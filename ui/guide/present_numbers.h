// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "core/analysis/probe.h"

#include <QMap>
#include <QString>

#include <optional>

namespace ui {

/// What the window shows at present.
struct Present {
    core::SessionPtr session;              ///< Never null.
    core::AnalysisPtr analysis = {};       ///< Null before the first.
    std::optional<core::Probe> probe = {}; ///< Of the point that the read-outs speak of.
    QString place = {};                    ///< Of the probe in words: "at the cursor".
    int iteration = -1;                    ///< Of the timeline; -1: the last.
};

/// The present numbers by the names that formulas of the glossary have for them ("loss", "lmax"),
/// as texts. What is not known is not among them.
QMap<QString, QString> numbersOf(const Present& present);

/// @p formula with @p numbers in the place of {name}; "…" where one is not known.
QString withNumbers(const QString& formula, const QMap<QString, QString>& numbers);

} // namespace ui
