// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/session_file.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QList>
#include <QLockFile>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace ui {

/// A copy of unsaved work that a program left behind when it did not come to its end.
struct RecoveryCopy {
    QString path;   ///< A session file.
    QString title;  ///< Of the session.
    QDateTime time; ///< When it was written.
};

/// Keeps a copy of unsaved work outside of the user's files while the program runs, so that a crash
/// costs half a minute at most. The copy goes when the work is saved or let go; that of a program
/// that died stays until the user decides.
class Recovery final : public QObject {
    Q_OBJECT
public:
    using Taken = std::function<core::SessionFile()>;

    /// @p taken gives the work as it is.
    explicit Recovery(Taken taken, QObject* parent = nullptr);
    /// Waits for a copy that is being written.
    ~Recovery() override;

    /// Where copies are kept.
    static QString folder();
    /// A copy is to be written within kSeconds.
    void workChanged();
    /// Begins to write the copy now, if one is due.
    void writeNow();
    /// Writes the copy now, if one is due. False if there is none when this returns.
    bool flush();
    /// The work is in a file, or the user does not want it. Does not wait: a copy that is being
    /// written goes once it is.
    void discard();
    /// Waits until no copy is being written; false if that lasts beyond @p end.
    bool stop(const QDeadlineTimer& end);

    static constexpr int kSeconds = 20;

    /// The copies whose programs have died, the latest first.
    static QList<RecoveryCopy> leftBehind();
    /// Removes a copy that was recovered or is not wanted.
    static void remove(const QString& path);

signals:
    /// The copy could not be written.
    void failed(const QString& reason);

private:
    /// Where a copy is; shared with the thread that writes it.
    struct Place {
        QString path;
        /// Held while the program lives; a dead program's lock can be taken.
        std::unique_ptr<QLockFile> lock;
        std::atomic<bool> isWanted = true;
    };

    void write();

    Taken m_taken;
    std::shared_ptr<Place> m_place; ///< Null while there is no copy.
    QTimer m_due;
    QThreadPool m_pool;
};

} // namespace ui
