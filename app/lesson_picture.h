// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/session_file.h"

#include <QByteArray>
#include <QString>

#include <string>

namespace app {

/// What a step of a lesson shows, for a page or a slide.
struct LessonPicture {
    QString view;   ///< Which one it is of.
    QByteArray png; ///< Empty where nothing is shown.
};

/// For what a picture is made.
enum class PictureUse {
    Page,  ///< 150 x 95 mm, with the letters of a page.
    Slide, ///< 150 x 120 mm, with letters that are read from afar.
};

/// The picture of the view @p wanted of @p scene; without a display a map of contours
/// stands for a view that needs one. Throws FileError where it cannot be made.
LessonPicture lessonPicture(const std::string& wanted, const core::SessionFile& scene,
                            bool hasDisplay, PictureUse use);

} // namespace app
