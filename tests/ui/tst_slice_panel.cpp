// SPDX-License-Identifier: MIT
#include "panel_hands.h"
#include "small_session.h"
#include "ui/controls/number_field.h"
#include "ui/panels/slice/slice_panel.h"
#include "ui/state/document.h"
#include "ui/state/view_state.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

using ui::Document;
using ui::NumberField;
using ui::ViewState;

namespace {

void choose(QComboBox* box, const QVariant& data)
{
    box->setCurrentIndex(box->findData(data));
}

} // namespace

class TestSlicePanel final : public QObject {
    Q_OBJECT
private slots:
    void axesAreFoundByTyping();
    void slicePanelEditsTheSession();
    void theSameAxisTwiceSwapsThem();
    void slicePanelEditsTheView();
    void customChoicesShowOnlyWhileTheyAreInUse();
};

void TestSlicePanel::axesAreFoundByTyping()
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

void TestSlicePanel::slicePanelEditsTheSession()
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

void TestSlicePanel::theSameAxisTwiceSwapsThem()
{
    Document document(smallSession());
    ViewState view;
    ui::SlicePanel panel(document, view);
    find<QComboBox>(panel, "axis1")->setCurrentIndex(1);
    QCOMPARE(document.session()->slice.axis1, Eigen::Index(1));
    QCOMPARE(document.session()->slice.axis2, Eigen::Index(0));
    QCOMPARE(find<QComboBox>(panel, "axis2")->currentIndex(), 0);
}

void TestSlicePanel::slicePanelEditsTheView()
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

void TestSlicePanel::customChoicesShowOnlyWhileTheyAreInUse()
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

QTEST_MAIN(TestSlicePanel)
#include "tst_slice_panel.moc"
