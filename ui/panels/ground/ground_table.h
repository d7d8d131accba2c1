// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/ground_search.h"

#include <QString>

#include <limits>
#include <vector>

namespace ui {

/// A point of the landscape, or a plateau, as a line of a table.
struct GroundRow {
    enum class Kind { Minimum, Pass, Saddle, Plateau };
    Kind kind = Kind::Minimum;
    QString title;     ///< "Minimum 2", "Pass 1 – 3", "Saddle, 2 down", "Plateau at infinity".
    QString label;     ///< The same beside its mark: "2", "1–3", "2 down", "∞".
    double loss = 0.0; ///< L there, or the loss that is approached.
    double lambdaMin = 0.0;   ///< Of the Hessian there; NaN for a plateau.
    Eigen::Index reached = 0; ///< Starts that came to it; 0 for what was found in another way.
    /// How far one has to climb to leave a minimum for a deeper one; NaN where that is not known.
    double climb = std::numeric_limits<double>::quiet_NaN();
    std::size_t number = 0;         ///< Of a minimum, from 0; see minimumColour().
    QString help;                   ///< A sentence.
    Eigen::VectorXd x;              ///< Size d; of a plateau the start that ran to it, or empty.
    Eigen::VectorXd direction = {}; ///< Of a plateau: how far that start had gone.
};

/// The minima, lowest first; then the passes if they were searched for, or else the saddles; then
/// the plateaus.
std::vector<GroundRow> groundRows(const FoundGround& found);
/// "64 starts: 5 minima, 4 saddles, 1 plateau", or how far it is.
QString groundText(const FoundGround& found);

} // namespace ui
