// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/slice_picture.h"

#include <QByteArray>

namespace ui {

// The surface as a file for other programs, in the coordinates of its box: x and y from -1 to 1,
// the height above. Empty when there is no surface to write.

/// VTK's PolyData for ParaView, with the loss, the height in the picture, alpha and the coordinates
/// s and r of the plane at each point.
QByteArray surfaceVtp(const core::SlicePicture& picture);
/// Binary STL of the body under the surface, closed, to be printed: 100 mm wide.
QByteArray surfaceStl(const core::SlicePicture& picture);
/// glTF with colours as in the picture, data inside.
QByteArray surfaceGltf(const core::SlicePicture& picture, const QString& colourMap);

} // namespace ui
