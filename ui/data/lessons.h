// SPDX-License-Identifier: MIT
#pragma once

#include "core/command/script.h"
#include "core/lesson/lesson.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace ui {

/// A file of a lesson, and what is in it.
struct LessonFile {
    QString path;
    core::Lesson lesson; ///< Without steps where it could not be read.
    QString error;       ///< Then why: `PATH: line N: reason`.

    bool isRead() const { return error.isEmpty(); }
};

/// The folder `lessons` of the user's data directory: what is put there is found.
QString ownLessonFolder();
/// The lessons that come with the program, and then the user's own, each in their order. Those
/// that cannot be read stand at the end of theirs.
std::vector<LessonFile> findLessons();
LessonFile readLessonFile(const QString& path);

/// How a lesson in @p folder opens things: the id of an example, or a session or data set, whose
/// path may be relative to the folder. It writes nothing.
core::ScriptFiles lessonFiles(const QString& folder);

/// How far the user is in a lesson; kept with the settings.
struct LessonProgress {
    int step = 0; ///< Where to go on, from 0.
    int done = 0; ///< So many steps were finished, all those before the next one.
};
LessonProgress lessonProgress(const QString& id);
void setLessonProgress(const QString& id, const LessonProgress& progress);

} // namespace ui
