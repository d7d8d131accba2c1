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
#include "ui/views/contour/contour_view.h"
#include "ui/views/spectrum/spectrum_view.h"
#include "ui/views/view.h"

#include <QDragEnterEvent>
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

void MainWindow::requestAnalysis()
{
    m_outdatedTimer.start();
    core::AnalysisRequest request{.session = m_document.session(),
                                  .window = m_viewState.window() ? m_viewState.window() : m_home,
                                  .turn = m_viewState.turn()};
    if (m_viewState.settings().compare)
        request.panels = core::comparisonOf(*request.session);
    m_compute.request(request);
}

void MainWindow::windowChanged()
{
    if (!m_viewState.window())
        m_home.reset();
    requestAnalysis();
}

void MainWindow::sessionChanged(const core::SessionPtr& session)
{
    m_sizeLabel->setText(tr("n = %1, d = %2").arg(session->problem.n()).arg(session->problem.d()));
    m_turnBar->present(session);
    updateTitle();
    // A window belongs to its plane: on another plane its numbers mean nothing.
    if (m_analysis && m_analysis->request.session->slice != session->slice) {
        m_home.reset();
        if (m_viewState.window()) {
            m_viewState.setWindow(std::nullopt); // requests the analysis as well
            return;
        }
    }
    requestAnalysis();
}

void MainWindow::presentAnalysis(const core::AnalysisPtr& analysis)
{
    m_outdatedTimer.stop();
    m_analysis = analysis;
    if (!analysis->request.window && analysis->arePathsCurrent())
        m_home = analysis->home();
    m_problemPanel->presentIssues({});
    for (const NamedView& named : m_views) {
        named.view->present(analysis);
        named.view->setOutdated(false);
    }
    m_methodsPanel->present(analysis);
    m_slicePanel->present(analysis);
    m_timeline->present(analysis);
    if (!analysis->complete)
        return;
    m_problemPanel->presentNotices(*analysis->notices);
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
    showMessage(ends.join(QStringLiteral("  ·  ")), false);
    if (!m_viewState.cursor())
        probeCursor();
}

void MainWindow::probeCursor()
{
    if (!m_analysis)
        return;
    const core::SessionPtr& session = m_analysis->request.session;
    const auto& cursor = m_viewState.cursor();
    m_compute.requestProbe(session, cursor ? m_analysis->plane().at(cursor->p, cursor->q)
                                           : session->problem.x0);
}

void MainWindow::presentProbe(const core::SessionPtr& session, const core::Probe& probe)
{
    m_readout->present(probe, session->problem);
    m_contour->setProbe(probe);
    m_spectrum->setProbe(probe);
}

void MainWindow::placeStart(double p, double q, bool finished)
{
    if (!m_analysis)
        return;
    // A plane through the start would move with every step of the drag, so it waits for the end.
    const bool planeMoves = m_document.session()->slice.through == core::Through::Start ||
                            m_document.session()->slice.directions == core::Directions::Paths;
    if (planeMoves && !finished)
        return;
    if (m_startGesture < 0)
        m_startGesture = m_document.newGesture();
    const Eigen::VectorXd x = m_analysis->plane().at(p, q);
    m_document.apply(
        tr("Place the start"),
        [&x](core::Session& session) {
            if (session.problem.d() == x.size())
                session.problem.x0 = x;
        },
        m_startGesture);
    if (finished)
        m_startGesture = -1;
}

void MainWindow::openFiles(const QStringList& paths)
{
    if (paths.size() > 2) {
        showMessage(tr("Open one file with A and b, or two, one for A and one for b."), true);
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
        showMessage(tr("There is no example called “%1”.").arg(id), true);
    }
}

void MainWindow::sessionLoaded(const core::Session& session, const QString& path)
{
    if (!path.isEmpty())
        m_recentFiles->add(path);
    m_compute.cancel();
    m_analysis.reset();
    m_home.reset();
    m_viewState.setWindow(std::nullopt);
    m_viewState.setIteration(-1);
    m_viewState.setTurn(0.0);
    m_document.open(session);
    m_saved = m_document.session();
}

void MainWindow::showProblemIssues(const std::vector<core::Issue>& issues)
{
    m_outdatedTimer.stop();
    m_problemPanel->presentIssues(issues);
    if (!issues.empty())
        showMessage(QString::fromStdString(issues.front().message), true);
}

void MainWindow::showMessage(const QString& text, bool isError)
{
    m_messageLabel->setText(text);
    m_messageLabel->setToolTip(text);
    QPalette palette = m_messageLabel->palette();
    palette.setColor(QPalette::WindowText, isError ? theme().bad : theme().mutedText);
    m_messageLabel->setStyleSheet(
        QStringLiteral("color: %1").arg(palette.color(QPalette::WindowText).name()));
}

void MainWindow::setBusy(bool busy)
{
    if (busy) {
        m_busyTimer.start();
        return;
    }
    m_busyTimer.stop();
    m_progress->hide();
    m_cancel->hide();
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
