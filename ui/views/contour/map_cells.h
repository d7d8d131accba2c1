// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/slice.h"
#include "ui/views/plane/slice_range.h"

#include <memory>

class QCPColorMapData;

namespace ui {

/// How many samples of @p slice along each axis make one cell of a colour map whose longer side
/// has @p pixels > 0: more cells would cost time and show nothing more.
Eigen::Index samplesPerCell(const core::Slice& slice, double pixels);

/// The heights of every @p step-th sample of @p slice as cells, centred on the samples. Covers all
/// of the slice's window, and up to a cell beyond it at the high ends.
/// @pre the slice is not a line.
std::unique_ptr<QCPColorMapData> mapCells(const core::Slice& slice, const SliceRange& range,
                                          Eigen::Index step);

} // namespace ui
