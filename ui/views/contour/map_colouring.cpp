// SPDX-License-Identifier: MIT
#include "ui/views/contour/map_colouring.h"

#include "ui/look/translated.h"
#include "ui/views/contour/contour_content.h"

#include <algorithm>
#include <vector>

namespace ui {

namespace {

bool hasBasins(const ContourContent& content)
{
    return !content.basinPicture.isEmpty();
}

void paintBasinsOf(QPainter& painter, const PlotFrame& frame, const ContourContent& content)
{
    paintBasins(painter, frame, content.basinPicture);
}

void paintBasinLegendOf(QPainter& painter, const QRectF& room, const ContourContent& content)
{
    paintBasinLegend(painter, room, content.basinPicture);
}

} // namespace

std::span<const MapColouring> mapColourings()
{
    static const std::vector<MapColouring> all{
        {.id = QStringLiteral("loss"),
         .title = translated("Loss"),
         .help = translated("Colours are the loss.")},
        {.id = QStringLiteral("basins"),
         .title = translated("Basins"),
         .help = translated("The colour of a point is that of the minimum which a method comes to "
                            "from there; paler where it takes more iterations."),
         .isThere = hasBasins,
         .paint = paintBasinsOf,
         .paintLegend = paintBasinLegendOf,
         .legendWidth = 62},
    };
    return all;
}

const MapColouring& mapColouringById(const QString& id)
{
    const auto all = mapColourings();
    const auto found = std::ranges::find(all, id, &MapColouring::id);
    return found == all.end() ? all.front() : *found;
}

} // namespace ui
