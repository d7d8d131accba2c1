// SPDX-License-Identifier: MIT
#include "ui/window/session_keeper.h"

#include "core/files/csv.h"
#include "ui/data/last_folder.h"
#include "ui/data/problem_title.h"
#include "ui/data/safe_file.h"
#include "ui/look/core_text.h"
#include "ui/window/unsaved_changes.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

#include <filesystem>
#include <utility>

namespace ui {

namespace {

const QString kSuffix = QStringLiteral(".basin");

/// A name for a file after the title of a session.
QString fileNameOf(const core::Session& session)
{
    QString name = shownTitle(session.title);
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    return name.isEmpty() ? QStringLiteral("session") : name;
}

std::filesystem::path folderOf(const QString& path)
{
    return QFile::encodeName(QFileInfo(path).absolutePath()).toStdString();
}

/// The first file of @p data that a session at @p path cannot refer to: one that was changed, which
/// would be refused, or the very file that the session is about to take the place of.
std::optional<std::string> firstUnfit(const core::DataReference& data, const QString& path)
{
    for (const core::DataFile& file : data.files) {
        std::error_code ignored;
        if (std::filesystem::equivalent(file.path, path.toStdString(), ignored) ||
            !core::isCurrent({{file}, {}}))
            return file.path;
    }
    return std::nullopt;
}

} // namespace

SessionKeeper::SessionKeeper(Document& document, QTextDocument& notes,
                             std::function<core::SessionFile()> taken, QWidget* window)
    : QObject(window)
    , m_document(document)
    , m_notes(notes)
    , m_taken(std::move(taken))
    , m_window(window)
    , m_recovery(m_taken)
{
    connect(&document, &Document::sessionChanged, this, &SessionKeeper::workChanged);
    // The first edit has changed the session before the stack knows that it is not clean any more.
    connect(&document.undoStack(), &QUndoStack::indexChanged, this, &SessionKeeper::workChanged);
    connect(&notes, &QTextDocument::contentsChanged, this, &SessionKeeper::workChanged);
    connect(&m_recovery, &Recovery::failed, this, [this](const QString& reason) {
        emit warned(tr("No copy for the case of a crash could be written: %1").arg(reason));
    });
}

bool SessionKeeper::isSaved() const
{
    return m_isKept && m_document.undoStack().isClean() && !m_notes.isModified();
}

void SessionKeeper::opened(const QString& path, bool isKept)
{
    m_recovery.discard();
    m_path = path;
    m_fileTime = QFileInfo(path).lastModified();
    m_saved = m_document.session();
    m_notes.setModified(false);
    m_isKept = isKept;
    if (!isKept)
        m_recovery.workChanged();
    lock(path);
    emit changed();
}

void SessionKeeper::setData(const std::optional<core::DataReference>& data, bool isLeftThere)
{
    // Some 4 MB of text, which is still read and written in a moment.
    constexpr Eigen::Index kMostEmbedded = 200'000;
    m_data = data;
    m_dataSession = m_document.session();
    const core::Problem& problem = m_dataSession->problem;
    m_embedsData = !isLeftThere && problem.n() * problem.d() <= kMostEmbedded;
    emit changed();
}

bool SessionKeeper::canReferToData() const
{
    if (!m_data)
        return false;
    core::Problem problem = m_document.session()->problem;
    const core::Problem& source = m_dataSession->problem;
    // These are in the session file in any case.
    problem.w = source.w;
    problem.x0 = source.x0;
    problem.mix = source.mix;
    return problem == source;
}

void SessionKeeper::setEmbedsData(bool embeds)
{
    if (embeds == m_embedsData)
        return;
    m_embedsData = embeds;
    emit changed();
}

void SessionKeeper::workChanged()
{
    if (!isSaved())
        m_recovery.workChanged();
    emit changed();
}

void SessionKeeper::lock(const QString& path)
{
    m_lock.reset();
    if (path.isEmpty())
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
                           QStringLiteral("/open");
    QDir().mkpath(folder);
    const QByteArray name = QCryptographicHash::hash(QFileInfo(path).canonicalFilePath().toUtf8(),
                                                     QCryptographicHash::Sha1);
    m_lock =
        std::make_unique<QLockFile>(folder + QLatin1Char('/') + QString::fromLatin1(name.toHex()));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(0) && m_lock->error() == QLockFile::LockFailedError)
        emit warned(tr("%1 is open in another window of Basin, too: whoever saves last, wins.")
                        .arg(QFileInfo(path).fileName()));
}

bool SessionKeeper::save()
{
    return m_path.isEmpty() ? saveAs() : mayOverwrite(m_path) && saveTo(m_path);
}

bool SessionKeeper::mayOverwrite(const QString& path)
{
    const QFileInfo file(path);
    if (!file.exists() || file.lastModified() == m_fileTime)
        return true;
    QMessageBox box(QMessageBox::Warning, tr("Save over it?"),
                    tr("“%1” was changed by another program since it was opened here. Saving "
                       "replaces what that wrote.")
                        .arg(file.fileName()),
                    QMessageBox::Save | QMessageBox::Cancel, m_window);
    box.setObjectName(QStringLiteral("changedOnDisk"));
    box.setDefaultButton(QMessageBox::Cancel);
    return box.exec() == QMessageBox::Save;
}

bool SessionKeeper::saveAs()
{
    QString path = QFileDialog::getSaveFileName(
        m_window, tr("Save the session"),
        m_path.isEmpty()
            ? lastFolder() + QLatin1Char('/') + fileNameOf(*m_document.session()) + kSuffix
            : m_path,
        tr("Basin session (*%1)").arg(kSuffix));
    if (path.isEmpty())
        return false;
    if (QFileInfo(path).suffix().isEmpty())
        path += kSuffix;
    rememberFolderOf(path);
    return saveTo(path);
}

bool SessionKeeper::saveTo(const QString& path)
{
    const core::SessionPtr session = m_document.session();
    core::SessionFile file = m_taken();
    if (!embedsData())
        file.data = m_data;
    std::optional<std::string> unfit; // the file of data that is not what was read
    // What cannot be computed would be refused when it is opened again.
    const std::vector<core::Issue> issues = core::validate(file.session.problem);
    const QString error =
        issues.empty()
            ? writeInBackground(path,
                                [&] {
                                    if (file.data)
                                        unfit = firstUnfit(*file.data, path);
                                    if (unfit)
                                        file.data.reset();
                                    if (file.data)
                                        file.data = core::relativeTo(*file.data, folderOf(path));
                                    return QByteArray::fromStdString(core::writeSession(file));
                                })
            : coreText(issues.front().message);
    // A file may have been opened meanwhile: then it is not what was written.
    if (error.isEmpty() && m_document.session() == session) {
        opened(path);
        m_document.undoStack().setClean();
    }
    emit written(path, error);
    if (error.isEmpty() && unfit)
        emit warned(tr("%1 is not as it was opened any more, so the data are in the session file.")
                        .arg(QString::fromStdString(*unfit)));
    emit changed();
    return error.isEmpty();
}

bool SessionKeeper::saveTable()
{
    const core::SessionPtr session = m_document.session();
    const QString path = QFileDialog::getSaveFileName(
        m_window, tr("Save A and b"),
        QStringLiteral("%1/%2.csv").arg(lastFolder(), fileNameOf(*session)), tr("CSV (*.csv)"));
    if (path.isEmpty())
        return false;
    rememberFolderOf(path);
    const QString error = writeInBackground(
        path, [session] { return QByteArray::fromStdString(core::writeCsv(session->problem)); });
    if (error.isEmpty() && m_document.session() == session)
        rememberTableAsSaved();
    emit written(path, error);
    return error.isEmpty();
}

/// What a CSV file keeps of the session is saved; the rest is as changed as before.
void SessionKeeper::rememberTableAsSaved()
{
    core::Session saved = *m_saved;
    const core::Problem& now = m_document.session()->problem;
    saved.problem.A = now.A;
    saved.problem.b = now.b;
    saved.problem.columnNames = now.columnNames;
    saved.problem.rowNames = now.rowNames;
    m_saved = std::make_shared<const core::Session>(std::move(saved));
}

bool SessionKeeper::mayLeave()
{
    if (!m_saved)
        return true;
    QStringList changes = unsavedChanges(*m_saved, *m_document.session());
    if (m_notes.isModified())
        changes += tr("the notes");
    if (!m_isKept)
        changes = {tr("it was recovered and is in no file yet")};
    if (changes.isEmpty())
        return true;
    QMessageBox box(
        QMessageBox::Question, tr("Leave this session?"),
        tr("“%1” is not saved: %2.")
            .arg(shownTitle(m_document.session()->title), changes.join(QStringLiteral(", "))),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setObjectName(QStringLiteral("unsavedChanges"));
    box.button(QMessageBox::Save)->setText(m_path.isEmpty() ? tr("&Save…") : tr("&Save"));
    box.button(QMessageBox::Discard)->setText(tr("&Leave without saving"));
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    if (answer == QMessageBox::Save)
        return save();
    return answer == QMessageBox::Discard;
}

} // namespace ui
