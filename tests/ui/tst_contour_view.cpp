// SPDX-License-Identifier: MIT
#include "plot_analysis.h"
#include "shown_contours.h"
#include "ui/look/theme.h"

#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>

using ui::ViewState;

class TestContourView final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }
    void drawsPathsUpToTheIteration();
    void drawsNothingThatItIsNotGiven();
    void showsItsWindowWithEqualScales();
    void hintIsWholeInANarrowView();
    void linesLieOnTheirLevel();
    void holeIsARingAroundTheMaskedCells();
    void aLossOfZeroKeepsTheColoursFinite();
    void oneParameterIsACurve();
    void aConstantLossHasNoLandscape();
    void hiddenMethodsAreNotDrawn();
    void longNamesAreCutInsideTheView();
    void aLineOfMinimaHasANote();
    void exportsReadableFiles();
};

void TestContourView::drawsPathsUpToTheIteration()
{
    Shown shown;
    QCOMPARE(shown.view.content().paths.size(), 2U);
    QCOMPARE(shown.view.content().paths[0].points.size(), 3U);
    QVERIFY(shown.view.content().paths[0].complete);
    QCOMPARE(shown.view.content().paths[0].colour, ui::methodColour(0));
    QCOMPARE(shown.view.content().start->p, 0.5);
    QCOMPARE(shown.view.content().minima.size(), 1U);

    shown.state.setIteration(1);
    QCOMPARE(shown.view.content().paths[0].points.size(), 2U);
    QVERIFY(!shown.view.content().paths[0].complete);
    QCOMPARE(shown.view.content().paths[1].points.size(), 2U);
    QCOMPARE(shown.view.content().paths[0].points.back().p, 0.1);
}

void TestContourView::drawsNothingThatItIsNotGiven()
{
    Shown shown;
    core::Analysis other = shown.base;
    other.panels.front().paths = {};
    other.panels.front().minima = {};
    shown.view.present(test::shared(other));
    QVERIFY(shown.view.content().paths.empty());
    QVERIFY(shown.view.content().minima.empty());
}

void TestContourView::showsItsWindowWithEqualScales()
{
    Shown shown;
    for (const QSize& size : {QSize(380, 330), QSize(700, 300), QSize(300, 700)}) {
        shown.view.resize(size);
        QTest::qWait(50);
        const QPoint low = shown.view.pixelOf(-2.0, -1.5);
        const QPoint high = shown.view.pixelOf(2.0, 1.5);
        const double perP = (high.x() - low.x()) / 4.0;
        const double perQ = (low.y() - high.y()) / 3.0;
        QVERIFY2(
            std::abs(perP / perQ - 1.0) < 0.03,
            qPrintable(QStringLiteral("%1 wide: %2 for %3").arg(size.width()).arg(perP).arg(perQ)));
        // Whatever the shape of the panel, what is seen is what can be repeated from four numbers.
        QCOMPARE(shown.view.visibleWindow(), shown.base.home());
        QVERIFY(!shown.state.window());
        for (const double p : {-2.0, 2.0})
            for (const double q : {-1.5, 1.5})
                QVERIFY(shown.view.rect().contains(shown.view.pixelOf(p, q)));
    }
}

void TestContourView::hintIsWholeInANarrowView()
{
    Shown shown;
    const int height = shown.picture().height();
    const auto hint = [&]() -> QLabel* {
        for (QLabel* label : shown.view.findChildren<QLabel*>())
            if (label->text().contains(QStringLiteral("Point to read")) && label->isVisible())
                return label;
        return nullptr;
    };
    QVERIFY(hint());
    shown.state.setCursor(core::Projection{0.5, 0.25, 0.0});
    QVERIFY(!hint());
    QCOMPARE(shown.picture().height(), height);
    shown.state.setCursor(std::nullopt);
    shown.view.resize(220, 200);
    QCoreApplication::processEvents();
    QVERIFY(hint() && hint()->width() >= hint()->sizeHint().width());
    QVERIFY(hint()->height() >= hint()->sizeHint().height() - 2);
}

void TestContourView::linesLieOnTheirLevel()
{
    Shown shown;
    const auto& lines = shown.view.content().lines;
    QVERIFY(lines.size() >= 5);
    for (const ui::ContourLine& line : lines) {
        QVERIFY(line.points.size() >= 2);
        for (const core::PlanePoint& at : line.points) {
            const double loss = 0.01 + at.p * at.p + at.q * at.q;
            // Interpolating log L over a cell of this size is off by a few percent at most.
            QVERIFY(std::abs(std::log(loss / line.loss)) < 0.05);
        }
    }
}

void TestContourView::holeIsARingAroundTheMaskedCells()
{
    core::Analysis analysis = test::analysis();
    const auto alpha = [](double p, double q) { return std::hypot(p - 2.0, q) - 1.0; };
    const auto loss = [&](double p, double q) {
        return alpha(p, q) > 0.0 ? 0.1 / (alpha(p, q) * alpha(p, q)) : std::nan("");
    };
    test::setSlice(analysis, test::slice(*analysis.request.window, loss, alpha));
    Shown shown(analysis);
    const ui::ContourContent& content = shown.view.content();
    QVERIFY(std::isfinite(content.scale.low) && std::isfinite(content.scale.high));
    QVERIFY2(content.scale.loss(content.scale.high) < 1e3, "the pole does not take the colours");
    QCOMPARE(content.picture->holes.size(), 1U);
    const auto& ring = content.picture->holes.front();
    QVERIFY(isNear(ring.front().p, ring.back().p, 1e-9) &&
            isNear(ring.front().q, ring.back().q, 1e-9));
    // Half of the disk of radius 1 is in the window: the shoelace formula must give its area.
    double area = 0.0;
    for (std::size_t k = 1; k < ring.size(); ++k)
        area += 0.5 * (ring[k - 1].p * ring[k].q - ring[k].p * ring[k - 1].q);
    QVERIFY2(isNear(std::abs(area), M_PI / 2.0, 0.05), qPrintable(QString::number(area)));
    for (const ui::ContourLine& line : content.lines)
        for (const core::PlanePoint& at : line.points)
            QVERIFY(std::isfinite(at.p) && alpha(at.p, at.q) > -0.1);

    shown.state.setCursor(core::Projection{1.8, 0.0, 0.0});
    QVERIFY(shown.view.readOut().contains(QStringLiteral("L in the hole")));
    QVERIFY(!shown.view.grab().isNull());
}

void TestContourView::aLossOfZeroKeepsTheColoursFinite()
{
    core::Analysis analysis = test::analysis();
    test::setSlice(analysis, test::slice(*analysis.request.window,
                                         [](double p, double q) { return p * p + q * q; }));
    QCOMPARE(analysis.slice()->minimum, 0.0);
    Shown shown(analysis);
    const core::LossScale scale = shown.view.content().scale;
    QVERIFY(scale.logarithmic && std::isfinite(scale.low) && scale.low < scale.high);
    QCOMPARE(scale.clamped(0.0), scale.low);
    QVERIFY2(scale.high - scale.low < 10.0, "one cell at 0 does not take all the colours");

    test::setSlice(analysis,
                   test::slice(*analysis.request.window, [](double, double) { return 0.0; }));
    shown.view.present(test::shared(analysis));
    QVERIFY(shown.view.content().scale.low < shown.view.content().scale.high);
    QVERIFY(!shown.view.grab().isNull());
}

void TestContourView::oneParameterIsACurve()
{
    core::Analysis analysis = test::analysis();
    auto session = std::make_shared<core::Session>(*analysis.request.session);
    session->problem.A = core::DesignMatrix(core::RowMajorMatrix::Ones(2, 1));
    session->problem.x0 = Eigen::VectorXd::Constant(1, 0.5);
    analysis.request.session = session;
    test::setPlane(analysis,
                   {Eigen::VectorXd::Zero(1), Eigen::VectorXd::Ones(1), {}, "x₁", "", {}});
    core::Slice line;
    line.plane = analysis.plane();
    line.grid = {*analysis.request.window, 101, 1};
    line.loss.resize(1, 101);
    for (Eigen::Index j = 0; j < 101; ++j)
        line.loss(0, j) = 0.01 + line.grid.p(j) * line.grid.p(j);
    line.loss.leftCols(10).setConstant(std::nan(""));
    line.alpha = Eigen::MatrixXd::Ones(1, 101);
    line.alpha.leftCols(10).setConstant(-1.0);
    line.masked = 10;
    line.minimum = 0.01;
    line.maximum = line.loss(0, 100);
    test::setSlice(analysis, std::make_shared<const core::Slice>(line));
    const core::Path path{{{Eigen::VectorXd::Constant(1, 0.5), 0.26, 1.0, 1.0, 0.0}},
                          core::Outcome::MaxIterations};
    test::setPaths(analysis, {{0, std::make_shared<const core::Path>(path),
                               std::make_shared<const std::vector<core::Projection>>(
                                   1, core::Projection{0.5, 0.0, 0.0})}});
    test::setMinima(analysis, {});
    Shown shown(analysis);
    const ui::ContourContent& content = shown.view.content();
    QVERIFY(content.isLine() && content.lines.empty());
    QCOMPARE(content.paths[0].points[0].q, std::log10(0.26));
    QCOMPARE(content.picture->holes.size(), 1U);
    QVERIFY(shown.view.visibleWindow().qMin < std::log10(0.01));

    QSignalSpy placed(&shown.state, &ViewState::startPlaced);
    const core::Window seen = shown.view.visibleWindow();
    QTest::mouseClick(&shown.picture(), Qt::LeftButton, {},
                      shown.inPicture(1.0, 0.5 * (seen.qMin + seen.qMax)));
    QCOMPARE(placed.size(), 1);
    QVERIFY(isNear(placed[0][0].toDouble(), 1.0, shown.tolerance()));
    QCOMPARE(placed[0][1].toDouble(), 0.0);
    QVERIFY(!shown.view.grab().isNull());
}

void TestContourView::aConstantLossHasNoLandscape()
{
    core::Analysis analysis = test::analysis();
    auto session = std::make_shared<core::Session>(*analysis.request.session);
    session->problem.A = core::DesignMatrix(core::RowMajorMatrix::Ones(1, 2));
    session->problem.b = Eigen::VectorXd::Ones(1);
    analysis.request.session = session;
    const auto alpha = [](double p, double) { return 1.0 - p; };
    test::setSlice(analysis,
                   test::slice(
                       *analysis.request.window,
                       [](double p, double) { return p < 1.0 ? 0.0 : std::nan(""); }, alpha));
    Shown shown(analysis);
    const ui::ContourContent& content = shown.view.content();
    QVERIFY(content.isConstant());
    QVERIFY(content.constantText.contains(QStringLiteral("L is constant")));
    QVERIFY(content.constantText.contains(QStringLiteral("one row")));
    QVERIFY2(content.minima.empty(), "a star would be an invention");
    const QImage image = shown.view.grab().toImage();
    for (const double p : {-1.5, -0.9, 1.5}) {
        const QColor colour = image.pixelColor(shown.view.pixelOf(p, -1.2));
        QVERIFY2(colour == ui::theme().base, qPrintable(colour.name()));
    }
}

void TestContourView::hiddenMethodsAreNotDrawn()
{
    core::Analysis analysis = test::analysis();
    core::Paths paths = analysis.paths();
    paths[1].colour = 3;
    test::setPaths(analysis, paths);
    Shown shown(analysis);
    QCOMPARE(shown.view.content().paths[1].points.size(), 2U);
    shown.state.setMethodHidden(3, true);
    QCOMPARE(shown.view.content().paths.size(), 2U); // still in the order of the analysis
    QVERIFY(shown.view.content().paths[1].points.empty());
    QVERIFY(!shown.view.content().paths[0].points.empty());
    QVERIFY(!shown.view.grab().isNull());
    shown.state.setMethodHidden(3, false);
    QVERIFY(!shown.view.content().paths[1].points.empty());
}

void TestContourView::longNamesAreCutInsideTheView()
{
    core::Analysis analysis = test::analysis();
    const QString name = QStringLiteral("the_average_height_of_all_persons_measured_in_the_third_"
                                        "survey_of_the_northern_region_of_the_country");
    core::Slice slice = *analysis.slice();
    slice.plane.label1 = name.toStdString();
    slice.plane.label2.assign(200, 'w'); // not as a whole string, of which GCC warns falsely
    test::setSlice(analysis, std::make_shared<const core::Slice>(slice));
    Shown shown(analysis);
    QVERIFY(!shown.view.grab().isNull());
    const QByteArray svg = shown.view.exported({QStringLiteral("svg"), {420, 300}});
    QVERIFY(!svg.contains(name.toUtf8()));
    QVERIFY(svg.contains("the_average") && svg.contains("…"));
    bool isExplained = false;
    const int x = shown.view.pixelOf(0.0, 0.0).x();
    for (int y = shown.view.pixelOf(0.0, -1.5).y(); y < shown.view.height(); ++y)
        isExplained = isExplained || shown.view.textAt({x, y}) == name;
    QVERIFY2(isExplained, "the whole name is said where the cut one stands");
}

void TestContourView::aLineOfMinimaHasANote()
{
    core::SliceMinimum minimum{{0.5, 0.25}, 0.01, true};
    QVERIFY(!ui::minimumText(minimum).contains(QStringLiteral("f(tx)")));
    minimum.apex = core::PlanePoint{0.0, 0.0};
    QVERIFY(ui::minimumText(minimum).contains(QStringLiteral("f(tx) = f(x)")));
    core::Analysis analysis = test::analysis();
    test::setPaths(analysis, {});
    test::setMinima(analysis, {minimum});
    Shown shown(analysis);
    QVERIFY(shown.view.exported({QStringLiteral("svg"), {420, 300}}).contains("stroke-dasharray"));
}

void TestContourView::exportsReadableFiles()
{
    Shown shown;
    const QSize size(640, 480);
    QXmlStreamReader svg(shown.view.exported({QStringLiteral("svg"), size}));
    int paths = 0;
    while (!svg.atEnd())
        if (svg.readNext() == QXmlStreamReader::StartElement &&
            (svg.name() == QLatin1String("path") || svg.name() == QLatin1String("polyline")))
            ++paths;
    QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
    QVERIFY2(paths > 10, "lines are drawn as vectors");

    QVERIFY(shown.view.exported({QStringLiteral("pdf"), size}).startsWith("%PDF"));
    const QImage png = QImage::fromData(shown.view.exported({QStringLiteral("png"), size}), "PNG");
    QCOMPARE(png.size(), size);
    QVERIFY(png.pixelColor(size.width() / 2, size.height() / 2) != png.pixelColor(1, 1));

    const QList<QByteArray> rows =
        shown.view.exported({QStringLiteral("csv"), size}).trimmed().split('\n');
    const core::Slice& slice = *shown.base.slice();
    QCOMPARE(rows.size(), slice.loss.size() + 1);
    const QList<QByteArray> cells = rows.last().split(',');
    QCOMPARE(cells[2].toDouble(), slice.loss(slice.loss.rows() - 1, slice.loss.cols() - 1));
    QVERIFY(shown.view.exported({QStringLiteral("doc"), size}).isEmpty());
}

QTEST_MAIN(TestContourView)
#include "tst_contour_view.moc"
