// SPDX-License-Identifier: MIT
#include "ui/problem_loader.h"

#include "core/problem/csv.h"

#include <QFile>
#include <QFileInfo>

#include <exception>

namespace ui {

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

void ProblemLoader::openFile(const QString& path)
{
    const auto progress = [this, job = m_job + 1](double fraction) {
        QMetaObject::invokeMethod(this, [this, job, fraction] {
            if (job == m_job)
                emit progressed(fraction);
        });
    };
    start(
        [path, progress](const std::stop_token& stop) -> core::Result<core::Session> {
            auto problem = core::readCsv(QFile::encodeName(path).toStdString(), progress, stop);
            if (!problem)
                return problem.error();
            return standardSession(problem.take(),
                                   QFileInfo(path).completeBaseName().toStdString());
        },
        path);
}

void ProblemLoader::openExample(const Example& example)
{
    start([example](const std::stop_token&) { return ui::openExample(example); }, {});
}

void ProblemLoader::make(const std::function<core::Session()>& make)
{
    start([make](const std::stop_token&) -> core::Result<core::Session> { return make(); }, {});
}

void ProblemLoader::cancel()
{
    m_stop.request_stop();
    ++m_job;
    emit busyChanged(false);
}

void ProblemLoader::start(const Load& load, const QString& path)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const quint64 job = ++m_job;
    emit busyChanged(true);
    m_pool.start([this, job, load, path, stop = m_stop.get_token()] {
        core::Result<core::Session> result = core::Error{};
        try {
            result = load(stop);
        } catch (const std::exception& error) {
            result = core::Error{error.what()};
        }
        QMetaObject::invokeMethod(this, [this, job, path, result] {
            if (job != m_job)
                return;
            emit busyChanged(false);
            if (result)
                emit loaded(result.value(), path);
            else
                emit failed(QString::fromStdString(result.error().message));
        });
    });
}

} // namespace ui
