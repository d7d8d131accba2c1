// SPDX-License-Identifier: MIT
// A whole task without a mouse: another loss, another number, another start, a look at all
// iterations, undo, help, a presentation, and saving.
#include "ui/guide/explain_card.h"
#include "ui/window/main_window.h"
#include "ui/window/presenter.h"

#include <QApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>

namespace {

constexpr int kPatience = 20000;
constexpr int kMostTabs = 150;

/// Presses Tab until what has the keyboard is called @p name. False if it never comes.
bool tabTo(QWidget& window, const char* name)
{
    QStringList visited;
    for (int k = 0; k < kMostTabs; ++k) {
        const QWidget* focused = QApplication::focusWidget();
        visited += focused ? focused->objectName() : QStringLiteral("nothing");
        if (focused && focused->objectName() == QLatin1String(name))
            return true;
        QTest::keyClick(focused ? const_cast<QWidget*>(focused) : &window, Qt::Key_Tab);
    }
    qWarning("%s was not among %s", name, qPrintable(visited.join(u' ')));
    return false;
}

/// A part of @p widget is in sight, or of what covers it inside.
bool isSeen(const QWidget& widget)
{
    const QList<QWidget*> inside = widget.findChildren<QWidget*>();
    return !widget.visibleRegion().isEmpty() ||
           std::ranges::any_of(
               inside, [](const QWidget* part) { return !part->visibleRegion().isEmpty(); });
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void type(const char* text)
{
    // The first key may open an editor, which has the others.
    for (const char* key = text; *key; ++key)
        QTest::keyClick(QApplication::focusWidget(), *key);
}

} // namespace

class TestKeysAlone final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("BasinTest"));
        QCoreApplication::setApplicationName(QStringLiteral("keys_alone"));
        QSettings().clear();
    }

    void aWholeTask()
    {
        ui::MainWindow window;
        window.openExample(QStringLiteral("three_valleys"));
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto isDone = [&window] {
            const core::AnalysisPtr& analysis = window.flow().analysis();
            return analysis && analysis->complete &&
                   analysis->request.session == window.document().session();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatience);
        const auto problem = [&window]() -> const core::Problem& {
            return window.document().session()->problem;
        };

        // Another loss.
        QVERIFY(tabTo(window, "loss_combined"));
        press(Qt::Key_Space);
        QCOMPARE(problem().mix, (core::Mix{1.0, 1.0}));
        // Another number of the table.
        QVERIFY(tabTo(window, "problemTable"));
        press(Qt::Key_Home, Qt::ControlModifier);
        type("1.25");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(problem().A(0, 0), 1.25);
        // A weight of the regulariser, by the palette.
        QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        type("set-w value=0.5");
        press(Qt::Key_Return);
        QTRY_COMPARE(problem().w[0], 0.5);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatience);
        // The iterations.
        window.activateWindow();
        QVERIFY(tabTo(window, "iterationSlider"));
        press(Qt::Key_Home);
        QCOMPARE(window.viewState().iteration(), 0);
        press(Qt::Key_Right);
        QCOMPARE(window.viewState().iteration(), 1);
        // What that is, in words.
        press(Qt::Key_F1, Qt::ControlModifier);
        QPointer<ui::ExplainCard> card = window.findChild<ui::ExplainCard*>();
        QVERIFY(card);
        QVERIFY(card->text().contains(QStringLiteral("iteration 1 of ")));
        QTest::keyClick(card, Qt::Key_Escape);
        QTRY_VERIFY(!card);
        // Large, and back.
        QTest::keyClick(&window, Qt::Key_F5);
        auto* presenter = window.findChild<ui::Presenter*>();
        QVERIFY(presenter->isPresenting());
        QTest::keyClick(presenter->presentation(), Qt::Key_PageDown);
        QCOMPARE(window.viewState().iteration(), 2);
        QTest::keyClick(presenter->presentation(), Qt::Key_Escape);
        // Undo of all of it.
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (int k = 0; k < 3; ++k)
            QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!window.document().undoStack().canUndo());
        QVERIFY(problem().mix.r != 1.0 || problem().A(0, 0) != 1.25);
    }

    void tabVisitsEveryPanelOnceAndComesBack()
    {
        ui::MainWindow window;
        window.openExample(QStringLiteral("three_valleys"));
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_VERIFY_WITH_TIMEOUT(window.flow().analysis() && window.flow().analysis()->complete,
                                 kPatience);
        QVERIFY(tabTo(window, "loss_softmax"));
        // From the bar above to the panels, each control once before the first comes again.
        std::set<const QWidget*> visited;
        const QWidget* last = nullptr;
        for (int k = 0; k < kMostTabs; ++k) {
            const QWidget* focused = QApplication::focusWidget();
            QVERIFY(focused);
            // The formula keeps Tab for its parts.
            if (focused != last && !visited.insert(focused).second)
                break;
            last = focused;
            const bool seen = QTest::qWaitFor([focused] { return isSeen(*focused); }, 1000);
            QVERIFY2(seen, qPrintable(QStringLiteral("%1 of %2, visible: %3")
                                          .arg(focused->objectName(),
                                               focused->parentWidget()->objectName())
                                          .arg(focused->isVisible())));
            QTest::keyClick(const_cast<QWidget*>(focused), Qt::Key_Tab);
        }
        QVERIFY2(visited.size() > 30, qPrintable(QString::number(visited.size())));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("loss_softmax"));
    }
};

QTEST_MAIN(TestKeysAlone)
#include "tst_keys_alone.moc"
