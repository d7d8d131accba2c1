// SPDX-License-Identifier: MIT
// What the window does when something happens: an edit, a result, a gesture, a file.
#include "ui/window/main_window.h"

#include "ui/data/recent_files.h"
#include "ui/look/number_text.h"
#include "ui/panels/bars/timeline_bar.h"
#include "ui/panels/methods/methods_panel.h"
#include "ui/panels/problem/problem_panel.h"
#include "ui/panels/readout/readout_panel.h"
#include "ui/panels/slice/slice_panel.h"
#include "ui/panels/slice/turn_bar.h"
#include "ui/window/status_message.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>

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
    updateTitle();
}

void MainWindow::present(const core::AnalysisPtr& analysis)
{
    m_problemPanel->presentIssues({});
    for (const NamedView& named : m_views)
        named.view->present(analysis);
    m_methodsPanel->present(analysis);
    m_slicePanel->present(analysis);
    m_timeline->present(analysis);
    if (!analysis->complete)
        return;
    std::vector<core::Notice> notices = readingNotices();
    notices.insert(notices.end(), analysis->notices->begin(), analysis->notices->end());
    m_problemPanel->presentNotices(notices);
    QStringList ends;
    for (const core::WalkedPath& walked : analysis->paths()) {
        const core::MethodInfo* info =
            core::methodById(analysis->request.session->methods[walked.method].id);
        const std::string_view outcome = core::outcomeText(walked.path->outcome);
        const int count = walked.path->iterations();
        ends += tr("%1: %2, %3 %4")
                    .arg(QString::fromUtf8(info->title.data(), qsizetype(info->title.size())),
                         QString::fromUtf8(outcome.data(), qsizetype(outcome.size())))
                    .arg(count)
                    .arg(count == 1 ? tr("iteration") : tr("iterations"));
    }
    m_message->setState(ends.join(QStringLiteral("  ·  ")));
}

void MainWindow::presentProbe(const core::SessionPtr& session, const core::Probe& probe)
{
    m_readout->present(probe, session->problem);
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
    if (mayLeaveProblem())
        m_loader.openFiles(paths);
}

void MainWindow::openExample(const QString& id)
{
    if (const Example* example = exampleById(id)) {
        if (mayLeaveProblem())
            m_loader.openExample(*example);
    } else {
        m_message->reportError(tr("There is no example called “%1”.").arg(id));
    }
}

void MainWindow::sessionLoaded(const core::Session& session, const QStringList& paths,
                               const QStringList& remarks)
{
    m_openedTitle = session.title;
    m_readingRemarks = remarks;
    const auto name = [](const QString& path) { return QFileInfo(path).fileName(); };
    if (paths.size() == 1) {
        m_recentFiles->add(paths.first());
        m_message->report(tr("Opened: %1").arg(paths.first()));
    } else if (paths.size() == 2) {
        m_message->report(tr("Opened: A from %1, b from %2").arg(name(paths[0]), name(paths[1])));
    }
    m_document.open(session);
    m_saved = m_document.session();
}

std::vector<core::Notice> MainWindow::readingNotices() const
{
    // A problem that was pasted over it has another title.
    if (m_readingRemarks.isEmpty() || m_document.session()->title != m_openedTitle)
        return {};
    return {{core::Field::names, tr("How the file was read").toStdString(),
             m_readingRemarks.join(QLatin1Char(' ')).toStdString()}};
}

void MainWindow::showProblemIssues(const std::vector<core::Issue>& issues)
{
    m_problemPanel->presentIssues(issues);
    if (!issues.empty())
        m_message->reportError(QString::fromStdString(issues.front().message));
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
    const QString title = QString::fromStdString(m_document.session()->title);
    setWindowTitle(title.isEmpty() ? tr("Basin") : tr("%1[*] – Basin").arg(title));
    setWindowModified(!m_document.undoStack().isClean());
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
