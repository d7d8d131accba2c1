// SPDX-License-Identifier: MIT
#include "ui/state/view_settings.h"

#include <array>
#include <optional>

namespace ui {

namespace {

constexpr QLatin1String kColourMap("colourMap");
constexpr QLatin1String kCompareLook("compareLook");
const QStringList kCompareLooks{QStringLiteral("both"), QStringLiteral("surfaces"),
                                QStringLiteral("maps")};

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

std::span<const ViewSwitch> viewSwitches()
{
    static constexpr std::array all{
        ViewSwitch{"logHeight", &ViewSettings::logHeight},
        ViewSwitch{"showContours", &ViewSettings::showContours},
        ViewSwitch{"showMinima", &ViewSettings::showMinima},
        ViewSwitch{"showPaths", &ViewSettings::showPaths},
        ViewSwitch{"showWall", &ViewSettings::showWall},
        ViewSwitch{"animate", &ViewSettings::animate},
    };
    return all;
}

QVariantMap toMap(const ViewSettings& settings)
{
    QVariantMap map{{kColourMap, settings.colourMap}, {kCompareLook, settings.compareLook}};
    for (const ViewSwitch& each : viewSwitches())
        map.insert(QLatin1String(each.key), settings.*each.setting);
    return map;
}

ViewSettings viewSettingsFrom(const QVariantMap& map)
{
    ViewSettings settings;
    if (const QString colourMap = map.value(kColourMap).toString(); !colourMap.isEmpty())
        settings.colourMap = colourMap;
    if (const QString look = map.value(kCompareLook).toString(); kCompareLooks.contains(look))
        settings.compareLook = look;
    for (const ViewSwitch& each : viewSwitches())
        if (const auto value = boolOf(map.value(QLatin1String(each.key))))
            settings.*each.setting = *value;
    return settings;
}

} // namespace ui
