// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/session_file.h"
#include "ui/data/recovery.h"
#include "ui/state/document.h"

#include <QLockFile>
#include <QObject>
#include <QString>
#include <QTextDocument>

#include <functional>
#include <memory>
#include <optional>

namespace ui {

/// Keeps the work: knows what of the session is in a file, saves it, asks before it is lost, and
/// has a copy for the case of a crash.
class SessionKeeper final : public QObject {
    Q_OBJECT
public:
    /// @p taken gives the session with its @p notes and how the window shows it; @p window is the
    /// parent of dialogs. All outlive this.
    SessionKeeper(Document& document, QTextDocument& notes,
                  std::function<core::SessionFile()> taken, QWidget* window);

    /// The session file that save() writes; empty while there is none.
    const QString& path() const { return m_path; }
    /// Whether everything is as it was opened or saved.
    bool isSaved() const;

    /// Another session has been opened: from session file @p path, or from elsewhere if that is
    /// empty. @p isKept: it is as in a file; false for one that was recovered.
    void opened(const QString& path, bool isKept = true);

    /// A, b and the names of the session that has just been opened are in these files; nothing: in
    /// none. A large table is then left there when the session is saved, and so is one that was
    /// left there before.
    void setData(const std::optional<core::DataReference>& data, bool isLeftThere);
    /// Whether a session file may refer to the data instead of having them in it: they came from a
    /// file, and no number and no name has been changed.
    bool canReferToData() const;
    /// Whether save() writes the data into the session file.
    bool embedsData() const { return m_embedsData || !canReferToData(); }
    void setEmbedsData(bool embeds);

    /// Writes the session to its file, or asks for one. False if it could not, or the user did not
    /// want to.
    bool save();
    /// Asks for a file and writes the session to it.
    bool saveAs();
    /// Asks for a CSV file and writes A and b to it.
    bool saveTable();
    /// Whether the present session may be let go: nothing is unsaved, or the user has saved it now
    /// or does not want it. The copy stays until another is open or letGo(): opening can fail.
    bool mayLeave();
    /// Writes a copy for the case of a crash; false if there is none when this returns.
    bool keepNow() { return m_recovery.flush(); }
    /// The user has let the work go: no copy is kept of it.
    void letGo() { m_recovery.discard(); }
    /// Waits until nothing is being written; false if that lasts beyond @p end.
    bool stop(const QDeadlineTimer& end) { return m_recovery.stop(end); }

signals:
    /// @p path was written, or could not be for the reason @p error.
    void written(const QString& path, const QString& error);
    void warned(const QString& message);
    /// path() or isSaved() may be another.
    void changed();

private:
    void workChanged();
    bool saveTo(const QString& path);
    bool mayOverwrite(const QString& path);
    /// Notices when another window has the file open, too.
    void lock(const QString& path);
    void rememberTableAsSaved();

    Document& m_document;
    QTextDocument& m_notes;
    std::function<core::SessionFile()> m_taken;
    QWidget* m_window;
    Recovery m_recovery;
    QString m_path;
    QDateTime m_fileTime; ///< Of the session file when it was read or written last.
    std::unique_ptr<QLockFile> m_lock;
    std::optional<core::DataReference> m_data; ///< With whole paths.
    core::SessionPtr m_dataSession;            ///< Whose data those are.
    bool m_embedsData = true;
    core::SessionPtr m_saved; ///< As it was opened or saved; null before the first.
    bool m_isKept = true;
};

} // namespace ui
