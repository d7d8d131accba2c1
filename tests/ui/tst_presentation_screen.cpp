// SPDX-License-Identifier: MIT
// Which screen a presentation is given on, and the menu that chooses it.
#include "ui/window/main_window.h"
#include "ui/window/presentation_screen.h"
#include "ui/window/presenter.h"

#include <QApplication>
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>

namespace {

/// The entry of the screen called @p screen; of the other one where that is empty.
QAction* entry(const QMenu& menu, const QString& screen)
{
    for (QAction* action : menu.actions())
        if (!action->isSeparator() && action->objectName() == screen)
            return action;
    return nullptr;
}

} // namespace

class TestPresentationScreen final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("BasinTest"));
        QCoreApplication::setApplicationName(QStringLiteral("presentation_screen"));
        QSettings().clear();
    }

    void takesTheOtherScreen_data()
    {
        QTest::addColumn<QStringList>("screens");
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QString>("taken");
        const QString laptop = QStringLiteral("eDP-1");
        const QString beamer = QStringLiteral("HDMI-1");
        const QString third = QStringLiteral("DP-2");
        QTest::newRow("one screen") << QStringList{laptop} << QString() << laptop;
        QTest::newRow("a second one") << QStringList{laptop, beamer} << QString() << beamer;
        QTest::newRow("the window is on the second")
            << QStringList{beamer, laptop} << QString() << beamer;
        QTest::newRow("chosen") << QStringList{laptop, beamer, third} << third << third;
        QTest::newRow("its own was chosen") << QStringList{laptop, beamer} << laptop << laptop;
        QTest::newRow("the chosen one is gone") << QStringList{laptop, beamer} << third << beamer;
        QTest::newRow("none") << QStringList() << third << laptop;
    }

    void takesTheOtherScreen()
    {
        QFETCH(const QStringList, screens);
        QFETCH(const QString, chosen);
        QFETCH(const QString, taken);
        QCOMPARE(ui::presentationScreen(screens, QStringLiteral("eDP-1"), chosen), taken);
    }

    void theMenuIsThereWithSeveralScreensOnly()
    {
        QWidget window;
        ui::PresentationScreenMenu menu(&window);
        QCOMPARE(QGuiApplication::screens().size(), 2);
        QVERIFY(menu.menuAction()->isVisible());
        emit menu.aboutToShow();
        QCOMPARE(menu.actions().size(), 4); // with a line below the first
        QVERIFY(menu.actions().constFirst()->isChecked());
        QCOMPARE(ui::presentationScreenOf(window)->name(), QStringLiteral("projector"));
        entry(menu, QStringLiteral("laptop"))->trigger();
        QCOMPARE(ui::presentationScreenOf(window)->name(), QStringLiteral("laptop"));
    }

    void aChoiceIsTakenBack()
    {
        QWidget window;
        ui::PresentationScreenMenu menu(&window);
        emit menu.aboutToShow();
        entry(menu, QStringLiteral("laptop"))->trigger();
        emit menu.aboutToShow();
        QVERIFY(entry(menu, QStringLiteral("laptop"))->isChecked());
        QVERIFY(!entry(menu, QString())->isChecked());
        entry(menu, QString())->trigger();
        QCOMPARE(ui::presentationScreenOf(window)->name(), QStringLiteral("projector"));
        emit menu.aboutToShow();
        QVERIFY(entry(menu, QString())->isChecked());
        QVERIFY(!entry(menu, QStringLiteral("laptop"))->isChecked());
    }

    void aChoiceThatIsGoneIsShownAsNone()
    {
        QSettings().setValue(QStringLiteral("presentation/screen"), QStringLiteral("HDMI-7"));
        QWidget window;
        ui::PresentationScreenMenu menu(&window);
        emit menu.aboutToShow();
        QVERIFY(entry(menu, QString())->isChecked());
        QCOMPARE(ui::presentationScreenOf(window)->name(), QStringLiteral("projector"));
    }

    void thePresentationGoesToTheOtherScreen()
    {
        QSettings().clear();
        ui::MainWindow window;
        window.setGeometry(100, 100, 1200, 700);
        window.openExample(QStringLiteral("three_valleys"));
        window.show();
        QTRY_VERIFY_WITH_TIMEOUT(window.flow().analysis() && window.flow().analysis()->complete,
                                 60000);
        const QRect before = window.geometry();
        auto* presenter = window.findChild<ui::Presenter*>();
        presenter->start();
        QTRY_COMPARE(presenter->presentation()->screen()->name(), QStringLiteral("projector"));
        QVERIFY(presenter->presentation()->isFullScreen());
        QCOMPARE(presenter->presentation()->geometry(), QRect(1920, 0, 1280, 720));
        QCOMPARE(window.screen()->name(), QStringLiteral("laptop"));
        QVERIFY(window.isVisible());
        QCOMPARE(window.geometry(), before);
        presenter->leave();
        // The screen of the window was chosen.
        auto* menu = window.findChild<ui::PresentationScreenMenu*>();
        emit menu->aboutToShow();
        entry(*menu, QStringLiteral("laptop"))->trigger();
        presenter->start();
        QTRY_COMPARE(presenter->presentation()->screen()->name(), QStringLiteral("laptop"));
        presenter->leave();
    }
};

int main(int argc, char** argv)
{
    // Two screens, as Qt's platform without a display has them.
    QTemporaryFile screens;
    if (!screens.open())
        return 1;
    screens.write(R"({"screens": [
        {"name": "laptop", "x": 0, "y": 0, "width": 1920, "height": 1080,
         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
        {"name": "projector", "x": 1920, "y": 0, "width": 1280, "height": 720,
         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    screens.flush();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(screens.fileName()));
    const QApplication application(argc, argv);
    TestPresentationScreen test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_presentation_screen.moc"
