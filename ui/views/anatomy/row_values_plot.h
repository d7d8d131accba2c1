// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/anatomy/anatomy_data.h"

#include <QPointF>

#include <memory>
#include <optional>

namespace ui {

/// A number for each row of A as a bar, negative ones in the colour of what is bad. Draws what it
/// is told and decides nothing.
class RowValuesPlot final {
public:
    explicit RowValuesPlot(QWidget* parent);
    ~RowValuesPlot();

    /// The widget that is drawn on; owned by the parent.
    QWidget& widget() const;

    /// @param emptyText  what to say where there is nothing.
    void setData(const RowValues& data, const QString& emptyText);
    void setOutdated(bool outdated);
    void restyle();

    const RowValues& data() const;
    /// The row whose bar is nearest to @p pixel across.
    std::optional<Eigen::Index> rowAt(const QPointF& pixel) const;
    QString textAt(const QPointF& pixel) const;

    QByteArray exported(const Figure& figure);

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace ui
