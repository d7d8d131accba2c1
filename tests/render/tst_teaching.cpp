// SPDX-License-Identifier: MIT
// The window before a class: presentations, explanations, the formula, the tour.
#include "ui/guide/explain_card.h"
#include "ui/guide/explanation.h"
#include "ui/guide/glossary.h"
#include "ui/look/number_text.h"
#include "ui/panels/formula/formula_panel.h"
#include "ui/views/contour/contour_view.h"
#include "ui/views/surface/surface_view.h"
#include "ui/window/explainer.h"
#include "ui/window/lesson_guide.h"
#include "ui/window/main_window.h"
#include "ui/window/presenter.h"
#include "ui/window/tour.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include <set>

namespace {

constexpr int kPatience = 20000;

/// A window with the first example, computed.
struct Opened {
    Opened()
    {
        window.resize(1280, 720);
        window.openExample(QStringLiteral("three_valleys"));
        window.show();
        window.activateWindow();
        isReady =
            QTest::qWaitForWindowActive(&window) &&
            QTest::qWaitFor(
                [this] { return window.flow().analysis() && window.flow().analysis()->complete; },
                kPatience);
    }
    ui::Presenter& presenter() { return *window.findChild<ui::Presenter*>(); }
    ui::Presentation& presentation() { return *presenter().presentation(); }

    ui::MainWindow window;
    bool isReady = false;
};

bool isControl(const QWidget& widget)
{
    for (const char* kind : {"QAbstractButton", "QAbstractSlider", "QComboBox", "QLineEdit",
                             "QAbstractSpinBox", "QTableView", "ui::View", "QTabBar"})
        if (widget.inherits(kind))
            return true;
    return false;
}

/// A number that is read: it can be selected, or has the title of one.
bool isReadOut(const QWidget& widget)
{
    const auto* label = qobject_cast<const QLabel*>(&widget);
    return label &&
           (label->buddy() || !label->accessibleName().isEmpty() ||
            (label->textInteractionFlags() & Qt::TextSelectableByMouse)) &&
           !label->property("heading").toBool();
}

/// What Qt builds into its own widgets, and those that only hold others.
bool isInner(const QWidget& widget)
{
    const QWidget* around = widget.parentWidget();
    return widget.objectName().startsWith(QLatin1String("qt_")) || widget.inherits("QScrollBar") ||
           widget.inherits("ui::HeaderEditor") || widget.inherits("ui::Bubble") ||
           (around && (around->inherits("QTabBar") || around->inherits("QTableView") ||
                       around->inherits("QToolBar") || around->inherits("QMenuBar") ||
                       around->inherits("QComboBox") || around->inherits("QMainWindow") ||
                       around->inherits("ui::DockTitle") || around->inherits("QHeaderView")));
}

} // namespace

class TestTeaching final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("BasinTest"));
        QCoreApplication::setApplicationName(QStringLiteral("teaching"));
    }
    void init() { QSettings().clear(); }

    void aPresentationLeavesTheWindowAsItWas()
    {
        Opened opened;
        QVERIFY(opened.isReady);
        const QByteArray before = opened.window.saveState();
        const QSize surface = opened.window.findChild<ui::SurfaceView*>()->size();
        QTest::keyClick(&opened.window, Qt::Key_F5);
        QVERIFY(opened.presenter().isPresenting());
        ui::Presentation& shown = opened.presentation();
        QVERIFY(QTest::qWaitForWindowExposed(&shown));
        QCOMPARE(shown.shown(),
                 (QStringList{QStringLiteral("surface"), QStringLiteral("contours")}));
        QVERIFY(shown.isFullScreen());
        // Everything is drawn: the surface has its colours.
        const auto colourfulShare = [&shown] {
            const QImage picture = shown.grab().toImage().scaledToWidth(640);
            int colourful = 0;
            for (int y = 0; y < picture.height(); ++y)
                for (int x = 0; x < picture.width() / 2; ++x)
                    colourful += picture.pixelColor(x, y).hsvSaturation() > 80;
            return colourful / (0.5 * picture.width() * picture.height());
        };
        QTRY_VERIFY_WITH_TIMEOUT(colourfulShare() > 0.1, 20000);
        QTest::keyClick(&shown, Qt::Key_Escape);
        QVERIFY(!opened.presenter().isPresenting());
        QTRY_COMPARE(opened.window.saveState(), before);
        QTRY_COMPARE(opened.window.findChild<ui::SurfaceView*>()->size(), surface);
        QVERIFY(opened.window.findChild<ui::SurfaceView*>()->isVisible());
    }

    void theWindowMayEndWhileItPresents()
    {
        Opened opened;
        QVERIFY(opened.isReady);
        opened.window.startPresentation();
        QVERIFY(QTest::qWaitForWindowExposed(&opened.presentation()));
    }

    void aClickerStepsThroughTheIterations()
    {
        Opened opened;
        QVERIFY(opened.isReady);
        opened.window.viewState().setIteration(3);
        opened.window.startPresentation();
        QTest::keyClick(&opened.presentation(), Qt::Key_PageDown);
        QCOMPARE(opened.window.viewState().iteration(), 4);
        QTest::keyClick(&opened.presentation(), Qt::Key_PageUp);
        QTest::keyClick(&opened.presentation(), Qt::Key_PageUp);
        QCOMPARE(opened.window.viewState().iteration(), 2);
        QVERIFY(opened.presentation()
                    .findChildren<QLabel*>()
                    .isEmpty()); // the line is a part of the scene
        QTest::keyClick(&opened.presentation(), Qt::Key_V);
        QCOMPARE(opened.presentation().shown().at(1), QStringLiteral("convergence"));
        QTest::keyClick(&opened.presentation(), Qt::Key_O);
        QCOMPARE(opened.presentation().shown(), QStringList{QStringLiteral("surface")});
        QTest::keyClick(&opened.presentation(), Qt::Key_O);
        QCOMPARE(opened.presentation().shown(), QStringList{QStringLiteral("convergence")});
        opened.window.close();
        QVERIFY(!opened.presenter().isPresenting());
    }

    void aClickerLeadsThroughALesson()
    {
        Opened opened;
        QVERIFY(opened.isReady);
        opened.window.openLesson(QStringLiteral(BASIN_EXAMPLES "/../lessons/02-step.md"));
        auto* guide = opened.window.findChild<ui::LessonGuide*>();
        QVERIFY(guide && guide->isActive());
        opened.window.startPresentation();
        QVERIFY(opened.presentation().shown().contains(QStringLiteral("lesson")));
        for (std::size_t step = 0; step + 1 < guide->stepCount(); ++step) {
            QCOMPARE(guide->step(), step);
            // Once to see the answer, where there is a question, and once to go on.
            for (int k = 0; k < 400 && guide->step() == step; ++k) {
                QTest::keyClick(&opened.presentation(), Qt::Key_PageDown);
                QTest::qWait(50);
            }
        }
        QCOMPARE(guide->step(), guide->stepCount() - 1);
        QTest::keyClick(&opened.presentation(), Qt::Key_PageUp);
        QCOMPARE(guide->step(), guide->stepCount() - 2);
        QTest::keyClick(&opened.presentation(), Qt::Key_Escape);
        QVERIFY(guide->isActive()); // the lesson goes on in the window
    }

    void everyControlAndNumberHasACard()
    {
        Opened opened;
        QVERIFY(opened.isReady);
        const ui::Present present{.session = opened.window.document().session(),
                                  .analysis = opened.window.flow().analysis()};
        QStringList silent;
        int count = 0;
        for (const QWidget* widget : opened.window.findChildren<QWidget*>()) {
            if ((!isControl(*widget) && !isReadOut(*widget)) || isInner(*widget))
                continue;
            ++count;
            const auto card = ui::explanationOf(*widget, widget->rect().center(), present);
            if (!card || card->title.isEmpty() || card->text.isEmpty())
                silent += QStringLiteral("%1 '%2' '%3'")
                              .arg(QLatin1String(widget->metaObject()->className()),
                                   widget->objectName(), widget->property("text").toString());
        }
        QVERIFY2(count > 100, qPrintable(QString::number(count)));
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QStringLiteral("; "))));
    }

    void everyNameOfTheGlossaryIsInTheWindow()
    {
        Opened opened;
        QVERIFY(opened.isReady);
        opened.window.findChild<QToolButton*>(QStringLiteral("blendButton"))->click();
        std::set<QString> names;
        for (const QObject* object : opened.window.findChildren<QObject*>()) {
            names.insert(object->objectName());
            names.insert(object->property("explained").toString());
        }
        // Of dialogs, and of rows that are there at times.
        for (const char* elsewhere :
             {"lossLow", "lossHigh", "lossHistogram", "scaleSharing", "mostLines", "sliceSeed"})
            names.insert(QLatin1String(elsewhere));
        QStringList unknown;
        for (const ui::Term& term : ui::glossary())
            for (const QString& name : term.shown)
                if (!names.contains(name))
                    unknown += term.id + QStringLiteral(": ") + name;
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(QStringLiteral("; "))));
    }

    void theCardHasTheNumberOfTheReadOut()
    {
        Opened opened;
        QVERIFY(opened.isReady);
        auto* loss = opened.window.findChild<QLabel*>(QStringLiteral("loss"));
        QTRY_VERIFY_WITH_TIMEOUT(loss->text() != QStringLiteral("–"), kPatience);
        QHelpEvent ask(QEvent::WhatsThis, loss->rect().center(), QPoint());
        QCoreApplication::sendEvent(loss, &ask);
        QPointer<ui::ExplainCard> card = opened.window.findChild<ui::ExplainCard*>();
        QVERIFY(card && card->isVisible());
        QVERIFY2(card->text().contains(QStringLiteral(" = %1").arg(loss->text())),
                 qPrintable(card->text()));
        QTest::keyClick(card, Qt::Key_Escape);
        QTRY_VERIFY(!card);
    }

    void contextMenusExplain_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"iterationSlider", "softmaxWeightNumber", "loss_softmax", "height",
                                 "showMinima", "alpha"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void contextMenusExplain()
    {
        QFETCH(const QString, name);
        Opened opened;
        QVERIFY(opened.isReady);
        auto* widget = opened.window.findChild<QWidget*>(name);
        QVERIFY(widget && widget->isVisible());
        bool isOffered = false;
        QTimer::singleShot(300, &opened.window, [&isOffered] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (!menu)
                return;
            for (QAction* action : menu->actions())
                if (action->objectName() == QLatin1String("explainThis")) {
                    isOffered = true;
                    action->trigger();
                }
            menu->close();
        });
        const QPoint at = widget->rect().center();
        QContextMenuEvent ask(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
        QCoreApplication::sendEvent(widget, &ask);
        QVERIFY(isOffered);
        const auto* card = opened.window.findChild<ui::ExplainCard*>();
        QVERIFY(card && card->isVisible());
        const auto expected =
            ui::explanationOf(*widget, at, {.session = opened.window.document().session()});
        QVERIFY(expected.has_value());
        QVERIFY2(card->text().startsWith(expected->title), qPrintable(card->text()));
    }

    void theFormulaFollowsTheSession()
    {
        Opened opened;
        QVERIFY(opened.isReady);
        auto* formula = opened.window.findChild<ui::FormulaPanel*>();
        auto* dock = opened.window.findChild<QDockWidget*>(QStringLiteral("formulaDock"));
        if (!dock->isVisible()) // in a low window, where View > Panels brings it
            dock->toggleViewAction()->trigger();
        dock->raise();
        QTRY_VERIFY(formula->toPlainText().contains(QStringLiteral("u = exp(Ax)")));
        opened.window.document().apply(QStringLiteral("mix"), [](core::Session& session) {
            session.problem.mix = {0.5, 0.25};
        });
        QTRY_VERIFY(formula->toPlainText().contains(QStringLiteral("u = 0.5·exp(Ax) + 0.25·Ax")));
        opened.window.viewState().setPointedNumber(
            core::ProblemNumber{core::ProblemNumber::Kind::A, 1, 0});
        QTRY_VERIFY_WITH_TIMEOUT(formula->toPlainText().contains(QStringLiteral("Row 2")),
                                 kPatience);
    }

    void picturesSayWhatTheyShow()
    {
        Opened opened;
        QVERIFY(opened.isReady);
        const auto* surface = opened.window.findChild<ui::SurfaceView*>();
        const core::Slice& slice = *opened.window.flow().analysis()->slice();
        QVERIFY2(surface->accessibleDescription().contains(ui::numberText(slice.minimum, 3)),
                 qPrintable(surface->accessibleDescription()));
        QCOMPARE(opened.window.findChild<ui::ContourView*>()->accessibleDescription(),
                 surface->accessibleDescription());
    }

    void theTourComesOnlyWhenItIsAskedFor()
    {
        Opened opened;
        QVERIFY(opened.isReady);
        QVERIFY(!opened.window.findChild<ui::Tour*>());
        opened.window.offerTour();
        auto* tour = opened.window.findChild<ui::Tour*>();
        QVERIFY(tour && tour->isVisible());
        QCOMPARE(tour->stopCount(), 6);
        for (int k = 0; k < 6; ++k) {
            QTest::qWait(20);
            QVERIFY(opened.window.rect().contains(tour->geometry()));
            QTest::keyClick(tour->findChild<QPushButton*>(QStringLiteral("tourNext")),
                            Qt::Key_Space);
        }
        QTRY_VERIFY(!opened.window.findChild<ui::Tour*>());
        opened.window.offerTour();
        QVERIFY(!opened.window.findChild<ui::Tour*>());
        opened.window.startTour(); // from the menu
        QVERIFY(opened.window.findChild<ui::Tour*>());
    }
};

QTEST_MAIN(TestTeaching)
#include "tst_teaching.moc"
