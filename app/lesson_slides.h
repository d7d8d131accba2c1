// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson_html.h"

namespace app {

/// @p lesson as the pages of a PDF for a projector: a title, and for each step its text beside its
/// picture, then its question, then the answer beside what it shows. Text that is too long for one
/// page goes on beside the same picture. The same lesson gives the same bytes.
/// Where there is no display, a map of contours stands for a view that needs one. Throws FileError
/// where a picture cannot be made. @pre as of lessonHtml().
std::string lessonSlides(const core::Lesson& lesson, const std::vector<core::SceneFiles>& scenes,
                         const std::vector<StepFacts>& facts, bool hasDisplay);

} // namespace app
