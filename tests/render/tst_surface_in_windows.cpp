// SPDX-License-Identifier: MIT
#include "shown_surface.h"
#include "tests/ui/plot_analysis.h"
#include "ui/look/theme.h"
#include "ui/views/surface/orbit_camera.h"
#include "ui/views/surface/surface_axes.h"
#include "ui/views/surface/surface_pane.h"
#include "ui/views/surface/surface_view.h"
#include "ui/views/surface/vtk_widget.h"

#include <QAction>
#include <QClipboard>
#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QPainter>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

/// The surface as it is drawn by OpenGL, through what the window sees of it.
class TestSurfaceInWindows final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void goesOnDrawingInAnotherWindow();
    void goesOnDrawingWhenItsDockFloats();
    void fillsItselfToTheLastPixel();
    void fillsItselfAtOtherScaleFactors_data();
    void fillsItselfAtOtherScaleFactors();
    void changesItsBackgroundWithTheTheme();
    void offersAMenuOfItsOwn();
    void longNamesAreCutInsideTheView();
    void exportsAPictureWithoutBeingShown();
    void endsInAnyState();
};

void TestSurfaceInWindows::init()
{
    ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    QVERIFY(ui::VtkWidget::isSupported());
}

void TestSurfaceInWindows::goesOnDrawingInAnotherWindow()
{
    QWidget other; // outlives the view, or it would destroy it
    other.resize(700, 600);
    const Shown shown(bowl());
    QVERIFY(QTest::qWaitForWindowExposed(shown.view.get()));
    const double before = colourfulPart(shown.picture());
    shown.view->setParent(&other);
    other.show();
    shown.view->show();
    QVERIFY(QTest::qWaitForWindowExposed(&other));
    QVERIFY(std::abs(colourfulPart(shown.picture()) - before) < 0.01);
    shown.view->resize(500, 400); // a frame of another size is drawn in the new window
    QVERIFY(colourfulPart(shown.picture()) > 0.2);
    QCOMPARE(shown.view->canvas()->errorCount(), 0);
}

void TestSurfaceInWindows::goesOnDrawingWhenItsDockFloats()
{
    ui::ViewState state;
    QMainWindow window;
    window.resize(900, 700);
    auto* dock = new QDockWidget(&window);   // owned by the window
    auto* view = new ui::SurfaceView(state); // owned by the dock
    dock->setWidget(view);
    window.addDockWidget(Qt::LeftDockWidgetArea, dock);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    view->present(test::shared(bowl()));
    for (const bool floating : {true, false, true, false}) {
        dock->setFloating(floating);
        QVERIFY(QTest::qWaitForWindowExposed(view->window()));
        QVERIFY(colourfulPart(view->grab().toImage()) > 0.1);
    }
    QCOMPARE(view->canvas()->errorCount(), 0);
}

void TestSurfaceInWindows::fillsItselfToTheLastPixel()
{
    const Shown shown(bowl());
    shown.view->resize(413, 287); // odd, and so no whole number of pixels at most factors
    QSignalSpy frames(shown.view->canvas(), &ui::VtkWidget::aboutToRender);
    const QImage image = shown.picture();
    const double ratio = shown.view->devicePixelRatioF();
    QCOMPARE(frames.last().at(0).toSize(), QSize(qRound(413 * ratio), qRound(287 * ratio)));
    const QColor corner = image.pixelColor(image.width() - 2, image.height() - 2);
    const QColor expected = ui::theme().baseEnd;
    QVERIFY2(std::abs(corner.red() - expected.red()) < 8, qPrintable(corner.name()));
    // As much of the picture, however many pixels it has.
    QVERIFY(colourfulPart(image) > 0.2);
    QVERIFY(isColourful(shown.colourOfBowl(0.9, 0.6)));
    QVERIFY(isColourful(shown.colourOfBowl(-0.9, -0.6)));
}

void TestSurfaceInWindows::fillsItselfAtOtherScaleFactors_data()
{
    QTest::addColumn<QString>("factor");
    for (const char* factor : {"1.25", "1.5", "2"})
        QTest::addRow("%s", factor) << QString::fromLatin1(factor);
}

void TestSurfaceInWindows::fillsItselfAtOtherScaleFactors()
{
    // Qt reads the factor when it starts.
    QFETCH(QString, factor);
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), factor);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("fillsItselfToTheLastPixel")});
    QVERIFY(process.waitForFinished(60000));
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
             process.readAll().constData());
}

void TestSurfaceInWindows::changesItsBackgroundWithTheTheme()
{
    const Shown shown(bowl());
    const auto corner = [&] { return shown.picture().pixelColor(600, 470); };
    QVERIFY(corner().lightness() > 200);
    ui::applyTheme(*qApp, ui::ThemeChoice::Dark);
    QVERIFY(corner().lightness() < 80);
    ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    QVERIFY(corner().lightness() > 200);
}

void TestSurfaceInWindows::offersAMenuOfItsOwn()
{
    const Shown whole(bowl());
    const auto actionOf = [](const Shown& shown, const char* name) {
        return shown.view->findChild<QAction*>(QLatin1String(name));
    };
    for (const char* name : {"copyPicture", "copyValues", "exportView", "resetView"})
        QVERIFY2(actionOf(whole, name) && actionOf(whole, name)->isVisible(), name);
    QVERIFY(!actionOf(whole, "centreColumns")->isVisible());
    actionOf(whole, "copyValues")->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("p,q,loss")));

    const Shown holed(bowlWithHole());
    QVERIFY(actionOf(holed, "centreColumns")->isVisible());
    QSignalSpy wanted(&holed.state, &ui::ViewState::centringWanted);
    actionOf(holed, "centreColumns")->trigger();
    emit holed.view->findChild<QLabel*>(QStringLiteral("surfaceHole"))
        ->linkActivated(QStringLiteral("centre"));
    QCOMPARE(wanted.size(), 2);
    const ui::Projector projector(holed.view->camera(), holed.view->rect());
    QVERIFY(holed.view->textAt(projector.at({0.75, 0.2, 0.0})).contains(QStringLiteral("Centre")));
    QVERIFY(holed.view->textAt(projector.at({-0.5, 0.2, 0.0})).isEmpty());
}

void TestSurfaceInWindows::longNamesAreCutInsideTheView()
{
    core::Analysis analysis = bowl();
    core::Slice slice = *analysis.slice();
    slice.plane.label1 = std::string(120, 'w');
    slice.plane.label2 = "the_average_height_of_all_persons_measured_in_the_third_survey_of_them";
    test::setSlice(analysis, std::make_shared<const core::Slice>(slice));
    const Shown shown(analysis);
    shown.view->setCamera(ui::OrbitCamera());
    const QRectF view(shown.view->rect());
    QImage image(shown.view->size(), QImage::Format_RGB32);
    QPainter painter(&image);
    const auto titles = ui::paintAxes(painter, ui::Projector(shown.view->camera(), view),
                                      shown.view->pane(0).ticks());
    QCOMPARE(titles.size(), 3U);
    for (const ui::AxisTitlePlace& title : titles) {
        QVERIFY2(view.contains(title.outline.boundingRect()), qPrintable(title.shown));
        if (title.whole.size() < 20)
            continue;
        QVERIFY(title.shown.endsWith(QStringLiteral("…")));
        QCOMPARE(shown.view->textAt(title.outline.boundingRect().center()), title.whole);
    }
}

void TestSurfaceInWindows::exportsAPictureWithoutBeingShown()
{
    ui::ViewState state;
    ui::SurfaceView view(state);
    QVERIFY(view.exported({QStringLiteral("png"), {320, 240}}).isEmpty()); // nothing to show
    view.present(test::shared(bowl()));
    const QByteArray file = view.exported({QStringLiteral("png"), {320, 240}});
    const QImage image = QImage::fromData(file, "PNG");
    QCOMPARE(image.size(), QSize(320, 240));
    QVERIFY(colourfulPart(image) > 0.1);
}

void TestSurfaceInWindows::endsInAnyState()
{
    ui::ViewState state;
    { // never shown
        const ui::SurfaceView view(state);
    }
    { // presented, never shown
        ui::SurfaceView view(state);
        view.present(test::shared(bowl()));
    }
    { // shown, nothing presented
        ui::SurfaceView view(state);
        view.show();
        view.grab();
    }
    { // hidden again
        ui::SurfaceView view(state);
        view.show();
        view.present(test::shared(bowl()));
        view.grab();
        view.hide();
    }
    QWidget parent; // ends with its parent, while another view lives on
    auto* child = new ui::SurfaceView(state, &parent);
    const Shown other(bowl());
    child->present(test::shared(bowl()));
    parent.show();
    child->grab();
    delete child;
    QVERIFY(colourfulPart(other.picture()) > 0.2);
}

QTEST_MAIN(TestSurfaceInWindows)
#include "tst_surface_in_windows.moc"
