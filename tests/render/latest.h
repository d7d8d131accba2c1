// SPDX-License-Identifier: MIT
// The window with its latest analysis.
#pragma once

#include "ui/window/main_window.h"

/// The latest analysis of a window.
class Latest final : public QObject {
public:
    explicit Latest(ui::MainWindow& window)
    {
        connect(&window.flow(), &ui::AnalysisFlow::analysisChanged, this,
                [this](const core::AnalysisPtr& next) { analysis = next; });
    }
    bool isCompleteFor(const core::SessionPtr& session) const
    {
        return analysis && analysis->complete && analysis->request.session == session;
    }
    core::AnalysisPtr analysis;
};
