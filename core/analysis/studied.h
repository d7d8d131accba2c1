// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/curvature_picture.h"
#include "core/spectrum/spectrum.h"
#include "core/spectrum/spectrum_along.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace core {

/// The colours of a surface by something else than the loss; see shadesOn().
struct SurfaceShades {
    std::shared_ptr<const Shading> of; ///< Never null, as the next.
    std::shared_ptr<const SlicePicture> picture;
    std::shared_ptr<const SurfaceMesh> fullMesh; ///< Null until there is one.
    std::vector<float> moving;                   ///< Of the picture's mesh for what moves.
    std::vector<float> full;                     ///< Of fullMesh.
};

/// The spectra at the iterates of a path, or at some of many.
struct PathSpectra {
    std::size_t method = 0;      ///< Index in Session::methods.
    std::vector<int> iterations; ///< Ascending; the first and the last among them.
    SpectrumAlong along;         ///< One column for each.
};

/// The spectrum of the Hessian at a point with its eigenvectors.
struct PointSpectrum {
    Eigen::VectorXd x; ///< Size d.
    Spectrum spectrum; ///< Empty where the loss is not defined.
};

} // namespace core
