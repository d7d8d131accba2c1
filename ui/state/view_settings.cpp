// SPDX-License-Identifier: MIT
#include "ui/state/view_settings.h"

#include "core/picture/difference_picture.h"
#include "core/solve/along.h"
#include "core/solve/method.h"
#include "core/theory/curvature_map.h"

#include <array>
#include <cmath>
#include <optional>
#include <tuple>
#include <utility>

namespace ui {

namespace {

constexpr QLatin1String kColourMap("colourMap");
constexpr QLatin1String kColourBy("colourBy");
constexpr QLatin1String kCompareLook("compareLook");
const QStringList kCompareLooks{QStringLiteral("both"), QStringLiteral("surfaces"),
                                QStringLiteral("maps")};

constexpr QLatin1String kScaleSharing("scaleSharing");
constexpr QLatin1String kLossLow("lossLow");
constexpr QLatin1String kLossHigh("lossHigh");
constexpr QLatin1String kMostLines("mostLines");
constexpr QLatin1String kMapColouring("mapColouring");
constexpr QLatin1String kBasins("basins"); ///< An id of mapColourings().
constexpr QLatin1String kBasinMethod("basinMethod");
constexpr QLatin1String kTimelineAlong("timelineAlong");
constexpr QLatin1String kBlendFrom("blendFrom");
constexpr QLatin1String kBlendTo("blendTo");
constexpr int kManyLines = 100;

/// In the order of core::ScaleSharing.
const QStringList kSharings{QStringLiteral("whereReadable"), QStringLiteral("all"),
                            QStringLiteral("none")};

std::optional<core::LossRange> rangeFrom(const QVariantMap& map)
{
    bool isLow = false;
    bool isHigh = false;
    const core::LossRange range{map.value(kLossLow).toDouble(&isLow),
                                map.value(kLossHigh).toDouble(&isHigh)};
    const bool isValid = isLow && isHigh && std::isfinite(range.low) && std::isfinite(range.high) &&
                         range.low < range.high;
    return isValid ? std::optional(range) : std::nullopt;
}

/// Nothing where one of the ids in @p map is no loss, or both are one.
std::optional<std::pair<QString, QString>> blendFrom(const QVariantMap& map)
{
    const QString from = map.value(kBlendFrom).toString();
    const QString to = map.value(kBlendTo).toString();
    const bool isValid =
        from != to && core::lossById(from.toStdString()) && core::lossById(to.toStdString());
    return isValid ? std::optional(std::pair(from, to)) : std::nullopt;
}

/// Files hold everything as text.
std::optional<bool> boolOf(const QVariant& value)
{
    const QString text = value.toString();
    if (text == QLatin1String("true"))
        return true;
    if (text == QLatin1String("false"))
        return false;
    return std::nullopt;
}

} // namespace

bool isColouredByLoss(const ViewSettings& settings)
{
    return settings.colourBy == ViewSettings().colourBy;
}

QString basinMethodOf(const ViewSettings& settings)
{
    return settings.mapColouring == kBasins ? settings.basinMethod : QString();
}

core::Blend blendOf(const ViewSettings& settings)
{
    const auto from = core::lossById(settings.blendFrom.toStdString());
    const auto to = core::lossById(settings.blendTo.toStdString());
    return from && to ? core::Blend{from->mix, to->mix} : core::Blend();
}

core::PictureSettings pictureSettings(const ViewSettings& settings)
{
    return {.logarithmic = settings.logHeight,
            .sharing = settings.scaleSharing,
            .range = settings.lossRange,
            .mostLines = settings.mostLines};
}

std::span<const ViewSwitch> viewSwitches()
{
    static constexpr std::array all{
        ViewSwitch{"logHeight", &ViewSettings::logHeight},
        ViewSwitch{"showContours", &ViewSettings::showContours},
        ViewSwitch{"showMinima", &ViewSettings::showMinima},
        ViewSwitch{"showPaths", &ViewSettings::showPaths},
        ViewSwitch{"showWall", &ViewSettings::showWall},
        ViewSwitch{"showDiscs", &ViewSettings::showDiscs},
        ViewSwitch{"showStep", &ViewSettings::showStep},
        ViewSwitch{"showOwnLines", &ViewSettings::showOwnLines},
        ViewSwitch{"showTrails", &ViewSettings::showTrails},
        ViewSwitch{"animate", &ViewSettings::animate},
    };
    return all;
}

QVariantMap toMap(const ViewSettings& settings)
{
    QVariantMap map{{kColourMap, settings.colourMap}, {kCompareLook, settings.compareLook}};
    map.insert(kScaleSharing, kSharings[int(settings.scaleSharing)]);
    map.insert(kMostLines, settings.mostLines);
    map.insert(kColourBy, settings.colourBy);
    map.insert(kMapColouring, settings.mapColouring);
    map.insert(kBasinMethod, settings.basinMethod);
    map.insert(kTimelineAlong, settings.timelineAlong);
    map.insert(kBlendFrom, settings.blendFrom);
    map.insert(kBlendTo, settings.blendTo);
    if (settings.lossRange) {
        map.insert(kLossLow, settings.lossRange->low);
        map.insert(kLossHigh, settings.lossRange->high);
    }
    for (const ViewSwitch& each : viewSwitches())
        map.insert(QLatin1String(each.key), settings.*each.setting);
    return map;
}

ViewSettings viewSettingsFrom(const QVariantMap& map)
{
    ViewSettings settings;
    if (const QString colourMap = map.value(kColourMap).toString(); !colourMap.isEmpty())
        settings.colourMap = colourMap;
    if (const QString colourBy = map.value(kColourBy).toString();
        core::curvatureLayerById(colourBy.toStdString()) ||
        core::differenceById(colourBy.toStdString()))
        settings.colourBy = colourBy;
    if (const QString look = map.value(kCompareLook).toString(); kCompareLooks.contains(look))
        settings.compareLook = look;
    if (const auto sharing = kSharings.indexOf(map.value(kScaleSharing).toString()); sharing >= 0)
        settings.scaleSharing = static_cast<core::ScaleSharing>(sharing);
    if (const int lines = map.value(kMostLines).toInt(); lines >= 1 && lines <= kManyLines)
        settings.mostLines = lines;
    settings.lossRange = rangeFrom(map);
    if (const QString colouring = map.value(kMapColouring).toString(); !colouring.isEmpty())
        settings.mapColouring = colouring;
    if (const QString method = map.value(kBasinMethod).toString();
        core::methodById(method.toStdString()))
        settings.basinMethod = method;
    if (const QString along = map.value(kTimelineAlong).toString();
        core::alongById(along.toStdString()))
        settings.timelineAlong = along;
    if (const auto blend = blendFrom(map))
        std::tie(settings.blendFrom, settings.blendTo) = *blend;
    for (const ViewSwitch& each : viewSwitches())
        if (const auto value = boolOf(map.value(QLatin1String(each.key))))
            settings.*each.setting = *value;
    return settings;
}

} // namespace ui
