// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "core/analysis/probe.h"
#include "ui/views/views.h"

#include <QByteArray>
#include <QJsonObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// What a figure shows, and from where it is seen.
struct FigureSource {
    core::AnalysisPtr analysis; ///< Never null, and complete.
    QJsonObject view;           ///< As sessionView() makes it; what is missing is as at first.
    std::optional<core::Probe> probe = {}; ///< At the point of probePlace().
    /// The analysis with these studies, which the view wants; without it, what is there has to do.
    std::function<core::AnalysisPtr(const core::Studies&)> study = {};
    // What was found of the ground; null or empty where nothing was.
    std::shared_ptr<const FoundGround> found = nullptr;
    std::shared_ptr<const FollowedMinima> followed = nullptr;
    std::vector<Landmark> landmarks = {};
};

/// The file of a figure of the view @p info, drawn by a view of its own that nobody sees, in the
/// light or the dark theme whatever that of the window is. Empty when it could not be made, such as
/// a surface without OpenGL, or a table as a picture. Takes some tenths of a second for a surface.
QByteArray makeFigure(const ViewInfo& info, const FigureSource& source, const Figure& figure,
                      bool dark);

/// What files of @p title (of a problem) and its view are called: "us_states-contours.pdf".
QString figureFileName(const std::string& title, const ViewInfo& info, const QString& suffix);

} // namespace ui
