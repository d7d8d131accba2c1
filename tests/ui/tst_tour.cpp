// SPDX-License-Identifier: MIT
// The tour: it leads around once, and does not come again.
#include "ui/look/theme.h"
#include "ui/window/tour.h"
#include "ui/window/view_frame.h"

#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using ui::Tour;

class TestTour final : public QObject {
    Q_OBJECT

private:
    QWidget* m_window = nullptr;
    ui::ViewFrame* m_frame = nullptr;

    QPointer<Tour> started()
    {
        auto* first = new QWidget(m_window);
        first->setGeometry(0, 0, 200, 700);
        first->show();
        auto* second = new QWidget(m_window);
        second->setGeometry(900, 100, 100, 600);
        second->show();
        QPointer<Tour> tour = new Tour({{first, QStringLiteral("One"), QStringLiteral("Words.")},
                                        {second, QStringLiteral("Two"), QStringLiteral("Words.")},
                                        {nullptr, QStringLiteral("Three"), QString()}},
                                       *m_frame, m_window);
        tour->begin();
        return tour;
    }
    static void click(Tour& tour, const char* name)
    {
        tour.findChild<QPushButton*>(QLatin1String(name))->click();
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("BasinTest"));
        QCoreApplication::setApplicationName(QStringLiteral("tour"));
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    }
    void init()
    {
        QSettings().clear();
        m_window = new QWidget;
        m_window->resize(1000, 720);
        m_window->show();
        m_frame = new ui::ViewFrame(m_window);
    }
    void cleanup() { delete m_window; }

    void leadsFromStopToStopAndEnds()
    {
        const QPointer<Tour> tour = started();
        QVERIFY(tour->isVisible());
        QTRY_COMPARE(m_frame->geometry(), QRect(0, 0, 200, 700));
        QVERIFY(!tour->geometry().intersects(m_frame->geometry())); // beside what it speaks of
        click(*tour, "tourNext");
        QCOMPARE(tour->stop(), 1);
        QTRY_COMPARE(m_frame->geometry(), QRect(900, 100, 100, 600));
        QVERIFY(m_window->rect().contains(tour->geometry()));
        QVERIFY(!tour->geometry().intersects(m_frame->geometry()));
        click(*tour, "tourBack");
        QCOMPARE(tour->stop(), 0);
        QVERIFY(Tour::isNew());
        for (int k = 0; k < 3; ++k)
            click(*tour, "tourNext");
        QTRY_VERIFY(!tour);
        QVERIFY(!m_frame->isVisible());
        QVERIFY(!Tour::isNew());
    }

    void canBeSkippedAndDoesNotComeAgain()
    {
        const QPointer<Tour> tour = started();
        click(*tour, "skipTour");
        QTRY_VERIFY(!tour);
        QVERIFY(!Tour::isNew());
    }

    void escapeSkipsIt()
    {
        const QPointer<Tour> tour = started();
        QTest::keyClick(tour, Qt::Key_Escape);
        QTRY_VERIFY(!tour);
        QVERIFY(!Tour::isNew());
    }
};

QTEST_MAIN(TestTour)
#include "tst_tour.moc"
