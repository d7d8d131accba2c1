// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/session_file.h"
#include "ui/state/view_state.h"
#include "ui/views/views.h"
#include "ui/window/analysis_flow.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMainWindow>

#include <optional>
#include <span>

namespace ui {

/// The parts of a window that decide how it shows a session.
struct SessionViewParts {
    QMainWindow& window;
    ViewState& viewState;
    AnalysisFlow& flow;
    std::span<const NamedView> views;
};

/// How the window shows its session: a JSON object for the session file, by keys that are never
/// changed.
QByteArray sessionView(const SessionViewParts& parts);

/// @p view without the arrangement of panels.
QByteArray withoutPanels(const QByteArray& view);

/// Shows the session that has just been opened as @p view says. What that does not have, or has as
/// something else, stays as it is; panels are shown and sized, and never moved.
void showSessionView(const QByteArray& view, const SessionViewParts& parts);

/// The parts of @p view, as sessionView() makes it, that a picture without a window needs: what all
/// views share, and what one of them keeps for itself.
/// @return the window of the plane that was in sight.
std::optional<core::Window> windowOf(const QJsonObject& view);
/// So many numbers are in the tables of @p session, those of frozen states among them.
Eigen::Index numbersInTables(const core::Session& session);

/// What has to be computed for a picture of @p file without a window; no studies.
core::AnalysisRequest requestOf(const core::SessionFile& file);
void showViewState(const QJsonObject& view, ViewState& state);
void showView(const QJsonObject& view, const ViewInfo& info, View& shown);

} // namespace ui
