// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace ui {

/// The user's own words on a session, kept with it.
class NotesPanel final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit NotesPanel(QWidget* parent = nullptr);

    QString notes() const { return toPlainText(); }
    /// Those of another session: what was typed before cannot be undone any more.
    void setNotes(const QString& notes);

    QSize sizeHint() const override { return {260, 120}; }
    QSize minimumSizeHint() const override { return {120, 60}; }
};

} // namespace ui
