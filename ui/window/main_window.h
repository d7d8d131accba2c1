// SPDX-License-Identifier: MIT
#pragma once

#include "ui/data/problem_loader.h"
#include "ui/look/desktop_scheme.h"
#include "ui/look/theme.h"
#include "ui/state/compute_service.h"
#include "ui/state/document.h"
#include "ui/state/view_state.h"

#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QMainWindow>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

#include <vector>

namespace ui {

class ContourView;
class ConvergenceView;
class LossBar;
class MethodsPanel;
class ProblemPanel;
class ReadoutPanel;
class RecentFiles;
class SlicePanel;
class SpectrumView;
class SurfaceView;
class TimelineBar;
class TurnBar;
class View;

/// The window: owns the document, the worker and the views, and connects them.
///
/// An edit goes document -> ComputeService -> analysis -> every view's present(). Views and
/// panels do not know of each other.
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
    void setThemeChoice(ThemeChoice choice);

    Document& document() { return m_document; }
    ViewState& viewState() { return m_viewState; }
    ComputeService& compute() { return m_compute; }

    /// Default arrangement of the docks for the window's present size.
    void resetLayout();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct NamedView {
        View* view;
        QString title;
        QString id; ///< Of file names.
    };

    // main_window.cpp: parts and how they are connected
    void buildViews();
    void buildPanels();
    void buildBars();
    void buildStatusBar();
    QDockWidget* addDock(const QString& id, const QString& title, QWidget* widget, bool scrolls);
    void connectComputation();
    void connectGestures();
    void connectLoader();
    void restoreState();

    // main_window_flow.cpp: what happens on a signal
    void requestAnalysis();
    void windowChanged();
    void presentAnalysis(const core::AnalysisPtr& analysis);
    void presentProbe(const core::SessionPtr& session, const core::Probe& probe);
    void probeCursor();
    void placeStart(double p, double q, bool finished);
    void sessionLoaded(const core::Session& session, const QString& path);
    void sessionChanged(const core::SessionPtr& session);
    void showProblemIssues(const std::vector<core::Issue>& issues);
    void showMessage(const QString& text, bool isError);
    void setBusy(bool busy);
    void updateTitle();

    // main_window_menus.cpp
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildProblemMenu();
    void buildViewMenu();
    void buildHelpMenu();
    QMenu* exportMenu(QWidget* parent);
    void chooseFiles();
    /// False if the user was not able or did not want to save.
    bool saveProblem();
    /// Whether the present problem may be let go: A and b are as they were opened or saved, or
    /// the user has saved them now or does not want them.
    bool mayLeaveProblem();
    void newRandomProblem();
    void exportView(const NamedView& named, const QString& suffix, const QString& title);
    void showShortcuts();

    Document m_document;
    ViewState m_viewState;
    DesktopScheme m_desktopScheme;
    ThemeChoice m_themeChoice = ThemeChoice::System;
    core::SessionPtr m_saved;     ///< As it was opened or saved.
    core::AnalysisPtr m_analysis; ///< Latest one that was presented; may be null.
    /// The window while the user has chosen none: an edit changes the landscape, not the scale.
    std::optional<core::Window> m_home;

    // Children of this window by Qt's ownership.
    SurfaceView* m_surface = nullptr;
    ContourView* m_contour = nullptr;
    ConvergenceView* m_convergence = nullptr;
    SpectrumView* m_spectrum = nullptr;
    ProblemPanel* m_problemPanel = nullptr;
    SlicePanel* m_slicePanel = nullptr;
    TurnBar* m_turnBar = nullptr;
    MethodsPanel* m_methodsPanel = nullptr;
    ReadoutPanel* m_readout = nullptr;
    LossBar* m_lossBar = nullptr;
    TimelineBar* m_timeline = nullptr;
    RecentFiles* m_recentFiles = nullptr;
    std::vector<QDockWidget*> m_docks;
    std::vector<NamedView> m_views;

    QLabel* m_sizeLabel = nullptr;
    QLabel* m_messageLabel = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_cancel = nullptr;
    QTimer m_outdatedTimer; ///< Views turn pale only when the new picture takes a while.
    QTimer m_busyTimer;     ///< Progress and Cancel appear only for long work.
    int m_startGesture = -1;

    // Last, so that they stop their threads before anything that those report to is gone.
    ComputeService m_compute;
    ProblemLoader m_loader;
};

} // namespace ui
