// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "core/session.h"
#include "ui/data/examples.h"

#include <QDeadlineTimer>
#include <QObject>

#include <QStringList>
#include <QThreadPool>

#include <functional>
#include <stop_token>

namespace ui {

/// Opens files and examples away from the GUI thread, with progress. The latest one wins.
class ProblemLoader final : public QObject {
    Q_OBJECT
public:
    explicit ProblemLoader(QObject* parent = nullptr);
    /// Stops what runs and waits for it.
    ~ProblemLoader() override;

    /// One file with A and b, or two, one for each in any order: A is the larger one.
    void openFiles(const QStringList& paths);
    void openExample(const Example& example);
    /// Makes a session with @p make on the worker; for random problems.
    void make(const std::function<core::Session()>& make);
    void cancel();
    /// Stops what runs. False if it goes on when @p end has come.
    bool stop(QDeadlineTimer end);

signals:
    /// @p paths are those of the files that the session came from: one with A and b, that of A and
    /// that of b, or none; @p remarks are sentences on how they were understood.
    void loaded(const core::Session& session, const QStringList& paths, const QStringList& remarks);
    /// @p message reads FILE:LINE: column K (name): what is wrong.
    void failed(const QString& message);
    /// Fraction done in [0, 1].
    void progressed(double fraction);
    void busyChanged(bool busy);

private:
    struct Loaded {
        core::Session session;
        QStringList remarks;
    };
    using Load = std::function<core::Result<Loaded>(const std::stop_token&)>;
    void start(const Load& load, const QStringList& paths);

    QThreadPool m_pool;
    std::stop_source m_stop;
    quint64 m_job = 0;
};

} // namespace ui
