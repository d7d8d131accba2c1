// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "core/files/session_file.h"

#include <array>
#include <memory>
#include <string>

class QApplication;

namespace ui {
struct Figure;
struct ViewInfo;
} // namespace ui

namespace app {

/// Which figure, and what it looks like.
struct FigureOptions {
    std::string view = "contours";
    std::string output; ///< Its ending says the format.
    std::string size = "two-columns";
    std::string theme = "light"; ///< Or "dark".
    double dotsPerInch = 300.0;  ///< Of a png.
    double enlargement = 0.0;    ///< 0: that of the size.
    bool isTransparent = false;
    bool forgets = false; ///< The figure does not keep the session.
};

/// The views, for help texts and messages: "contours, surface, ...".
std::string viewIds();
/// The sizes that have a name.
std::string presetIds();

/// Whether a figure of @p view in the format of @p output needs OpenGL.
bool needsDisplay(const std::string& view, const std::string& output = "picture.png");

/// The one QApplication that figures need, without a window and without a display where it can.
/// Throws FileError where @p needsDisplay and there is none.
class FigureApplication {
public:
    explicit FigureApplication(bool needsDisplay);
    ~FigureApplication();

private:
    // QApplication keeps references to these.
    int m_count = 1;
    std::array<char, 6> m_name{"basin"};
    std::array<char*, 2> m_arguments{m_name.data(), nullptr};
    std::unique_ptr<QApplication> m_application;
};

/// The view that @p options name, and its figure. Throws UsageError where there is none such.
const ui::ViewInfo& viewOf(const FigureOptions& options);
ui::Figure figureOf(const FigureOptions& options);
/// The application takes the theme of @p options.
void applyThemeOf(const FigureOptions& options);

/// Throws UsageError for a view or size that there is not.
void checkFigure(const FigureOptions& options);

/// All that is computed of @p file, as its window and its settings ask.
core::AnalysisPtr analysisOf(const core::SessionFile& file);

/// The content of the figure of @p file. Throws FileError if it cannot be made.
/// @pre a FigureApplication lives, with a display if the view needs one.
std::string figureContent(const FigureOptions& options, const core::SessionFile& file);
/// Writes that to its output.
void writeFigure(const FigureOptions& options, const core::SessionFile& file);

} // namespace app
