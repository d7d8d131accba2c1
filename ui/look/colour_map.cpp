// SPDX-License-Identifier: MIT
#include "ui/look/colour_map.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

namespace ui {

namespace {

ColourMap mapOf(const QString& id, const QString& title, std::initializer_list<QRgb> colours)
{
    ColourMap map{id, title, {}};
    map.colours.reserve(colours.size());
    for (const QRgb colour : colours)
        map.colours.emplace_back(colour);
    return map;
}

/// Viridis by Smith and van der Walt, public domain (CC0): 33 of its 256 colours.
ColourMap viridis()
{
    return mapOf(
        QStringLiteral("viridis"), QString::fromLatin1(QT_TRANSLATE_NOOP("ColourMap", "Viridis")),
        {0x440154, 0x470d60, 0x48186a, 0x482374, 0x472d7b, 0x453781, 0x424086, 0x3e4989, 0x3b528b,
         0x375b8d, 0x33638d, 0x2f6b8e, 0x2c728e, 0x297a8e, 0x26828e, 0x23898e, 0x21918c, 0x1f978b,
         0x1f9f88, 0x21a685, 0x27ad81, 0x31b57b, 0x3dbc74, 0x4cc26c, 0x5cc863, 0x6ece58, 0x81d34d,
         0x95d840, 0xaadc32, 0xc0df25, 0xd5e21a, 0xeae51a, 0xfde725});
}

/// Cividis by Nuñez, Anderton and Renslow (PLOS ONE 13, 2018): 33 of its 256 colours.
ColourMap cividis()
{
    return mapOf(
        QStringLiteral("cividis"), QString::fromLatin1(QT_TRANSLATE_NOOP("ColourMap", "Cividis")),
        {0x00224e, 0x00285b, 0x002e6a, 0x053371, 0x1a386f, 0x273e6e, 0x32436d, 0x3b496c, 0x434e6c,
         0x4b546c, 0x535a6d, 0x5a5f6e, 0x61656f, 0x686a71, 0x6f7073, 0x767676, 0x7d7c78, 0x838179,
         0x8b8778, 0x928d78, 0x9a9376, 0xa29975, 0xaaa073, 0xb3a670, 0xbbad6d, 0xc3b369, 0xccba64,
         0xd4c15f, 0xddc858, 0xe6d051, 0xefd748, 0xf8df3c, 0xfee838});
}

/// Blue to orange through a warm white: a cubic through seven colours in CIELAB. Blue and orange
/// stay apart for every kind of colour blindness.
ColourMap blueOrange()
{
    return mapOf(QStringLiteral("blue-orange"),
                 QString::fromLatin1(QT_TRANSLATE_NOOP("ColourMap", "Blue to orange")),
                 {0x08306b, 0x0b3774, 0x0c4180, 0x0f4d8f, 0x185a9e, 0x2568ac, 0x3775b7,
                  0x4a84c1, 0x5d94ca, 0x70a4d1, 0x83b3d8, 0x95c0de, 0xa9cee5, 0xbfdbec,
                  0xd3e6f0, 0xe5eef1, 0xf2f0eb, 0xfaecdd, 0xfde2c9, 0xfcd4b0, 0xf8c598,
                  0xf4b781, 0xefa96d, 0xea9959, 0xe38946, 0xdb7934, 0xd16923, 0xc55c16,
                  0xb54f0c, 0xa44307, 0x923906, 0x843005, 0x7a2a04});
}

int between(int low, int high, double fraction)
{
    return static_cast<int>(std::lround(low + (high - low) * fraction));
}

} // namespace

QColor ColourMap::at(double t) const
{
    if (colours.empty())
        return {};
    const double place = std::clamp(t, 0.0, 1.0) * static_cast<double>(colours.size() - 1);
    // A NaN passes through clamp and must not become an index.
    const auto left = place >= 0.0 ? static_cast<std::size_t>(place) : 0;
    if (left + 1 >= colours.size())
        return colours.back();
    const double fraction = place >= 0.0 ? place - static_cast<double>(left) : 0.0;
    const QColor& low = colours[left];
    const QColor& high = colours[left + 1];
    return QColor(between(low.red(), high.red(), fraction),
                  between(low.green(), high.green(), fraction),
                  between(low.blue(), high.blue(), fraction));
}

ColourMap reversed(const ColourMap& map)
{
    return {map.id + QStringLiteral("-reversed"),
            map.title,
            {map.colours.rbegin(), map.colours.rend()}};
}

std::span<const ColourMap> colourMaps()
{
    static const std::array all{viridis(), cividis(), blueOrange()};
    return all;
}

const ColourMap& colourMapById(const QString& id)
{
    const auto maps = colourMaps();
    const auto found = std::ranges::find(maps, id, &ColourMap::id);
    return found == maps.end() ? maps.front() : *found;
}

} // namespace ui
