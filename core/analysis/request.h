// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/slice_picture.h"
#include "core/plane/plane.h"
#include "core/session.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace core {

/// A loss of a state of the problem: one picture among those that are compared.
struct Panel {
    Mix mix;
    /// The state of A, b and w whose loss it is; null for that of the request's session.
    SessionPtr snapshot;

    friend bool operator==(const Panel&, const Panel&) = default;
};

/// So many panels can be asked for at once.
inline constexpr std::size_t kMostPanels = 6;

/// All that a picture depends on.
struct AnalysisRequest {
    SessionPtr session;             ///< Never null.
    std::optional<Window> window;   ///< Part of the plane to show; nothing means the chosen range.
    double turn = 0.0;              ///< Angle by which the plane is turned; see turned().
    std::vector<Panel> panels = {}; ///< At most kMostPanels; none means the session's own loss.

    PictureSettings picture = {};

    friend bool operator==(const AnalysisRequest&, const AnalysisRequest&) = default;
};

/// The panels of @p request, at least one.
std::vector<Panel> panelsOf(const AnalysisRequest& request);
/// The panel among @p panels that shows the loss of @p session itself; the first if none does.
std::size_t leadingPanel(const std::vector<Panel>& panels, const Session& session);
/// The problem whose loss @p panel of @p request shows, with its mix.
Problem problemOf(const AnalysisRequest& request, const Panel& panel);
/// The panels that compare the named losses, and the loss of @p session if it has no name.
std::vector<Panel> comparisonOf(const Session& session);

} // namespace core
