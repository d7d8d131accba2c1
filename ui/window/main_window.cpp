// SPDX-License-Identifier: MIT
#include "ui/window/main_window.h"

#include "ui/data/recent_files.h"
#include "ui/panels/bars/loss_bar.h"
#include "ui/panels/bars/timeline_bar.h"
#include "ui/panels/methods/methods_panel.h"
#include "ui/panels/problem/problem_panel.h"
#include "ui/panels/readout/readout_panel.h"
#include "ui/panels/slice/slice_panel.h"
#include "ui/panels/slice/turn_bar.h"
#include "ui/views/contour/contour_view.h"
#include "ui/views/convergence/convergence_view.h"
#include "ui/views/spectrum/spectrum_view.h"
#include "ui/views/surface/surface_view.h"
#include "ui/window/dock_title.h"

#include <QApplication>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kLayoutVersion = 1;
constexpr int kLeftWidth = 316;
constexpr int kRightWidth = 400;
/// Below this height three plots above each other are too flat to read, so two share a tab.
constexpr int kRoomForThreePlots = 860;

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
{
    setObjectName(QStringLiteral("mainWindow"));
    // First, so that every widget is made with its final font and colours.
    setThemeChoice(static_cast<ThemeChoice>(QSettings().value(QStringLiteral("theme"), 0).toInt()));
    setWindowIcon(QIcon(QStringLiteral(":/basin/icons/basin.svg")));
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    buildViews();
    buildPanels();
    buildBars();
    buildStatusBar();
    buildMenus();
    connectComputation();
    connectGestures();
    connectLoader();
    restoreState();
    updateTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildViews()
{
    m_surface = new SurfaceView(m_viewState);
    setCentralWidget(m_surface);
    m_contour = new ContourView(m_viewState);
    m_convergence = new ConvergenceView(m_viewState);
    m_spectrum = new SpectrumView(m_viewState);
    m_views = {{m_surface, tr("Surface"), QStringLiteral("surface")},
               {m_contour, tr("Contours"), QStringLiteral("contours")},
               {m_convergence, tr("Convergence"), QStringLiteral("convergence")},
               {m_spectrum, tr("Spectrum"), QStringLiteral("spectrum")}};
}

void MainWindow::buildPanels()
{
    m_problemPanel = new ProblemPanel(m_document);
    QList<ExampleItem> items;
    for (const Example& example : examples())
        items.append({example.id, example.title, example.summary});
    m_problemPanel->setExamples(items);
    connect(m_problemPanel, &ProblemPanel::openRequested, this, &MainWindow::chooseFiles);
    connect(m_problemPanel, &ProblemPanel::randomRequested, this, &MainWindow::newRandomProblem);
    connect(m_problemPanel, &ProblemPanel::exampleChosen, this, &MainWindow::openExample);
    m_slicePanel = new SlicePanel(m_document, m_viewState);
    m_turnBar = new TurnBar(m_viewState);
    auto* slice = new QWidget;
    auto* sliceLines = new QVBoxLayout(slice);
    sliceLines->setContentsMargins(0, 0, 0, 0);
    sliceLines->setSpacing(0);
    sliceLines->addWidget(m_slicePanel);
    sliceLines->addWidget(m_turnBar);
    sliceLines->addStretch(1);
    m_methodsPanel = new MethodsPanel(m_document);
    m_readout = new ReadoutPanel;
    addDock(QStringLiteral("problemDock"), tr("Problem"), m_problemPanel, false);
    addDock(QStringLiteral("sliceDock"), tr("Slice"), slice, true);
    addDock(QStringLiteral("methodsDock"), tr("Methods"), m_methodsPanel, true);
    addDock(QStringLiteral("readoutDock"), tr("Read-out"), m_readout, true);
    addDock(QStringLiteral("contourDock"), tr("Contours"), m_contour, false);
    addDock(QStringLiteral("convergenceDock"), tr("Convergence"), m_convergence, false);
    addDock(QStringLiteral("spectrumDock"), tr("Hessian spectrum"), m_spectrum, false);
}

QDockWidget* MainWindow::addDock(const QString& id, const QString& title, QWidget* widget,
                                 bool scrolls)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(id);
    dock->setTitleBarWidget(new DockTitle(dock));
    if (scrolls) {
        auto* area = new QScrollArea;
        area->setWidgetResizable(true);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setFocusPolicy(Qt::NoFocus);
        area->setWidget(widget);
        dock->setWidget(area);
    } else {
        dock->setWidget(widget);
    }
    m_docks.push_back(dock);
    return dock;
}

void MainWindow::resetLayout()
{
    for (QDockWidget* dock : m_docks) {
        removeDockWidget(dock);
        dock->setFloating(false);
    }
    QDockWidget* const problem = m_docks[0];
    QDockWidget* const slice = m_docks[1];
    QDockWidget* const methods = m_docks[2];
    QDockWidget* const readout = m_docks[3];
    QDockWidget* const contour = m_docks[4];
    QDockWidget* const convergence = m_docks[5];
    QDockWidget* const spectrum = m_docks[6];
    const bool isLow = height() < kRoomForThreePlots;

    addDockWidget(Qt::LeftDockWidgetArea, problem);
    addDockWidget(Qt::LeftDockWidgetArea, slice);
    tabifyDockWidget(slice, methods);
    if (isLow)
        tabifyDockWidget(methods, readout);
    else
        addDockWidget(Qt::LeftDockWidgetArea, readout);
    addDockWidget(Qt::RightDockWidgetArea, contour);
    addDockWidget(Qt::RightDockWidgetArea, convergence);
    if (isLow)
        tabifyDockWidget(convergence, spectrum);
    else
        addDockWidget(Qt::RightDockWidgetArea, spectrum);
    for (QDockWidget* dock : m_docks)
        dock->show();
    slice->raise();
    convergence->raise();

    const int right = width() < 1400 ? kRightWidth - 60 : kRightWidth;
    resizeDocks({problem, contour}, {kLeftWidth, right}, Qt::Horizontal);
    if (isLow) {
        resizeDocks({problem, slice}, {52, 48}, Qt::Vertical);
        resizeDocks({contour, convergence}, {55, 45}, Qt::Vertical);
    } else {
        resizeDocks({problem, slice, readout}, {42, 32, 26}, Qt::Vertical);
        resizeDocks({contour, convergence, spectrum}, {42, 29, 29}, Qt::Vertical);
    }
}

void MainWindow::buildBars()
{
    auto* bar = new QToolBar(tr("Loss"), this);
    bar->setObjectName(QStringLiteral("lossToolBar"));
    bar->setMovable(false);
    m_lossBar = new LossBar(m_document, m_viewState);
    bar->addWidget(m_lossBar);
    auto* gap = new QWidget;
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    auto* exporting = new QToolButton;
    exporting->setObjectName(QStringLiteral("exportButton"));
    exporting->setText(tr("Export ▾"));
    exporting->setProperty("framed", true);
    exporting->setPopupMode(QToolButton::InstantPopup);
    exporting->setToolTip(tr("Save a picture or the numbers behind it"));
    exporting->setAccessibleName(tr("Export"));
    exporting->setMenu(exportMenu(exporting));
    bar->addWidget(exporting);
    addToolBar(Qt::TopToolBarArea, bar);

    auto* bottom = new QToolBar(tr("Iterations"), this);
    bottom->setObjectName(QStringLiteral("timelineToolBar"));
    bottom->setMovable(false);
    m_timeline = new TimelineBar(m_viewState);
    m_timeline->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bottom->addWidget(m_timeline);
    addToolBar(Qt::BottomToolBarArea, bottom);
}

void MainWindow::buildStatusBar()
{
    m_sizeLabel = new QLabel;
    m_messageLabel = new QLabel;
    m_messageLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_messageLabel->setTextFormat(Qt::PlainText);
    m_messageLabel->setObjectName(QStringLiteral("statusMessage"));
    m_messageLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress = new QProgressBar;
    m_progress->setFixedWidth(140);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel = new QToolButton;
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop this computation; the last picture stays (Esc)"));
    m_cancel->setShortcut(Qt::Key_Escape);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_sizeLabel);
    statusBar()->addWidget(m_messageLabel, 1);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_cancel);
    m_progress->hide();
    m_cancel->hide();
}

void MainWindow::connectComputation()
{
    m_outdatedTimer.setSingleShot(true);
    m_outdatedTimer.setInterval(200);
    m_busyTimer.setSingleShot(true);
    m_busyTimer.setInterval(500);
    connect(&m_document, &Document::sessionChanged, this, &MainWindow::sessionChanged);
    connect(&m_compute, &ComputeService::analysisChanged, this, &MainWindow::presentAnalysis);
    connect(&m_compute, &ComputeService::probed, this, &MainWindow::presentProbe);
    connect(&m_compute, &ComputeService::rejected, this, &MainWindow::showProblemIssues);
    connect(&m_compute, &ComputeService::failed, this,
            [this](const QString& message) { showMessage(message, true); });
    connect(&m_compute, &ComputeService::busyChanged, this, &MainWindow::setBusy);
    connect(&m_outdatedTimer, &QTimer::timeout, this, [this] {
        for (const NamedView& named : m_views)
            named.view->setOutdated(true);
    });
    connect(&m_busyTimer, &QTimer::timeout, this, [this] {
        m_progress->setRange(0, 0);
        m_progress->show();
        m_cancel->show();
    });
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_compute.cancel();
        m_loader.cancel();
        showMessage(tr("Cancelled."), false);
    });
}

void MainWindow::connectGestures()
{
    connect(&m_viewState, &ViewState::windowChanged, this, &MainWindow::windowChanged);
    connect(&m_viewState, &ViewState::turnChanged, this, &MainWindow::requestAnalysis);
    connect(&m_viewState, &ViewState::cursorChanged, this, &MainWindow::probeCursor);
    connect(&m_viewState, &ViewState::startPlaced, this, &MainWindow::placeStart);
    connect(&m_viewState, &ViewState::settingsChanged, this, [this] {
        const bool compared = m_analysis && m_analysis->panels.size() > 1;
        if (m_viewState.settings().compare != compared)
            requestAnalysis();
    });
    connect(&m_desktopScheme, &DesktopScheme::changed, this,
            [this] { setThemeChoice(m_themeChoice); });
}

void MainWindow::connectLoader()
{
    connect(&m_loader, &ProblemLoader::loaded, this, &MainWindow::sessionLoaded);
    connect(&m_loader, &ProblemLoader::failed, this,
            [this](const QString& message) { showMessage(message, true); });
    connect(&m_loader, &ProblemLoader::busyChanged, this, &MainWindow::setBusy);
    connect(&m_loader, &ProblemLoader::progressed, this, [this](double fraction) {
        m_progress->setRange(0, 1000);
        m_progress->setValue(static_cast<int>(1000 * fraction));
    });
}

void MainWindow::restoreState()
{
    const QSettings settings;
    const QSize room = screen()->availableSize();
    resize(QSize(1600, 1000).boundedTo(room));
    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()) &&
        (room.width() <= 1600 || room.height() <= 1000))
        setWindowState(Qt::WindowMaximized);
    resetLayout();
    QMainWindow::restoreState(settings.value(QStringLiteral("window/state")).toByteArray(),
                              kLayoutVersion);
    ViewState::Settings view;
    view.colourMap = settings.value(QStringLiteral("view/colourMap"), view.colourMap).toString();
    view.logHeight = settings.value(QStringLiteral("view/logHeight"), view.logHeight).toBool();
    view.animate = settings.value(QStringLiteral("view/animate"), view.animate).toBool();
    m_viewState.setSettings(view);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayLeaveProblem()) {
        event->ignore();
        return;
    }
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), saveState(kLayoutVersion));
    settings.setValue(QStringLiteral("theme"), static_cast<int>(m_themeChoice));
    settings.setValue(QStringLiteral("view/colourMap"), m_viewState.settings().colourMap);
    settings.setValue(QStringLiteral("view/logHeight"), m_viewState.settings().logHeight);
    settings.setValue(QStringLiteral("view/animate"), m_viewState.settings().animate);
    QMainWindow::closeEvent(event);
}

void MainWindow::setThemeChoice(ThemeChoice choice)
{
    m_themeChoice = choice;
    applyTheme(*qApp, choice, m_desktopScheme.prefersDark());
}

} // namespace ui
