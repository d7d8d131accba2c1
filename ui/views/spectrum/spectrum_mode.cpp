// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/spectrum_mode.h"

#include "ui/look/translated.h"

namespace ui {

const std::vector<SpectrumModeInfo>& spectrumModes()
{
    static const std::vector<SpectrumModeInfo> all{
        {QStringLiteral("eigenvalues"), translated("Eigenvalues"),
         translated("All eigenvalues at one place, each as a stem")},
        {QStringLiteral("curve"), translated("Sorted curve"),
         translated("The eigenvalues at one place as a curve, the largest first")},
        {QStringLiteral("histogram"), translated("Histogram"),
         translated("How many eigenvalues at one place are of which size")},
        {QStringLiteral("path"), translated("Along the path"),
         translated("The eigenvalues against the iteration of a method, as lines")},
        {QStringLiteral("heat"), translated("Path as heat map"),
         translated("The eigenvalues against the iteration of a method as colours: for many of "
                    "them")},
        {QStringLiteral("density"), translated("Density"),
         translated("How the eigenvalues are spread, estimated from products alone by stochastic "
                    "Lanczos quadrature: also where there are too many to be computed")}};
    return all;
}

bool isOfPoint(SpectrumMode mode)
{
    return mode == SpectrumMode::Eigenvalues || mode == SpectrumMode::Curve ||
           mode == SpectrumMode::Histogram;
}

bool isOfPath(SpectrumMode mode)
{
    return mode == SpectrumMode::Path || mode == SpectrumMode::Heat;
}

SpectrumShape shapeOf(SpectrumMode mode)
{
    if (mode == SpectrumMode::Curve)
        return SpectrumShape::Curve;
    return mode == SpectrumMode::Histogram ? SpectrumShape::Histogram : SpectrumShape::Stems;
}

} // namespace ui
