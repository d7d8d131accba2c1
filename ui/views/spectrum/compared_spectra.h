// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/plot/plot.h"
#include "ui/views/spectrum/spectrum_data.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace ui {

/// The spectrum of one of the compared losses, or of one of the parts of a Hessian.
struct ComparedSpectrum {
    QString title;
    SpectrumData data;
    QString remark = {}; ///< At the end of its row.
};

/// Several spectra along one axis, a row for each: stems, a histogram or, on its side, a curve;
/// negative ones in the colour of what is bad. Draws what it is told and decides nothing.
class ComparedSpectra final : public Plot {
public:
    explicit ComparedSpectra(QWidget* parent);
    ~ComparedSpectra() override;

    /// @param logarithmic  a scale that is logarithmic on both sides of 0.
    void setSpectra(std::vector<ComparedSpectrum> spectra, bool logarithmic,
                    SpectrumShape shape = SpectrumShape::Stems);
    const std::vector<ComparedSpectrum>& spectra() const;

    /// What the eigenvalue nearest to @p pixel, or the bar there, is; empty when none is near.
    QString textAt(const QPointF& pixel) const override;

protected:
    void draw() override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

/// Columns compared, index, eigenvalue, diagonal_part (empty when unknown), largest first.
QByteArray comparedSpectraCsv(const std::vector<ComparedSpectrum>& spectra);

} // namespace ui
