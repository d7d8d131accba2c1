// SPDX-License-Identifier: MIT
// The menus of the window and what their entries do.
#include "ui/window/main_window.h"

#include "core/files/csv.h"
#include "ui/data/examples.h"
#include "ui/data/export_data.h"
#include "ui/data/recent_files.h"
#include "ui/data/safe_file.h"
#include "ui/panels/problem/problem_panel.h"
#include "ui/panels/problem/random_dialog.h"
#include "ui/views/view.h"
#include "ui/window/about_dialog.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>

namespace ui {

namespace {

/// The folder of the last dialog, remembered.
QString lastFolder()
{
    return QSettings().value(QStringLiteral("lastFolder"), QDir::homePath()).toString();
}

void rememberFolderOf(const QString& path)
{
    QSettings().setValue(QStringLiteral("lastFolder"), QFileInfo(path).absolutePath());
}

} // namespace

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenu();
    buildProblemMenu();
    buildViewMenu();
    buildHelpMenu();
}

void MainWindow::buildFileMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&File"));
    QAction* open = menu->addAction(tr("&Open…"), this, &MainWindow::chooseFiles);
    open->setShortcut(QKeySequence::Open);
    m_recentFiles = new RecentFiles(menu);
    connect(m_recentFiles, &RecentFiles::chosen, this,
            [this](const QString& path) { openFiles({path}); });
    menu->addMenu(m_recentFiles);
    QMenu* exampleMenu = menu->addMenu(tr("&Examples"));
    exampleMenu->setToolTipsVisible(true);
    for (const Example& example : examples()) {
        QAction* action = exampleMenu->addAction(example.title);
        action->setToolTip(example.summary);
        action->setStatusTip(example.summary);
        connect(action, &QAction::triggered, this, [this, id = example.id] { openExample(id); });
    }
    QAction* random =
        menu->addAction(tr("New &random problem…"), this, &MainWindow::newRandomProblem);
    random->setShortcut(QKeySequence::New);
    menu->addSeparator();
    QAction* save = menu->addAction(tr("&Save A and b as CSV…"), this, &MainWindow::saveProblem);
    save->setShortcut(QKeySequence::Save);
    menu->addMenu(exportMenu(menu));
    menu->addSeparator();
    QAction* quit = menu->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
}

void MainWindow::buildEditMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Edit"));
    QAction* undo = m_document.undoStack().createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = m_document.undoStack().createRedoAction(this, tr("&Redo"));
    // One by one: a key that stands in the list twice is ambiguous, and does nothing.
    redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    menu->addAction(undo);
    menu->addAction(redo);
    connect(&m_document.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
}

void MainWindow::buildProblemMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Problem"));
    menu->setToolTipsVisible(true);
    menu->addActions(m_problemPanel->prepareActions());
    menu->addSeparator();
    menu->addAction(tr("&Paste a problem"), m_problemPanel, &ProblemPanel::pasteProblem)
        ->setToolTip(tr("Replaces A and b by the table on the clipboard; the last column is b"));
}

void MainWindow::buildViewMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&View"));
    QMenu* panels = menu->addMenu(tr("&Panels"));
    for (QDockWidget* dock : m_docks)
        panels->addAction(dock->toggleViewAction());
    menu->addAction(tr("&Reset the panels"), this, &MainWindow::resetLayout);
    menu->addSeparator();
    QMenu* themes = menu->addMenu(tr("&Theme"));
    auto* group = new QActionGroup(themes);
    const std::pair<ThemeChoice, QString> choices[] = {
        {ThemeChoice::System, tr("As the &system")},
        {ThemeChoice::Light, tr("&Light")},
        {ThemeChoice::Dark, tr("&Dark")},
    };
    for (const auto& [choice, title] : choices) {
        QAction* action = themes->addAction(title);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, choice = choice] { setThemeChoice(choice); });
        connect(themes, &QMenu::aboutToShow, action,
                [this, action, choice = choice] { action->setChecked(m_themeChoice == choice); });
    }
    QAction* motion = menu->addAction(tr("&Motion that explains"));
    motion->setCheckable(true);
    connect(motion, &QAction::toggled, this, [this](bool on) {
        ViewState::Settings settings = m_viewState.settings();
        settings.animate = on;
        m_viewState.setSettings(settings);
    });
    connect(menu, &QMenu::aboutToShow, motion,
            [this, motion] { motion->setChecked(m_viewState.settings().animate); });
    QAction* fullScreen = menu->addAction(tr("&Full screen"));
    fullScreen->setShortcut(QKeySequence::FullScreen);
    connect(fullScreen, &QAction::triggered, this,
            [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::buildHelpMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Help"));
    QAction* keys = menu->addAction(tr("&Mouse and keyboard"), this, &MainWindow::showShortcuts);
    keys->setShortcut(QKeySequence::HelpContents);
    menu->addAction(tr("&About Basin"), this, [this] { AboutDialog(this).exec(); });
}

QMenu* MainWindow::exportMenu(QWidget* parent)
{
    auto* menu = new QMenu(tr("&Export"), parent);
    for (const NamedView& named : m_views) {
        QMenu* formats = menu->addMenu(named.info->title);
        for (const ExportFormat& format : named.view->exportFormats())
            formats->addAction(
                tr("%1 (.%2)…").arg(format.title, format.suffix), this,
                [this, named, format] { exportView(named, format.suffix, format.title); });
    }
    menu->addSeparator();
    const auto addData = [&](const QString& title, const QString& name, auto&& content) {
        menu->addAction(title, this, [this, name, content] {
            const core::AnalysisPtr analysis = m_flow.analysis();
            if (!analysis)
                return;
            const QString path = QFileDialog::getSaveFileName(
                this, tr("Export"), lastFolder() + QLatin1Char('/') + name);
            if (path.isEmpty())
                return;
            rememberFolderOf(path);
            const QString error = writeFile(path, content(*analysis));
            showMessage(error.isEmpty() ? tr("Written: %1").arg(path)
                                        : tr("%1: %2").arg(path, error),
                        !error.isEmpty());
        });
    };
    addData(tr("Slice as CSV…"), QStringLiteral("slice.csv"), sliceCsv);
    addData(tr("Paths as CSV…"), QStringLiteral("paths.csv"), pathsCsv);
    return menu;
}

void MainWindow::exportView(const NamedView& named, const QString& suffix, const QString& title)
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export %1").arg(named.info->title),
        QStringLiteral("%1/%2.%3").arg(lastFolder(), named.info->id, suffix),
        QStringLiteral("%1 (*.%2)").arg(title, suffix));
    if (path.isEmpty())
        return;
    rememberFolderOf(path);
    const QByteArray content = named.view->exported(suffix, named.view->size() * 2);
    const QString error =
        content.isEmpty() ? tr("there is nothing to export yet") : writeFile(path, content);
    showMessage(error.isEmpty() ? tr("Written: %1").arg(path) : tr("%1: %2").arg(path, error),
                !error.isEmpty());
}

void MainWindow::chooseFiles()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Open a data set, or two files for A and b"), lastFolder(),
        tr("Data sets (*.csv *.txt *.npy *.mtx);;All files (*)"));
    if (paths.isEmpty())
        return;
    rememberFolderOf(paths.first());
    openFiles(paths);
}

bool MainWindow::saveProblem()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save A and b"),
        QStringLiteral("%1/%2.csv")
            .arg(lastFolder(), QString::fromStdString(m_document.session()->title)),
        tr("CSV (*.csv)"));
    if (path.isEmpty())
        return false;
    rememberFolderOf(path);
    const QString error =
        writeFile(path, QByteArray::fromStdString(core::writeCsv(m_document.session()->problem)));
    if (error.isEmpty()) {
        m_saved = m_document.session();
        m_document.undoStack().setClean();
        m_recentFiles->add(path);
    }
    showMessage(error.isEmpty() ? tr("Saved: %1").arg(path) : tr("%1: %2").arg(path, error),
                !error.isEmpty());
    return error.isEmpty();
}

bool MainWindow::mayLeaveProblem()
{
    const core::Problem& problem = m_document.session()->problem;
    if (!m_saved ||
        (problem.A == m_saved->problem.A && problem.b.size() == m_saved->problem.b.size() &&
         problem.b == m_saved->problem.b))
        return true;
    const auto answer = QMessageBox::question(
        this, tr("Save A and b?"),
        tr("The numbers of “%1” were changed and have not been saved.")
            .arg(QString::fromStdString(m_document.session()->title)),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    if (answer == QMessageBox::Save)
        return saveProblem();
    return answer == QMessageBox::Discard;
}

void MainWindow::newRandomProblem()
{
    if (!mayLeaveProblem())
        return;
    auto* dialog = new RandomDialog(m_document.session()->problem.mix, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_loader.make([recipe = dialog->recipe(), title = dialog->title().toStdString()] {
            return standardSession(core::draw(recipe), title);
        });
    });
    dialog->open();
}

void MainWindow::showShortcuts()
{
    const QString html = tr(
        "<h3>Table</h3><p>Drag a cell sideways to change it (Shift: finer, Ctrl: coarser, Esc: "
        "back). Double-click or type to edit. Ctrl+V pastes a block, right-click inserts and "
        "deletes rows and columns.</p>"
        "<h3>Surface</h3><p>Drag turns, Shift+drag or the middle button moves, the wheel zooms. "
        "1 front, 2 side, 3 top, 0 or Home reset; arrows turn, + and − zoom.</p>"
        "<h3>Contours</h3><p>Click puts the start of the methods there, dragging its marker moves "
        "it. Drag pans, the wheel zooms, Shift+drag zooms into a rectangle, Home or a double click "
        "resets. Arrows, +, − and Enter do the same from the keyboard. With more than two "
        "parameters the dial in the corner turns the plane: drag its knob around (Shift: steps of "
        "15°, Esc: back), double click for 0°; Tab leads to it, arrows and Page keys turn it.</p>"
        "<h3>Everywhere</h3><p>Ctrl+Z undoes, Ctrl+Shift+Z redoes, Ctrl+O opens, Ctrl+N draws a "
        "random problem, F11 full screen, Esc stops a long computation.</p>");
    QMessageBox box(QMessageBox::NoIcon, tr("Mouse and keyboard"), html, QMessageBox::Close, this);
    box.setTextFormat(Qt::RichText);
    box.exec();
}

} // namespace ui
