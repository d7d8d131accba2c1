// SPDX-License-Identifier: MIT
// What the window does when something happens: an edit, a result, a gesture, a file.
#include "ui/window/main_window.h"

#include "core/command/commands.h"
#include "ui/data/problem_title.h"
#include "ui/data/recent_files.h"
#include "ui/look/core_text.h"
#include "ui/look/message_text.h"
#include "ui/look/number_text.h"
#include "ui/panels/bars/timeline_bar.h"
#include "ui/panels/formula/formula_panel.h"
#include "ui/panels/methods/methods_panel.h"
#include "ui/panels/notes/notes_panel.h"
#include "ui/panels/problem/problem_panel.h"
#include "ui/panels/readout/readout_panel.h"
#include "ui/panels/slice/slice_panel.h"
#include "ui/panels/slice/turn_bar.h"
#include "ui/views/picture_words.h"
#include "ui/views/plot/probe_text.h"
#include "ui/window/lesson_dock.h"
#include "ui/window/lesson_guide.h"
#include "ui/window/session_keeper.h"
#include "ui/window/session_view.h"
#include "ui/window/status_message.h"
#include "ui/window/view_history.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

#include <algorithm>
#include <iterator>

namespace ui {

namespace {

QStringList localFiles(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            paths += url.toLocalFile();
    return paths;
}

} // namespace

void MainWindow::sessionChanged(const core::SessionPtr& session)
{
    m_sizeLabel->setText(tr("n = %1, d = %2").arg(session->problem.n()).arg(session->problem.d()));
    m_turnBar->present(session);
    m_probe.reset(); // of the session before
    m_formula->present(presentState());
    showComparison();
    updateTitle();
}

void MainWindow::present(const core::AnalysisPtr& analysis)
{
    m_problemPanel->presentIssues({});
    for (const NamedView& named : m_views)
        named.view->present(analysis);
    m_methodsPanel->present(analysis);
    m_slicePanel->present(analysis);
    m_formula->present(presentState());
    m_timeline->present(analysis);
    const core::Part<core::Optimum>& optimum = analysis->leading().optimum;
    m_problemPanel->presentSensitivity(optimum ? optimum->sensitivity : nullptr);
    if (!analysis->complete)
        return;
    for (const NamedView& named : m_views)
        named.view->setAccessibleDescription(pictureWords(named.info->id, *analysis));
    std::vector<core::Notice> notices = readingNotices();
    notices.insert(notices.end(), analysis->notices->begin(), analysis->notices->end());
    m_problemPanel->presentNotices(notices);
    QStringList ends;
    for (const core::WalkedPath& walked : analysis->paths()) {
        const core::MethodChoice& choice = analysis->request.session->methods[walked.method];
        const std::string_view outcome = core::outcomeText(walked.path->outcome);
        const int count = walked.path->iterations();
        ends += tr("%1: %2, %3 %4")
                    .arg(coreText(core::methodTitle(choice)), coreText(outcome))
                    .arg(count)
                    .arg(count == 1 ? tr("iteration") : tr("iterations"));
    }
    m_message->setState(ends.join(QStringLiteral("  ·  ")));
}

void MainWindow::presentProbe(const core::SessionPtr& session, const core::Probe& probe)
{
    if (!m_flow.analysis())
        return; // another session has just been opened
    const core::Analysis& analysis = *m_flow.analysis();
    m_probe = probe;
    m_probePlace = probeText(analysis, probePlace(analysis, m_viewState));
    m_readout->present(probe, session->problem, m_probePlace);
    m_formula->present(presentState());
    for (const NamedView& named : m_views)
        named.view->presentProbe(probe);
}

void MainWindow::openFiles(const QStringList& paths)
{
    if (paths.size() > 2) {
        m_message->reportError(tr("%1 files are too many: one with A and b can be opened, or two, "
                                  "one for A and one for b. Nothing was opened.")
                                   .arg(paths.size()));
        return;
    }
    if (m_keeper->mayLeave())
        m_loader.openFiles(paths);
}

void MainWindow::openExample(const QString& id)
{
    if (const Example* example = exampleById(id)) {
        if (m_keeper->mayLeave())
            m_loader.openExample(*example);
    } else {
        m_message->reportError(tr("There is no example called “%1”.").arg(id));
    }
}

void MainWindow::sessionLoaded(const Opened& opened)
{
    if (m_lessons)
        m_lessons->leave();
    m_openedPaths = opened.paths;
    m_readingRemarks = {{opened.session.title, opened.remarks}};
    const QStringList& paths = opened.paths;
    const auto name = [](const QString& path) { return QFileInfo(path).fileName(); };
    if (paths.size() == 1) {
        if (!paths.first().startsWith(Recovery::folder()))
            m_recentFiles->add(paths.first());
        m_message->report(tr("Opened: %1").arg(paths.first()));
    } else if (paths.size() == 2) {
        m_message->report(tr("Opened: A from %1, b from %2").arg(name(paths[0]), name(paths[1])));
    }
    if (opened.file && paths.isEmpty())
        m_message->report(tr("Opened the session that a figure remembers. Save it to keep it."));
    core::Session session = opened.session;
    // Who compares losses wants to see the next data set in the same way.
    if (!opened.file)
        std::ranges::copy_if(m_document.session()->panels, std::back_inserter(session.panels),
                             [](const core::Panel& panel) { return !panel.frozen; });
    m_document.open(std::move(session));
    m_notes->setNotes(opened.file ? QString::fromStdString(opened.file->notes) : QString());
    if (opened.file)
        showSessionView(QByteArray::fromStdString(opened.file->view),
                        {*this, m_viewState, m_flow, m_views});
    m_keeper->setData(opened.data, opened.file && opened.file->data);
    m_keeper->opened(opened.file ? paths.value(0) : QString());
    m_viewHistory->restart();
}

QString MainWindow::runLine(const QString& line)
{
    const auto command = core::commandFromLine(line.toStdString());
    if (!command)
        return errorText(command.error());
    switch (core::commandById(command.value().id())->scope) {
    case core::CommandScope::Session:
        return m_document.run(line, command.value());
    case core::CommandScope::View:
        break;
    case core::CommandScope::Files:
        return tr("The menu File does this in the window.");
    }
    const auto after = core::afterCommand(taken(), command.value());
    if (!after)
        return errorText(after.error());
    if (const QString notes = QString::fromStdString(after.value().notes);
        notes != m_notes->notes())
        m_notes->setNotes(notes);
    showSessionView(QByteArray::fromStdString(after.value().view),
                    {*this, m_viewState, m_flow, m_views});
    return {};
}

std::string MainWindow::viewNow()
{
    QByteArray view = sessionView({*this, m_viewState, m_flow, m_views});
    if (m_lessonDock && m_lessonDock->isReading())
        view = withoutPanels(view);
    return view.toStdString();
}

core::SessionFile MainWindow::taken()
{
    return {.session = *m_document.session(),
            .notes = m_notes->notes().toStdString(),
            .view = viewNow()};
}

void MainWindow::offerRecovery()
{
    const QList<RecoveryCopy> copies = Recovery::leftBehind();
    if (copies.isEmpty())
        return;
    const RecoveryCopy& copy = copies.front();
    auto* box = new QMessageBox(
        QMessageBox::Question, tr("Recover unsaved work?"),
        tr("Basin did not come to its end the last time. There is a copy of “%1” of %2.")
            .arg(copy.title, QLocale().toString(copy.time, QLocale::ShortFormat)),
        QMessageBox::Open | QMessageBox::Ignore | QMessageBox::Discard, this);
    box->setObjectName(QStringLiteral("recovery"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->button(QMessageBox::Open)->setText(tr("&Recover"));
    box->button(QMessageBox::Ignore)->setText(tr("&Ask again next time"));
    box->button(QMessageBox::Discard)->setText(tr("&Delete it"));
    box->setDefaultButton(QMessageBox::Open);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, copy](QAbstractButton* button) {
        if (button == box->button(QMessageBox::Open))
            recover(copy);
        else if (button == box->button(QMessageBox::Discard))
            Recovery::remove(copy.path);
    });
    box->open();
}

void MainWindow::recover(const RecoveryCopy& copy)
{
    if (!m_keeper->mayLeave())
        return;
    connect(
        &m_loader, &ProblemLoader::loaded, this,
        [this, copy](const Opened& opened) {
            if (opened.paths != QStringList{copy.path})
                return;
            // It is in no file of the user's; the copy stays until it is, under the new name.
            m_openedPaths.clear();
            m_keeper->opened({}, false);
            if (m_keeper->keepNow())
                Recovery::remove(copy.path);
            m_message->report(tr("Recovered. Save it to keep it."));
        },
        Qt::SingleShotConnection);
    m_loader.openFiles({copy.path});
}

void MainWindow::tablePasted(const core::ImportReport& report)
{
    QStringList remarks;
    for (const std::string& remark : report.remarks)
        remarks += messageText(remark);
    m_readingRemarks[m_document.session()->title] = remarks;
}

std::vector<core::Notice> MainWindow::readingNotices() const
{
    const auto remarks = m_readingRemarks.find(m_document.session()->title);
    if (remarks == m_readingRemarks.end() || remarks->second.isEmpty())
        return {};
    return {{core::Field::names, tr("How the file was read").toStdString(),
             remarks->second.join(QLatin1Char(' ')).toStdString()}};
}

void MainWindow::showProblemIssues(const std::vector<core::Issue>& issues)
{
    m_problemPanel->presentIssues(issues);
    if (!issues.empty())
        m_message->reportError(coreText(issues.front().message));
}

void MainWindow::reportWritten(const QString& path, const QString& error)
{
    if (error.isEmpty())
        m_message->report(tr("Written: %1").arg(path));
    else
        m_message->reportError(tr("%1: %2").arg(path, error));
}

void MainWindow::updateTitle()
{
    const QString title = shownTitle(m_document.session()->title);
    const QString file = QFileInfo(m_keeper->path()).fileName();
    const QString name = file.isEmpty() ? title : file;
    setWindowTitle(name.isEmpty() ? tr("Basin") : tr("%1[*] – Basin").arg(name));
    setWindowModified(!m_keeper->isSaved());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    openFiles(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace ui
