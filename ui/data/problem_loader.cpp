// SPDX-License-Identifier: MIT
#include "ui/data/problem_loader.h"

#include "core/files/open.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <functional>

namespace ui {

namespace {

core::Result<Opened> openSession(const QString& path)
{
    auto read = core::openSession(QFile::encodeName(path).toStdString());
    if (!read)
        return read.error();
    return Opened{read.value().session, {path}, {}, read.value()};
}

} // namespace

ProblemLoader::ProblemLoader(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

ProblemLoader::~ProblemLoader()
{
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void ProblemLoader::openFiles(const QStringList& paths)
{
    const core::Progress progress = [this, job = m_job + 1](double fraction) {
        QMetaObject::invokeMethod(this, [this, job, fraction] {
            if (job == m_job)
                emit progressed(fraction);
        });
    };
    if (paths.size() == 1 && core::isSessionFile(QFile::encodeName(paths.first()).toStdString())) {
        start([path = paths.first()](const std::stop_token&) { return openSession(path); });
        return;
    }
    QStringList files = paths;
    std::ranges::sort(files, std::greater(),
                      [](const QString& path) { return QFileInfo(path).size(); });
    const auto read = [files, progress](const std::stop_token& stop) {
        const std::filesystem::path first = QFile::encodeName(files[0]).toStdString();
        if (files.size() == 1)
            return core::importProblem(first, {}, progress, stop);
        return core::importProblem(first, QFile::encodeName(files[1]).toStdString(), {}, progress,
                                   stop);
    };
    start([read, files, title = QFileInfo(files[0]).completeBaseName().toStdString()](
              const std::stop_token& stop) -> core::Result<Opened> {
        core::Result<core::ImportedProblem> result = read(stop);
        if (!result)
            return result.error();
        core::ImportedProblem imported = result.take();
        QStringList remarks;
        for (const std::string& remark : imported.report.remarks)
            remarks += QString::fromStdString(remark);
        return Opened{standardSession(std::move(imported.problem), title), files, remarks};
    });
}

void ProblemLoader::openExample(const Example& example)
{
    start([example](const std::stop_token&) -> core::Result<Opened> {
        core::Result<core::Session> session = ui::openExample(example);
        if (!session)
            return session.error();
        return Opened{session.take()};
    });
}

void ProblemLoader::make(const std::function<core::Session()>& make)
{
    start([make](const std::stop_token&) -> core::Result<Opened> { return Opened{make()}; });
}

void ProblemLoader::cancel()
{
    m_stop.request_stop();
    ++m_job;
    emit busyChanged(false);
}

bool ProblemLoader::stop(QDeadlineTimer end)
{
    cancel();
    m_pool.clear();
    return m_pool.waitForDone(int(end.remainingTime()));
}

void ProblemLoader::start(const Load& load)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const quint64 job = ++m_job;
    emit busyChanged(true);
    m_pool.start([this, job, load, stop = m_stop.get_token()] {
        core::Result<Opened> result = core::Error{};
        try {
            result = load(stop);
        } catch (const std::exception& error) {
            result = core::Error{error.what()};
        }
        QMetaObject::invokeMethod(this, [this, job, result] {
            if (job != m_job)
                return;
            emit busyChanged(false);
            if (result)
                emit loaded(result.value());
            else
                emit failed(QString::fromStdString(result.error().message));
        });
    });
}

} // namespace ui
