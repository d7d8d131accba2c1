// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/loss_scale.h"
#include "core/problem/blend.h"

#include <QString>
#include <QVariantMap>

#include <optional>
#include <span>

namespace ui {

/// How all views show what was computed. Saved with the window, not undone.
struct ViewSettings {
    QString colourMap =
        QStringLiteral("viridis"); ///< An id of colourMaps(); an unknown one means viridis.
    /// What is in the middle while losses are compared: "both", "surfaces" or "maps".
    QString compareLook = QStringLiteral("both");
    /// What the colours of the slice stand for: "loss", or an id of core::curvatureLayers() or
    /// core::differences().
    QString colourBy = QStringLiteral("loss");
    bool logHeight = true; ///< Height and colour by log10 L instead of L.
    bool showContours = true;
    bool showMinima = true;
    bool showPaths = true;
    bool showWall = true;      ///< The rim of the hole alpha <= 0.
    bool showOwnLines = false; ///< Of the session's own loss on the maps of the others.
    bool showDiscs = false;    ///< Balls around a proved minimum, and that of Newton's method.
    /// Which pictures beside each other share a scale of losses.
    core::ScaleSharing scaleSharing = core::ScaleSharing::WhereReadable;
    std::optional<core::LossRange> lossRange = {}; ///< Ends of all scales; nothing: by the losses.
    int mostLines = core::kUsualLines;             ///< Of equal loss.
    /// What colours the maps; an id of mapColourings(), an unknown one means the loss.
    QString mapColouring = QStringLiteral("loss");
    QString basinMethod = QStringLiteral("newton"); ///< Whose basins the maps show.
    /// What the timeline counts along: an id of core::alongChoices().
    QString timelineAlong = QStringLiteral("iteration");
    bool showStep = false; ///< What is inside the step at which the timeline stands.
    /// The losses between which one blends, by their ids.
    QString blendFrom = QStringLiteral("softmax");
    QString blendTo = QStringLiteral("combined");
    bool showTrails = false; ///< Where minima go under the blend.
    bool animate = true;     ///< Motion that explains; off for those who do not want it.

    friend bool operator==(const ViewSettings&, const ViewSettings&) = default;
};

/// False where the colours of the slice stand for something else.
bool isColouredByLoss(const ViewSettings& settings);

/// What of the settings enters the numbers of which pictures are made.
core::PictureSettings pictureSettings(const ViewSettings& settings);

/// The blend that @p settings name.
core::Blend blendOf(const ViewSettings& settings);

/// The method whose basins @p settings show, by its id; empty where they show none.
QString basinMethodOf(const ViewSettings& settings);

/// A setting that is on or off, by its key in files and among the names of controls.
struct ViewSwitch {
    const char* key; ///< "showPaths". Never changed.
    bool ViewSettings::*setting;
};

/// All settings that are on or off. A new one is a member and an entry here.
std::span<const ViewSwitch> viewSwitches();

/// The settings by their keys.
QVariantMap toMap(const ViewSettings& settings);
/// The settings in @p map; those that it does not have, or has as something else, are the standard
/// ones.
ViewSettings viewSettingsFrom(const QVariantMap& map);

} // namespace ui
