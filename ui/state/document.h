// SPDX-License-Identifier: MIT
#pragma once

#include "core/command/command.h"
#include "core/session.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>
#include <vector>

namespace ui {

/// The session that the window works on, and the only way to change it.
///
/// Every edit is one undo step that holds the session before and after; snapshots share their
/// memory, so that is cheap. Edits with the same gesture number (a drag, a slider) are one step.
/// Each step knows its commands, so that what was done can be done again elsewhere.
class Document final : public QObject {
    Q_OBJECT
public:
    using Edit = std::function<void(core::Session&)>;

    explicit Document(core::Session session = {}, QObject* parent = nullptr);

    /// Never null.
    const core::SessionPtr& session() const { return m_session; }
    QUndoStack& undoStack() { return m_undoStack; }

    /// Runs @p commands on a copy of the session and, if it differs then, makes it current as one
    /// undo step called @p text. Steps with the same @p gesture >= 0 in a row are merged; going
    /// back to where the gesture began removes the step.
    /// @return why a command could not be run, and nothing has changed; empty if all could.
    QString run(const QString& text, const std::vector<core::Command>& commands, int gesture = -1);
    QString run(const QString& text, core::Command command, int gesture = -1);
    /// The same by an @p edit that no command describes; a script sets the whole session then.
    void apply(const QString& text, const Edit& edit, int gesture = -1);
    /// A number for a new gesture, used up by this call.
    int newGesture();

    /// Replaces everything and forgets the undo history: a file or an example was opened.
    void open(core::Session session);

    /// The session as it was opened. Never null.
    const core::SessionPtr& openedSession() const { return m_opened; }
    /// The commands that make the present session of that. What was undone is not among them.
    std::vector<core::Command> history() const;
    /// The same by steps of the undo history, stepCount() of them.
    std::vector<std::vector<core::Command>> steps() const;
    /// So many steps have led from the session as it was opened to the present one.
    int stepCount() const { return int(m_forgotten.size()) + m_undoStack.index(); }

signals:
    /// After every change, with the new session.
    void sessionChanged(const core::SessionPtr& session);
    /// A command could not be run, for @p reason; nothing has changed.
    void refused(const QString& reason);
    /// Another problem was opened: views go back to their home position.
    void opened();

private:
    friend class ReplaceSession;
    void setSession(const core::SessionPtr& session);
    void push(const QString& text, core::Session next, std::vector<core::Command> commands,
              int gesture);

    core::SessionPtr m_session;
    core::SessionPtr m_opened;
    QUndoStack m_undoStack;
    /// Of the steps that the stack has let go at its limit.
    std::vector<std::vector<core::Command>> m_forgotten;
    int m_lastGesture = 0;
};

} // namespace ui
