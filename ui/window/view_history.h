// SPDX-License-Identifier: MIT
#pragma once

#include "core/command/command.h"
#include "ui/state/document.h"

#include <QObject>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <string>
#include <vector>

namespace ui {

/// Writes down how the user looked at the session, in the order of what was done to it: windows of
/// the plane, cameras, settings and panels, as commands.
///
/// It compares how the session is shown before each edit, and each time the user has let go of
/// mouse and keyboard for a moment: a drag is one command, whatever lay on its way.
class ViewHistory final : public QObject {
    Q_OBJECT
public:
    /// @param view  how @p window shows the session now, as a session file keeps it.
    ViewHistory(Document& document, std::function<std::string()> view, QWidget* window);

    /// Begins anew with how a session is shown that has just been opened.
    void restart();
    /// Compares now.
    void note();
    /// All that was done since restart(), views among the edits. After it the session is shown as
    /// shown() says, but for hidden methods.
    std::vector<core::Command> history() const;
    const std::string& shown() const { return m_shown; }

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void stepped();

    /// What was changed after so many edits.
    struct Entry {
        int step = 0;
        std::vector<core::Command> commands;
    };
    Document& m_document;
    std::function<std::string()> m_view;
    QWidget* m_window;
    std::vector<Entry> m_entries; ///< Their steps ascend.
    std::string m_shown = "{}";
    int m_step = 0; ///< Edits when it was noted last.
    QTimer m_rest;
};

} // namespace ui
