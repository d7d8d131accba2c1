// SPDX-License-Identifier: MIT
#include "ui/window/main_window.h"

#include "ui/controls/wheel_guard.h"
#include "ui/data/recent_files.h"
#include "ui/data/safe_file.h"
#include "ui/look/contrast.h"
#include "ui/look/number_text.h"
#include "ui/panels/bars/blend_button.h"
#include "ui/panels/bars/compare_bar.h"
#include "ui/panels/bars/loss_bar.h"
#include "ui/panels/bars/timeline_bar.h"
#include "ui/panels/formula/formula_panel.h"
#include "ui/panels/ground/ground_panel.h"
#include "ui/panels/methods/methods_panel.h"
#include "ui/panels/notes/notes_panel.h"
#include "ui/panels/problem/problem_panel.h"
#include "ui/panels/readout/readout_panel.h"
#include "ui/panels/slice/slice_panel.h"
#include "ui/panels/slice/turn_bar.h"
#include "ui/window/busy_bar.h"
#include "ui/window/centre_area.h"
#include "ui/window/dock_title.h"
#include "ui/window/focus_follower.h"
#include "ui/window/lesson_guide.h"
#include "ui/window/place_commands.h"
#include "ui/window/presenter.h"
#include "ui/window/self_check_badge.h"
#include "ui/window/session_keeper.h"
#include "ui/window/status_message.h"
#include "ui/window/view_history.h"
#include "ui/window/view_seat.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

#include <chrono>

namespace ui {

namespace {

/// Of what all views share, in the file of settings.
const QString kSharedSettings = QStringLiteral("view");

QString groupOfView(const ViewInfo& info)
{
    return QStringLiteral("views/") + info.id;
}

QVariantMap groupOf(QSettings& settings, const QString& group)
{
    QVariantMap map;
    settings.beginGroup(group);
    for (const QString& key : settings.childKeys())
        map.insert(key, settings.value(key));
    settings.endGroup();
    return map;
}

void saveGroup(QSettings& settings, const QString& group, const QVariantMap& map)
{
    settings.beginGroup(group);
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        settings.setValue(entry.key(), entry.value());
    settings.endGroup();
}

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
{
    setObjectName(QStringLiteral("mainWindow"));
    // First, so that every widget is made with its final font and colours.
    setThemeChoice(static_cast<ThemeChoice>(QSettings().value(QStringLiteral("theme"), 0).toInt()));
    setWindowIcon(QIcon(QStringLiteral(":/basin/icons/basin.svg")));
    setAcceptDrops(true);
    qApp->installEventFilter(new WheelGuard(this));
    new FocusFollower(this); // a child, as the guard is
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    buildPanels();
    buildViews();
    buildKeeper();
    buildBars();
    buildPresenter();
    buildExplainer();
    buildFormula();
    buildStatusBar();
    buildMenus();
    connectFlow();
    connectLoader();
    restoreState();
    updateTitle();
}

MainWindow::~MainWindow()
{
    m_presenter->leave(); // while the seats of what it shows are there
    hide();               // while there is what views say of it to
    delete m_viewHistory; // which listens to the document to its end
}

void MainWindow::buildViews()
{
    QWidget* centre = nullptr;
    QDockWidget* maps = nullptr;
    for (const ViewInfo& info : viewInfos()) {
        View* view = info.make(m_viewState);
        m_views.push_back({&info, view});
        connect(view, &View::exportWanted, this,
                [this, named = m_views.back()](const QString& suffix, const QString& title) {
                    exportView(named, suffix, title);
                });
        connect(view, &View::figureWanted, this,
                [this, named = m_views.back()] { makeFigureOf(named); });
        view->setProperty("explained", QStringLiteral("view:") + info.id);
        auto* seat = new ViewSeat(view); // owned by what it is put into
        if (info.place == ViewPlace::Centre) {
            centre = seat;
            continue;
        }
        QDockWidget* dock = addDock(info.id + QStringLiteral("Dock"), info.dockTitle, seat, false);
        view->followDock(*dock);
        m_layout.add(dock, DockLayout::Column::Right, info.tab, info.share);
        if (info.joinsCentre)
            maps = dock;
    }
    m_centre = new CentreArea(centre, maps);
    setCentralWidget(m_centre);
    connect(&m_viewState, &ViewState::settingsChanged, this, &MainWindow::showComparison);
}

void MainWindow::showComparison()
{
    const bool isCompared = core::panelsOf(*m_document.session()).size() > 1;
    m_centre->show(isCompared, m_viewState.settings().compareLook);
    if (std::exchange(m_isCompared, isCompared) == isCompared)
        return;
    for (const NamedView& named : m_views)
        if (named.info->onlyWhileCompared)
            findChild<QDockWidget*>(named.info->id + QStringLiteral("Dock"))
                ->setVisible(isCompared);
    if (isCompared)
        m_layout.divide(DockLayout::Column::Right);
}

void MainWindow::buildPanels()
{
    m_problemPanel = new ProblemPanel(m_document);
    QList<ExampleItem> items;
    for (const Example& example : examples())
        items.append({example.id, example.title, example.summary});
    m_problemPanel->setExamples(items);
    connect(m_problemPanel, &ProblemPanel::pasted, this, &MainWindow::tablePasted);
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
    m_methodsPanel = new MethodsPanel(m_document, m_viewState);
    m_readout = new ReadoutPanel;
    using Column = DockLayout::Column;
    using Tab = DockLayout::Tab;
    const auto add = [this](const char* id, const QString& title, QWidget* widget, bool scrolls,
                            Tab tab, int share) {
        QDockWidget* dock = addDock(QLatin1String(id), title, widget, scrolls);
        m_layout.add(dock, Column::Left, tab, share);
        return dock;
    };
    add("problemDock", tr("Problem"), m_problemPanel, true, Tab::Never, 42);
    add("sliceDock", tr("Slice"), slice, true, Tab::Never, 32);
    const QDockWidget* methods =
        add("methodsDock", tr("Methods"), m_methodsPanel, true, Tab::Always, 32);
    auto* area = qobject_cast<QScrollArea*>(methods->widget());
    connect(m_methodsPanel, &MethodsPanel::rowAdded, area, [area](QWidget* row) {
        // The layout gives a new row its place from the event loop.
        QTimer::singleShot(0, row, [area, row] { area->ensureWidgetVisible(row); });
    });
    m_ground = new GroundPanel(m_document, m_viewState);
    add("groundDock", tr("Minima"), m_ground, true, Tab::Always, 32);
    m_notes = new NotesPanel;
    add("notesDock", tr("Notes"), m_notes, false, Tab::Always, 32);
    m_formula = new FormulaPanel;
    m_formula->followDock(
        *add("formulaDock", tr("Formula"), m_formula, false, Tab::AlwaysButLow, 32));
    add("readoutDock", tr("Read-out"), m_readout, true, Tab::WhenLow, 26);
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
    if (m_lessons)
        m_lessons->leave();
    m_centre->giveBack();
    m_layout.arrange();
    m_isCompared.reset();
    showComparison();
}

void MainWindow::buildBars()
{
    auto* bar = new QToolBar(tr("Loss"), this);
    bar->setObjectName(QStringLiteral("lossToolBar"));
    bar->setMovable(false);
    m_lossBar = new LossBar(m_document);
    bar->addWidget(m_lossBar);
    bar->addWidget(m_lossBar->weights());
    auto* blend = new BlendButton(m_document, m_viewState);
    auto* blendRoom = new QWidget; // as far from the weights as Pin from this
    auto* blendLine = new QHBoxLayout(blendRoom);
    blendLine->setContentsMargins(14, 0, 0, 0);
    blendLine->addWidget(blend);
    bar->addWidget(blendRoom);
    bar->addWidget(new CompareBar(m_document, m_viewState));
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
    m_message = new StatusMessage;
    m_busy = new BusyBar;
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_sizeLabel);
    statusBar()->addWidget(m_message, 1);
    statusBar()->addPermanentWidget(m_busy);
    m_selfCheck = new SelfCheckBadge(m_document);
    statusBar()->addPermanentWidget(m_selfCheck);
}

void MainWindow::connectFlow()
{
    connect(&m_document, &Document::sessionChanged, this, &MainWindow::sessionChanged);
    connect(&m_flow, &AnalysisFlow::analysisChanged, this, &MainWindow::present);
    connect(&m_flow, &AnalysisFlow::probed, this, &MainWindow::presentProbe);
    connect(&m_flow, &AnalysisFlow::rejected, this, &MainWindow::showProblemIssues);
    connect(&m_flow, &AnalysisFlow::failed, this,
            [this](const QString& message) { m_message->reportError(message); });
    connect(&m_flow, &AnalysisFlow::busyChanged, m_busy,
            [this](bool busy) { m_busy->setBusy(&m_flow, busy); });
    connect(&m_flow, &AnalysisFlow::progressed, m_busy,
            [this](double fraction) { m_busy->setProgress(&m_flow, fraction); });
    connect(&m_flow, &AnalysisFlow::outdatedChanged, this, [this](bool outdated) {
        for (const NamedView& named : m_views)
            named.view->setOutdated(outdated);
    });
    connect(m_busy, &BusyBar::cancelled, this, [this] {
        m_flow.cancel();
        m_loader.cancel();
        m_ground->search().cancel();
        m_message->report(tr("Cancelled."));
    });
    connect(&m_document, &Document::refused, this,
            [this](const QString& reason) { m_message->reportError(reason); });
    followPlaceWishes(m_document, m_viewState);
    connect(&m_viewState, &ViewState::weightWanted, this, [this](double w) {
        m_document.run(tr("w = %1 in all rows").arg(numberText(w)),
                       core::Command("set-w").with("value", w));
    });
    connect(&m_viewState, &ViewState::lineDrawn, this,
            [this] { reveal(QStringLiteral("section")); });
    connect(&m_viewState, &ViewState::numberChosen, m_problemPanel,
            qOverload<const core::ProblemNumber&>(&ProblemPanel::reveal));
    connect(m_problemPanel, &ProblemPanel::numberPointed, &m_viewState,
            &ViewState::setPointedNumber);
    connect(&m_viewState, &ViewState::centringWanted, m_problemPanel,
            [this] { m_problemPanel->centreColumns(); });
    connect(&m_desktopScheme, &DesktopScheme::changed, this,
            [this] { setThemeChoice(m_themeChoice); });
}

void MainWindow::connectLoader()
{
    connect(&m_loader, &ProblemLoader::loaded, this, &MainWindow::sessionLoaded);
    connect(&m_loader, &ProblemLoader::importAsked, this, &MainWindow::askAboutImport);
    connect(&m_loader, &ProblemLoader::failed, this,
            [this](const QString& message) { m_message->reportError(message); });
    connect(&m_loader, &ProblemLoader::busyChanged, m_busy,
            [this](bool busy) { m_busy->setBusy(&m_loader, busy); });
    connect(&m_ground->search(), &GroundSearch::busyChanged, m_busy,
            [this](bool busy) { m_busy->setBusy(m_ground, busy); });
    connect(&m_ground->search(), &GroundSearch::progressed, m_busy,
            [this](double fraction) { m_busy->setProgress(m_ground, fraction); });
    connect(&m_loader, &ProblemLoader::progressed, m_busy,
            [this](double fraction) { m_busy->setProgress(&m_loader, fraction); });
}

void MainWindow::buildKeeper()
{
    m_keeper = new SessionKeeper(
        m_document, *m_notes->document(), [this] { return taken(); }, this);
    m_viewHistory = new ViewHistory(
        m_document, [this] { return viewNow(); }, this);
    connect(m_keeper, &SessionKeeper::changed, this, &MainWindow::updateTitle);
    connect(m_keeper, &SessionKeeper::warned, this,
            [this](const QString& message) { m_message->warn(message); });
    connect(m_keeper, &SessionKeeper::written, this,
            [this](const QString& path, const QString& error) {
                if (error.isEmpty())
                    m_recentFiles->add(path);
                reportWritten(path, error);
            });
}

void MainWindow::restoreState()
{
    QSettings settings;
    if (!m_layout.restore(settings))
        m_message->report(tr("The last start did not come to its end, so the panels are back in "
                             "their usual places."));
    showComparison();
    m_viewState.setSettings(viewSettingsFrom(groupOf(settings, kSharedSettings)));
    for (const NamedView& named : m_views)
        named.view->setSettings(groupOf(settings, groupOfView(*named.info)));
}

bool MainWindow::stopWork(std::chrono::milliseconds patience)
{
    const QDeadlineTimer end(patience);
    return m_flow.stop(end) && m_loader.stop(end) && m_keeper->stop(end) &&
           m_ground->search().stop(end) && m_selfCheck->stop(end);
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    // Once everything is laid out and painted for the first time.
    QTimer::singleShot(0, this, [this] {
        QSettings settings;
        DockLayout::confirm(settings);
        offerRecovery();
    });
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (isWritingInBackground()) {
        event->ignore();
        constexpr std::chrono::milliseconds kAgain(50);
        QTimer::singleShot(kAgain, this, &QWidget::close);
        return;
    }
    if (!m_keeper->mayLeave()) {
        event->ignore();
        return;
    }
    m_keeper->letGo();
    m_presenter->leave();
    if (m_lessons)
        m_lessons->leave();
    m_centre->giveBack();
    QSettings settings;
    m_layout.save(settings);
    settings.setValue(QStringLiteral("theme"), static_cast<int>(m_themeChoice));
    ViewSettings shared = m_viewState.settings();
    // Of the session, not of the window; and what takes seconds is to be asked for.
    shared.lossRange.reset();
    shared.colourBy = ViewSettings().colourBy;
    saveGroup(settings, kSharedSettings, toMap(shared));
    for (const NamedView& named : m_views)
        saveGroup(settings, groupOfView(*named.info), named.view->settings());
    QMainWindow::closeEvent(event);
}

void MainWindow::setThemeChoice(ThemeChoice choice)
{
    m_themeChoice = choice;
    const bool isPresenting = m_presenter && m_presenter->isPresenting();
    applyTheme(*qApp, choice, m_desktopScheme.prefersDark(),
               isPresenting ? Contrast::Strong : Contrast::Usual);
}

} // namespace ui
