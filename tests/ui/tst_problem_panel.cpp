// SPDX-License-Identifier: MIT
#include "core/problem/edits.h"
#include "panel_hands.h"
#include "small_session.h"
#include "ui/controls/gesture_slider.h"
#include "ui/controls/number_field.h"
#include "ui/data/problem_title.h"
#include "ui/panels/problem/notice_line.h"
#include "ui/panels/problem/notice_list.h"
#include "ui/panels/problem/problem_panel.h"
#include "ui/panels/problem/random_dialog.h"
#include "ui/state/document.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using ui::Document;
using ui::NumberField;

class TestProblemPanel final : public QObject {
    Q_OBJECT
private slots:
    void weightIsOneNumberOrOnePerRow();
    void startIsEditedAsAVector();
    void preparingIsUndoable();
    void centringIsNotOfferedToResNetOnly();
    void pasteReplacesTheProblem_data();
    void pasteReplacesTheProblem();
    void aNoticeOffersItsRemedy();
    void issuesAndNoticesTakeRoomOnlyWhenThereAreSome();
    void examplesAreChosenByClickAndKey();
    void randomDialogGivesTheRecipe();
};

void TestProblemPanel::weightIsOneNumberOrOnePerRow()
{
    Document document(smallSession());
    ui::ProblemPanel panel(document);
    auto* weight = find<NumberField>(panel, "weight");
    type(weight, "0.5");
    QVERIFY(document.session()->problem.w == Eigen::VectorXd::Constant(1, 0.5));
    auto* perRow = find<QCheckBox>(panel, "weightPerRow");
    perRow->click();
    QVERIFY(document.session()->problem.w == Eigen::Vector3d::Constant(0.5));
    QAbstractItemModel* table = find<QTableView>(panel, "weightTable")->model();
    QCOMPARE(table->rowCount(), 3);
    QVERIFY(table->setData(table->index(1, 0), QStringLiteral("2"), Qt::EditRole));
    QVERIFY(!table->setData(table->index(1, 0), QStringLiteral("-2"), Qt::EditRole));
    QCOMPARE(document.session()->problem.w[1], 2.0);
    perRow->click();
    QVERIFY(document.session()->problem.w == Eigen::VectorXd::Constant(1, 1.0));
    document.undoStack().undo();
    QVERIFY(perRow->isChecked());
    document.undoStack().setIndex(0);
    QCOMPARE(weight->value(), 0.0);
    find<ui::GestureSlider>(panel, "weightSlider")->setValue(161); // four decades above 1e-4
    QCOMPARE(document.session()->problem.w[0], 1.0);
}

void TestProblemPanel::startIsEditedAsAVector()
{
    Document document(smallSession());
    ui::ProblemPanel panel(document);
    QAbstractItemModel* table = find<QTableView>(panel, "startTable")->model();
    QVERIFY(table->setData(table->index(1, 0), QStringLiteral("-3"), Qt::EditRole));
    QVERIFY(document.session()->problem.x0 == Eigen::Vector2d(0.5, -3.0));
    find<QPushButton>(panel, "startOne")->click();
    QVERIFY(document.session()->problem.x0 == Eigen::Vector2d(1.0, 1.0));
    find<QPushButton>(panel, "startZero")->click();
    QVERIFY(document.session()->problem.x0.isZero(0.0));
    document.undoStack().setIndex(0);
    QVERIFY(*document.session() == smallSession());
}

void TestProblemPanel::preparingIsUndoable()
{
    Document document(smallSession());
    ui::ProblemPanel panel(document);
    find<QAction>(panel, "centreColumns")->trigger();
    QVERIFY(document.session()->problem.A.dense().colwise().sum().cwiseAbs().maxCoeff() < 1e-14);
    document.undoStack().undo();
    find<QAction>(panel, "standardiseColumns")->trigger();
    QVERIFY(std::abs(document.session()->problem.A.column(1).squaredNorm() - 2.0) < 1e-14);
    document.undoStack().undo();
    QVERIFY(*document.session() == smallSession());
    document.apply(QString(), [](core::Session& session) { session.problem.b *= 4.0; });
    find<QAction>(panel, "normaliseTarget")->trigger();
    QVERIFY(document.session()->problem == smallSession().problem);
}

void TestProblemPanel::centringIsNotOfferedToResNetOnly()
{
    Document document(smallSession());
    ui::ProblemPanel panel(document);
    QVERIFY(find<QAction>(panel, "centreColumns")->isEnabled());
    document.apply(QString(), [](core::Session& session) { session.problem.mix = {0.0, 1.0}; });
    QVERIFY(!find<QAction>(panel, "centreColumns")->isEnabled());
    QVERIFY(!find<QAction>(panel, "standardiseColumns")->isEnabled());
}

void TestProblemPanel::pasteReplacesTheProblem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("row");
    QTest::newRow("header and labels")
        << QStringLiteral("item\tsize\tage\tb\nfox\t1\t2\t0.5\nowl\t3\t4\t0.5\n")
        << QStringLiteral("age") << QStringLiteral("owl");
    QTest::newRow("numbers alone")
        << QStringLiteral("1,2,0.5\n3,4,0.5") << QStringLiteral("x2") << QStringLiteral("r2");
    QTest::newRow("labels alone") << QStringLiteral("\"a, b\",1,2,0.5\n\"c \"\"d\"\"\",3,4,0.5")
                                  << QStringLiteral("x2") << QStringLiteral("c \"d\"");
}

void TestProblemPanel::pasteReplacesTheProblem()
{
    QFETCH(QString, text);
    QFETCH(QString, column);
    QFETCH(QString, row);
    Document document(smallSession());
    ui::ProblemPanel panel(document);
    QGuiApplication::clipboard()->setText(text);
    find<QPushButton>(panel, "pasteProblem")->click();
    const core::Problem problem = document.session()->problem;
    QVERIFY(problem.A.dense() == (core::RowMajorMatrix(2, 2) << 1, 2, 3, 4).finished());
    QVERIFY(problem.b == Eigen::Vector2d(0.5, 0.5));
    QCOMPARE(QString::fromStdString(problem.columnName(1)), column);
    QCOMPARE(QString::fromStdString(problem.rowName(1)), row);
    QVERIFY(core::validate(problem).empty());
    QGuiApplication::clipboard()->setText(QStringLiteral("1,2\n3,x"));
    panel.pasteProblem();
    QVERIFY(document.session()->problem == problem);
    document.undoStack().undo();
    QVERIFY(*document.session() == smallSession());
}

void TestProblemPanel::aNoticeOffersItsRemedy()
{
    Document document(smallSession());
    ui::ProblemPanel panel(document);
    panel.show();
    panel.presentNotices({{core::Field::A,
                           "Far apart",
                           "Scale them.",
                           {core::Remedy::ScaleColumns, core::Remedy::StandardiseColumns}}});
    auto* list = find<ui::NoticeList>(panel, "notices");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    auto* scale = find<QPushButton>(*list, "scaleColumns");
    QVERIFY(!scale->isVisible());
    list->findChild<ui::NoticeTitle*>()->click();
    QTRY_VERIFY(scale->isVisible());
    scale->click();
    QTRY_VERIFY(document.session()->problem ==
                core::withScaledColumns(smallSession().problem, {0, 1}));
    document.undoStack().undo();
    QVERIFY(*document.session() == smallSession());
    auto* standardise = find<QPushButton>(*list, "standardiseColumns");
    QVERIFY(standardise->isEnabled());
    document.apply(QString(), [](core::Session& session) { session.problem.mix = {0.0, 1.0}; });
    QVERIFY(!standardise->isEnabled());
}

void TestProblemPanel::issuesAndNoticesTakeRoomOnlyWhenThereAreSome()
{
    Document document(smallSession());
    ui::ProblemPanel panel(document);
    panel.show();
    auto* list = find<ui::NoticeList>(panel, "notices");
    QVERIFY(!list->isVisible());
    panel.presentNotices({{core::Field::b, "b sums to 0.9", "So the loss cannot reach 0."}});
    panel.presentIssues({{core::Field::x0, "x₀ has 3 numbers, but A has 2 columns.", 2, -1}});
    QVERIFY(list->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const auto lines = list->findChildren<ui::NoticeTitle*>();
    QCOMPARE(lines.size(), 2);
    lines[0]->click(); // an issue leads to its place
    QCOMPARE(find<QTabWidget>(panel, "problemTabs")->currentIndex(), 2);
    lines[1]->click(); // a notice opens
    const auto explained = [list] {
        for (const QLabel* label : list->findChildren<QLabel*>())
            if (label->isVisible() &&
                label->text() == QStringLiteral("So the loss cannot reach 0."))
                return true;
        return false;
    };
    QTRY_VERIFY(explained()); // the layout shows new lines from the event loop
    lines[1]->click();
    QVERIFY(!explained());
    panel.presentNotices({});
    panel.presentIssues({});
    QVERIFY(!list->isVisible());
}

void TestProblemPanel::examplesAreChosenByClickAndKey()
{
    Document document(smallSession());
    ui::ProblemPanel panel(document);
    QSignalSpy chosen(&panel, &ui::ProblemPanel::exampleChosen);
    panel.setExamples({{QStringLiteral("one"), QStringLiteral("One"), QStringLiteral("First.")},
                       {QStringLiteral("two"), QStringLiteral("Two"), QStringLiteral("Second.")}});
    find<ui::ExampleButton>(panel, "two")->click();
    QTest::keyClick(find<ui::ExampleButton>(panel, "one"), Qt::Key_Return);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen[0][0].toString(), QStringLiteral("two"));
    QCOMPARE(chosen[1][0].toString(), QStringLiteral("one"));
}

void TestProblemPanel::randomDialogGivesTheRecipe()
{
    ui::RandomDialog dialog(core::Mix{1.0, 0.0});
    type(find<NumberField>(dialog, "rows"), "12");
    type(find<NumberField>(dialog, "columns"), "3");
    type(find<NumberField>(dialog, "seed"), "5");
    type(find<NumberField>(dialog, "scale"), "2.5");
    find<QCheckBox>(dialog, "planted")->click();
    const core::RandomProblem recipe = dialog.recipe();
    QCOMPARE(recipe.n, Eigen::Index(12));
    QCOMPARE(recipe.d, Eigen::Index(3));
    QCOMPARE(recipe.seed, std::uint64_t(5));
    QCOMPARE(recipe.scale, 2.5);
    QVERIFY(!recipe.planted && recipe.mix == (core::Mix{1.0, 0.0}));
    QVERIFY(ui::randomTitle(recipe).find("12 × 3") != std::string::npos);
    type(find<NumberField>(dialog, "rows"), "1e7");
    type(find<NumberField>(dialog, "columns"), "1e4");
    QVERIFY(!find<QPushButton>(dialog, "create")->isEnabled());
}

QTEST_MAIN(TestProblemPanel)
#include "tst_problem_panel.moc"
