// SPDX-License-Identifier: MIT
// Which screen a presentation is given on, and the menu that chooses it.
#include "ui/window/presentation_screen.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

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
        QCOMPARE(menu.menuAction()->isVisible(), QGuiApplication::screens().size() > 1);
        emit menu.aboutToShow();
        QCOMPARE(menu.actions().size(), QGuiApplication::screens().size());
        QAction* first = menu.actions().constFirst();
        QVERIFY(first->isChecked());
        first->trigger();
        QCOMPARE(ui::presentationScreenOf(window)->name(), first->objectName());
    }
};

QTEST_MAIN(TestPresentationScreen)
#include "tst_presentation_screen.moc"
