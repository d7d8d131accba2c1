// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/figure.h"
#include "ui/views/merge_tree/tree_data.h"

#include <QByteArray>
#include <QPointF>
#include <QWidget>

#include <memory>
#include <optional>

namespace ui {

/// A merge tree: a line for each valley from its deepest point up to the pass where it joins a
/// deeper one, the loss as height, and water up to a level. Draws what it is told and decides
/// nothing.
class TreePlot final {
public:
    explicit TreePlot(QWidget* parent);
    ~TreePlot();

    /// The widget that is drawn on; owned by the parent.
    QWidget& widget() const;

    /// @param logarithmic  height is log10 L, if all losses are positive.
    void setData(const TreeData& data, bool logarithmic);
    void setFlood(const std::optional<double>& level);
    void setOutdated(bool outdated);
    void restyle();

    /// The loss at @p pixel, within the axis.
    double lossAt(const QPointF& pixel) const;
    /// Where the deepest point of valley @p index is, and a loss above it.
    QPointF pixelOf(std::size_t index, double loss) const;
    /// What the mark nearest to @p pixel is; empty when none is near.
    QString textAt(const QPointF& pixel) const;

    QByteArray exported(const Figure& figure);

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace ui
