// SPDX-License-Identifier: MIT
#include "plot_analysis.h"
#include "ui/look/theme.h"
#include "ui/views/convergence/convergence_view.h"

#include <QImage>
#include <QTest>
#include <QXmlStreamReader>

using ui::ConvergenceView;
using ui::Measure;
using ui::ViewState;

class TestConvergenceView final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void measuresLossAboveTheBestOfAllPaths();
    void zeroDoesNotBreakTheLogarithmicAxis();
    void measuresGradientAndDistance();
    void legendTellsOutcomeAndCount();
    void clickingSetsTheIteration();
    void timeIsMeasuredInSeconds();
    void emptyStatesSayWhatToDo();
    void sevenMethodsLeaveItUsable_data();
    void sevenMethodsLeaveItUsable();
    void aClickInTheLegendHidesAMethod();
    void pathsOfBeforeAreDashedAndNamed();
    void iterationsAreWholeNumbers();
    void nothingIsInventedWhereAllIsZero();
    void drawsWhatItIsGiven();
    void exportsReadableFiles();

private:
    static void show(ConvergenceView& view, const core::Analysis& analysis)
    {
        view.resize(420, 260);
        view.show();
        view.present(test::shared(analysis));
        QCoreApplication::processEvents();
    }
};

void TestConvergenceView::measuresLossAboveTheBestOfAllPaths()
{
    ViewState state;
    ConvergenceView view(state);
    show(view, test::analysis());
    QCOMPARE(view.data().bestLoss, 0.01);
    QCOMPARE(view.data().curves.size(), 2U);
    QCOMPARE(view.data().curves[0].values, (std::vector{0.3225 - 0.01, 0.02 - 0.01, 0.0}));
    QCOMPARE(view.data().curves[1].values, (std::vector{0.3225 - 0.01, 0.26 - 0.01}));
}

void TestConvergenceView::zeroDoesNotBreakTheLogarithmicAxis()
{
    ViewState state;
    ConvergenceView view(state);
    show(view, test::analysis());
    const ui::ConvergenceData& data = view.data();
    QVERIFY(std::isfinite(data.height(0.0)));
    QVERIFY2(data.height(0.0) < data.height(0.01), "0 is below every other value");
    QVERIFY(data.height(0.0) > data.height(0.01) - 2.0);
    const QPoint zero = view.pixelOf(2.0, 0.0);
    QVERIFY2(view.rect().contains(zero), "and still in the picture");

    // A path that starts at the best point: every value is 0.
    core::Analysis flat = test::analysis();
    test::setPaths(flat, {test::path(0, core::Outcome::Converged,
                                     {{Eigen::Vector2d::Zero(), 0.0, 0.0, 1.0, 0.0}})});
    for (const Measure measure :
         {Measure::LossAboveBest, Measure::GradientNorm, Measure::Distance}) {
        view.setMeasure(measure);
        view.present(test::shared(flat));
        QVERIFY(std::isfinite(view.data().height(0.0)));
        QVERIFY(!view.grab().isNull());
    }
}

void TestConvergenceView::measuresGradientAndDistance()
{
    ViewState state;
    ConvergenceView view(state);
    show(view, test::analysis());
    view.setMeasure(Measure::GradientNorm);
    QCOMPARE(view.data().curves[0].values, (std::vector{1.0, 0.1, 0.0}));
    view.setMeasure(Measure::Distance);
    QCOMPARE(view.data().curves[1].values[1], std::hypot(0.3, 0.4));
}

void TestConvergenceView::legendTellsOutcomeAndCount()
{
    ViewState state;
    ConvergenceView view(state);
    core::Analysis analysis = test::analysis();
    show(view, analysis);
    const QString newton = view.data().curves[0].legend;
    QVERIFY2(newton.endsWith(QStringLiteral(": converged, 2")), qPrintable(newton));
    QVERIFY(view.accessibleDescription().contains(newton));

    auto twice = std::make_shared<core::Session>(*analysis.request.session);
    twice->methods[1].id = "newton";
    analysis.request.session = twice;
    view.present(test::shared(analysis));
    QVERIFY2(view.data().curves[0].title != view.data().curves[1].title,
             "the same method twice can be told apart");
}

void TestConvergenceView::clickingSetsTheIteration()
{
    ViewState state;
    ConvergenceView view(state);
    show(view, test::analysis());
    const QPoint at = view.pixelOf(1.0, 0.1);
    QWidget* plot = view.childAt(at);
    QTest::mouseClick(plot, Qt::LeftButton, {}, plot->mapFrom(&view, at));
    QCOMPARE(state.iteration(), 1);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(state.iteration(), 2);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(state.iteration(), 2);
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(state.iteration(), 1);
}

void TestConvergenceView::timeIsMeasuredInSeconds()
{
    ViewState state;
    ConvergenceView view(state);
    show(view, test::analysis());
    const int last = view.pixelOf(2.0, 0.1).x();
    view.setAlong(core::Along::Seconds);
    QCoreApplication::processEvents();
    QVERIFY2(std::abs(view.pixelOf(1.0, 0.1).x() - last) <= 1,
             "one second, the longest run, is where iteration 2 was");
    QVERIFY(!view.grab().isNull());
}

void TestConvergenceView::emptyStatesSayWhatToDo()
{
    ViewState state;
    ConvergenceView view(state);
    QVERIFY(!view.emptyText().isEmpty());
    core::Analysis analysis = test::analysis();
    test::setPaths(analysis, {});
    show(view, analysis);
    QVERIFY(view.emptyText().contains(QStringLiteral("method")));
    test::setPaths(analysis, {test::path(0, core::Outcome::NoStart, {})});
    view.present(test::shared(analysis));
    QTRY_VERIFY(view.emptyText().contains(QStringLiteral("α ≤ 0")));
    QVERIFY(!view.grab().isNull());
    view.present(test::shared(test::analysis()));
    QTRY_VERIFY(view.emptyText().isEmpty());
}

namespace {

/// @p count paths, each in a colour of its own.
core::Analysis withPaths(int count)
{
    core::Analysis analysis = test::analysis();
    auto session = std::make_shared<core::Session>(*analysis.request.session);
    session->methods.clear();
    core::Paths paths;
    for (const core::MethodInfo& info : core::methods()) {
        if (static_cast<int>(paths.size()) == count)
            break;
        core::insertMethod(session->methods, session->methods.size(), core::standardChoice(info));
        paths.push_back(test::path(paths.size(), core::Outcome::MaxIterations,
                                   {{Eigen::Vector2d(0.5, 0.25), 0.3225, 1.0, 1.0, 0.0},
                                    {Eigen::Vector2d(0.1, 0.0), 0.02, 0.1, 1.0, 0.5},
                                    {Eigen::Vector2d(0.0, 0.0), 0.01, 0.0, 1.0, 1.0}}));
        paths.back().colour = session->methods.back().colour;
    }
    analysis.request.session = session;
    test::setPaths(analysis, std::move(paths));
    return analysis;
}

} // namespace

void TestConvergenceView::sevenMethodsLeaveItUsable_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("beside other panels at 1280 x 720") << QSize(340, 200);
    QTest::newRow("the same, low") << QSize(340, 160);
    QTest::newRow("at 1600 x 1000") << QSize(400, 240);
    QTest::newRow("floating") << QSize(900, 600);
}

void TestConvergenceView::sevenMethodsLeaveItUsable()
{
    QFETCH(QSize, size);
    ViewState state;
    ConvergenceView view(state);
    show(view, withPaths(7));
    view.resize(size);
    QVERIFY(!view.grab().isNull());
    QCOMPARE(view.data().curves.size(), 7U);
    const QRectF curves = view.plot().curveRect();
    QVERIFY2(curves.height() >= 0.3 * size.height(), qPrintable(QString::number(curves.height())));
    QVERIFY2(curves.width() >= 0.4 * size.width(), qPrintable(QString::number(curves.width())));
    int named = 0;
    for (std::size_t k = 0; k < 7; ++k) {
        const auto place = view.plot().legendPlace(k);
        if (!place)
            continue;
        ++named;
        QVERIFY2(!curves.contains(*place), "the legend is not over the curves");
        QVERIFY(QRectF(view.plot().widget().rect()).contains(*place));
    }
    QVERIFY2(named >= 5, "the others are a turn of the wheel away");
}

void TestConvergenceView::aClickInTheLegendHidesAMethod()
{
    ViewState state;
    ConvergenceView view(state);
    const core::Analysis analysis = withPaths(3);
    show(view, analysis);
    QVERIFY(!view.grab().isNull());
    const auto click = [&view](std::size_t entry) {
        const QPoint at = *view.legendPlace(entry);
        QWidget& plot = view.plot().widget();
        QTest::mouseClick(&plot, Qt::LeftButton, {}, plot.mapFrom(&view, at));
    };
    click(1);
    const int colour = analysis.paths()[1].colour;
    QCOMPARE(state.hiddenMethods(), std::set<int>{colour});
    QVERIFY(view.data().curves[1].isHidden && !view.data().curves[0].isHidden);
    QVERIFY2(view.data().bestLoss == 0.01, "what is best does not depend on what is seen");
    QVERIFY(state.iteration() < 0);
    click(1);
    QVERIFY(!view.data().curves[1].isHidden);
    for (std::size_t k = 0; k < 3; ++k)
        click(k);
    QVERIFY(view.emptyText().contains(QStringLiteral("hidden")));
    view.resetView();
    QVERIFY(view.emptyText().isEmpty() && state.hiddenMethods().empty());
}

void TestConvergenceView::pathsOfBeforeAreDashedAndNamed()
{
    ViewState state;
    ConvergenceView view(state);
    core::Analysis analysis = withPaths(2);
    show(view, analysis);
    core::Paths paths = analysis.paths();
    for (core::WalkedPath& walked : paths)
        walked.isOfBefore = true;
    test::setPaths(analysis, paths);
    view.present(test::shared(analysis));
    QVERIFY2(!view.data().curves[0].isOfBefore, "a quick edit does not make the curves flicker");
    QTRY_VERIFY(view.data().curves[0].isOfBefore);
    QVERIFY(view.data().curves[0].legend.contains(QStringLiteral("before")));
    const QByteArray svg = view.exported({QStringLiteral("svg"), {500, 300}});
    QVERIFY(svg.contains("stroke-dasharray"));
    QVERIFY(svg.contains("(before)"));
}

void TestConvergenceView::iterationsAreWholeNumbers()
{
    ViewState state;
    ConvergenceView view(state);
    show(view, test::analysis()); // of 2 iterations
    QVERIFY(!view.grab().isNull());
    QCOMPARE(view.plot().iterationLabels(),
             QStringList({QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2")}));
}

void TestConvergenceView::nothingIsInventedWhereAllIsZero()
{
    ViewState state;
    ConvergenceView view(state);
    core::Analysis analysis = test::analysis();
    auto session = std::make_shared<core::Session>(*analysis.request.session);
    session->problem.A = core::DesignMatrix(core::RowMajorMatrix::Ones(1, 2));
    session->problem.b = Eigen::VectorXd::Ones(1);
    analysis.request.session = session;
    test::setPaths(analysis, {test::path(0, core::Outcome::Converged,
                                         {{Eigen::Vector2d::Zero(), 0.0, 0.0, 1.0, 0.0}})});
    show(view, analysis);
    QVERIFY(!view.grab().isNull());
    QVERIFY(view.emptyText().contains(QStringLiteral("one row")));
    QVERIFY(view.plot().iterationLabels().isEmpty());
    const QByteArray svg = view.exported({QStringLiteral("svg"), {500, 300}});
    QVERIFY2(!svg.contains("10⁻"), "no ticks");
}

void TestConvergenceView::drawsWhatItIsGiven()
{
    ViewState state;
    ConvergenceView view(state);
    core::Analysis analysis = test::analysis();
    show(view, analysis);
    analysis.panels.front().paths = core::partOfBefore(analysis.leading().paths);
    view.present(test::shared(analysis));
    QCOMPARE(view.data().curves.size(), 2U);
    test::setPaths(analysis, {analysis.paths().front()});
    view.present(test::shared(analysis));
    // What comes soon after another is drawn a little later.
    QCOMPARE(view.data().curves.size(), 2U);
    QTRY_COMPARE(view.data().curves.size(), 1U);
}

void TestConvergenceView::exportsReadableFiles()
{
    ViewState state;
    ConvergenceView view(state);
    show(view, test::analysis());
    const QSize size(500, 300);
    const QByteArray svg = view.exported({QStringLiteral("svg"), size});
    QXmlStreamReader reader(svg);
    QString text;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(svg.contains("<polyline") || svg.contains("<path"));
    QVERIFY2(text.contains(view.data().curves[0].legend), "the legend is part of the figure");
    QVERIFY(view.exported({QStringLiteral("pdf"), size}).startsWith("%PDF"));
    QCOMPARE(QImage::fromData(view.exported({QStringLiteral("png"), size}), "PNG").size(), size);

    const QList<QByteArray> rows =
        view.exported({QStringLiteral("csv"), size}).trimmed().split('\n');
    QCOMPARE(rows.size(), 6);
    const QList<QByteArray> cells = rows[3].split(',');
    QCOMPARE(cells[1].toInt(), 2);
    QCOMPARE(cells[3].toDouble(), 0.01);
    QCOMPARE(cells[4].toDouble(), 0.0);
}

QTEST_MAIN(TestConvergenceView)
#include "tst_convergence_view.moc"
