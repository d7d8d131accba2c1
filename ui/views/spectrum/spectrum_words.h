// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/studied.h"
#include "core/problem/problem.h"
#include "ui/views/plot/plot_legend.h"
#include "ui/views/spectrum/spectrum_data.h"

#include <QColor>
#include <QString>

#include <cstddef>
#include <vector>

namespace ui {

/// The colour of eigenvalues of @p sign: -1, 0 or 1.
QColor signColour(int sign);
/// How many there are of each sign.
std::vector<LegendEntry> signLegend(const SpectrumData& data);

/// "λ₁₂ = 0.034": an eigenvalue by its rank, from 0 for the largest.
QString eigenvalueText(const SpectrumData& data, std::size_t rank);

/// The eigenvector of an eigenvalue by what is largest in it: "0.81 Murder − 0.52 Frost + …", or
/// that it is one of many where its eigenvalue is there more than once. Empty where @p found has no
/// vectors.
/// @param rank  of the eigenvalue, from 0 for the largest.
/// @param most  of the entries that are named.
QString eigenvectorText(const core::PointSpectrum& found, std::size_t rank,
                        const core::Problem& problem, int most);

} // namespace ui
