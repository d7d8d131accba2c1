// SPDX-License-Identifier: MIT
// What is shown large: its letters, its sharpness, its keys, and that everything comes back.
#include "analysed.h"
#include "small_session.h"
#include "ui/look/contrast.h"
#include "ui/views/contour/contour_view.h"
#include "ui/views/convergence/convergence_view.h"
#include "ui/window/presentation.h"
#include "ui/window/view_seat.h"

#include <QFontInfo>
#include <QGraphicsProxyWidget>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <qcustomplot.h>

#include <cmath>
#include <memory>

using ui::Presentation;

namespace {

/// A window with two views and a field to type into, as the program has them: in their seats.
struct Room {
    Room()
        : map(new ui::ContourView(state))
        , curves(new ui::ConvergenceView(state))
        , field(new QLineEdit)
    {
        auto* column = new QVBoxLayout(&window);
        for (QWidget* guest : {static_cast<QWidget*>(map), static_cast<QWidget*>(curves),
                               static_cast<QWidget*>(field)}) {
            seats.push_back(new ui::ViewSeat(guest));
            column->addWidget(seats.back());
        }
        window.resize(600, 900);
        window.show();
        const core::AnalysisPtr analysis = test::analysed(smallSession());
        map->present(analysis);
        curves->present(analysis);
    }

    std::unique_ptr<Presentation> presentation(const QSize& size = {1600, 1000})
    {
        auto made = std::make_unique<Presentation>(
            std::vector<ui::Exhibit>{{QStringLiteral("map"), QStringLiteral("Map"), seats[0]},
                                     {QStringLiteral("curves"), QStringLiteral("Curves"), seats[1]},
                                     {QStringLiteral("field"), QStringLiteral("Field"), seats[2]}},
            &window);
        made->resize(size);
        made->QWidget::show();
        made->present(QStringLiteral("map"), QStringLiteral("curves"));
        return made;
    }

    ui::ViewState state;
    QWidget window;
    ui::ContourView* map;
    ui::ConvergenceView* curves;
    QLineEdit* field;
    std::vector<ui::ViewSeat*> seats;
};

/// The smallest letters of @p widget and of what is in it, in pixels of the screen.
double smallestLetters(const QWidget& widget, double enlargement)
{
    double least = 1e9;
    const auto look = [&least](const QFont& font) {
        least = std::min(least, double(QFontInfo(font).pixelSize()));
    };
    for (const QLabel* label : widget.findChildren<QLabel*>())
        look(label->font());
    for (const QCustomPlot* plot : widget.findChildren<QCustomPlot*>())
        for (const QCPAxisRect* rect : plot->axisRects())
            for (const QCPAxis* axis : rect->axes()) {
                look(axis->tickLabelFont());
                look(axis->labelFont());
            }
    return least * enlargement;
}

} // namespace

class TestPresentation final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        ui::applyTheme(*qApp, ui::ThemeChoice::Light, false, ui::Contrast::Strong);
    }

    void lettersAreReadFromAfar_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(1024, 768), QSize(1280, 720), QSize(1600, 1000),
                                 QSize(1920, 1080), QSize(3840, 2160)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }
    void lettersAreReadFromAfar()
    {
        QFETCH(const QSize, size);
        Room room;
        const auto shown = room.presentation(size);
        QCOMPARE(shown->size(), size);
        const double enlargement = shown->transform().m11();
        const double wanted = 0.025 * size.height();
        for (const QWidget* part :
             {static_cast<QWidget*>(room.map), static_cast<QWidget*>(room.curves),
              shown->findChild<QWidget*>(QStringLiteral("presentedKeys"))})
            if (part)
                QVERIFY(smallestLetters(*part, enlargement) >= wanted - 0.01);
        // What is painted asks for a font too, and gets none that is smaller.
        QVERIFY(QFontInfo(ui::tabularFont(3.0)).pixelSize() * enlargement >= wanted - 0.01);
        // All of it is in sight.
        const QSizeF scene = shown->sceneRect().size();
        for (const QGraphicsItem* item : shown->scene()->items())
            if (const auto* proxy = qgraphicsitem_cast<const QGraphicsProxyWidget*>(item))
                QVERIFY(
                    QRectF(QPointF(), scene).adjusted(-1, -1, 1, 1).contains(proxy->geometry()));
    }

    void plotsHaveThePixelsOfTheScreen()
    {
        Room room;
        const auto* plot = room.map->findChild<QCustomPlot*>();
        const double before = plot->devicePixelRatioF();
        {
            const auto shown = room.presentation();
            QVERIFY(std::abs(plot->devicePixelRatioF() - before * shown->transform().m11()) < 1e-4);
            QVERIFY(plot->devicePixelRatioF() > 2.0);
            QTRY_COMPARE(plot->bufferDevicePixelRatio(), plot->devicePixelRatioF());
        }
        QCOMPARE(plot->devicePixelRatioF(), before);
        QTRY_COMPARE(plot->bufferDevicePixelRatio(), before);
    }

    void everythingComesBackToItsSeat()
    {
        Room room;
        const QSize before = room.map->size();
        const QSize window = room.window.size();
        auto shown = room.presentation();
        QVERIFY(room.seats[0]->isAway());
        QVERIFY(room.map->parentWidget() != room.seats[0]);
        shown->present(QStringLiteral("curves"), {});
        QVERIFY(!room.seats[0]->isAway());
        QCOMPARE(shown->shown(), QStringList{QStringLiteral("curves")});
        shown.reset();
        QCoreApplication::processEvents();
        for (const ui::ViewSeat* seat : room.seats)
            QVERIFY(!seat->isAway());
        QCOMPARE(room.map->parentWidget(), room.seats[0]);
        QVERIFY(room.map->isVisible());
        QCOMPARE(room.map->size(), before);
        QCOMPARE(room.window.size(), window);
    }

    void aClickerLeadsOn()
    {
        Room room;
        const auto shown = room.presentation();
        const QSignalSpy forward(shown.get(), &Presentation::forwardWanted);
        const QSignalSpy back(shown.get(), &Presentation::backWanted);
        const QSignalSpy play(shown.get(), &Presentation::playWanted);
        const QSignalSpy leave(shown.get(), &Presentation::leaveWanted);
        QTest::keyClick(shown.get(), Qt::Key_PageDown);
        QCOMPARE(forward.size(), 1);
        QTest::keyClick(shown.get(), Qt::Key_PageUp);
        QCOMPARE(back.size(), 1);
        QTest::keyClick(shown.get(), Qt::Key_Space);
        QCOMPARE(play.size(), 1);
        QTest::keyClick(shown.get(), Qt::Key_F5);
        QTest::keyClick(shown.get(), Qt::Key_Escape);
        shown->close();
        QCOMPARE(leave.size(), 3);
        QVERIFY(!shown->isBlack());
        QTest::keyClick(shown.get(), Qt::Key_Period);
        QVERIFY(shown->isBlack());
        QTest::keyClick(shown.get(), Qt::Key_B);
        QVERIFY(!shown->isBlack());
        QVERIFY(shown->hasHints());
        QTest::keyClick(shown.get(), Qt::Key_H);
        QVERIFY(!shown->hasHints());
    }

    void theDotIsThereWhileItsKeyIsHeld()
    {
        Room room;
        const auto shown = room.presentation();
        QVERIFY(!shown->dot());
        QTest::keyPress(shown.get(), Qt::Key_L);
        QVERIFY(shown->dot());
        QTest::mouseMove(shown->viewport(), QPoint(400, 300));
        QTRY_COMPARE(*shown->dot(), shown->mapToScene(400, 300));
        QTest::keyRelease(shown.get(), Qt::Key_L);
        QVERIFY(!shown->dot());
        QTest::mousePress(shown->viewport(), Qt::RightButton, {}, QPoint(100, 100));
        QVERIFY(shown->dot());
        QTest::mouseRelease(shown->viewport(), Qt::RightButton, {}, QPoint(100, 100));
        QVERIFY(!shown->dot());
        QVERIFY(!QApplication::overrideCursor());
    }

    void lettersThatAreTypedAreNoKeys()
    {
        Room room;
        const auto shown = room.presentation();
        const QSignalSpy other(shown.get(), &Presentation::otherWanted);
        QTest::keyClick(shown.get(), Qt::Key_V);
        QCOMPARE(other.size(), 1);
        shown->present(QStringLiteral("field"), QStringLiteral("curves"));
        shown->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(shown.get()));
        room.field->setFocus();
        QTest::keyClicks(shown.get(), QStringLiteral("vlob"));
        QCOMPARE(other.size(), 1);
        QCOMPARE(room.field->text(), QStringLiteral("vlob"));
        QVERIFY(!shown->isBlack() && !shown->dot());
    }
};

QTEST_MAIN(TestPresentation)
#include "tst_presentation.moc"
