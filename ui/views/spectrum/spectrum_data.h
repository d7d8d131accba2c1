// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "core/analysis/probe.h"
#include "ui/look/ticks.h"
#include "ui/state/probe_place.h"
#include "ui/state/spectrum_place.h"

#include <QByteArray>
#include <QString>
#include <QVariantMap>

#include <span>
#include <vector>

namespace ui {

/// The start, the end of each path that has one, and the cursor; in this order.
std::vector<SpectrumPlace> spectrumPlaces(const core::Analysis& analysis);

/// A place by keys that are never changed: a method is known by its colour, which stays. Empty for
/// the end of a method that is no more.
QVariantMap placeToMap(const SpectrumPlace& place, const core::Session& session);
/// The start where @p map has no place of @p session.
SpectrumPlace placeFromMap(const QVariantMap& map, const core::Session& session);

/// How eigenvalues are drawn.
enum class SpectrumShape {
    Stems,     ///< Each with a mark of its own, in the order of their size.
    Curve,     ///< A line through them in that order.
    Histogram, ///< How many there are of each size.
};

/// The eigenvalues at one place, ready to be drawn.
struct SpectrumData {
    std::vector<double> values;   ///< Descending; empty where there is nothing to show.
    std::vector<double> diagonal; ///< Eigenvalues of A^T diag(D) A alone, descending, or empty.
    Eigen::Index negative = 0;
    Eigen::Index zero = 0;
    Eigen::Index positive = 0;
    QString emptyText; ///< Why there is nothing and what to do.
    Eigen::VectorXd x; ///< Where the Hessian is taken; empty where there is nothing to show.

    /// The sign of eigenvalue @p k: -1, 0 (not told apart from 0), 1.
    int sign(std::size_t k) const;
};

/// A logarithmic scale on both sides of 0 for all of @p spectra, whose linear part is below the
/// smallest eigenvalue that is not 0.
SymmetricLog spectrumScale(std::span<const SpectrumData> spectra);

/// The spectrum of panel @p panel at @p place; @p probe (may be null) is what is known of the
/// session's own loss at the cursor.
SpectrumData spectrumData(const core::Analysis& analysis, std::size_t panel,
                          const SpectrumPlace& place, const core::Probe* probe);

/// Columns index, eigenvalue, diagonal_part (empty when unknown), largest first.
QByteArray spectrumCsv(const SpectrumData& data);

} // namespace ui
