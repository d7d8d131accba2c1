// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/spectrum/path_spectra_data.h"

#include <Eigen/Core>

class QCustomPlot;
class QPainter;

namespace ui {

/// What pictures of the spectra along a path have in common: the axis of iterations, a mark where
/// the Hessian becomes, or ceases to be, free of negative eigenvalues, and where the timeline
/// stands.
class PathAxis final {
public:
    /// Adds the layers "lines", for what is drawn, and "timeline" above it to @p plot, which
    /// outlives this.
    explicit PathAxis(QCustomPlot& plot);

    void setData(const PathSpectraData& data);
    const PathSpectraData& data() const { return m_data; }
    bool isEmpty() const { return !m_data.spectra; }
    /// Marks this iteration; -1: none.
    void setIteration(int iteration);

    // @pre there is data.
    const core::SpectrumAlong& along() const { return m_data.spectra->along; }
    int iteration(Eigen::Index column) const;
    /// The column nearest to the pixel @p x.
    Eigen::Index columnAt(double x) const;

private:
    void paintChanges(QPainter& painter) const;
    void paintIteration(QPainter& painter) const;

    QCustomPlot& m_plot;
    PathSpectraData m_data;
    int m_iteration = -1;
};

} // namespace ui
