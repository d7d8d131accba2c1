// SPDX-License-Identifier: MIT
// The menus of the window and what their entries do.
#include "ui/window/main_window.h"

#include "core/command/script.h"
#include "ui/data/examples.h"
#include "ui/data/import_memory.h"
#include "ui/data/last_folder.h"
#include "ui/data/problem_title.h"
#include "ui/data/recent_files.h"
#include "ui/panels/formula/problem_latex.h"
#include "ui/panels/problem/import_dialog.h"
#include "ui/panels/problem/problem_panel.h"
#include "ui/panels/problem/random_dialog.h"
#include "ui/window/command_palette.h"
#include "ui/window/explainer.h"
#include "ui/window/help_windows.h"
#include "ui/window/language_menu.h"
#include "ui/window/presentation_screen.h"
#include "ui/window/session_keeper.h"
#include "ui/window/session_view.h"
#include "ui/window/status_message.h"
#include "ui/window/view_history.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>

namespace ui {

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
    QAction* importAction = menu->addAction(tr("&Import again…"), this, &MainWindow::importAgain);
    importAction->setObjectName(QStringLiteral("importAgain"));
    importAction->setToolTip(tr("Reads the table that is open in another way: separator, decimal "
                                "sign, titles, row names, target."));
    connect(menu, &QMenu::aboutToShow, importAction, [this, importAction] {
        importAction->setEnabled(m_openedPaths.size() == 1 && isPlainTable(m_openedPaths.first()));
    });
    QAction* save = menu->addAction(tr("&Save the session"), m_keeper, &SessionKeeper::save);
    save->setShortcut(QKeySequence::Save);
    QAction* saveAs =
        menu->addAction(tr("Save the session &as…"), m_keeper, &SessionKeeper::saveAs);
    saveAs->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    QAction* inside = menu->addAction(tr("&Data in the session file"));
    inside->setObjectName(QStringLiteral("dataInside"));
    inside->setCheckable(true);
    inside->setToolTip(tr("Or else it names the file that they came from, with its checksum, and "
                          "needs that file to be opened. Large tables are left in their file."));
    connect(inside, &QAction::triggered, m_keeper, &SessionKeeper::setEmbedsData);
    connect(menu, &QMenu::aboutToShow, inside, [this, inside] {
        inside->setChecked(m_keeper->embedsData());
        inside->setEnabled(m_keeper->canReferToData());
    });
    QAction* revertAction = menu->addAction(tr("Re&vert"), this, &MainWindow::revert);
    connect(menu, &QMenu::aboutToShow, revertAction,
            [this, revertAction] { revertAction->setEnabled(!m_openedPaths.isEmpty()); });
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
    menu->addSeparator();
    auto* palette = new CommandPalette(
        *menuBar(), [this](const QString& line) { return runLine(line); }, this);
    QAction* find = menu->addAction(tr("&Command…"), palette, &CommandPalette::summon);
    find->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    find->setToolTip(tr("Finds what is in the menus, and runs commands of scripts."));
    QAction* script = menu->addAction(tr("Copy as &script"), this, [this] {
        constexpr Eigen::Index kMostNumbers = 1'000'000; // some 20 MB of text
        if (numbersInTables(*m_document.openedSession()) > kMostNumbers) {
            m_message->reportError(tr("The table is too large for a script to hold. Save the "
                                      "session instead."));
            return;
        }
        m_viewHistory->note();
        QGuiApplication::clipboard()->setText(QString::fromStdString(
            core::sessionScript(*m_document.openedSession(), m_viewHistory->history(), taken(),
                                m_viewHistory->shown())));
        m_message->report(tr("Copied what was done since the session was opened, as commands for "
                             "“basin run”."));
    });
    script->setObjectName(QStringLiteral("copyAsScript"));
    QAction* latex = menu->addAction(tr("Copy the problem as &LaTeX"), this, [this] {
        QGuiApplication::clipboard()->setText(problemLatex(*m_document.session()));
        m_message->report(tr("Copied the statement of the problem, for LaTeX with amsmath."));
    });
    latex->setObjectName(QStringLiteral("copyProblemLatex"));
    latex->setToolTip(tr("The loss with its s, r, w, n and d; A and b too where they are small."));
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
    auto* languageMenu = new LanguageMenu(menu);
    connect(languageMenu, &LanguageMenu::chosen, m_message, &StatusMessage::report);
    menu->addMenu(languageMenu);
    QAction* motion = menu->addAction(tr("&Motion that explains"));
    motion->setCheckable(true);
    connect(motion, &QAction::toggled, this, [this](bool on) {
        ViewState::Settings settings = m_viewState.settings();
        settings.animate = on;
        m_viewState.setSettings(settings);
    });
    connect(menu, &QMenu::aboutToShow, motion,
            [this, motion] { motion->setChecked(m_viewState.settings().animate); });
    menu->addAction(tr("&Presentation"), this, &MainWindow::startPresentation)
        ->setShortcut(Qt::Key_F5);
    menu->addMenu(new PresentationScreenMenu(this));
    QAction* fullScreen = menu->addAction(tr("&Full screen"));
    // Not the standard key: where the platform has none for it, that is empty.
    fullScreen->setShortcut(Qt::Key_F11);
    fullScreen->setCheckable(true);
    connect(fullScreen, &QAction::triggered, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    connect(menu, &QMenu::aboutToShow, fullScreen,
            [this, fullScreen] { fullScreen->setChecked(isFullScreen()); });
}

void MainWindow::buildHelpMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Help"));
    QAction* guide = menu->addAction(tr("&Guide"), this, [this] { showGuide(this); });
    guide->setShortcut(QKeySequence::HelpContents);
    menu->addAction(tr("&Lessons"), this, [this] { openLesson(); })
        ->setObjectName(QStringLiteral("lessons"));
    menu->addAction(tr("&Tour"), this, &MainWindow::startTour);
    QAction* explain =
        menu->addAction(tr("&Explain what I point at"), this, [this] { m_explainer->begin(); });
    explain->setShortcut(Qt::SHIFT | Qt::Key_F1);
    explain->setToolTip(tr("The next click explains a number, a curve, a colour or a control."));
    QAction* explainFocus = menu->addAction(tr("Explain what has the &keyboard"), this,
                                            [this] { m_explainer->explainFocus(); });
    explainFocus->setShortcut(Qt::CTRL | Qt::Key_F1);
    menu->addAction(tr("&Mouse and keyboard"), this, [this] { showMouseAndKeyboard(this); });
    menu->addAction(tr("&About Basin"), this, [this] { showAbout(this); });
}

void MainWindow::chooseFiles()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Open a session, a data set, or two files for A and b"), lastFolder(),
        tr("Sessions and data sets (*.basin *.csv *.txt *.npy *.npz *.mtx);;Figures (*.png *.svg "
           "*.pdf);;All files (*)"));
    if (paths.isEmpty())
        return;
    rememberFolderOf(paths.first());
    openFiles(paths);
}

void MainWindow::askAboutImport(const ImportQuestion& question)
{
    if (!question.refusal.isEmpty())
        m_message->reportError(question.refusal);
    auto* dialog = new ImportDialog(question, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const ImportQuestion& asked = dialog->question();
        if (asked.opened && dialog->options() == asked.options)
            m_loader.accept(asked);
        else
            m_loader.openTable(asked.path, dialog->options());
    });
    dialog->open();
}

void MainWindow::importAgain()
{
    const QString path = m_openedPaths.value(0);
    if (m_keeper->mayLeave())
        askAboutImport({path, ImportMemory::of(path).value_or(core::ImportOptions{}), {}, {}});
}

void MainWindow::revert()
{
    if (m_openedPaths.isEmpty())
        return;
    QMessageBox box(QMessageBox::Question, tr("Revert?"),
                    tr("Everything since “%1” was opened or saved is lost, and cannot be undone.")
                        .arg(QFileInfo(m_openedPaths.first()).fileName()),
                    QMessageBox::Reset | QMessageBox::Cancel, this);
    box.setObjectName(QStringLiteral("revert"));
    box.button(QMessageBox::Reset)->setText(tr("&Revert"));
    box.setDefaultButton(QMessageBox::Cancel);
    if (m_keeper->isSaved() || box.exec() == QMessageBox::Reset)
        m_loader.openFiles(m_openedPaths);
}

void MainWindow::newRandomProblem()
{
    if (!m_keeper->mayLeave())
        return;
    auto* dialog = new RandomDialog(m_document.session()->problem.mix, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_loader.make([recipe = dialog->recipe()] {
            return standardSession(core::draw(recipe), randomTitle(recipe));
        });
    });
    dialog->open();
}

} // namespace ui
