// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/level_tracer.h"
#include "core/picture/shading.h"
#include "core/picture/slice_picture.h"

#include <memory>
#include <vector>

namespace core {

/// How the loss curves over a window, as colours. Beside the hole what is next to it goes on for a
/// sample, for the hole covers that.
struct CurvaturePicture : Shading {
    std::shared_ptr<const CurvatureMap> map; ///< Never null.
    const CurvatureLayer* layer = nullptr;   ///< That is shown; never null.
    /// Around where the Hessian is positive definite, beyond rounding; they end at the window's
    /// edge. Straight between samples.
    std::vector<Curve> definite;
    double definiteShare = 0.0; ///< Of the samples with a loss; NaN without one.
};

/// @p layer of @p map. @pre the map has at least 2 rows.
CurvaturePicture curvaturePicture(std::shared_ptr<const CurvatureMap> map,
                                  const CurvatureLayer& layer);

/// What @p layer is at (p, q), at the nearest sample; NaN outside of the window.
double valueNear(const CurvatureMap& map, const CurvatureLayer& layer, double p, double q);

} // namespace core
