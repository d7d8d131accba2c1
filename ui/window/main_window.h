// SPDX-License-Identifier: MIT
#pragma once

#include "ui/data/problem_loader.h"
#include "ui/data/recovery.h"
#include "ui/guide/present_numbers.h"
#include "ui/look/desktop_scheme.h"
#include "ui/look/theme.h"
#include "ui/state/document.h"
#include "ui/state/view_state.h"
#include "ui/views/views.h"
#include "ui/window/analysis_flow.h"
#include "ui/window/dock_layout.h"
#include "ui/window/figure_maker.h"

#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QPointer>

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace ui {

class BusyBar;
class CentreArea;
class Explainer;
class FormulaPanel;
class LessonDock;
class LossBar;
class MapPin;
class GroundPanel;
class LessonGuide;
class MethodsPanel;
class NotesPanel;
class Presenter;
class ProblemPanel;
class ReadoutPanel;
class RecentFiles;
class SelfCheckBadge;
class SessionKeeper;
class SlicePanel;
class StatusMessage;
class TimelineBar;
class Tour;
class TurnBar;
class ViewFrame;
class ViewHistory;

/// The window: builds and owns the document, the flow of analyses, the views and the panels.
///
/// An edit goes document -> AnalysisFlow -> analysis -> every view's present(). Views and panels do
/// not know of each other.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a file of any supported kind, or one for A and one for b, with progress; bad files
    /// are reported and what was open stays.
    void openFiles(const QStringList& paths);
    /// Opens the example called @p id.
    void openExample(const QString& id);
    /// Begins the lesson in the file @p path, or shows which there are if that is empty.
    void openLesson(const QString& path = {});
    void setThemeChoice(ThemeChoice choice);
    /// Shows one or two views large and alone, until the user has enough of it.
    void startPresentation();
    /// Leads around the window.
    void startTour();
    /// The same, for one who has never had it nor skipped it, and is not asked anything else.
    void offerTour();

    Document& document() { return m_document; }
    ViewState& viewState() { return m_viewState; }
    AnalysisFlow& flow() { return m_flow; }

    /// Stops all that is computed or read. False if something has not stopped when @p patience is
    /// over: a factorisation of LAPACK cannot be interrupted.
    bool stopWork(std::chrono::milliseconds patience);

    /// Default arrangement of the docks for the window's present size.
    void resetLayout();

protected:
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // main_window.cpp: parts and how they are connected
    void buildPanels();
    void buildViews();
    void buildBars();
    void showComparison();
    void buildStatusBar();
    QDockWidget* addDock(const QString& id, const QString& title, QWidget* widget, bool scrolls);
    void connectFlow();
    void connectLoader();
    void buildKeeper();
    void buildPresenter();
    void buildExplainer();
    void buildFormula();
    /// What is shown at the moment, for explanations.
    Present presentState() const;
    void restoreState();

    // main_window_events.cpp: what happens on a signal
    void present(const core::AnalysisPtr& analysis);
    void presentProbe(const core::SessionPtr& session, const core::Probe& probe);
    void sessionLoaded(const Opened& opened);
    /// How the session is shown, as a file keeps it.
    std::string viewNow();
    /// The session as a file keeps it.
    core::SessionFile taken();
    /// Offers what a program that died has left behind.
    void offerRecovery();
    void recover(const RecoveryCopy& copy);
    void tablePasted(const core::ImportReport& report);
    /// How the file was read, while what it held is still the problem.
    std::vector<core::Notice> readingNotices() const;
    void sessionChanged(const core::SessionPtr& session);
    void showProblemIssues(const std::vector<core::Issue>& issues);
    /// What came of writing @p path: an empty @p error means that it is written.
    void reportWritten(const QString& path, const QString& error);
    void updateTitle();
    /// Runs one line of a script. Returns why it cannot be run, or an empty text.
    QString runLine(const QString& line);

    // main_window_lessons.cpp
    void buildLessons();
    void showScene(const core::SessionFile& scene);
    /// Settings of the views alone, as a session file keeps them: a lesson goes on from them and
    /// gives them back.
    std::string settingsOfViews();
    /// Brings the view called @p id to the front; null where there is none.
    View* reveal(const QString& id);
    /// The same, and frames it.
    void pointAt(const QString& id, bool lasting);

    // main_window_menus.cpp
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildProblemMenu();
    void buildViewMenu();
    void buildHelpMenu();
    void chooseFiles();
    void askAboutImport(const ImportQuestion& question);
    /// Shows how the table that is open was read, to read it in another way.
    void importAgain();
    /// Reads again what the session came from.
    void revert();
    void newRandomProblem();

    // main_window_figures.cpp
    QMenu* exportMenu(QWidget* parent);
    void exportView(const NamedView& named, const QString& suffix, const QString& title);
    /// What pictures show at present. @pre there is an analysis.
    FigureSource figureSource();
    /// Asks how the figure of a view is to be, and makes it.
    void makeFigureOf(const NamedView& named);
    /// The same with a film.
    void makeFilmOf(const NamedView& named);
    /// Writes a figure of each view that is seen into a folder.
    void exportAll();

    Document m_document;
    ViewState m_viewState;
    DesktopScheme m_desktopScheme;
    ThemeChoice m_themeChoice = ThemeChoice::System;
    std::optional<core::Probe> m_probe; ///< What the read-outs show; nothing at first.
    QString m_probePlace;               ///< In words.
    QStringList m_openedPaths;          ///< Of the files that the session came from, if any.
    /// How the table was read that gave a session its title, as long as undo can bring it back.
    std::map<std::string, QStringList> m_readingRemarks;
    DockLayout m_layout{*this};

    // Children of this window by Qt's ownership.
    ProblemPanel* m_problemPanel = nullptr;
    SlicePanel* m_slicePanel = nullptr;
    TurnBar* m_turnBar = nullptr;
    SelfCheckBadge* m_selfCheck = nullptr;
    GroundPanel* m_ground = nullptr;
    MethodsPanel* m_methodsPanel = nullptr;
    ReadoutPanel* m_readout = nullptr;
    LossBar* m_lossBar = nullptr;
    TimelineBar* m_timeline = nullptr;
    NotesPanel* m_notes = nullptr;
    FormulaPanel* m_formula = nullptr;
    LessonGuide* m_lessons = nullptr; ///< Null until there is one.
    LessonDock* m_lessonDock = nullptr;
    Presenter* m_presenter = nullptr;
    Explainer* m_explainer = nullptr;
    QPointer<Tour> m_tour; ///< Deletes itself at its end.
    ViewFrame* m_frame = nullptr;
    MapPin* m_pin = nullptr;
    RecentFiles* m_recentFiles = nullptr;
    SessionKeeper* m_keeper = nullptr;
    ViewHistory* m_viewHistory = nullptr;
    CentreArea* m_centre = nullptr;
    std::optional<bool> m_isCompared; ///< As the docks show it; nothing while that is not known.
    std::vector<QDockWidget*> m_docks;
    std::vector<NamedView> m_views;

    QLabel* m_sizeLabel = nullptr;
    StatusMessage* m_message = nullptr;
    BusyBar* m_busy = nullptr;

    // Last, so that they stop their threads before anything that those report to is gone.
    AnalysisFlow m_flow{m_document, m_viewState};
    ProblemLoader m_loader;
};

} // namespace ui
