// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/plot/plot.h"
#include "ui/views/spectrum/path_spectra_data.h"

#include <Eigen/Core>

#include <memory>
#include <vector>

namespace ui {

/// The eigenvalues of the Hessian against the iteration, a line for each or for some of many; the
/// iterations are marked at which it becomes, or ceases to be, free of negative ones. Draws what
/// it is told and decides nothing.
class PathSpectraPlot final : public Plot {
public:
    explicit PathSpectraPlot(QWidget* parent);
    ~PathSpectraPlot() override;

    /// @param logarithmic  a scale that is logarithmic on both sides of 0.
    void setData(const PathSpectraData& data, bool logarithmic);
    /// Marks this iteration; -1: none.
    void setIteration(int iteration);

    const PathSpectraData& data() const;
    /// The ranks of the eigenvalues that have a line, ascending from 0 for the smallest.
    const std::vector<Eigen::Index>& ranks() const;
    /// The iteration nearest to @p pixel. @pre there is data.
    int iterationAt(const QPointF& pixel) const;
    /// What is at @p pixel: the iteration, and how many eigenvalues are negative there.
    QString textAt(const QPointF& pixel) const override;

protected:
    void draw() override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace ui
