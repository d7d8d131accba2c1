// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/bifurcation/bifurcation_data.h"
#include "ui/views/plot/plot.h"

#include <memory>
#include <optional>

namespace ui {

/// Minima against w^2, on a logarithmic axis with a place for 0 at its left end; folds are ringed,
/// and a line stands at the w^2 of the session. Draws what it is told and decides nothing.
class BifurcationPlot final : public Plot {
public:
    explicit BifurcationPlot(QWidget* parent);
    ~BifurcationPlot() override;

    /// @param emptyText  what to do where @p data has no curves.
    void setData(const BifurcationData& data, const QString& emptyText);

    /// The w^2 at @p pixel, 0 at the left end; within the axis.
    double w2At(const QPointF& pixel) const;
    QPointF pixelOf(double w2, double value) const;
    /// What the curve nearest to @p pixel is; empty when none is near.
    QString textAt(const QPointF& pixel) const override;

protected:
    void draw() override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace ui
