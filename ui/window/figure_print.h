// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QSizeF>

class QPagedPaintDevice;

namespace ui {

/// Dots an inch of figures for printers: finer than eyes see, and a page of them fits in memory.
inline constexpr double kPrintedDots = 300.0;

/// Prints @p picture on one page of @p printer, as large as @p size in mm says, in the middle of
/// the part that can be printed on; smaller where it does not fit. False where the printer refuses.
bool printPicture(const QImage& picture, const QSizeF& size, QPagedPaintDevice& printer);

} // namespace ui
