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

/// Makes figures of one view, one after the other, with a view of its own that nobody sees; that of
/// a surface is kept, for its context of OpenGL. Its figures are those of makeFigure().
class FigureMaker final {
public:
    /// @param info  lives longer than this.
    explicit FigureMaker(const ViewInfo& info);
    ~FigureMaker();
    FigureMaker(const FigureMaker&) = delete;
    FigureMaker& operator=(const FigureMaker&) = delete;

    /// See makeFigure().
    QByteArray make(const FigureSource& source, const Figure& figure, bool dark);
    /// What the view of the last figure wants to be studied; see FigureSource::study.
    const core::Studies& wantedStudies() const { return m_wanted; }

private:
    /// Views take their colours when they are made.
    void makeView(bool dark);

    const ViewInfo& m_info;
    std::unique_ptr<ViewState> m_state; ///< Outlives the view, which looks at it.
    std::unique_ptr<View> m_view;       ///< Null until something is made.
    bool m_isDark = false;
    QJsonObject m_shown; ///< By the view, as FigureSource has it.
    core::Studies m_wanted;
};

/// The file of a figure of the view @p info, drawn by a view of its own that nobody sees, in the
/// light or the dark theme whatever that of the window is. Empty when it could not be made, such as
/// a surface without OpenGL, or a table as a picture. Takes some tenths of a second for a surface.
QByteArray makeFigure(const ViewInfo& info, const FigureSource& source, const Figure& figure,
                      bool dark);

/// @p figure as a PNG for the screen, as large as fits into @p room, which has @p pixelRatio pixels
/// a unit. It remembers nothing.
Figure previewOf(Figure figure, const QSize& room, double pixelRatio);

/// What a file that shows the view @p info of @p session is called, by problem, loss and view:
/// "us_states-combined-contours.pdf"; the loss is "compared" where there are several. Without a
/// suffix if that is empty.
QString figureFileName(const core::Session& session, const ViewInfo& info, const QString& suffix);

} // namespace ui
