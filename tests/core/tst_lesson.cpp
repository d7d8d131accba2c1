// SPDX-License-Identifier: MIT
#include "core/analysis/analyse.h"
#include "core/files/session_file.h"
#include "core/lesson/lesson.h"
#include "core/model/loss.h"
#include "tests/core/problems.h"

#include <QTest>

#include <cmath>

namespace {

const std::string kHead = "---\ntitle: A lesson\nsummary: It teaches.\norder: 3\nminutes: 5\n---\n";
const std::string kStep = kHead + "\n## One step\n";

core::SessionFile start()
{
    core::SessionFile file;
    file.session.problem = test::problemOf(test::gaussian(6, 2, 1), test::probabilities(6, 2),
                                           test::scalar(0.3), {1, 0});
    for (const char* id : {"backtracking", "newton"})
        core::insertMethod(file.session.methods, file.session.methods.size(),
                           core::standardChoice(*core::methodById(id)));
    return file;
}

core::AnalysisPtr analysed(const core::Session& session)
{
    core::AnalysisRequest request;
    request.session = std::make_shared<const core::Session>(session);
    core::AnalysisPtr last;
    core::analyse(
        request, [] { return 0.0; },
        [&last](const core::AnalysisPtr& analysis) { last = analysis; }, {});
    return last;
}

core::Lesson lessonOf(const std::string& text)
{
    auto lesson = core::readLesson(text, "test");
    if (!lesson)
        QTest::qFail(lesson.error().message.c_str(), __FILE__, __LINE__);
    return lesson ? lesson.take() : core::Lesson{};
}

core::Question questionOf(const std::string& text)
{
    auto question = core::questionFromText(text, 1);
    if (!question)
        QTest::qFail(question.error().message.c_str(), __FILE__, __LINE__);
    return question ? question.take() : core::Question{};
}

double valueOf(const std::string& quantity, const core::Analysis& analysis)
{
    const auto value = core::lessonValueFromLine("v = " + quantity);
    if (!value) {
        QTest::qFail(value.error().message.c_str(), __FILE__, __LINE__);
        return NAN;
    }
    return core::factsOf(std::array{value.value()}, analysis).at("v").value;
}

} // namespace

class TestLesson final : public QObject {
    Q_OBJECT

private slots:
    void readsAStep()
    {
        const core::Lesson lesson =
            lessonOf(kStep + "```basin\nset-w 0.1\n```\n```view\ncontours\n```\n"
                             "```values\na = loss start\n```\nThe loss is {a}.\n"
                             "```question\nWhich?\n- [ ] This\n- [x] That\nhint: Look.\n```\n"
                             "```basin\nset-w 0.2\n```\nNow it is {b}, before {a}.\n"
                             "```values\nb = loss end 2 in 0..1\n```\n```\nplain\n```\n");
        QCOMPARE(lesson.title, "A lesson");
        QCOMPARE(lesson.order, 3);
        QCOMPARE(lesson.minutes, 5);
        QCOMPARE(lesson.steps.size(), std::size_t(1));
        const core::LessonStep& step = lesson.steps[0];
        QCOMPARE(step.title, "One step");
        QCOMPARE(step.scene.view, "contours");
        QCOMPARE(step.scene.commands.at(0).line, 10);
        QCOMPARE(step.scene.text, "The loss is {a}.\n");
        QCOMPARE(step.question->right, std::size_t(1));
        QCOMPARE(step.question->choices.at(0), "This");
        QCOMPARE(step.question->hint, "Look.");
        QCOMPARE(step.reveal.commands.size(), std::size_t(1));
        QCOMPARE(step.reveal.text, "Now it is {b}, before {a}.\n```\nplain\n```\n");
        QCOMPARE(step.reveal.values.at(0).most, 1.0);
    }

    void saysWhichLineIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const std::string& text, const char* message) {
            QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(message);
        };
        row("no head", "## One\n", "line 1: a lesson begins with ---");
        row("no title", "---\norder: 1\n---\n## One\n", "line 3: the lesson has no title");
        row("odd key", "---\ntitel: x\n---\n", "line 2: title, summary, order or minutes");
        row("odd order", "---\norder: first\n---\n", "line 2: title, summary, order or minutes");
        row("open head", "---\ntitle: x\n", "line 2: the --- that ends");
        row("no step", kHead, "line 6: the lesson has no step");
        row("text before", kHead + "Hello\n", "line 7: a step begins with ##");
        row("odd command", kStep + "```basin\nset-w 0.1\n\nset-ww 0.2\n```\n", "line 12: ");
        row("open block", kStep + "Text\n```basin\nset-w 0.1\n", "line 10: the block");
        row("odd block", kStep + "```bassin\n```\n", "line 9: a block is basin, view");
        row("odd quantity", kStep + "```values\n\na = losss start\n```\n",
            "line 11: there is no quantity “losss”; “loss” is the nearest");
        row("odd place", kStep + "```values\na = loss end 0\n```\n", "line 10: a path needs");
        row("no place", kStep + "```values\na = iterations\n```\n",
            "line 10: “iterations” is of a path");
        row("odd claim", kStep + "```values\na = loss start in 2..1\n```\n",
            "line 10: “in” is not understood");
        row("no choice", kStep + "```question\nWhy?\n- [ ] So\n- [ ] Thus\n```\n",
            "line 10: a question has two or more choices");
        row("two right", kStep + "```question\nWhy?\n- [x] So\n- [x] Thus\n```\n",
            "line 10: a question has two or more choices");
        row("odd number", kStep + "```question\nWhy?\nnumber: 3\n```\n", "line 11: a number reads");
        row("odd click", kStep + "```question\nWhere?\nclick: end 1\n```\n",
            "line 11: a click reads");
        row("no prompt", kStep + "```question\nnumber: 3 within 1\n```\n",
            "line 10: the question is missing");
        row("unknown name", kStep + "It is {c}.\n",
            "line 8: the text of this step uses {c}, which is no value of it");
        row("unknown answer", kStep + "```question\nHow much?\nnumber: c within 1\n```\n",
            "line 10: the answer “c” is no value");
        row("two questions",
            kStep + "```question\nHow?\nnumber: 1 within 1\n```\n```question\nHow?\n```\n",
            "line 13: a step has one question");
    }
    void saysWhichLineIsWrong()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, message);
        const auto lesson = core::readLesson(text.toStdString(), "test");
        QVERIFY(!lesson.ok());
        const QString said = QString::fromStdString(lesson.error().message);
        QVERIFY2(said.startsWith(message), qPrintable(said));
    }

    void scenesFollowEachOther()
    {
        const core::Lesson lesson = lessonOf(
            kStep + "```basin\nset-w 0.1\n```\n```question\nHow?\nnumber: 1 within 1\n```\n"
                    "```basin\nset-w 0.2\n```\n## Two\n```basin\nset-x0 7\n```\n");
        const auto scenes = core::scenesOf(lesson, start(), {});
        QVERIFY(scenes.ok());
        QCOMPARE(scenes.value()[0].scene.session.problem.w[0], 0.1);
        QCOMPARE(scenes.value()[0].reveal.session.problem.w[0], 0.2);
        QCOMPARE(scenes.value()[1].scene.session.problem.w[0], 0.2);
        QCOMPARE(scenes.value()[1].scene.session.problem.x0[0], 7.0);
        QVERIFY(scenes.value()[1].scene.session == scenes.value()[1].reveal.session);
    }

    void aSceneThatCannotBeSetNamesItsLine()
    {
        const core::Lesson lesson =
            lessonOf(kStep + "Text\n\n```basin\nset-w 0.1\nset-cell 99 1 0\n```\n");
        const auto scenes = core::scenesOf(lesson, start(), {});
        QVERIFY(!scenes.ok());
        QVERIFY2(scenes.error().message.starts_with("line 13: "), scenes.error().message.c_str());
    }

    void takesValuesFromTheAnalysis()
    {
        const core::Session session = start().session;
        const core::AnalysisPtr analysis = analysed(session);
        const core::LossAt atStart(session.problem, session.problem.x0);
        const core::Path& path = *analysis->paths().at(1).path;
        const core::LossAt atEnd(session.problem, path.points.back().x);
        QCOMPARE(valueOf("loss start", *analysis), atStart.loss());
        QCOMPARE(valueOf("loss end 2", *analysis), path.points.back().loss);
        QCOMPARE(valueOf("misfit end 2", *analysis),
                 0.5 * (atEnd.f() - session.problem.b).squaredNorm());
        QCOMPARE(valueOf("loss step 1 of 2", *analysis), path.points.at(1).loss);
        QCOMPARE(valueOf("iterations end 2", *analysis), double(path.iterations()));
        QCOMPARE(valueOf("alpha start", *analysis), 6.0); // softmax at x = 0: n
        const Eigen::VectorXd& values = analysis->spectra().at(2).spectrum.values;
        QCOMPARE(valueOf("condition end 2", *analysis), values[1] / values[0]);
        QCOMPARE(valueOf("step-limit end 2", *analysis), 2.0 / values[1]);
        QVERIFY(std::isnan(valueOf("loss end 9", *analysis)));
        QVERIFY(std::isnan(valueOf("loss step 999 of 2", *analysis)));
    }

    void aClaimThatDoesNotHoldIsSaid()
    {
        const core::AnalysisPtr analysis = analysed(start().session);
        const auto said = [&](const char* line) {
            const auto value = core::lessonValueFromLine(line);
            const core::LessonFacts facts = core::factsOf(std::array{value.value()}, *analysis);
            return core::contradiction(value.value(), facts);
        };
        QCOMPARE(said("n = rows in 6..6"), "");
        QCOMPARE(said("n = rows in 7..9"), "n is 6, and must be in 7..9");
        QCOMPARE(said("how = outcome end 2 is converged"), "");
        QCOMPARE(said("how = outcome end 2 is diverged"), "how is converged, and must be diverged");
        QCOMPARE(said("a = loss end 7"), "a is not there: no path");
    }

    void judgesAnswers()
    {
        const core::Question part = questionOf("How?\nnumber: limit within 5%");
        core::LessonFacts facts;
        facts["limit"].value = 20.0;
        const double right = core::rightNumber(part, facts);
        QCOMPARE(right, 20.0);
        QVERIFY(core::isRight(part, 21.0, right) && core::isRight(part, 19.0, right));
        QVERIFY(!core::isRight(part, 21.1, right) && !core::isRight(part, 18.9, right));
        QVERIFY(!core::isRight(part, 20.0, NAN));
        const core::Question exact = questionOf("How?\nnumber: 0.3 within 0.1");
        QVERIFY(core::isRight(exact, 0.2, 0.3) && core::isRight(exact, 0.4, 0.3));
        QVERIFY(!core::isRight(exact, 0.41, 0.3));

        const core::AnalysisPtr analysis = analysed(start().session);
        const core::Question click = questionOf("Where?\nclick: end 2 within 0.2");
        const auto end = core::rightPoint(click, *analysis);
        QVERIFY(end.has_value());
        const Eigen::VectorXd& x = analysis->paths().at(1).path->points.back().x;
        QVERIFY((analysis->plane().at(end->p, end->q) - x).norm() < 1e-12);
        QVERIFY(core::isRight(click, {end->p + 0.19, end->q}, *end));
        QVERIFY(!core::isRight(click, {end->p + 0.15, end->q + 0.15}, *end));
        QVERIFY(!core::rightPoint(questionOf("Where?\nclick: end 5 within 1"), *analysis));
        const auto at = core::rightPoint(questionOf("Where?\nclick: 0.5 -1 within 1"), *analysis);
        QCOMPARE(at->q, -1.0);
    }
};

QTEST_GUILESS_MAIN(TestLesson)
#include "tst_lesson.moc"
