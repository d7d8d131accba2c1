// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace ui {

/// The spectra along a path, ready to be drawn.
struct PathSpectraData {
    std::shared_ptr<const core::PathSpectra> spectra; ///< Null where there is nothing to show.
    QString method;                                   ///< Whose path it is.
    QString emptyText;                                ///< Why there is nothing and what to do.
};

PathSpectraData pathSpectraData(const core::Analysis& analysis);
/// Columns iteration, negative, lambda1, ... ascending.
QByteArray pathSpectraCsv(const PathSpectraData& data);

/// What is said of column @p k of the spectra: the iteration, the ends of its spectrum and how many
/// eigenvalues are negative. @pre there are some.
QString columnText(const PathSpectraData& data, Eigen::Index k);

} // namespace ui
