// SPDX-License-Identifier: MIT
#include "plot_analysis.h"
#include "ui/look/theme.h"
#include "ui/views/convergence/convergence_view.h"
#include "ui/views/runs/run_view.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using ui::RunRow;
using ui::RunView;
using ui::ViewState;

namespace {

/// That of test::analysis(), with work on its paths and, if wanted, heavy ball as the baseline.
core::Analysis analysisWithWork(bool hasBaseline)
{
    core::Analysis analysis = test::analysis();
    auto session = std::make_shared<core::Session>(*analysis.request.session);
    session->methods[1].colour = 1;
    session->methods[1].isBaseline = hasBaseline;
    session->methods[1].values = {{"step", 0.35}, {"momentum", 0.9}};
    analysis.request.session = session;
    core::Paths paths = analysis.paths();
    double perStep = 10.0;
    for (core::WalkedPath& walked : paths) {
        core::Path path = *walked.path;
        for (std::size_t k = 0; k < path.points.size(); ++k)
            path.points[k].work = {3.0 + perStep * double(k), 1e4 + perStep * 1e3 * double(k)};
        walked.path = std::make_shared<const core::Path>(std::move(path));
        walked.colour = int(walked.method);
        perStep = 2.0;
    }
    test::setPaths(analysis, std::move(paths));
    return analysis;
}

const ui::RunCell& cell(const RunRow& row, const char* key)
{
    const auto columns = ui::runColumns();
    for (std::size_t j = 0; j < columns.size(); ++j)
        if (columns[j].key == QLatin1String(key))
            return row.cells[j];
    qFatal("there is no column %s", key);
}

} // namespace

class TestRunView final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void saysWhatEachRunCostAndWhereItEnded();
    void distanceIsToTheLowestKnownMinimum();
    void sortsByNumbersAndPutsNothingLast();
    void copiesWhatIsShown();
    void asksForWhatIsDoneWithARun();
    void gainsAreSaidInTableAndCurves();
};

void TestRunView::saysWhatEachRunCostAndWhereItEnded()
{
    const std::vector<RunRow> rows = ui::runTable(analysisWithWork(false), {});
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(cell(rows[0], "iterations").value, 2.0);
    QCOMPARE(cell(rows[0], "passes").value, 23.0);
    QCOMPARE(cell(rows[1], "multiply_adds").value, 1.2e4);
    QCOMPARE(cell(rows[0], "milliseconds").value, 1000.0);
    QCOMPARE(cell(rows[1], "loss").value, 0.26);
    QCOMPARE(cell(rows[1], "gradient_norm").value, 0.5);
    QVERIFY(std::isnan(cell(rows[0], "lambda_min").value)); // no spectrum is known
    QCOMPARE(cell(rows[0], "outcome").text, QStringLiteral("converged"));
    QCOMPARE(rows[1].parameters, QStringLiteral("step = 0.35, momentum = 0.9"));
    QCOMPARE(cell(rows[0], "gain_in_passes").text, QStringLiteral("–"));
}

void TestRunView::distanceIsToTheLowestKnownMinimum()
{
    const core::Analysis analysis = analysisWithWork(false);
    std::vector<RunRow> rows = ui::runTable(analysis, {});
    QCOMPARE(cell(rows[0], "distance").value, 0.0); // the only run that converged
    QCOMPARE(cell(rows[1], "distance").value, 0.5);
    // A search has found a lower one, and a pass that is lower still.
    rows = ui::runTable(analysis, {{Eigen::Vector2d(3.0, 4.0), {}, 0.005, true},
                                   {Eigen::Vector2d(9.0, 9.0), {}, 0.001, false}});
    QCOMPARE(cell(rows[0], "distance").value, 5.0);
}

void TestRunView::sortsByNumbersAndPutsNothingLast()
{
    ViewState state;
    RunView view(state);
    view.resize(700, 200);
    view.show();
    view.present(test::shared(analysisWithWork(false)));
    auto* table = view.findChild<QTableWidget*>();
    QCOMPARE(view.shown()[0].colour, 0);
    int passes = 0;
    while (table->horizontalHeaderItem(passes)->text() != QStringLiteral("passes"))
        ++passes;
    table->sortByColumn(passes, Qt::AscendingOrder);
    QCOMPARE(view.shown()[0].colour, 1); // 5 passes before 23
    table->sortByColumn(passes, Qt::DescendingOrder);
    QCOMPARE(view.shown()[0].colour, 0);
    view.resetView();
    QCOMPARE(view.shown()[0].colour, 0);
}

void TestRunView::copiesWhatIsShown()
{
    ViewState state;
    RunView view(state);
    view.show();
    view.present(test::shared(analysisWithWork(true)));
    view.findChild<QAction*>(QStringLiteral("copyRunText"))->trigger();
    const QStringList text = QGuiApplication::clipboard()->text().trimmed().split(u'\n');
    QCOMPARE(text.size(), 3);
    QCOMPARE(text[1].split(u'\t').size(), 2 + int(ui::runColumns().size()));
    view.findChild<QAction*>(QStringLiteral("copyRunCsv"))->trigger();
    const QByteArrayList csv = QGuiApplication::clipboard()->text().toUtf8().split('\n');
    QVERIFY(csv[0].startsWith("run,parameters,iterations,passes,multiply_adds,milliseconds,loss"));
    QVERIFY(csv[1].contains(",2,23,30000,1000,0.01,0,,converged,0,"));
    QVERIFY(csv[2].contains("\"step = 0.35, momentum = 0.9\""));
}

void TestRunView::asksForWhatIsDoneWithARun()
{
    ViewState state;
    RunView view(state);
    view.show();
    view.present(test::shared(analysisWithWork(false)));
    QSignalSpy wishes(&state.places(), &ui::PlaceWishes::runWanted);
    auto* table = view.findChild<QTableWidget*>();
    table->setCurrentCell(1, 0);
    view.findChild<QAction*>(QStringLiteral("pinBaseline"))->trigger();
    view.findChild<QAction*>(QStringLiteral("removeRun"))->trigger();
    QCOMPARE(wishes.size(), 2);
    QCOMPARE(wishes[0][0].toInt(), 1);
    QCOMPARE(wishes[0][1].value<ui::PlaceWishes::RunWish>(), ui::PlaceWishes::RunWish::PinBaseline);
    QCOMPARE(wishes[1][1].value<ui::PlaceWishes::RunWish>(), ui::PlaceWishes::RunWish::Remove);
}

void TestRunView::gainsAreSaidInTableAndCurves()
{
    core::Analysis analysis = analysisWithWork(true);
    // Let both come down: heavy ball after 7 passes, Newton after 23.
    core::Paths paths = analysis.paths();
    core::Path path = *paths[1].path;
    path.points.push_back(path.points.back());
    path.points.back().loss = 0.01;
    path.points.back().work = {7.0, 1e4};
    paths[1].path = std::make_shared<const core::Path>(std::move(path));
    test::setPaths(analysis, std::move(paths));
    const std::vector<RunRow> rows = ui::runTable(analysis, {});
    QVERIFY(rows[1].isBaseline);
    QCOMPARE(cell(rows[0], "gain_in_passes").value, 7.0 / 23.0);
    QCOMPARE(cell(rows[0], "gain_in_passes").text, QStringLiteral("3.3× more passes"));

    const ui::ConvergenceData data =
        ui::convergenceData(analysis, ui::Measure::LossAboveBest, {}, core::Along::Passes);
    QVERIFY(data.curves[1].isBaseline);
    QCOMPARE(data.curves[0].gainBrief, QStringLiteral("0.3×"));
    QVERIFY(data.curves[0].legend.endsWith(QStringLiteral("3.3× more passes")));
    QVERIFY(data.curves[0].gainHelp.contains(QStringLiteral("Heavy ball")));
    QCOMPARE(data.target, 1e-6 * (0.3225 - 0.01));
    const ui::ConvergenceData steps =
        ui::convergenceData(analysis, ui::Measure::LossAboveBest, {}, core::Along::Iterations);
    QCOMPARE(steps.curves[0].gain, QStringLiteral("as many iterations"));
    QCOMPARE(ui::convergenceData(analysisWithWork(false), ui::Measure::LossAboveBest).target, 0.0);
}

QTEST_MAIN(TestRunView)
#include "tst_run_view.moc"
