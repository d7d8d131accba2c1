// SPDX-License-Identifier: MIT
#include "ui/state/document.h"

namespace ui {

/// The only undo command: the session before and after. Snapshots are shared, so this is cheap.
class ReplaceSession final : public QUndoCommand {
public:
    ReplaceSession(Document& document, core::SessionPtr after, const QString& text, int gesture)
        : QUndoCommand(text)
        , m_document(document)
        , m_before(document.session())
        , m_after(std::move(after))
        , m_gesture(gesture)
    {
    }

    void undo() override { m_document.setSession(m_before); }
    void redo() override { m_document.setSession(m_after); }
    int id() const override { return m_gesture; }

    bool mergeWith(const QUndoCommand* next) override
    {
        m_after = static_cast<const ReplaceSession*>(next)->m_after;
        setObsolete(*m_before == *m_after);
        return true;
    }

private:
    Document& m_document;
    core::SessionPtr m_before;
    core::SessionPtr m_after;
    int m_gesture;
};

Document::Document(core::Session session, QObject* parent)
    : QObject(parent)
    , m_session(std::make_shared<const core::Session>(std::move(session)))
{
    m_undoStack.setUndoLimit(1000);
}

void Document::apply(const QString& text, const Edit& edit, int gesture)
{
    core::Session next = *m_session;
    edit(next);
    if (next == *m_session)
        return;
    auto after = std::make_shared<const core::Session>(std::move(next));
    m_undoStack.push(new ReplaceSession(*this, std::move(after), text, gesture));
}

int Document::newGesture()
{
    return ++m_lastGesture;
}

void Document::open(core::Session session)
{
    m_undoStack.clear();
    emit opened();
    setSession(std::make_shared<const core::Session>(std::move(session)));
}

void Document::setSession(const core::SessionPtr& session)
{
    m_session = session;
    emit sessionChanged(m_session);
}

} // namespace ui
