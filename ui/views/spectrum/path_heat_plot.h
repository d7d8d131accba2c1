// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/plot/plot.h"
#include "ui/views/spectrum/path_spectra_data.h"

#include <memory>

namespace ui {

/// The eigenvalues of the Hessian along a path as colours: a column for each iteration, the largest
/// eigenvalue at the top. A line runs between those that are negative and the others, and the
/// iterations are marked at which it ends or begins.
class PathHeatPlot final : public Plot {
public:
    explicit PathHeatPlot(QWidget* parent);
    ~PathHeatPlot() override;

    void setData(const PathSpectraData& data);
    /// Marks this iteration; -1: none.
    void setIteration(int iteration);

    const PathSpectraData& data() const;
    /// The iteration nearest to @p pixel. @pre there is data.
    int iterationAt(const QPointF& pixel) const;
    /// The rank from 0 for the largest eigenvalue from which on they are negative at column @p k;
    /// d where none is.
    Eigen::Index firstNegative(Eigen::Index k) const;
    /// Where the cell of the eigenvalue of @p rank, from 0 for the largest, is in column @p k.
    QPointF pixelOf(Eigen::Index rank, Eigen::Index k) const;
    /// What is at @p pixel: the iteration, and the eigenvalue.
    QString textAt(const QPointF& pixel) const override;

protected:
    void draw() override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace ui
