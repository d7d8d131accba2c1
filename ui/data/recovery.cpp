// SPDX-License-Identifier: MIT
#include "ui/data/recovery.h"

#include "ui/data/problem_title.h"
#include "ui/data/safe_file.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

const QString kSuffix = QStringLiteral(".basin");

QString lockOf(const QString& path)
{
    return path + QStringLiteral(".lock");
}

/// A lock does not grow stale while its program lives, however long that is.
std::unique_ptr<QLockFile> lockFor(const QString& path)
{
    auto lock = std::make_unique<QLockFile>(lockOf(path));
    lock->setStaleLockTime(0);
    return lock;
}

} // namespace

Recovery::Recovery(Taken taken, QObject* parent)
    : QObject(parent)
    , m_taken(std::move(taken))
{
    m_pool.setMaxThreadCount(1);
    m_due.setSingleShot(true);
    m_due.setInterval(kSeconds * 1000);
    connect(&m_due, &QTimer::timeout, this, &Recovery::write);
}

Recovery::~Recovery()
{
    m_pool.waitForDone();
}

QString Recovery::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
           QStringLiteral("/recovery");
}

void Recovery::workChanged()
{
    // From the first change on: work that never rests is kept as well.
    if (!m_due.isActive())
        m_due.start();
}

void Recovery::writeNow()
{
    if (!m_due.isActive())
        return;
    m_due.stop();
    write();
}

bool Recovery::flush()
{
    writeNow();
    m_pool.waitForDone();
    return m_place && QFile::exists(m_place->path);
}

void Recovery::write()
{
    if (!m_place) {
        if (!QDir().mkpath(folder())) {
            emit failed(tr("%1 cannot be made").arg(folder()));
            return;
        }
        m_place = std::make_shared<Place>();
        m_place->path = folder() + QLatin1Char('/') +
                        QUuid::createUuid().toString(QUuid::WithoutBraces) + kSuffix;
        m_place->lock = lockFor(m_place->path);
        m_place->lock->tryLock(0);
    }
    m_pool.start([this, place = m_place, file = m_taken()] {
        // A copy that can be read is not replaced by one that cannot.
        if (!place->isWanted || !core::validate(file.session.problem).empty())
            return;
        const QString error =
            writeFile(place->path, QByteArray::fromStdString(core::writeSession(file)));
        if (!place->isWanted)
            QFile::remove(place->path);
        else if (!error.isEmpty())
            QMetaObject::invokeMethod(this, [this, error] { emit failed(error); });
    });
}

void Recovery::discard()
{
    m_due.stop();
    const std::shared_ptr<Place> place = std::exchange(m_place, nullptr);
    if (!place)
        return;
    // In this order: what is written after the removal sees that it is not wanted.
    place->isWanted = false;
    QFile::remove(place->path);
}

bool Recovery::stop(const QDeadlineTimer& end)
{
    return m_pool.waitForDone(int(end.remainingTime()));
}

QList<RecoveryCopy> Recovery::leftBehind()
{
    QList<RecoveryCopy> copies;
    const QDir dir(folder());
    for (const QFileInfo& info :
         dir.entryInfoList({QLatin1Char('*') + kSuffix}, QDir::Files, QDir::Time)) {
        const auto lock = lockFor(info.filePath());
        if (!lock->tryLock(0))
            continue; // its program lives
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = file.readAll();
        const auto read = core::readSession({text.data(), std::size_t(text.size())});
        if (read)
            copies.append(
                {info.filePath(), shownTitle(read.value().session.title), info.lastModified()});
    }
    return copies;
}

void Recovery::remove(const QString& path)
{
    QFile::remove(path);
    QFile::remove(lockOf(path));
}

} // namespace ui
