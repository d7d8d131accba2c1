// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/curvature_scale.h"
#include "core/picture/difference_picture.h"
#include "ui/look/colour_map.h"
#include "ui/look/ticks.h"

#include <QString>

#include <string_view>
#include <vector>

namespace ui {

/// What the colours of a Shading are called in a list, by its Shading::of: "smallest eigenvalue".
QString shadingName(std::string_view of);
/// What they stand for, in a sentence or two.
QString shadingHelp(std::string_view of);
/// The title of their bar: "λ min".
QString shadingTitle(std::string_view of);

/// The colours: diverging where a number in the middle divides good from bad (orange is bad), else
/// from little to much.
const ColourMap& shadingColours(std::string_view of);

/// Marks of a bar of @p scale, in its axis values; about @p most of them at the most.
std::vector<Tick> shadingTicks(const core::CurvatureScale& scale, int most);

/// All that @p map knows of the sample nearest to (p, q), in lines; empty where there is nothing.
QString curvatureText(const core::CurvatureMap& map, double p, double q);
/// What @p picture has of the sample nearest to (p, q); empty where there is nothing.
QString differenceText(const core::DifferencePicture& picture, double p, double q);

} // namespace ui
