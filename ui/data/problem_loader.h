// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/session_file.h"
#include "core/result.h"
#include "core/session.h"
#include "ui/data/examples.h"

#include <QDeadlineTimer>
#include <QObject>

#include <QStringList>
#include <QThreadPool>

#include <functional>
#include <optional>
#include <stop_token>

namespace ui {

/// What was read, and what its reader should know about it.
struct Opened {
    core::Session session;
    /// Of the files that it came from: one with A and b, that of A and that of b, or none.
    QStringList paths = {};
    QStringList remarks = {}; ///< Sentences on how they were understood.
    /// Of a session file: what else it keeps.
    std::optional<core::SessionFile> file = {};
};

/// Opens files and examples away from the GUI thread, with progress. The latest one wins.
class ProblemLoader final : public QObject {
    Q_OBJECT
public:
    explicit ProblemLoader(QObject* parent = nullptr);
    /// Stops what runs and waits for it.
    ~ProblemLoader() override;

    /// A session file, one file with A and b, or two, one for each in any order: A is the larger
    /// one.
    void openFiles(const QStringList& paths);
    void openExample(const Example& example);
    /// Makes a session with @p make on the worker; for random problems.
    void make(const std::function<core::Session()>& make);
    void cancel();
    /// Stops what runs. False if it goes on when @p end has come.
    bool stop(QDeadlineTimer end);

signals:
    void loaded(const ui::Opened& opened);
    /// @p message reads FILE:LINE: column K (name): what is wrong.
    void failed(const QString& message);
    /// Fraction done in [0, 1].
    void progressed(double fraction);
    void busyChanged(bool busy);

private:
    using Load = std::function<core::Result<Opened>(const std::stop_token&)>;
    void start(const Load& load);

    QThreadPool m_pool;
    std::stop_source m_stop;
    quint64 m_job = 0;
};

} // namespace ui
