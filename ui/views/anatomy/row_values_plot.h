// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/anatomy/anatomy_data.h"
#include "ui/views/plot/plot.h"

#include <memory>
#include <optional>

namespace ui {

/// A number for each row of A as a bar, negative ones in the colour of what is bad. Draws what it
/// is told and decides nothing.
class RowValuesPlot final : public Plot {
public:
    explicit RowValuesPlot(QWidget* parent);
    ~RowValuesPlot() override;

    /// @param emptyText  what to say where there is nothing.
    void setData(const RowValues& data, const QString& emptyText);

    const RowValues& data() const;
    /// The row whose bar is nearest to @p pixel across.
    std::optional<Eigen::Index> rowAt(const QPointF& pixel) const;
    QString textAt(const QPointF& pixel) const override;

protected:
    void draw() override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace ui
