// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/plot/plot.h"
#include "ui/views/section/section_data.h"

#include <memory>
#include <optional>

namespace ui {

/// Losses along a line as curves over the distance from its first end. Draws what it is told and
/// decides nothing.
class SectionPlot final : public Plot {
public:
    explicit SectionPlot(QWidget* parent);
    ~SectionPlot() override;

    void setData(const SectionData& data);
    /// Marks a part of the line, in [0, 1], or none.
    void setPlace(const std::optional<double>& t);

    /// The part of the line at @p pixel; nothing outside of the axes.
    std::optional<double> placeAt(const QPointF& pixel) const;
    QPointF pixelOf(double t, double loss) const;
    /// The losses at the part of the line below @p pixel.
    QString textAt(const QPointF& pixel) const override;

protected:
    void draw() override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace ui
