// SPDX-License-Identifier: MIT
#include "core/model/loss.h"
#include "core/problem/edits.h"
#include "small_session.h"
#include "ui/controls/gesture_slider.h"
#include "ui/controls/number_field.h"
#include "ui/controls/wheel_guard.h"
#include "ui/panels/bars/loss_bar.h"
#include "ui/panels/bars/timeline_bar.h"
#include "ui/panels/methods/methods_panel.h"
#include "ui/panels/problem/notice_line.h"
#include "ui/panels/problem/notice_list.h"
#include "ui/panels/problem/problem_panel.h"
#include "ui/panels/problem/random_dialog.h"
#include "ui/panels/readout/readout_panel.h"
#include "ui/panels/slice/slice_panel.h"
#include "ui/state/document.h"
#include "ui/state/view_state.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using ui::Document;
using ui::NumberField;
using ui::ViewState;

namespace {

template <typename Widget>
Widget* find(const QWidget& parent, const char* name)
{
    auto* widget = parent.findChild<Widget*>(QLatin1String(name));
    if (!widget)
        qFatal("there is no %s", name);
    return widget;
}

/// Types @p text as a user does: it replaces what stood there.
void type(NumberField* field, const char* text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QLatin1String(text));
    QTest::keyClick(field, Qt::Key_Return);
}

void choose(QComboBox* box, const QVariant& data)
{
    box->setCurrentIndex(box->findData(data));
}

void mouse(QWidget* widget, QEvent::Type type, QPoint at)
{
    const bool pressed = type != QEvent::MouseButtonRelease;
    QMouseEvent event(type, at, widget->mapToGlobal(at),
                      type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                      pressed ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &event);
}

/// An analysis with one path of @p steps steps for each method.
core::AnalysisPtr analysisOf(const core::SessionPtr& session, int steps, double loss = 0.25)
{
    core::Analysis analysis;
    analysis.request.session = session;
    core::Place place{{}, core::Window::square(3.5)};
    analysis.place = core::currentPart(std::make_shared<const core::Place>(std::move(place)));
    core::Paths paths;
    for (std::size_t i = 0; i < session->methods.size(); ++i) {
        core::Path path;
        path.outcome = core::Outcome::Converged;
        for (int k = 0; k <= steps; ++k)
            path.points.push_back({.x = session->problem.x0, .loss = loss, .gradientNorm = 0.0});
        paths.push_back({i, std::make_shared<const core::Path>(std::move(path)), nullptr});
    }
    analysis.panels.resize(1);
    analysis.panels.front().paths =
        core::currentPart(std::make_shared<const core::Paths>(std::move(paths)));
    return std::make_shared<const core::Analysis>(std::move(analysis));
}

} // namespace

class TestPanels final : public QObject {
    Q_OBJECT
private slots:
    void numberFieldRefusesAtTheField();
    void numberFieldDragIsOneGestureAndEscapeEndsIt();
    void weightIsOneNumberOrOnePerRow();
    void startIsEditedAsAVector();
    void preparingIsUndoable();
    void centringIsNotOfferedToResNetOnly();
    void pasteReplacesTheProblem_data();
    void pasteReplacesTheProblem();
    void axesAreFoundByTyping();
    void aNoticeOffersItsRemedy();
    void aMethodCanWalkInScaledCoordinates();
    void issuesAndNoticesTakeRoomOnlyWhenThereAreSome();
    void examplesAreChosenByClickAndKey();
    void lossSegmentsFollowTheSession();
    void aSliderDragIsOneStepAndNeverLeavesNoBranch();
    void slicePanelEditsTheSession();
    void theSameAxisTwiceSwapsThem();
    void slicePanelEditsTheView();
    void customChoicesShowOnlyWhileTheyAreInUse();
    void theWheelChangesNothingThatItOnlyPassesOver();
    void methodsAreAddedDuplicatedSwitchedAndRemoved();
    void parametersAndStopRuleFollowUndo();
    void outcomesBelongToWhatIsSet();
    void readoutShowsTheProbe();
    void readoutExplainsTheHole();
    void timelineDrivesTheIteration();
    void timelineHasKeysForItsButtons();
    void timelinePlaysToTheEnd();
    void randomDialogGivesTheRecipe();
    void everyControlHasANameAndATooltip();
};

void TestPanels::numberFieldRefusesAtTheField()
{
    NumberField field;
    field.setRange(0.0, 10.0);
    field.setValue(2.0);
    field.show();
    QSignalSpy edits(&field, &NumberField::edited);
    for (const char* bad : {"abc", "11", "-1", "nan", "1e309"}) {
        type(&field, bad);
        QCOMPARE(field.value(), 2.0);
        QVERIFY(find<QLabel>(field, "refusal")->isVisible());
    }
    QCOMPARE(edits.count(), 0);
    type(&field, "2.5");
    QCOMPARE(edits.count(), 1);
    QCOMPARE(field.value(), 2.5);
    QVERIFY(!find<QLabel>(field, "refusal")->isVisible());
}

void TestPanels::numberFieldDragIsOneGestureAndEscapeEndsIt()
{
    NumberField field;
    field.setValue(2.0);
    field.resize(90, 24);
    field.show();
    QSignalSpy edits(&field, &NumberField::edited);
    const QPoint start(20, 10);
    mouse(&field, QEvent::MouseButtonPress, start);
    for (const int offset : {12, 22, 32})
        mouse(&field, QEvent::MouseMove, start + QPoint(offset, 0));
    QCOMPARE(field.value(), 2.4);
    QCOMPARE(edits.count(), 2);
    QCOMPARE(edits[0][1].toBool(), false);
    QCOMPARE(edits[1][1].toBool(), true);
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(field.value(), 2.0);
    QCOMPARE(edits.last()[1].toBool(), true);
}

void TestPanels::weightIsOneNumberOrOnePerRow()
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

void TestPanels::startIsEditedAsAVector()
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

void TestPanels::preparingIsUndoable()
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

void TestPanels::centringIsNotOfferedToResNetOnly()
{
    Document document(smallSession());
    ui::ProblemPanel panel(document);
    QVERIFY(find<QAction>(panel, "centreColumns")->isEnabled());
    document.apply(QString(), [](core::Session& session) { session.problem.mix = {0.0, 1.0}; });
    QVERIFY(!find<QAction>(panel, "centreColumns")->isEnabled());
    QVERIFY(!find<QAction>(panel, "standardiseColumns")->isEnabled());
}

void TestPanels::pasteReplacesTheProblem_data()
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

void TestPanels::pasteReplacesTheProblem()
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

void TestPanels::axesAreFoundByTyping()
{
    core::Session session = smallSession();
    session.problem.A = core::DesignMatrix(core::RowMajorMatrix::Random(3, 3));
    session.problem.x0 = Eigen::Vector3d::Ones();
    session.problem.columnNames = std::make_shared<const std::vector<std::string>>(
        std::vector<std::string>{"a name that is longer than its place", "petal length", "width"});
    session.slice.directions = "axes";
    Document document(session);
    ViewState view;
    ui::SlicePanel panel(document, view);
    panel.show();
    panel.activateWindow();
    auto* box = find<QComboBox>(panel, "axis1");
    QCOMPARE(box->lineEdit()->cursorPosition(), 0); // the beginning is seen
    QCOMPARE(box->completer()->filterMode(), Qt::MatchFlags(Qt::MatchContains));
    box->completer()->setCompletionPrefix(QStringLiteral("LENG"));
    QCOMPARE(box->completer()->currentCompletion(), QStringLiteral("petal length"));
    box->lineEdit()->setFocus();
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), QStringLiteral("Width"));
    QCOMPARE(box->lineEdit()->text(), QStringLiteral("Width"));
    QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    QCOMPARE(document.session()->slice.axis1, Eigen::Index(2));
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), QStringLiteral("petal"));
    QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    QCOMPARE(document.session()->slice.axis1, Eigen::Index(1));
    QCOMPARE(box->currentText(), QStringLiteral("petal length"));
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), QStringLiteral("nothing"));
    QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    QCOMPARE(box->currentText(), QStringLiteral("petal length"));
    QCOMPARE(document.session()->slice.axis1, Eigen::Index(1));
}

void TestPanels::aNoticeOffersItsRemedy()
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

void TestPanels::aMethodCanWalkInScaledCoordinates()
{
    Document document(smallSession());
    ViewState state;
    ui::MethodsPanel panel(document, state);
    const auto* row = find<QWidget>(panel, "method1");
    auto* scaled = find<QAction>(*row, "scaled");
    scaled->trigger();
    QVERIFY(document.session()->methods[1].scaled);
    QVERIFY(!document.session()->methods[0].scaled);
    QCOMPARE(document.undoStack().undoText(),
             QStringLiteral("Scale the coordinates of Heavy ball"));
    document.undoStack().undo();
    QVERIFY(!scaled->isChecked());
    // A row that is added, or doubled, is announced so that it can be scrolled to.
    QSignalSpy added(&panel, &ui::MethodsPanel::rowAdded);
    panel.addMenu()->actions().front()->trigger();
    QCOMPARE(added.size(), 1);
    QCOMPARE(added[0][0].value<QWidget*>()->objectName(), QStringLiteral("method2"));
    document.undoStack().undo();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the rows of before
    row = find<QWidget>(panel, "method1");
    find<QAction>(*row, "duplicate")->trigger();
    QCOMPARE(added.size(), 2);
    QCOMPARE(added[1][0].value<QWidget*>()->objectName(), QStringLiteral("method2"));
    document.undoStack().undo();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the rows of before
    row = find<QWidget>(panel, "method1");
    // Hiding is a matter of the views, not of the session.
    auto* hidden = find<QAction>(*row, "hidden");
    hidden->trigger();
    const int colour = document.session()->methods[1].colour;
    QVERIFY(state.isMethodHidden(colour));
    state.setMethodHidden(colour, false); // as a click on its name in the legend
    QVERIFY(!hidden->isChecked());
    QVERIFY(*document.session() == smallSession());
}

void TestPanels::issuesAndNoticesTakeRoomOnlyWhenThereAreSome()
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

void TestPanels::examplesAreChosenByClickAndKey()
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

void TestPanels::lossSegmentsFollowTheSession()
{
    Document document(smallSession());
    ViewState view;
    ui::LossBar bar(document);
    auto* softmax = find<QToolButton>(bar, "loss_softmax");
    auto* combined = find<QToolButton>(bar, "loss_combined");
    auto* compare = find<QToolButton>(bar, "loss_compare");
    QVERIFY(combined->isChecked() && !softmax->isChecked());
    softmax->click();
    QVERIFY(document.session()->problem.mix == (core::Mix{1.0, 0.0}));
    softmax->click(); // the one that is down stays down
    QVERIFY(softmax->isChecked());
    compare->click();
    QVERIFY(document.session()->panels.size() == 3 && compare->isChecked() &&
            !softmax->isChecked());
    combined->click();
    QVERIFY(document.session()->panels.empty() && combined->isChecked());
    document.undoStack().setIndex(0);
    QVERIFY(combined->isChecked() && !softmax->isChecked());
}

void TestPanels::aSliderDragIsOneStepAndNeverLeavesNoBranch()
{
    Document document(smallSession());
    ViewState view;
    ui::LossBar bar(document);
    bar.show();
    auto* slider = find<ui::GestureSlider>(bar, "softmaxWeight");
    mouse(slider, QEvent::MouseButtonPress, {slider->width() / 2, slider->height() / 2});
    mouse(slider, QEvent::MouseMove, {slider->width() / 4, slider->height() / 2});
    mouse(slider, QEvent::MouseMove, {slider->width() / 3, slider->height() / 2});
    mouse(slider, QEvent::MouseButtonRelease, {slider->width() / 3, slider->height() / 2});
    const double weight = document.session()->problem.mix.s;
    QVERIFY(weight > 0.1 && weight < 0.5);
    QCOMPARE(find<NumberField>(bar, "softmaxWeightNumber")->value(), weight);
    QCOMPARE(document.undoStack().count(), 1);
    type(find<NumberField>(bar, "skipWeightNumber"), "0");
    QCOMPARE(document.session()->problem.mix.r, 0.0);
    type(find<NumberField>(bar, "softmaxWeightNumber"), "0");
    QVERIFY(document.session()->problem.mix.s > 0.0);
    QVERIFY(core::validate(document.session()->problem).empty());
    document.undoStack().setIndex(0);
    QCOMPARE(slider->value(), slider->maximum());
}

void TestPanels::slicePanelEditsTheSession()
{
    Document document(smallSession());
    ViewState view;
    ui::SlicePanel panel(document, view);
    const auto slice = [&document]() -> const core::SliceSettings& {
        return document.session()->slice;
    };
    panel.present(analysisOf(document.session(), 1));
    auto* range = find<NumberField>(panel, "range");
    QCOMPARE(range->value(), 3.5);
    choose(find<QComboBox>(panel, "through"), int(core::Through::Start));
    QCOMPARE(slice().through, core::Through::Start);
    choose(find<QComboBox>(panel, "directions"), QStringLiteral("random"));
    QCOMPARE(slice().directions, "random");
    type(find<NumberField>(panel, "sliceSeed"), "7");
    QCOMPARE(slice().seed, std::uint64_t(7));
    find<QPushButton>(panel, "dice")->click();
    QVERIFY(slice().seed != 7);
    find<QCheckBox>(panel, "automaticRange")->click();
    QCOMPARE(slice().range, 3.5); // what was chosen for the user becomes the user's choice
    type(range, "1.25");
    QCOMPARE(slice().range, 1.25);
    choose(find<QComboBox>(panel, "grid"), 512);
    QCOMPARE(slice().grid, 512);
    document.undoStack().setIndex(0);
    QVERIFY(*document.session() == smallSession());
    QVERIFY(find<QCheckBox>(panel, "automaticRange")->isChecked());
    QCOMPARE(find<QComboBox>(panel, "grid")->currentData().toInt(), 256);
}

void TestPanels::theSameAxisTwiceSwapsThem()
{
    Document document(smallSession());
    ViewState view;
    ui::SlicePanel panel(document, view);
    find<QComboBox>(panel, "axis1")->setCurrentIndex(1);
    QCOMPARE(document.session()->slice.axis1, Eigen::Index(1));
    QCOMPARE(document.session()->slice.axis2, Eigen::Index(0));
    QCOMPARE(find<QComboBox>(panel, "axis2")->currentIndex(), 0);
}

void TestPanels::slicePanelEditsTheView()
{
    Document document(smallSession());
    ViewState view;
    ui::SlicePanel panel(document, view);
    find<QCheckBox>(panel, "showContours")->click();
    find<QCheckBox>(panel, "showWall")->click();
    QVERIFY(!view.settings().showContours && !view.settings().showWall);
    QVERIFY(view.settings().showMinima && view.settings().showPaths);
    auto* height = find<QComboBox>(panel, "height");
    height->setCurrentIndex(height->findData(false));
    QVERIFY(!view.settings().logHeight);
    auto* colours = find<QComboBox>(panel, "colourMap");
    colours->setCurrentIndex(1);
    QCOMPARE(view.settings().colourMap, colours->itemData(1).toString());
    view.setSettings({});
    QVERIFY(find<QCheckBox>(panel, "showContours")->isChecked());
    QVERIFY(height->currentData().toBool());
    QCOMPARE(document.undoStack().count(), 0);
}

void TestPanels::customChoicesShowOnlyWhileTheyAreInUse()
{
    Document document(smallSession());
    ViewState view;
    ui::SlicePanel panel(document, view);
    auto* through = find<QComboBox>(panel, "through");
    auto* list = qobject_cast<QListView*>(through->view());
    const int custom = through->findData(int(core::Through::Custom));
    QVERIFY(list->isRowHidden(custom));
    document.apply(QString(), [](core::Session& session) {
        session.slice.through = core::Through::Custom;
        session.slice.point = Eigen::Vector2d(1.0, 2.0);
    });
    QVERIFY(!list->isRowHidden(custom));
    QCOMPARE(through->currentIndex(), custom);
}

void TestPanels::theWheelChangesNothingThatItOnlyPassesOver()
{
    ui::WheelGuard guard;
    qApp->installEventFilter(&guard);
    Document document(smallSession());
    ViewState view;
    ui::SlicePanel panel(document, view);
    panel.show();
    const auto turn = [](QWidget* control) {
        const QPointF at = control->rect().center();
        QWheelEvent wheel(at, control->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(control, &wheel);
    };
    for (auto* list : panel.findChildren<QComboBox*>()) {
        const int before = list->currentIndex();
        list->setFocus();
        turn(list);
        QCOMPARE(list->currentIndex(), before);
    }
    for (auto* number : panel.findChildren<NumberField*>())
        turn(number);
    QVERIFY(*document.session() == smallSession());
}

void TestPanels::methodsAreAddedDuplicatedSwitchedAndRemoved()
{
    Document document(smallSession());
    ViewState state;
    ui::MethodsPanel panel(document, state);
    const auto ids = [&document] {
        QStringList list;
        for (const core::MethodChoice& choice : document.session()->methods)
            list.append(QString::fromStdString(choice.id));
        return list.join(u' ');
    };
    find<QAction>(*panel.addMenu(), "newton")->trigger();
    QCOMPARE(ids(), QStringLiteral("gradient_descent heavy_ball newton"));
    const auto row = [&panel](const char* name) { return find<QWidget>(panel, name); };
    find<QCheckBox>(*row("method2"), "enabled")->click();
    QVERIFY(!document.session()->methods[2].enabled);
    find<QAction>(*row("method0"), "duplicate")->trigger();
    QCOMPARE(ids(), QStringLiteral("gradient_descent gradient_descent heavy_ball newton"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    // A colour belongs to a method, whatever comes or goes before it.
    const auto colourOf = [&document](std::size_t index) {
        return document.session()->methods.at(index).colour;
    };
    QCOMPARE(colourOf(2), 1);
    QCOMPARE(colourOf(3), 2);
    QCOMPARE(colourOf(1), 3);
    find<QAction>(*row("method2"), "remove")->trigger();
    QCOMPARE(ids(), QStringLiteral("gradient_descent gradient_descent newton"));
    QCOMPARE(colourOf(2), 2);
    find<QAction>(*panel.addMenu(), "lbfgs")->trigger();
    QCOMPARE(colourOf(3), 1); // free again
    document.undoStack().setIndex(0);
    QVERIFY(*document.session() == smallSession());
}

void TestPanels::parametersAndStopRuleFollowUndo()
{
    Document document(smallSession());
    ViewState state;
    ui::MethodsPanel panel(document, state);
    auto* momentum = find<NumberField>(*find<QWidget>(panel, "method1"), "momentum");
    type(momentum, "0.5");
    QCOMPARE(document.session()->methods[1].values.at("momentum"), 0.5);
    QTest::keyClick(momentum, Qt::Key_Up);
    QTest::keyClick(momentum, Qt::Key_Up);
    QVERIFY(document.session()->methods[1].values.at("momentum") > 0.5);
    QCOMPARE(document.undoStack().count(), 2); // the run of arrow keys is one step
    type(find<NumberField>(panel, "tolerance"), "1e-5");
    QCOMPARE(document.session()->stop.tolerance, 1e-5);
    type(find<NumberField>(panel, "maxIterations"), "40");
    QCOMPARE(document.session()->stop.maxIterations, 40);
    type(find<NumberField>(panel, "maxIterations"), "40.5");
    QCOMPARE(document.session()->stop.maxIterations, 40);
    document.undoStack().setIndex(0);
    QVERIFY(*document.session() == smallSession());
    QCOMPARE(momentum->value(), smallSession().methods[1].values.at("momentum"));
}

void TestPanels::outcomesBelongToWhatIsSet()
{
    Document document(smallSession());
    ViewState state;
    ui::MethodsPanel panel(document, state);
    panel.present(analysisOf(document.session(), 9, 0.03473));
    const auto outcome = [&panel](const char* row) {
        return find<QLabel>(*find<QWidget>(panel, row), "outcome")->text();
    };
    QCOMPARE(outcome("method0"), QStringLiteral("converged, 9 iterations, L\u00a0=\u00a00.0347"));
    type(find<NumberField>(*find<QWidget>(panel, "method0"), "step"), "0.5");
    QCOMPARE(outcome("method0"), QString()); // the old run was with another step
    QVERIFY(!outcome("method1").isEmpty());
    document.undoStack().undo();
    QVERIFY(!outcome("method0").isEmpty());

    // The first picture after an edit still shows the paths of before.
    core::Analysis first = *analysisOf(document.session(), 9);
    core::Paths before = first.paths();
    for (core::WalkedPath& walked : before)
        walked.isOfBefore = true;
    first.panels.front().paths = {std::make_shared<const core::Paths>(std::move(before)),
                                  core::Freshness::Before};
    panel.present(std::make_shared<const core::Analysis>(std::move(first)));
    QCOMPARE(outcome("method0"), QString());
}

void TestPanels::readoutShowsTheProbe()
{
    const core::Problem problem = smallSession().problem;
    const Eigen::Vector2d x(0.5, 0.25);
    const core::Probe probe = core::probe(problem, x);
    ui::ReadoutPanel panel;
    panel.present(probe, problem, QStringLiteral("at iterate 3 of Newton"));
    QCOMPARE(find<QLabel>(panel, "place")->text(), QStringLiteral("At iterate 3 of Newton"));
    QCOMPARE(find<QLabel>(panel, "x")->text(), QStringLiteral("(0.5, 0.25)"));
    const bool definite = probe.spectrum->negative == 0;
    QVERIFY(find<QLabel>(panel, "definite")
                ->text()
                .startsWith(definite ? QStringLiteral("yes") : QStringLiteral("no")));
    const QStringList lines = panel.plainText().split(u'\n');
    const auto plain = [&lines](const char* name) {
        for (const QString& line : lines)
            if (line.startsWith(QString(QString::fromUtf8(name) + u'\t')))
                return line.section(u'\t', 1).toDouble();
        return std::nan("");
    };
    const core::LossAt at(problem, x);
    QCOMPARE(plain("L"), at.loss());
    QCOMPARE(plain("α"), at.alpha());
    panel.clear();
    QCOMPARE(panel.plainText(), QString());
}

void TestPanels::readoutExplainsTheHole()
{
    const core::Problem problem = smallSession().problem;
    const Eigen::Vector2d x(1.0, 0.0); // z = (0.5, 2, -4) is inside, its opposite is not
    ui::ReadoutPanel panel;
    panel.show();
    panel.present(core::probe(problem, x), problem, QStringLiteral("at the cursor"));
    QVERIFY(!find<QLabel>(panel, "note")->isVisible());
    core::Problem negative = problem;
    negative.A = core::DesignMatrix(core::RowMajorMatrix::Constant(3, 2, -1.0));
    const core::Probe hole = core::probe(negative, Eigen::Vector2d(2.0, 2.0));
    QVERIFY(hole.domain == core::Domain::Hole);
    panel.present(hole, negative, QStringLiteral("at the cursor"));
    QVERIFY(find<QLabel>(panel, "note")->isVisible());
    QVERIFY(find<QLabel>(panel, "note")->text().contains(QStringLiteral("α < 0")));
}

void TestPanels::timelineDrivesTheIteration()
{
    ViewState view;
    ui::TimelineBar bar(view);
    auto* slider = find<ui::GestureSlider>(bar, "iterationSlider");
    QVERIFY(!slider->isEnabled());
    const auto session = std::make_shared<const core::Session>(smallSession());
    bar.present(analysisOf(session, 30));
    QCOMPARE(slider->maximum(), 30);
    QCOMPARE(slider->value(), 30); // all of the paths
    slider->setValue(12);
    QCOMPARE(view.iteration(), 12);
    find<QAbstractButton>(bar, "nextIteration")->click();
    QCOMPARE(view.iteration(), 13);
    find<QAbstractButton>(bar, "previousIteration")->click();
    find<QAbstractButton>(bar, "previousIteration")->click();
    QCOMPARE(view.iteration(), 11);
    slider->setValue(30);
    QCOMPARE(view.iteration(), -1); // follows the next longest path too
    bar.present(analysisOf(session, 50));
    QCOMPARE(slider->value(), 50);
    view.setIteration(7);
    QCOMPARE(slider->value(), 7);
}

void TestPanels::timelineHasKeysForItsButtons()
{
    ViewState view;
    ui::TimelineBar bar(view);
    bar.resize(700, 40);
    bar.show();
    bar.present(analysisOf(std::make_shared<const core::Session>(smallSession()), 30));
    const auto* first = find<QAbstractButton>(bar, "firstIteration");
    const auto* last = find<QAbstractButton>(bar, "lastIteration");
    QVERIFY(first->x() < find<QAbstractButton>(bar, "previousIteration")->x());
    QVERIFY(last->x() < find<ui::GestureSlider>(bar, "iterationSlider")->x());
    QVERIFY(first->isEnabled() && !last->isEnabled());
    QVERIFY(first->toolTip().contains(QStringLiteral("Home")));
    // The bar itself, a button and the slider in it.
    for (QWidget* target :
         std::initializer_list<QWidget*>{&bar, find<QAbstractButton>(bar, "play"),
                                         find<ui::GestureSlider>(bar, "iterationSlider")}) {
        QTest::keyClick(target, Qt::Key_End);
        QCOMPARE(view.iteration(), -1);
        QTest::keyClick(target, Qt::Key_Left);
        QCOMPARE(view.iteration(), 29);
        QTest::keyClick(target, Qt::Key_Home);
        QCOMPARE(view.iteration(), 0);
        QVERIFY(!first->isEnabled() && last->isEnabled());
        QTest::keyClick(target, Qt::Key_Left); // there is nothing before
        QCOMPARE(view.iteration(), 0);
        QTest::keyClick(target, Qt::Key_Right);
        QCOMPARE(view.iteration(), 1);
        QTest::keyClick(target, Qt::Key_Space);
        QVERIFY(bar.playing());
        QTest::keyClick(target, Qt::Key_Space);
        QVERIFY(!bar.playing());
    }
}

void TestPanels::timelinePlaysToTheEnd()
{
    ViewState view;
    ui::TimelineBar bar(view);
    bar.present(analysisOf(std::make_shared<const core::Session>(smallSession()), 5));
    find<QComboBox>(bar, "speed")->setCurrentIndex(5);
    QSignalSpy iterations(&view, &ViewState::iterationChanged);
    find<QAbstractButton>(bar, "play")->click();
    QVERIFY(bar.playing());
    QCOMPARE(view.iteration(), 0); // from the end it begins again
    QTRY_VERIFY(!bar.playing());
    QCOMPARE(view.iteration(), -1);
    QVERIFY(iterations.count() >= 2);
}

void TestPanels::randomDialogGivesTheRecipe()
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
    QVERIFY(dialog.title().contains(QStringLiteral("12 × 3")));
    type(find<NumberField>(dialog, "rows"), "1e7");
    type(find<NumberField>(dialog, "columns"), "1e4");
    QVERIFY(!find<QPushButton>(dialog, "create")->isEnabled());
}

void TestPanels::everyControlHasANameAndATooltip()
{
    Document document(smallSession());
    ViewState view;
    ui::ProblemPanel problem(document);
    ui::SlicePanel slice(document, view);
    ui::MethodsPanel methods(document, view);
    ui::LossBar loss(document);
    ui::TimelineBar timeline(view);
    ui::ReadoutPanel readout;
    ui::RandomDialog random({});
    for (const QWidget* panel : {static_cast<QWidget*>(&problem), static_cast<QWidget*>(&slice),
                                 static_cast<QWidget*>(&methods), static_cast<QWidget*>(&loss),
                                 static_cast<QWidget*>(&timeline), static_cast<QWidget*>(&readout),
                                 static_cast<QWidget*>(&random)})
        for (const QWidget* control : panel->findChildren<QWidget*>()) {
            const bool ours = qobject_cast<const QAbstractButton*>(control) ||
                              qobject_cast<const NumberField*>(control) ||
                              qobject_cast<const QComboBox*>(control) ||
                              qobject_cast<const QSlider*>(control);
            const bool foreign = control->objectName().startsWith(QStringLiteral("qt_")) ||
                                 qobject_cast<const QTableView*>(control->parentWidget()) ||
                                 qobject_cast<const QTabBar*>(control->parentWidget()) ||
                                 qobject_cast<const QDialogButtonBox*>(control->parentWidget());
            if (!ours || foreign)
                continue;
            const QString what =
                QLatin1String(control->metaObject()->className()) + u' ' + control->objectName();
            QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(what));
            QVERIFY2(!control->objectName().isEmpty(), qPrintable(what));
            QVERIFY2(control->toolTip().size() > 10 ||
                         qobject_cast<const ui::NoticeTitle*>(control),
                     qPrintable(what));
        }
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
