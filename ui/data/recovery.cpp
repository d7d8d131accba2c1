// SPDX-License-Identifier: MIT
#include "ui/data/recovery.h"

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

bool Recovery::flush()
{
    if (m_due.isActive()) {
        m_due.stop();
        write();
    }
    m_pool.waitForDone();
    return QFile::exists(m_path);
}

void Recovery::write()
{
    if (m_path.isEmpty()) {
        if (!QDir().mkpath(folder())) {
            emit failed(tr("%1 cannot be made").arg(folder()));
            return;
        }
        m_path = folder() + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces) +
                 kSuffix;
        m_lock = lockFor(m_path);
        m_lock->tryLock(0);
    }
    m_pool.start([this, path = m_path, file = m_taken()] {
        const QString error = writeFile(path, QByteArray::fromStdString(core::writeSession(file)));
        if (!error.isEmpty())
            QMetaObject::invokeMethod(this, [this, error] { emit failed(error); });
    });
}

void Recovery::discard()
{
    m_due.stop();
    m_pool.waitForDone();
    if (m_path.isEmpty())
        return;
    QFile::remove(m_path);
    m_lock.reset();
    m_path.clear();
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
            copies.append({info.filePath(), QString::fromStdString(read.value().session.title),
                           info.lastModified()});
    }
    return copies;
}

void Recovery::remove(const QString& path)
{
    QFile::remove(path);
    QFile::remove(lockOf(path));
}

} // namespace ui
