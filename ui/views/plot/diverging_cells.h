// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/curvature_scale.h"

#include <Eigen/Core>

class QCPColorMap;
class QCPColorScale;
class QCPRange;
class QCustomPlot;

namespace ui {

/// A matrix of numbers of both signs as coloured cells, with a bar at the right: orange is
/// negative, blue positive, as the smallest eigenvalue is coloured elsewhere.
class DivergingCells final {
public:
    /// Adds cells and bar to @p plot, which owns them and outlives this.
    explicit DivergingCells(QCustomPlot& plot);

    /// The middles of the first and the last column of @p values stand at the ends of @p across,
    /// those of its rows at the ends of @p up. NaN has no colour.
    void setData(const Eigen::MatrixXd& values, const QCPRange& across, const QCPRange& up);
    void setVisible(bool visible);
    const core::CurvatureScale& scale() const { return m_scale; }

private:
    core::CurvatureScale m_scale;
    QCPColorMap* m_cells; ///< Owned by the plot, as the next.
    QCPColorScale* m_bar;
};

} // namespace ui
