// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/curvature_scale.h"
#include "ui/look/colour_map.h"
#include "ui/look/ticks.h"

#include <QString>

#include <vector>

namespace ui {

/// What @p layer is called in a list: "smallest eigenvalue".
QString curvatureName(const core::CurvatureLayer& layer);
/// What it is, in a sentence or two.
QString curvatureHelp(const core::CurvatureLayer& layer);
/// The title of its colour bar: "λ min".
QString curvatureTitle(const core::CurvatureLayer& layer);

/// Its colours: diverging where a number in the middle divides good from bad (orange is bad), else
/// from little to much.
const ColourMap& curvatureColours(const core::CurvatureLayer& layer);

/// Marks of a bar of @p scale, in its axis values; about @p most of them at the most.
std::vector<Tick> curvatureTicks(const core::CurvatureScale& scale, int most);

/// All that @p map knows of the sample nearest to (p, q), in lines; empty where there is nothing.
QString curvatureText(const core::CurvatureMap& map, double p, double q);

} // namespace ui
