// SPDX-License-Identifier: MIT
#include "ui/panels/notes/notes_panel.h"

namespace ui {

NotesPanel::NotesPanel(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("notes"));
    setAccessibleName(tr("Notes"));
    setAccessibleDescription(tr("Your own words on this session; saved with it."));
    setPlaceholderText(tr("What you saw and want to remember. Saved with the session."));
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
}

void NotesPanel::setNotes(const QString& notes)
{
    setPlainText(notes);
}

} // namespace ui
