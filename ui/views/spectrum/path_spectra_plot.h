// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "ui/look/ticks.h"
#include "ui/views/figure.h"

#include <QByteArray>
#include <QString>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

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

/// The eigenvalues of the Hessian against the iteration, a line for each or for some of many; the
/// iterations are marked at which it becomes, or ceases to be, free of negative ones. Draws what
/// it is told and decides nothing.
class PathSpectraPlot final {
public:
    /// @param choose  called with the iteration that is clicked.
    PathSpectraPlot(QWidget* parent, std::function<void(int)> choose);
    ~PathSpectraPlot();

    /// The widget that is drawn on; owned by the parent.
    QWidget& widget() const;

    /// @param logarithmic  a scale that is logarithmic on both sides of 0.
    void setData(const PathSpectraData& data, bool logarithmic);
    /// Marks this iteration; -1: none.
    void setIteration(int iteration);
    void setOutdated(bool outdated);
    void restyle();

    const PathSpectraData& data() const;
    /// The ranks of the eigenvalues that have a line, ascending from 0 for the smallest.
    const std::vector<Eigen::Index>& ranks() const;
    /// What is at @p pixel: the iteration, and how many eigenvalues are negative there.
    QString textAt(const QPointF& pixel) const;

    QByteArray exported(const Figure& figure);

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace ui
