// SPDX-License-Identifier: MIT
#include "ui/views/surface/basin_colours.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr QRgb kGrey = 0xff9e9e9e;

/// The pixel of @p picture for the start that is nearest to (p, q).
QRgb colourAt(const BasinPicture& picture, const core::PlanePoint& at)
{
    const core::Window& window = picture.window;
    const double across = (at.p - window.pMin) / window.width();
    const double up = (at.q - window.qMin) / window.height();
    constexpr double kRounding = 1e-6;
    if (!(std::min(across, up) >= -kRounding && std::max(across, up) <= 1.0 + kRounding))
        return kGrey;
    const int column = qRound(across * (picture.image.width() - 1));
    const int row = qRound((1.0 - up) * (picture.image.height() - 1));
    return picture.image.pixel(std::clamp(column, 0, picture.image.width() - 1),
                               std::clamp(row, 0, picture.image.height() - 1));
}

} // namespace

std::vector<std::uint8_t> basinColours(const BasinPicture& picture, const core::SurfaceMesh& mesh,
                                       const core::HeightField& field)
{
    std::vector<std::uint8_t> colours;
    colours.reserve(3 * mesh.pointCount());
    for (std::size_t k = 0; k < mesh.pointCount(); ++k) {
        const QRgb colour = colourAt(
            picture, field.planePoint(double(mesh.points[3 * k]), double(mesh.points[3 * k + 1])));
        for (const int part : {qRed(colour), qGreen(colour), qBlue(colour)})
            colours.push_back(static_cast<std::uint8_t>(part));
    }
    return colours;
}

} // namespace ui
