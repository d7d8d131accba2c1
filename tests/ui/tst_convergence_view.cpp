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
    view.setByTime(true);
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
    const QByteArray svg = view.exported(QStringLiteral("svg"), size);
    QXmlStreamReader reader(svg);
    QString text;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(svg.contains("<polyline") || svg.contains("<path"));
    QVERIFY2(text.contains(view.data().curves[0].legend), "the legend is part of the figure");
    QVERIFY(view.exported(QStringLiteral("pdf"), size).startsWith("%PDF"));
    QCOMPARE(QImage::fromData(view.exported(QStringLiteral("png"), size), "PNG").size(), size);

    const QList<QByteArray> rows = view.exported(QStringLiteral("csv"), size).trimmed().split('\n');
    QCOMPARE(rows.size(), 6);
    const QList<QByteArray> cells = rows[3].split(',');
    QCOMPARE(cells[1].toInt(), 2);
    QCOMPARE(cells[3].toDouble(), 0.01);
    QCOMPARE(cells[4].toDouble(), 0.0);
}

QTEST_MAIN(TestConvergenceView)
#include "tst_convergence_view.moc"
