// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/plot/plot.h"
#include "ui/views/spectrum/spectrum_axis.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace ui {

/// Eigenvalues in descending order, as stems (an outline where stems would run together) or as a
/// curve, negative ones in the colour of what is bad, with a dash for each eigenvalue of the
/// diagonal part; counts below. A long run of zeros is folded into a gap that says how many there
/// are.
///
/// The scale is that of the eigenvalues: where the diagonal part is far larger, arrows at the edge
/// of the picture stand for what is beyond. Draws what it is told and decides nothing.
class SpectrumPlot final : public Plot {
public:
    explicit SpectrumPlot(QWidget* parent);
    ~SpectrumPlot() override;

    /// @param logarithmic  a scale that is logarithmic on both sides of 0.
    /// @param shape        not a histogram.
    void setData(const SpectrumData& data, bool logarithmic,
                 SpectrumShape shape = SpectrumShape::Stems);
    /// Rings these eigenvalues, at most two.
    void setChosen(std::vector<std::size_t> ranks);

    /// The eigenvalues at the lower and the upper edge of the picture.
    std::pair<double, double> shownRange() const;
    /// So many eigenvalues of the diagonal part are beyond it, and arrows stand for them.
    std::size_t beyond() const;
    const SpectrumAxis& axis() const;
    /// Too many for stems of their own at this size.
    bool isOutline() const;

    /// The eigenvalue nearest to @p pixel, if one is near.
    std::optional<std::size_t> eigenvalueAt(const QPointF& pixel) const;
    /// Where the head of the stem of an eigenvalue is.
    QPointF pixelOf(std::size_t rank) const;
    /// What the eigenvalue nearest to @p pixel is; empty when none is near.
    QString textAt(const QPointF& pixel) const override;

protected:
    void draw() override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace ui
