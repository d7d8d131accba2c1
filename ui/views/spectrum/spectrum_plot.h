// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/plot/plot.h"
#include "ui/views/spectrum/spectrum_data.h"

#include <memory>
#include <utility>

namespace ui {

/// Eigenvalues as stems in descending order (as an outline where stems would run together),
/// negative ones in the colour of what is bad, with a dash for each eigenvalue of the diagonal
/// part; counts below. A long run of zeros is folded into a gap that says how many there are.
///
/// The scale is that of the eigenvalues: where the diagonal part is far larger, arrows at the edge
/// of the picture stand for what is beyond. Draws what it is told and decides nothing.
class SpectrumPlot final : public Plot {
public:
    explicit SpectrumPlot(QWidget* parent);
    ~SpectrumPlot() override;

    /// @param logarithmic  a scale that is logarithmic on both sides of 0.
    void setData(const SpectrumData& data, bool logarithmic);

    /// The eigenvalues at the lower and the upper edge of the picture.
    std::pair<double, double> shownRange() const;
    /// So many eigenvalues of the diagonal part are beyond it, and arrows stand for them.
    std::size_t beyond() const;
    const SpectrumAxis& axis() const;
    /// Too many for stems of their own at this size.
    bool isOutline() const;

    /// What the eigenvalue nearest to @p pixel is; empty when none is near.
    QString textAt(const QPointF& pixel) const override;

protected:
    void draw() override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace ui
