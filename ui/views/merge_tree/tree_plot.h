// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/merge_tree/tree_data.h"
#include "ui/views/plot/plot.h"

#include <memory>
#include <optional>

namespace ui {

/// A merge tree: a line for each valley from its deepest point up to the pass where it joins a
/// deeper one, the loss as height, and water up to a level. Draws what it is told and decides
/// nothing.
class TreePlot final : public Plot {
public:
    explicit TreePlot(QWidget* parent);
    ~TreePlot() override;

    /// @param logarithmic  height is log10 L, if all losses are positive.
    void setData(const TreeData& data, bool logarithmic);
    void setFlood(const std::optional<double>& level);

    /// The loss at @p pixel, within the axis.
    double lossAt(const QPointF& pixel) const;
    /// Where the deepest point of valley @p index is, and a loss above it.
    QPointF pixelOf(std::size_t index, double loss) const;
    /// What the mark nearest to @p pixel is; empty when none is near.
    QString textAt(const QPointF& pixel) const override;

protected:
    void draw() override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace ui
