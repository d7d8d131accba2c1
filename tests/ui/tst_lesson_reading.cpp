// SPDX-License-Identifier: MIT
// Reading a long lesson in a low window: what is new comes into sight, and what is below is hinted
// at.
#include "ui/look/theme.h"
#include "ui/panels/lesson/lesson_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

namespace {

QString words(int count)
{
    return QStringLiteral("So many words that one has to scroll. ").repeated(count);
}

core::Lesson lesson()
{
    core::Lesson made{.id = "long", .title = "Long"};
    for (const char* title : {"One", "Two"}) {
        core::LessonStep step;
        step.title = title;
        step.question = core::Question{.prompt = "Which?", .choices = {"this", "that"}};
        made.steps.push_back(step);
    }
    return made;
}

/// The column of a lesson in a window of 1280 x 720.
struct Column {
    explicit Column(int before, int after)
    {
        panel.resize(345, 620);
        panel.setGliding(false);
        panel.showStep(lesson(), 0);
        panel.setTexts(words(before), QStringLiteral("Which?"), words(after));
        panel.show();
        area = panel.findChild<QLabel*>(QStringLiteral("stepTitle"))
                   ->parentWidget()
                   ->parentWidget()
                   ->parentWidget();
        bar = qobject_cast<QScrollArea*>(area)->verticalScrollBar();
        settle();
    }
    /// Where @p name begins and ends in what is seen, in pixels from its top.
    std::pair<int, int> seen(const char* name) const
    {
        const auto* part = panel.findChild<QWidget*>(QLatin1String(name));
        const int top = part->mapTo(area, QPoint(0, 0)).y();
        return {top, top + part->height()};
    }
    QPushButton& more() { return *panel.findChild<QPushButton*>(QStringLiteral("lessonMore")); }
    void answer()
    {
        panel.question().setVerdict(true, QStringLiteral("✓ Right: that"));
        panel.reveal();
        settle();
    }
    /// Until nothing has moved for a while.
    void settle() const
    {
        std::pair<int, int> last;
        for (int k = 0, still = 0; k < 250 && still < 6; ++k) {
            QTest::qWait(20);
            const std::pair now(bar->maximum(), bar->value());
            still = now == last ? still + 1 : 0;
            last = now;
        }
    }

    ui::LessonPanel panel;
    QWidget* area = nullptr;
    QScrollBar* bar = nullptr;
};

} // namespace

class TestLessonReading final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void aShortAnswerIsSeenWhole()
    {
        Column column(25, 6);
        column.answer();
        QVERIFY(column.seen("verdict").first >= 0);
        QVERIFY(column.seen("explanation").second <= column.area->height());
    }

    void aLongAnswerIsSeenFromItsBeginning()
    {
        Column column(25, 80);
        column.answer();
        const auto [top, bottom] = column.seen("verdict");
        QVERIFY2(top >= 0 && top < 40, qPrintable(QString::number(top)));
        QVERIFY(column.seen("explanation").first < column.area->height() / 3);
        QVERIFY(column.more().isVisible());
    }

    void moreLeadsOnUntilTheEnd()
    {
        Column column(80, 1);
        QVERIFY(column.more().isVisible());
        QVERIFY(column.area->rect().contains(column.more().geometry()));
        int clicks = 0;
        for (int last = -1; column.more().isVisible() && clicks < 20; ++clicks) {
            QVERIFY(column.bar->value() > last);
            // A page at most: no line is left out.
            QVERIFY(last < 0 || column.bar->value() - last <= column.bar->pageStep());
            last = column.bar->value();
            column.more().click();
        }
        QVERIFY(clicks >= 2 && clicks < 20);
        QVERIFY(column.bar->maximum() - column.bar->value() <= 12);
    }

    void aClickerReadsToTheEndAsWell()
    {
        Column column(80, 1);
        int pages = 0;
        for (; pages < 20 && column.panel.readMore(); ++pages)
            column.settle();
        QVERIFY(pages >= 2 && pages < 20);
        QVERIFY(column.bar->maximum() - column.bar->value() <= 12);
        column.panel.hide(); // what is not seen is not read
        column.bar->setValue(0);
        QVERIFY(!column.panel.readMore());
    }

    void aShortStepHasNothingBelow()
    {
        Column column(3, 1);
        QVERIFY(!column.more().isVisible());
        QVERIFY(!column.panel.readMore());
        column.answer();
        QCOMPARE(column.bar->value(), 0);
    }

    void theNextStepBeginsAtItsTop()
    {
        Column column(25, 80);
        column.answer();
        QVERIFY(column.bar->value() > 0);
        column.panel.showStep(lesson(), 1);
        QCOMPARE(column.bar->value(), 0);
    }

    void motionCanBeSwitchedOff()
    {
        Column column(80, 1);
        column.panel.setGliding(true);
        column.more().click();
        QVERIFY(column.bar->value() < 100); // on its way
        QTRY_VERIFY(column.bar->value() > 300);
    }
};

QTEST_MAIN(TestLessonReading)
#include "tst_lesson_reading.moc"
