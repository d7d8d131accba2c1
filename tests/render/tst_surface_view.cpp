// SPDX-License-Identifier: MIT
#include "tests/ui/plot_analysis.h"
#include "ui/look/theme.h"
#include "ui/views/contour/contour_view.h"
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

namespace {

constexpr double kInHole = 1.5; ///< A p within the hole of bowlWithHole().

/// A bowl without paths and minima.
core::Analysis bowl()
{
    core::Analysis analysis = test::analysis();
    test::setPaths(analysis, {});
    test::setMinima(analysis, {});
    return analysis;
}

/// The same with a hole where p > 1.
core::Analysis bowlWithHole()
{
    core::Analysis analysis = bowl();
    const auto alpha = [](double p, double) { return 1.0 - p; };
    const auto loss = [](double p, double q) {
        return p < 1.0 ? 0.01 + p * p + q * q : std::nan("");
    };
    test::setSlice(analysis, test::slice(analysis.home(), loss, alpha));
    return analysis;
}

ui::OrbitCamera fromAbove()
{
    ui::OrbitCamera camera;
    camera.azimuth = -90.0;
    camera.elevation = 90.0;
    return camera;
}

/// A view in a window of its own, seen from above, so that every point is in sight.
struct Shown {
    explicit Shown(const core::Analysis& analysis)
        : view(std::make_unique<ui::SurfaceView>(state))
    {
        view->resize(640, 480);
        view->show();
        view->present(test::shared(analysis));
        view->setCamera(fromAbove());
    }

    QImage picture() const { return view->grab().toImage().convertToFormat(QImage::Format_RGB32); }

    /// The colour over (p, q) of the plane at the height of @p loss.
    QColor colourAt(double p, double q, double loss) const
    {
        const QImage image = picture();
        const ui::Projector projector(view->camera(), view->rect());
        const QPointF at = projector.at(view->pane(0).field()->place(p, q, loss));
        return image.pixelColor((at * image.devicePixelRatio()).toPoint());
    }

    QColor colourOfBowl(double p, double q) const { return colourAt(p, q, 0.01 + p * p + q * q); }

    ui::ViewState state;
    std::unique_ptr<ui::SurfaceView> view;
};

bool isColourful(const QColor& colour)
{
    return colour.hsvSaturation() > 90 && colour.value() > 40;
}

/// The part of a picture that has colour, in [0, 1]: what is not frame or background.
double colourfulPart(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += isColourful(image.pixelColor(x, y)) ? 1 : 0;
    return static_cast<double>(count) / (static_cast<double>(image.width()) * image.height());
}

} // namespace

/// The surface as it is drawn by OpenGL, through what the window sees of it.
class TestSurfaceView final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void drawsTheSurfaceInTheColoursOfItsHeights();
    void oneLossHasOneColourInBothViews();
    void curvatureHasItsColoursInBothViews();
    void followsTheColourMap();
    void showsTheBackgroundInAHole();
    void goesOnDrawingInAnotherWindow();
    void goesOnDrawingWhenItsDockFloats();
    void fillsItselfToTheLastPixel();
    void fillsItselfAtOtherScaleFactors_data();
    void fillsItselfAtOtherScaleFactors();
    void changesItsBackgroundWithTheTheme();
    void drawsAnewOnlyForAnotherSlice();
    void drawsNothingForACursor();
    void drawsThreeSurfacesSideBySide();
    void aPanelWithoutPictureStaysEmpty();
    void standardViewsAreDrawnWithParallelLines();
    void aConstantLossHasNoLandscape();
    void offersAMenuOfItsOwn();
    void longNamesAreCutInsideTheView();
    void hiddenMethodsAreNotDrawn();
    void exportsAPictureWithoutBeingShown();
    void endsInAnyState();
};

void TestSurfaceView::init()
{
    ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    QVERIFY(ui::VtkWidget::isSupported());
}

void TestSurfaceView::drawsTheSurfaceInTheColoursOfItsHeights()
{
    const Shown shown(bowl());
    QVERIFY(colourfulPart(shown.picture()) > 0.2);
    // Viridis: violet below, yellow above.
    const QColor bottom = shown.colourOfBowl(0.0, 0.0);
    QVERIFY2(bottom.blue() > 1.2 * bottom.green(), qPrintable(bottom.name()));
    const QColor top = shown.colourOfBowl(-1.8, 1.3);
    QVERIFY2(top.red() > 1.5 * top.blue() && top.green() > 1.5 * top.blue(),
             qPrintable(top.name()));
    QCOMPARE(shown.view->canvas()->errorCount(), 0);
}

void TestSurfaceView::oneLossHasOneColourInBothViews()
{
    // A pole beside the wall, which must not take the colours of either view.
    core::Analysis analysis = bowl();
    const auto alpha = [](double p, double) { return 1.2 - p; };
    const auto loss = [&](double p, double q) {
        return p < 1.2 ? 0.01 + p * p + q * q + 1e-3 / std::pow(alpha(p, q), 2) : std::nan("");
    };
    test::setSlice(analysis, test::slice(analysis.home(), loss, alpha));
    Shown shown(analysis);
    ui::ViewState::Settings settings = shown.state.settings();
    settings.showContours = false;
    shown.state.setSettings(settings);
    ui::ContourView map(shown.state);
    map.resize(500, 400);
    map.show();
    map.present(test::shared(analysis));
    QTest::qWait(50);
    const QImage picture = map.grab().toImage();
    int compared = 0;
    for (const double p : {-1.6, -1.0, -0.55, -0.2, 0.3, 0.8}) {
        for (const double q : {-1.1, -0.4, 0.15, 0.7}) {
            const QColor onMap = picture.pixelColor(map.pixelOf(p, q));
            const QColor onSurface = shown.colourAt(p, q, loss(p, q));
            if (!isColourful(onMap) || !isColourful(onSurface))
                continue;
            // Light makes a slope darker, but gives it no other hue.
            const int apart = std::abs(onMap.hsvHue() - onSurface.hsvHue());
            QVERIFY2(std::min(apart, 360 - apart) <= 8,
                     qPrintable(QStringLiteral("(%1, %2): %3 and %4")
                                    .arg(p)
                                    .arg(q)
                                    .arg(onMap.name(), onSurface.name())));
            ++compared;
        }
    }
    QVERIFY(compared >= 18);
}

void TestSurfaceView::curvatureHasItsColoursInBothViews()
{
    core::Analysis analysis = bowl();
    test::setCurvature(analysis, [](double p, double) { return p; });
    Shown shown(analysis);
    QVERIFY(shown.view->pane(0).shading());
    QVERIFY(!shown.view->pane(0).outlines().empty()); // where it changes its sign
    ui::ContourView map(shown.state);
    map.resize(500, 400);
    map.show();
    map.present(test::shared(analysis));
    QTest::qWait(50);
    const QImage onMap = map.grab().toImage();
    for (const double q : {-1.1, 0.4, 1.0}) {
        // Orange is negative and blue positive.
        for (const QColor& negative :
             {shown.colourOfBowl(-1.3, q), onMap.pixelColor(map.pixelOf(-1.3, q))})
            QVERIFY2(negative.red() > 1.4 * negative.blue(), qPrintable(negative.name()));
        for (const QColor& positive :
             {shown.colourOfBowl(1.3, q), onMap.pixelColor(map.pixelOf(1.3, q))})
            QVERIFY2(positive.blue() > 1.4 * positive.red(), qPrintable(positive.name()));
    }
    // Without it the loss has its colours again.
    analysis.panels.front().curvature = {};
    analysis.panels.front().shades = {};
    shown.view->present(test::shared(analysis));
    const QColor bottom = shown.colourOfBowl(0.0, 0.0);
    QVERIFY2(bottom.blue() > 1.2 * bottom.green(), qPrintable(bottom.name()));
    QCOMPARE(shown.view->canvas()->errorCount(), 0);
}

void TestSurfaceView::followsTheColourMap()
{
    Shown shown(bowl());
    const QColor before = shown.colourOfBowl(0.9, 0.0);
    ui::ViewState::Settings settings = shown.state.settings();
    settings.colourMap = QStringLiteral("cividis");
    shown.state.setSettings(settings);
    const QColor after = shown.colourOfBowl(0.9, 0.0);
    QVERIFY2(before.hsvSaturation() > after.hsvSaturation() + 30, qPrintable(after.name()));
}

void TestSurfaceView::showsTheBackgroundInAHole()
{
    const Shown whole(bowl());
    QVERIFY(isColourful(whole.colourAt(kInHole, 0.3, 0.01)));
    const Shown holed(bowlWithHole());
    for (const double q : {-0.7, 0.3, 0.8}) {
        const QColor colour = holed.colourAt(kInHole, q, 0.01);
        QVERIFY2(!isColourful(colour) && colour.lightness() > 200, qPrintable(colour.name()));
    }
    QVERIFY(isColourful(holed.colourOfBowl(0.0, 0.5)));
    QVERIFY(holed.view->pane(0).mesh()->holeCells > 0);
}

void TestSurfaceView::goesOnDrawingInAnotherWindow()
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

void TestSurfaceView::goesOnDrawingWhenItsDockFloats()
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

void TestSurfaceView::fillsItselfToTheLastPixel()
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

void TestSurfaceView::fillsItselfAtOtherScaleFactors_data()
{
    QTest::addColumn<QString>("factor");
    for (const char* factor : {"1.25", "1.5", "2"})
        QTest::addRow("%s", factor) << QString::fromLatin1(factor);
}

void TestSurfaceView::fillsItselfAtOtherScaleFactors()
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

void TestSurfaceView::changesItsBackgroundWithTheTheme()
{
    const Shown shown(bowl());
    const auto corner = [&] { return shown.picture().pixelColor(600, 470); };
    QVERIFY(corner().lightness() > 200);
    ui::applyTheme(*qApp, ui::ThemeChoice::Dark);
    QVERIFY(corner().lightness() < 80);
    ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    QVERIFY(corner().lightness() > 200);
}

void TestSurfaceView::drawsAnewOnlyForAnotherSlice()
{
    const core::Analysis first = bowl();
    const Shown shown(first);
    shown.picture();
    const core::SurfaceMesh* mesh = shown.view->pane(0).mesh();
    QVERIFY(mesh);
    QSignalSpy frames(shown.view->canvas(), &ui::VtkWidget::aboutToRender);

    // A later stage of the same computation: paths and minima, and the slice that was there.
    core::Analysis later = test::analysis();
    later.request = first.request;
    const core::PanelAnalysis& shownPanel = first.panels.front();
    core::PanelAnalysis& panel = later.panels.front();
    panel.slice = shownPanel.slice;
    panel.picture = shownPanel.picture;
    panel.fullMesh = shownPanel.fullMesh;
    shown.view->present(test::shared(later));
    QCOMPARE(shown.view->pane(0).markers().size(), 4U);
    shown.picture();
    QCOMPARE(shown.view->pane(0).mesh(), mesh);
    QCOMPARE(frames.count(), 0);

    shown.view->present(test::shared(bowlWithHole()));
    shown.picture();
    QCOMPARE(frames.count(), 1);
    QVERIFY(shown.view->pane(0).mesh()->holeCells > 0);
}

void TestSurfaceView::drawsNothingForACursor()
{
    Shown shown(bowl());
    const QImage before = shown.picture();
    QSignalSpy frames(shown.view->canvas(), &ui::VtkWidget::aboutToRender);
    shown.state.setCursor(core::Projection{0.4, 0.4, 0.0});
    QVERIFY(shown.picture() != before);
    QCOMPARE(frames.count(), 0);
}

void TestSurfaceView::drawsThreeSurfacesSideBySide()
{
    Shown shown(bowl());
    core::Analysis compared = bowl();
    compared.panels.resize(3, compared.panels.front());
    shown.view->present(test::shared(compared));
    QCOMPARE(shown.view->paneCount(), 3U);
    const QImage image = shown.picture();
    const int third = image.width() / 3;
    for (int k = 0; k < 3; ++k)
        QVERIFY(colourfulPart(image.copy(k * third, 0, third, image.height())) > 0.03);

    shown.view->present(test::shared(bowl()));
    QCOMPARE(shown.view->paneCount(), 1U);
    QVERIFY(colourfulPart(shown.picture()) > 0.2);
}

void TestSurfaceView::aPanelWithoutPictureStaysEmpty()
{
    // A pinned state with other columns, before the session's own loss.
    core::Analysis compared = bowl();
    core::PanelAnalysis other;
    other.panel = {compared.panels.front().panel.mix,
                   std::make_shared<const core::Problem>(compared.request.session->problem)};
    compared.panels.insert(compared.panels.begin(), other);
    compared.lead = 1;
    const Shown shown(compared);
    const QImage image = shown.picture();
    const int half = image.width() / 2;
    QVERIFY(colourfulPart(image.copy(0, 0, half, image.height())) < 0.01);
    QVERIFY(colourfulPart(image.copy(half, 0, half, image.height())) > 0.03);
    const auto* message = shown.view->findChild<QLabel*>(QStringLiteral("surfaceMessage"));
    QVERIFY(message && !message->isVisible());
    QVERIFY(!shown.view->exported({QStringLiteral("png"), {400, 300}}).isEmpty());
}

void TestSurfaceView::standardViewsAreDrawnWithParallelLines()
{
    Shown shown(bowl());
    ui::ViewState::Settings still = shown.state.settings();
    still.animate = false;
    shown.state.setSettings(still);
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3}) {
        QTest::keyClick(shown.view.get(), key);
        QVERIFY(shown.view->camera().isParallel);
    }
    // From above: what VTK draws is where the projector says it is, to the edges.
    for (const double p : {-1.95, 1.95})
        for (const double q : {-1.2, 1.2})
            QVERIFY(isColourful(shown.colourOfBowl(p, q)));
    const QColor bottom = shown.colourOfBowl(0.0, 0.0);
    QVERIFY2(bottom.blue() > 1.2 * bottom.green(), qPrintable(bottom.name()));
    const ui::Projector projector(shown.view->camera(), shown.view->rect());
    const QPointF edge = projector.at({1.0, 0.5, 0.45});
    const QImage image = shown.picture();
    const auto colourBeside = [&](double pixels) {
        return image.pixelColor(
            ((edge + QPointF(pixels, 0.0)) * image.devicePixelRatio()).toPoint());
    };
    QVERIFY(isColourful(colourBeside(-4.0)) && !isColourful(colourBeside(4.0)));
    QTest::keyClick(shown.view.get(), Qt::Key_0);
    QVERIFY(!shown.view->camera().isParallel);
}

void TestSurfaceView::aConstantLossHasNoLandscape()
{
    core::Analysis analysis = bowl();
    const auto alpha = [](double p, double) { return 1.0 - p; };
    test::setSlice(
        analysis,
        test::slice(
            analysis.home(), [](double p, double) { return p < 1.0 ? 0.0 : std::nan(""); }, alpha));
    test::setMinima(analysis, {{{0.0, 0.0}, 0.0, true}});
    const Shown shown(analysis);
    QVERIFY(shown.view->pane(0).isConstant());
    QVERIFY(!shown.view->pane(0).mesh());
    QVERIFY(shown.view->pane(0).markers().empty());
    const auto* message = shown.view->findChild<QLabel*>(QStringLiteral("surfaceMessage"));
    QVERIFY(message && message->isVisible());
    QVERIFY(message->text().contains(QStringLiteral("L is constant")));
    QVERIFY(shown.view->findChild<QLabel*>(QStringLiteral("surfaceHole"))->isHidden());
    QVERIFY(colourfulPart(shown.picture()) < 0.01);
}

void TestSurfaceView::offersAMenuOfItsOwn()
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

void TestSurfaceView::longNamesAreCutInsideTheView()
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

void TestSurfaceView::hiddenMethodsAreNotDrawn()
{
    core::Analysis analysis = test::analysis();
    core::Paths paths = analysis.paths();
    paths[1].colour = 3;
    test::setPaths(analysis, paths);
    Shown shown(analysis);
    QCOMPARE(shown.view->pane(0).traces().size(), 2U);
    shown.state.setMethodHidden(3, true);
    QCOMPARE(shown.view->pane(0).traces().size(), 1U);
}

void TestSurfaceView::exportsAPictureWithoutBeingShown()
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

void TestSurfaceView::endsInAnyState()
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

QTEST_MAIN(TestSurfaceView)
#include "tst_surface_view.moc"
