// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/lesson.h"

#include <string>
#include <vector>

namespace app {

/// What the values of a step come to.
struct StepFacts {
    core::LessonFacts scene;
    core::LessonFacts reveal; ///< Those of the scene among them.
};

/// @p lesson as one HTML page with its pictures in it, for those without the program; the answers
/// are folded. Where there is no display, a map of contours stands for a view that needs one.
/// Throws FileError where a picture cannot be made. @pre a FigureApplication lives, with a display
/// if
/// @p hasDisplay.
std::string lessonHtml(const core::Lesson& lesson, const std::vector<core::SceneFiles>& scenes,
                       const std::vector<StepFacts>& facts, bool hasDisplay);

} // namespace app
