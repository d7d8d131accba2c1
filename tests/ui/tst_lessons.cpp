// SPDX-License-Identifier: MIT
#include "small_session.h"
#include "ui/data/lessons.h"
#include "ui/panels/lesson/lesson_panel.h"
#include "ui/panels/lesson/lesson_text.h"
#include "ui/window/lesson_guide.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using ui::LessonGuide;

namespace {

constexpr const char* kLesson = R"(---
title: A test
order: 1
minutes: 3
---

## Choose

```basin
open three_valleys
set-w 0.1
```

```view
contours
```

```values
a = loss start
```

The loss is {a}.

```question
Which?
- [ ] This
- [x] That
```

```basin
set-w 0.2
```

```values
b = weight in 0.2..0.2
```

The weight is {b}.

## Click

```basin
set-w 0
hide-method 2
```

```question
Where does it end?
click: end 3 within 0.1
```

It was there.

## Measure

```question
How much is it?
number: w within 10%
```

```basin
set-w 4
```

```values
w = weight
```

## Read

That was all.
)";

/// A lesson with all that it needs, but for a window.
class Given {
public:
    explicit Given(const QString& path) { guide.open(path); }

    QString text(const char* name) const
    {
        return panel.findChild<ui::LessonText*>(QLatin1String(name))->toPlainText().trimmed();
    }
    void click(const char* name) { panel.findChild<QPushButton*>(QLatin1String(name))->click(); }
    QString verdict() const { return panel.findChild<QLabel*>(QStringLiteral("verdict"))->text(); }
    bool mayGoOn() const
    {
        return panel.findChild<QPushButton*>(QStringLiteral("lessonNext"))->isEnabled();
    }
    double weight() const { return document.session()->problem.w[0]; }

    ui::Document document{smallSession()};
    ui::ViewState viewState;
    ui::AnalysisFlow flow{document, viewState};
    ui::LessonPanel panel;
    std::vector<QString> pointedAt;
    std::vector<QString> errors;
    int asked = 0;
    int givenBack = 0;
    std::optional<core::Projection> answer;
    std::optional<core::Projection> right;
    LessonGuide guide{document,
                      viewState,
                      flow,
                      panel,
                      {.mayLeave =
                           [this] {
                               ++asked;
                               return true;
                           },
                       .view = [] { return std::string("{}"); },
                       .giveBack = [this](const std::string&) { ++givenBack; },
                       .show =
                           [this](const core::SessionFile& scene) {
                               if (*document.session() != scene.session)
                                   document.open(scene.session);
                           },
                       .pointAt = [this](const QString& id, bool) { pointedAt.push_back(id); },
                       .pin =
                           [this](const auto& given, const auto& truth) {
                               answer = given;
                               right = truth;
                           },
                       .reportError = [this](const QString& error) { errors.push_back(error); }}};
};

} // namespace

class TestLessons final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("BasinTest"));
        QApplication::setApplicationName(QStringLiteral("BasinLessons"));
    }

    void init()
    {
        QSettings().clear();
        write(kLesson);
    }

    void goesFromTheFirstStepToTheLast()
    {
        Given given(path());
        QVERIFY(given.errors.empty());
        QCOMPARE(given.asked, 1);
        QCOMPARE(given.weight(), 0.1);
        QCOMPARE(given.pointedAt.back(), QStringLiteral("contours"));
        QTRY_VERIFY_WITH_TIMEOUT(!given.guide.facts().empty(), 60000);
        const QString loss = given.text("stepText");
        QVERIFY2(loss.startsWith(QStringLiteral("The loss is 0.")), qPrintable(loss));
        QVERIFY(!given.mayGoOn());

        given.panel.findChild<QRadioButton*>(QStringLiteral("choice1"))->click();
        given.click("checkAnswer");
        QTRY_VERIFY_WITH_TIMEOUT(given.mayGoOn(), 60000);
        QCOMPARE(given.weight(), 0.2);
        QCOMPARE(given.verdict(), QStringLiteral("✗ Not quite. The answer: That"));
        QCOMPARE(given.text("explanation"), QStringLiteral("The weight is 0.2."));
        QCOMPARE(given.text("stepText"), loss); // that of the scene

        given.click("lessonNext");
        QCOMPARE(given.guide.step(), std::size_t(1));
        QCOMPARE(given.weight(), 0.0);
        QVERIFY(!given.mayGoOn());
        const Eigen::VectorXd start = given.document.session()->problem.x0;
        emit given.viewState.startPlaced(-0.2267, -0.0284, true); // where Newton's method ends
        QVERIFY(given.answer.has_value());
        QCOMPARE(given.document.session()->problem.x0, start);
        given.click("checkAnswer");
        QTRY_VERIFY_WITH_TIMEOUT(given.mayGoOn(), 60000);
        QVERIFY2(given.verdict().startsWith(QStringLiteral("✓ Right")),
                 qPrintable(given.verdict()));
        QVERIFY(given.right.has_value());

        given.click("lessonNext");
        auto* field = given.panel.findChild<QLineEdit*>(QStringLiteral("numberAnswer"));
        QTest::keyClicks(field, QStringLiteral("3,7"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(given.mayGoOn(), 60000);
        QCOMPARE(given.verdict(), QStringLiteral("✓ Right: 4"));

        given.click("lessonNext");
        QVERIFY(given.mayGoOn());
        given.click("lessonNext");
        QCOMPARE(given.panel.currentIndex(), 0); // the contents
        QCOMPARE(given.asked, 1);
    }

    void aClickOnTheMapPlacesTheStartWhenNothingIsAsked()
    {
        Given given(path());
        QTRY_VERIFY_WITH_TIMEOUT(given.flow.analysis() && given.flow.analysis()->complete, 60000);
        emit given.viewState.startPlaced(0.25, 0.5, true);
        QCOMPARE(given.document.session()->problem.x0, Eigen::VectorXd(Eigen::Vector2d(0.25, 0.5)));
        QVERIFY(!given.answer);
    }

    void progressIsRemembered()
    {
        {
            Given given(path());
            QTRY_VERIFY_WITH_TIMEOUT(!given.guide.facts().empty(), 60000);
            given.click("showAnswer");
            QTRY_VERIFY_WITH_TIMEOUT(given.mayGoOn(), 60000);
            QVERIFY(given.verdict().startsWith(QStringLiteral("The answer: That")));
            given.click("lessonNext");
        }
        Given again(path());
        QCOMPARE(again.guide.step(), std::size_t(1));
        again.click("lessonBack");
        QCOMPARE(again.guide.step(), std::size_t(0));
        QVERIFY(again.mayGoOn()); // it was finished
        QCOMPARE(ui::lessonProgress(QStringLiteral("test")).done, 1);
    }

    void backToTheLessonRestoresItsScene()
    {
        Given given(path());
        QTRY_VERIFY_WITH_TIMEOUT(!given.guide.facts().empty(), 60000);
        const core::Session scene = *given.document.session();
        given.document.run(QStringLiteral("play"), core::Command("set-w").with("value", 9.0));
        QCOMPARE(given.weight(), 9.0);
        given.click("lessonScene");
        QVERIFY(*given.document.session() == scene);
        given.click("showAnswer");
        QTRY_VERIFY_WITH_TIMEOUT(given.guide.isRevealed(), 60000);
        given.document.run(QStringLiteral("play"), core::Command("set-w").with("value", 9.0));
        given.click("lessonScene");
        QCOMPARE(given.weight(), 0.2); // that of the answer
    }

    void numbersStayThoseOfTheSceneWhileOnePlays()
    {
        Given given(path());
        QTRY_VERIFY_WITH_TIMEOUT(!given.guide.facts().empty(), 60000);
        const QString before = given.text("stepText");
        given.document.run(QStringLiteral("play"), core::Command("set-w").with("value", 9.0));
        QSignalSpy computed(&given.flow, &ui::AnalysisFlow::analysisChanged);
        QTRY_VERIFY_WITH_TIMEOUT(!computed.isEmpty() && given.flow.analysis()->complete, 60000);
        QCOMPARE(given.text("stepText"), before);
    }

    void leavingGivesTheViewsBack()
    {
        Given given(path());
        given.click("lessonLeave");
        QCOMPARE(given.givenBack, 1);
        QVERIFY(!given.guide.isActive());
        given.guide.open(path());
        QCOMPARE(given.asked, 2);
    }

    void aMistakeIsReportedAndNothingChanges()
    {
        write("---\ntitle: x\n---\n## One\n```basin\nset-ww 1\n```\n");
        Given given(path());
        QCOMPARE(given.errors.size(), std::size_t(1));
        QVERIFY2(given.errors[0].contains(QStringLiteral("test.md: line 6: ")),
                 qPrintable(given.errors[0]));
        QCOMPARE(given.asked, 0);
        QVERIFY(!given.guide.isActive());
    }

    void ownLessonsAreFound()
    {
        const QString folder = ui::ownLessonFolder();
        QVERIFY(QDir().mkpath(folder));
        QFile::remove(folder + QStringLiteral("/mine.md"));
        QVERIFY(QFile::copy(path(), folder + QStringLiteral("/mine.md")));
        const auto lessons = ui::findLessons();
        QCOMPARE(lessons.back().path, folder + QStringLiteral("/mine.md"));
        QVERIFY(lessons.size() > 10);
        QFile::remove(folder + QStringLiteral("/mine.md"));
    }

private:
    QString path() const { return m_folder.filePath(QStringLiteral("test.md")); }
    void write(const char* text)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestLessons)
#include "tst_lessons.moc"
