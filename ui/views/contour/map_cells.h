// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/shading.h"
#include "core/picture/slice_picture.h"

#include <memory>

class QCPColorMapData;

namespace ui {

/// How many of @p cells along each axis make one of a map whose longer side has @p pixels > 0: more
/// would cost time and show nothing more.
Eigen::Index samplesPerCell(const core::MapCells& cells, double pixels);

/// Every @p step-th cell of @p picture as axis values of its scale, centred on the samples. Covers
/// all of the slice's window, and up to a cell beyond it at the high ends.
/// @pre the slice is not a line.
std::unique_ptr<QCPColorMapData> mapCells(const core::SlicePicture& picture, Eigen::Index step);

/// The colours of @p shading as axis values of its scale, centred on its samples.
std::unique_ptr<QCPColorMapData> shadingCells(const core::Shading& shading);

} // namespace ui
