// SPDX-License-Identifier: MIT
#pragma once

#include "core/session.h"
#include "core/theory/self_check.h"

#include <QDeadlineTimer>
#include <QThreadPool>
#include <QToolButton>

#include <optional>
#include <stop_token>

namespace ui {

class Document;

/// In the status bar: whether the program's own gradient and Hessian agree with differences on the
/// problem that is open. A click checks, away from the GUI thread; an edit makes it open again.
class SelfCheckBadge final : public QToolButton {
    Q_OBJECT
public:
    explicit SelfCheckBadge(Document& document, QWidget* parent = nullptr);
    /// Stops what runs and waits for it.
    ~SelfCheckBadge() override;

    void check();
    /// Stops what runs. False if it goes on when @p end has come.
    bool stop(QDeadlineTimer end);
    /// What the last check found of the problem that is open; nothing while there is none.
    const std::optional<core::SelfCheck>& result() const { return m_result; }

signals:
    void checked();

private:
    void follow(const core::SessionPtr& session);
    void take(std::optional<core::SelfCheck> result);
    void present();

    Document& m_document;
    QThreadPool m_pool;
    std::stop_source m_stop;
    quint64 m_job = 0;
    bool m_isBusy = false;
    core::Problem m_problem; ///< That was checked, or is being checked.
    std::optional<core::SelfCheck> m_result;
};

} // namespace ui
