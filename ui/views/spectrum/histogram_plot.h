// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/plot/plot.h"
#include "ui/views/spectrum/spectrum_histogram.h"

#include <memory>
#include <vector>

namespace ui {

/// How many eigenvalues there are of each size: bars over an axis of eigenvalues, negative ones in
/// the colour of what is bad. A bar of zeros that outgrows all others is cut, and says its number.
class HistogramPlot final : public Plot {
public:
    explicit HistogramPlot(QWidget* parent);
    ~HistogramPlot() override;

    /// @param logarithmic  an axis that is logarithmic on both sides of 0.
    void setData(const SpectrumData& data, bool logarithmic);

    const std::vector<SpectrumBin>& bins() const;
    /// The highest count that the picture has room for.
    double shownCount() const;
    /// The middle of the foot of a bar.
    QPointF pixelOf(std::size_t bin) const;
    /// What the bar at @p pixel stands for; empty beside the bars.
    QString textAt(const QPointF& pixel) const override;

protected:
    void draw() override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace ui
