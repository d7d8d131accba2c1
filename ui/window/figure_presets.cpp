// SPDX-License-Identifier: MIT
#include "ui/window/figure_presets.h"

#include "ui/look/translated.h"

#include <algorithm>
#include <vector>

namespace ui {

namespace {

std::vector<FigurePreset> inTheLanguageSpoken()
{
    return {
        {QStringLiteral("column"), translated("One column, 85 mm"), 85, 65},
        {QStringLiteral("two-columns"), translated("Two columns, 170 mm"), 170, 90},
        {QStringLiteral("square"), translated("Square, 120 mm"), 120, 120},
        {QStringLiteral("slide"), translated("Slide 16:9"), 254, 142.875, 1.6},
        {QStringLiteral("poster"), translated("Poster, 400 mm"), 400, 300, 2.5},
    };
}

} // namespace

std::span<const FigurePreset> figurePresets()
{
    static std::vector<FigurePreset> all = inTheLanguageSpoken();
    // The command line lists them before a window has chosen its language.
    if (all.back().title != translated("Poster, 400 mm"))
        std::ranges::move(inTheLanguageSpoken(), all.begin());
    return all;
}

} // namespace ui
