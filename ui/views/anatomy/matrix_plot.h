// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/curvature_scale.h"
#include "ui/views/anatomy/anatomy_data.h"
#include "ui/views/plot/plot.h"

#include <memory>
#include <optional>
#include <utility>

namespace ui {

/// A symmetric matrix as coloured cells with names, the first row at the top: orange is negative,
/// blue positive. Draws what it is told and decides nothing.
class MatrixPlot final : public Plot {
public:
    explicit MatrixPlot(QWidget* parent);
    ~MatrixPlot() override;

    /// @param emptyText  what to say where there is no matrix.
    void setData(const MatrixData& data, const QString& emptyText);

    const MatrixData& data() const;
    const core::CurvatureScale& scale() const;
    /// Row and column of the cell at @p pixel.
    std::optional<std::pair<Eigen::Index, Eigen::Index>> cellAt(const QPointF& pixel) const;
    /// The entry at @p pixel with its names.
    QString textAt(const QPointF& pixel) const override;

protected:
    void draw() override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace ui
