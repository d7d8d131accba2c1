// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "ui/views/plot/plot.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace ui {

/// An estimate of how the eigenvalues are spread, ready to be drawn.
struct DensityData {
    std::shared_ptr<const core::SpectralDensity> density; ///< Null where there is nothing to show.
    QString summary;   ///< Trace and share of negative ones, with their uncertainty, in words.
    QString emptyText; ///< Why there is nothing and what to do.
};

DensityData densityData(const core::Analysis& analysis);
/// Columns lambda, density, error.
QByteArray densityCsv(const DensityData& data);

/// The density of the eigenvalues with a band of two standard errors. Draws what it is told.
class DensityPlot final : public Plot {
public:
    explicit DensityPlot(QWidget* parent);
    ~DensityPlot() override;

    /// @param logarithmic  the density by its logarithm, to see few eigenvalues beside many.
    void setData(const DensityData& data, bool logarithmic);

    const DensityData& data() const;
    QString textAt(const QPointF& pixel) const override;

protected:
    void draw() override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace ui
