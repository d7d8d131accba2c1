// SPDX-License-Identifier: MIT
#include "latest.h"
#include "ui/data/examples.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QMultiMap>
#include <QStandardPaths>
#include <QTest>

#include <cmath>

/// The window as a user has it: real views, a real worker, wired as in the program.
class TestMainWindow final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void opensTheFirstExampleAndWalksItsMethods();
    void computesAnEditAndUndoesIt();
    void everyShortcutIsUnique();
    void redoesByBothKeys_data();
    void redoesByBothKeys();
    void placesTheStartInOneUndoStep();
    void centresTheColumnsWhereTheHoleIsExplained();
    void namesEveryControlForThoseWhoCannotSeeIt();
    void changesItsThemeWhileItRuns();
    void helpLetsOneWorkOn();
};

void TestMainWindow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("BasinTest"));
    QCoreApplication::setApplicationName(QStringLiteral("BasinTest"));
    QVERIFY(!ui::examples().empty());
}

void TestMainWindow::opensTheFirstExampleAndWalksItsMethods()
{
    ui::MainWindow window;
    const Latest latest(window);
    window.openExample(QStringLiteral("three_valleys"));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    QCOMPARE(latest.analysis->paths().size(), 3U);
    QVERIFY(window.windowTitle().contains(QStringLiteral("Three valleys")));
}

void TestMainWindow::computesAnEditAndUndoesIt()
{
    ui::MainWindow window;
    const Latest latest(window);
    window.openExample(QStringLiteral("three_valleys"));
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    const double before = latest.analysis->slice()->loss(10, 10);
    window.document().apply(QStringLiteral("edit"), [](core::Session& session) {
        session.problem.A = session.problem.A.withCell(1, 0, 3.5);
    });
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    QVERIFY(latest.analysis->slice()->loss(10, 10) != before);
    window.document().undoStack().undo();
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    QCOMPARE(latest.analysis->slice()->loss(10, 10), before);
}

void TestMainWindow::everyShortcutIsUnique()
{
    ui::MainWindow window;
    QMultiMap<QString, QString> owners;
    for (const QAction* action : window.findChildren<QAction*>())
        // Those of a table mean something only in it.
        if (action->shortcutContext() == Qt::WindowShortcut)
            for (const QKeySequence& keys : action->shortcuts())
                owners.insert(keys.toString(), action->text());
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>())
        if (!button->shortcut().isEmpty() && !button->shortcut().toString().startsWith(u"Alt+"))
            owners.insert(button->shortcut().toString(), button->text());
    QVERIFY(owners.size() > 8);
    for (const QString& keys : owners.uniqueKeys())
        QVERIFY2(owners.count(keys) == 1,
                 qPrintable(keys + QStringLiteral(": ") + owners.values(keys).join(u'|')));
}

void TestMainWindow::redoesByBothKeys_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::newRow("Ctrl+Shift+Z") << QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    QTest::newRow("Ctrl+Y") << QKeySequence(Qt::CTRL | Qt::Key_Y);
}

void TestMainWindow::redoesByBothKeys()
{
    QFETCH(const QKeySequence, keys);
    ui::MainWindow window;
    const Latest latest(window);
    window.openExample(QStringLiteral("three_valleys"));
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.document().apply(QStringLiteral("edit"), [](core::Session& session) {
        session.problem.A = session.problem.A.withCell(1, 0, 3.5);
    });
    QTest::keySequence(&window, QKeySequence::Undo);
    QCOMPARE(window.document().session()->problem.A(1, 0), 2.1);
    QTest::keySequence(&window, keys);
    QCOMPARE(window.document().session()->problem.A(1, 0), 3.5);
}

void TestMainWindow::placesTheStartInOneUndoStep()
{
    ui::MainWindow window;
    const Latest latest(window);
    window.openExample(QStringLiteral("three_valleys"));
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    for (int k = 0; k < 5; ++k)
        emit window.viewState().startPlaced(0.1 * k, 0.2, false);
    emit window.viewState().startPlaced(0.5, 0.25, true);
    QCOMPARE(window.document().session()->problem.x0, Eigen::VectorXd(Eigen::Vector2d(0.5, 0.25)));
    QCOMPARE(window.document().undoStack().count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    QCOMPARE(latest.analysis->paths().front().path->points.front().x,
             Eigen::VectorXd(Eigen::Vector2d(0.5, 0.25)));
}

void TestMainWindow::centresTheColumnsWhereTheHoleIsExplained()
{
    ui::MainWindow window;
    const Latest latest(window);
    window.openExample(QStringLiteral("longley_raw"));
    window.show();
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    auto* hole = window.findChild<QLabel*>(QStringLiteral("surfaceHole"));
    QVERIFY(hole);
    emit hole->linkActivated(QStringLiteral("centre"));
    const core::Problem& problem = window.document().session()->problem;
    const Eigen::VectorXd sums = problem.A.times(Eigen::VectorXd::Ones(problem.d()));
    QVERIFY(std::abs(sums.sum()) < 1e-6 * (1.0 + sums.cwiseAbs().sum()));
    QCOMPARE(window.document().undoStack().count(), 1);
}

void TestMainWindow::namesEveryControlForThoseWhoCannotSeeIt()
{
    ui::MainWindow window;
    QStringList unnamed;
    const auto controls = window.findChildren<QWidget*>();
    for (const QWidget* control : controls) {
        const bool isControl = control->inherits("QAbstractButton") ||
                               control->inherits("QAbstractSlider") ||
                               control->inherits("QComboBox") || control->inherits("QLineEdit") ||
                               control->inherits("QAbstractSpinBox") ||
                               control->inherits("QTableView") || control->inherits("ui::View");
        // What Qt builds into its own widgets speaks through them.
        const bool isInner =
            control->objectName().startsWith(QLatin1String("qt_")) ||
            control->inherits("QScrollBar") ||
            (control->parentWidget() && (control->parentWidget()->inherits("QTabBar") ||
                                         control->parentWidget()->inherits("QTableView") ||
                                         control->parentWidget()->inherits("QToolBar")));
        if (!isControl || isInner || (control->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        // Tables and pictures explain their cells, header editors stand over what they name.
        const bool explains = control->inherits("QTableView") || control->inherits("ui::View") ||
                              control->inherits("ui::HeaderEditor");
        const QString text = control->property("text").toString();
        if ((control->accessibleName().isEmpty() && text.isEmpty()) ||
            (!explains && control->toolTip().isEmpty()))
            unnamed += QStringLiteral("%1 '%2' in %3")
                           .arg(QLatin1String(control->metaObject()->className()),
                                control->objectName(), control->parentWidget()->objectName());
    }
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(QStringLiteral("; "))));
}

void TestMainWindow::changesItsThemeWhileItRuns()
{
    ui::MainWindow window;
    window.openExample(QStringLiteral("three_valleys"));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.setThemeChoice(ui::ThemeChoice::Dark);
    QVERIFY(window.grab().toImage().pixelColor(5, window.height() / 2).lightness() < 80);
    window.setThemeChoice(ui::ThemeChoice::Light);
    QVERIFY(window.grab().toImage().pixelColor(5, window.height() / 2).lightness() > 200);
}

void TestMainWindow::helpLetsOneWorkOn()
{
    ui::MainWindow window;
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F1);
    auto* help = window.findChild<QDialog*>(QStringLiteral("guide"));
    QVERIFY(help && help->isVisible() && !help->isModal());
    QVERIFY(!QApplication::activeModalWidget());
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F1);
    QCOMPARE(window.findChildren<QDialog*>(QStringLiteral("guide")).size(), 1);
    help->close();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F11);
    QTRY_VERIFY(window.isFullScreen());
    QTest::keyClick(&window, Qt::Key_F11);
    QTRY_VERIFY(!window.isFullScreen());
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
