// SPDX-License-Identifier: MIT
#include "ui/data/lessons.h"

#include "core/command/commands.h"
#include "core/files/open.h"
#include "core/files/session_file.h"
#include "ui/data/examples.h"
#include "ui/data/resource_path.h"
#include "ui/look/message_text.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace ui {

namespace {

/// The lessons of @p folder in their order. README is for those who write them.
std::vector<LessonFile> lessonsIn(const QString& folder)
{
    std::vector<LessonFile> lessons;
    if (folder.isEmpty())
        return lessons;
    for (const QFileInfo& info :
         QDir(folder).entryInfoList({QStringLiteral("*.md")}, QDir::Files, QDir::Name))
        if (info.completeBaseName().compare(QLatin1String("readme"), Qt::CaseInsensitive) != 0)
            lessons.push_back(readLessonFile(info.absoluteFilePath()));
    std::ranges::stable_sort(lessons, {}, [](const LessonFile& file) {
        return std::pair(!file.isRead(), file.lesson.order);
    });
    return lessons;
}

core::Result<core::SessionFile> openForLesson(const QString& source, const QDir& folder)
{
    if (const Example* example = exampleById(source)) {
        auto session = openExample(*example);
        if (!session)
            return session.error();
        return core::SessionFile{.session = session.take()};
    }
    const QString path = folder.absoluteFilePath(source);
    const std::string file = QFile::encodeName(path).toStdString();
    if (core::isSessionFile(file))
        return core::openSession(file);
    auto problem = core::openProblem(file);
    if (!problem)
        return problem.error();
    return core::SessionFile{.session = standardSession(
                                 problem.take(), QFileInfo(path).completeBaseName().toStdString())};
}

QString progressKey(const QString& id, const char* member)
{
    return QStringLiteral("lessons/%1/%2").arg(id, QLatin1String(member));
}

} // namespace

QString ownLessonFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           QStringLiteral("/lessons");
}

std::vector<LessonFile> findLessons()
{
    std::vector<LessonFile> lessons = lessonsIn(resourcePath(QStringLiteral("lessons")));
    std::vector<LessonFile> own = lessonsIn(ownLessonFolder());
    std::ranges::move(own, std::back_inserter(lessons));
    return lessons;
}

LessonFile readLessonFile(const QString& path)
{
    auto lesson = core::openLesson(QFile::encodeName(path).toStdString());
    if (lesson)
        return {path, lesson.take(), {}};
    return {path, {}, errorText(lesson.error())};
}

core::ScriptFiles lessonFiles(const QString& folder)
{
    const auto refuse = [](const auto&, const core::SessionFile&) {
        return std::string("a lesson writes no files");
    };
    return {.open =
                [folder](const std::string& path, core::SessionFile& into) {
                    auto opened = openForLesson(QString::fromStdString(path), QDir(folder));
                    if (!opened)
                        return opened.error().message;
                    // How a scene is shown stays from data set to data set, as in the window.
                    const std::string view = into.view;
                    into = opened.take();
                    if (into.view == "{}")
                        into.view = view;
                    return std::string();
                },
            .save = refuse,
            .makeFigure = refuse};
}

LessonProgress lessonProgress(const QString& id)
{
    const QSettings settings;
    return {settings.value(progressKey(id, "step"), 0).toInt(),
            settings.value(progressKey(id, "done"), 0).toInt()};
}

void setLessonProgress(const QString& id, const LessonProgress& progress)
{
    QSettings settings;
    settings.setValue(progressKey(id, "step"), progress.step);
    settings.setValue(progressKey(id, "done"), progress.done);
}

} // namespace ui
