// SPDX-License-Identifier: MIT
#include "ui/state/document.h"

#include "core/command/commands.h"
#include "ui/look/message_text.h"

#include <utility>

namespace ui {

namespace {

constexpr int kMostSteps = 1000;

/// @p session after @p commands; the error is that of the first that cannot be run.
core::Result<core::Session> afterAll(core::Session session,
                                     const std::vector<core::Command>& commands)
{
    for (const core::Command& command : commands) {
        core::Result<core::Session> next = core::afterCommand(std::move(session), command);
        if (!next)
            return next.error();
        session = next.take();
    }
    return session;
}

} // namespace

/// The only undo command: the session before and after. Snapshots are shared, so this is cheap.
class ReplaceSession final : public QUndoCommand {
public:
    ReplaceSession(Document& document, core::SessionPtr after, const QString& text,
                   std::vector<core::Command> commands, int gesture)
        : QUndoCommand(text)
        , m_document(document)
        , m_before(document.session())
        , m_after(std::move(after))
        , m_commands(std::move(commands))
        , m_gesture(gesture)
    {
    }

    void undo() override { m_document.setSession(m_before); }
    void redo() override { m_document.setSession(m_after); }
    int id() const override { return m_gesture; }

    bool mergeWith(const QUndoCommand* next) override
    {
        const auto* other = static_cast<const ReplaceSession*>(next);
        m_after = other->m_after;
        setObsolete(*m_before == *m_after);
        m_last = other->m_commands;
        if (m_commands.empty() || m_last.empty())
            m_commands.clear();
        else
            m_commands.insert(m_commands.end(), m_last.begin(), m_last.end());
        return true;
    }

    /// What makes the session after of the one before.
    std::vector<core::Command> commands() const
    {
        if (m_commands.empty())
            return {core::sessionCommand(*m_after)};
        if (m_last.empty())
            return m_commands;
        // The last moment of a gesture most often says it all.
        const core::Result<core::Session> direct = afterAll(*m_before, m_last);
        return direct && direct.value() == *m_after ? m_last : m_commands;
    }

private:
    Document& m_document;
    core::SessionPtr m_before;
    core::SessionPtr m_after;
    std::vector<core::Command> m_commands; ///< None: an edit that no command describes.
    std::vector<core::Command> m_last;     ///< Of the last step of a gesture; none for one step.
    int m_gesture;
};

Document::Document(core::Session session, QObject* parent)
    : QObject(parent)
    , m_session(std::make_shared<const core::Session>(std::move(session)))
    , m_opened(m_session)
{
    m_undoStack.setUndoLimit(kMostSteps);
}

QString Document::run(const QString& text, const std::vector<core::Command>& commands, int gesture)
{
    core::Result<core::Session> next = afterAll(*m_session, commands);
    if (!next) {
        const QString reason = errorText(next.error());
        emit refused(reason);
        return reason;
    }
    push(text, next.take(), commands, gesture);
    return {};
}

QString Document::run(const QString& text, core::Command command, int gesture)
{
    return run(text, std::vector{std::move(command)}, gesture);
}

void Document::apply(const QString& text, const Edit& edit, int gesture)
{
    core::Session next = *m_session;
    edit(next);
    push(text, std::move(next), {}, gesture);
}

void Document::push(const QString& text, core::Session next, std::vector<core::Command> commands,
                    int gesture)
{
    if (next == *m_session)
        return;
    // The stack deletes its oldest step to make room, unless the new one is merged or takes the
    // place of undone ones.
    std::vector<core::Command> oldest;
    const int before = m_undoStack.index();
    if (before == kMostSteps)
        oldest = static_cast<const ReplaceSession*>(m_undoStack.command(0))->commands();
    const QUndoCommand* first = before > 0 ? m_undoStack.command(0) : nullptr;
    auto after = std::make_shared<const core::Session>(std::move(next));
    m_undoStack.push(
        new ReplaceSession(*this, std::move(after), text, std::move(commands), gesture));
    if (!oldest.empty() && m_undoStack.command(0) != first)
        m_forgotten.push_back(std::move(oldest));
}

std::vector<std::vector<core::Command>> Document::steps() const
{
    std::vector<std::vector<core::Command>> all = m_forgotten;
    for (int k = 0; k < m_undoStack.index(); ++k)
        all.push_back(static_cast<const ReplaceSession*>(m_undoStack.command(k))->commands());
    return all;
}

std::vector<core::Command> Document::history() const
{
    std::vector<core::Command> all;
    for (const std::vector<core::Command>& step : steps())
        all.insert(all.end(), step.begin(), step.end());
    return all;
}

int Document::newGesture()
{
    return ++m_lastGesture;
}

void Document::open(core::Session session)
{
    m_undoStack.clear();
    m_forgotten.clear();
    emit opened();
    m_opened = std::make_shared<const core::Session>(std::move(session));
    setSession(m_opened);
}

void Document::setSession(const core::SessionPtr& session)
{
    m_session = session;
    emit sessionChanged(m_session);
}

} // namespace ui
