// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>
#include <QSizeF>

#include <cstddef>

namespace ui {

/// Rows and columns of pictures.
struct GridShape {
    int columns = 1;
    int rows = 1;
};

/// How @p count pictures (at least one) of about 4 : 3 are best laid out in @p size: so that each
/// is as large as can be.
GridShape gridShape(std::size_t count, const QSizeF& size);

/// The part of a view of @p size that picture @p index of @p count takes.
QRectF gridRectangle(std::size_t index, std::size_t count, const QSizeF& size);

} // namespace ui
