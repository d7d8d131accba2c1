// SPDX-License-Identifier: MIT
#include "shown_surface.h"
#include "tests/ui/plot_analysis.h"
#include "ui/look/theme.h"
#include "ui/views/contour/contour_view.h"
#include "ui/views/surface/surface_pane.h"
#include "ui/views/surface/vtk_widget.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

namespace {

constexpr double kInHole = 1.5;

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
    void drawsAnewOnlyForAnotherSlice();
    void drawsNothingForACursor();
    void drawsThreeSurfacesSideBySide();
    void aPanelWithoutPictureStaysEmpty();
    void standardViewsAreDrawnWithParallelLines();
    void aConstantLossHasNoLandscape();
    void hiddenMethodsAreNotDrawn();
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

QTEST_MAIN(TestSurfaceView)
#include "tst_surface_view.moc"
