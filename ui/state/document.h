// SPDX-License-Identifier: MIT
#pragma once

#include "core/session.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>

namespace ui {

/// The session that the window works on, and the only way to change it.
///
/// Every edit is one undo step that holds the session before and after; snapshots share their
/// memory, so that is cheap. Edits with the same gesture number (a drag, a slider) are one step.
class Document final : public QObject {
    Q_OBJECT
public:
    using Edit = std::function<void(core::Session&)>;

    explicit Document(core::Session session = {}, QObject* parent = nullptr);

    /// Never null.
    const core::SessionPtr& session() const { return m_session; }
    QUndoStack& undoStack() { return m_undoStack; }

    /// Copies the session, edits the copy and, if it differs, makes it current as one undo step
    /// called @p text. Steps with the same @p gesture >= 0 in a row are merged; going back to
    /// where the gesture began removes the step.
    void apply(const QString& text, const Edit& edit, int gesture = -1);
    /// A number for a new gesture, used up by this call.
    int newGesture();

    /// Replaces everything and forgets the undo history: a file or an example was opened.
    void open(core::Session session);

signals:
    /// After every change, with the new session.
    void sessionChanged(const core::SessionPtr& session);
    /// Another problem was opened: views go back to their home position.
    void opened();

private:
    friend class ReplaceSession;
    void setSession(const core::SessionPtr& session);

    core::SessionPtr m_session;
    QUndoStack m_undoStack;
    int m_lastGesture = 0;
};

} // namespace ui
