// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/studies.h"
#include "core/picture/slice_picture.h"
#include "core/plane/plane.h"
#include "core/session.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// What is to be found of the ground of the slices: it takes longer than pictures of them.
struct GroundWish {
    std::string basinsBy; ///< The method whose basins are mapped, by its id; empty for none.
    bool valleys = false; ///< The merge tree of the leading slice.

    friend bool operator==(const GroundWish&, const GroundWish&) = default;
};

/// All that a picture depends on.
struct AnalysisRequest {
    SessionPtr session;           ///< Never null.
    std::optional<Window> window; ///< Part of the plane to show; nothing means the chosen range.
    double turn = 0.0;            ///< Angle by which the plane is turned; see turned().

    PictureSettings picture = {};
    Studies studies = {};
    GroundWish ground = {};

    friend bool operator==(const AnalysisRequest&, const AnalysisRequest&) = default;
};

/// What is shown of @p session: the losses that it compares and its own, at most kMostPanels.
std::vector<Panel> panelsOf(const Session& session);
/// The panel among panelsOf(@p session) that shows the session's own loss.
std::size_t leadingPanel(const std::vector<Panel>& panels, const Session& session);
/// The problem whose loss @p panel shows, with its mix.
Problem problemOf(const Session& session, const Panel& panel);
/// The panels that compare the named losses on the data of a session.
std::vector<Panel> namedLosses();
/// Whether all named losses are among the panels of @p session.
bool comparesNamedLosses(const Session& session);
/// Adds the named losses to the panels of @p session, before what else is pinned there (at most
/// kMostPanels in all, with the own loss), or takes them out.
void compareNamedLosses(Session& session, bool compare);

} // namespace core
