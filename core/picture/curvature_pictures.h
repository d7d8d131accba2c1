// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/curvature_picture.h"

#include <memory>
#include <span>
#include <vector>

namespace core {

/// @p layer of each of @p maps on one scale, so that the same number has the same colour in all;
/// null ones give null. @pre the maps have at least 2 rows.
std::vector<std::shared_ptr<const CurvaturePicture>>
curvaturePictures(std::span<const std::shared_ptr<const CurvatureMap>> maps,
                  const CurvatureLayer& layer);

} // namespace core
