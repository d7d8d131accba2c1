// SPDX-License-Identifier: MIT
#include "ui/data/problem_loader.h"

#include "core/files/csv.h"
#include "core/files/file_bytes.h"
#include "core/files/open.h"
#include "ui/data/figure_memory.h"
#include "ui/data/import_memory.h"
#include "ui/look/message_text.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <functional>
#include <utility>
#include <vector>

namespace ui {

namespace {

core::Result<Opened> openSession(const QString& path)
{
    auto read = core::openSession(QFile::encodeName(path).toStdString());
    if (!read)
        return read.error();
    return Opened{read.value().session, {path}, {}, read.value(), read.value().data};
}

/// The session that a figure remembers; it comes from no file that could be written over.
core::Result<Opened> openFigure(const QString& path, const QByteArray& content)
{
    const std::string name = QFileInfo(path).fileName().toStdString();
    const std::optional<QByteArray> kept = FigureMemory::sessionIn(content);
    if (!kept)
        return core::Error{name + ": a picture that remembers no session of Basin"};
    auto read = core::readSession(kept->toStdString());
    if (!read)
        return core::Error{name + ": " + read.error().message};
    return Opened{read.value().session, {}, {}, read.value()};
}

std::filesystem::path pathOf(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

/// Where what @p files hold can be found again; nothing for a pipe, and for part of an archive.
std::optional<core::DataReference> referenceTo(const QStringList& files,
                                               const core::ImportOptions& options)
{
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files) {
        if (!QFileInfo(file).isFile())
            return std::nullopt;
        paths.push_back(pathOf(file));
    }
    core::Result<core::DataReference> reference = core::referenceTo(paths, options);
    return reference ? std::optional(reference.take()) : std::nullopt;
}

/// Sizes and times of @p files, which tell whether they were changed meanwhile.
std::vector<std::pair<qint64, QDateTime>> stampsOf(const QStringList& files)
{
    std::vector<std::pair<qint64, QDateTime>> stamps;
    for (const QString& file : files)
        stamps.emplace_back(QFileInfo(file).size(), QFileInfo(file).lastModified());
    return stamps;
}

/// The problem that @p import reads from @p files, with its remarks. Where they are written to
/// meanwhile, no reference says that the numbers are theirs.
core::Result<Opened> opened(const std::function<core::Result<core::ImportedProblem>()>& import,
                            const QStringList& files, const core::ImportOptions& options = {})
{
    const auto stamps = stampsOf(files);
    core::Result<core::ImportedProblem> result = import();
    if (!result)
        return result.error();
    core::ImportedProblem imported = result.take();
    QStringList remarks;
    for (const std::string& remark : imported.report.remarks)
        remarks += messageText(remark);
    const std::string title = QFileInfo(files.first()).completeBaseName().toStdString();
    std::optional<core::DataReference> data = referenceTo(files, options);
    if (stampsOf(files) != stamps)
        data.reset();
    return Opened{
        standardSession(std::move(imported.problem), title), files, remarks, {}, std::move(data)};
}

} // namespace

bool isFigure(const QString& path)
{
    constexpr std::size_t kEnough = 1024;
    return FigureMemory::looksLikeFigure(
        QByteArray::fromStdString(core::readHead(pathOf(path), kEnough)));
}

bool isPlainTable(const QString& path)
{
    constexpr std::size_t kEnough = 4096;
    return QFileInfo(path).isFile() && core::isTable(pathOf(path)) &&
           core::mayBeTable(core::readHead(pathOf(path), kEnough));
}

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

std::function<void(double)> ProblemLoader::progress()
{
    return [this, job = m_job + 1](double fraction) {
        QMetaObject::invokeMethod(this, [this, job, fraction] {
            if (job == m_job)
                emit progressed(fraction);
        });
    };
}

void ProblemLoader::openFiles(const QStringList& paths)
{
    if (paths.size() == 2) {
        QStringList files = paths;
        std::ranges::sort(files, std::greater(),
                          [](const QString& path) { return QFileInfo(path).size(); });
        start([files, progress = progress()](const std::stop_token& stop) {
            return opened(
                [&] {
                    return core::importProblem(pathOf(files[0]), pathOf(files[1]), {}, progress,
                                               stop);
                },
                files);
        });
        return;
    }
    const QString path = paths.value(0);
    if (core::isSessionFile(pathOf(path))) {
        start([path](const std::stop_token&) { return openSession(path); });
        return;
    }
    if (isFigure(path)) {
        start([path](const std::stop_token&) -> core::Result<Opened> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return core::Error{
                    (path + QStringLiteral(": ") + file.errorString()).toStdString()};
            return openFigure(path, file.readAll());
        });
        return;
    }
    const std::optional<core::ImportOptions> remembered = ImportMemory::of(path);
    readTable(path, remembered.value_or(core::ImportOptions{}), !remembered);
}

void ProblemLoader::openTable(const QString& path, const core::ImportOptions& options)
{
    readTable(path, options, false);
}

void ProblemLoader::readTable(const QString& path, const core::ImportOptions& options,
                              bool asksAboutGuesses)
{
    const auto read = [path, options, progress = progress()](const std::stop_token& stop) {
        return opened([&] { return core::importProblem(pathOf(path), options, progress, stop); },
                      {path}, options);
    };
    start(read, [this, path, options, asksAboutGuesses](const core::Result<Opened>& result) {
        const bool isGuessed = result && !result.value().remarks.isEmpty();
        if (isGuessed && asksAboutGuesses && isPlainTable(path)) {
            emit importAsked({path, options, result.value(), {}});
        } else if (!result && isPlainTable(path)) {
            emit importAsked({path, options, std::nullopt, errorText(result.error())});
        } else {
            if (result && !asksAboutGuesses)
                ImportMemory::remember(path, options);
            tell(result);
        }
    });
}

void ProblemLoader::accept(const ImportQuestion& question)
{
    ImportMemory::remember(question.path, question.options);
    if (question.opened)
        emit loaded(*question.opened);
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
    start(load, [this](const core::Result<Opened>& result) { tell(result); });
}

void ProblemLoader::tell(const core::Result<Opened>& result)
{
    if (result)
        emit loaded(result.value());
    else
        emit failed(errorText(result.error()));
}

void ProblemLoader::start(const Load& load, const Done& done)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const quint64 job = ++m_job;
    emit busyChanged(true);
    m_pool.start([this, job, load, done, stop = m_stop.get_token()] {
        core::Result<Opened> result = core::Error{};
        try {
            result = load(stop);
        } catch (const std::exception& error) {
            result = core::Error{error.what()};
        }
        QMetaObject::invokeMethod(this, [this, job, done, result] {
            if (job != m_job)
                return;
            emit busyChanged(false);
            done(result);
        });
    });
}

} // namespace ui
