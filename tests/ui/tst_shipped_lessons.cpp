// SPDX-License-Identifier: MIT
// Every lesson that comes with the program is true.
#include "analysed.h"
#include "ui/data/lessons.h"
#include "ui/views/views.h"

#include <QFileInfo>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace {

QString mistakesOf(const core::LessonScene& scene, const core::Analysis& analysis)
{
    const core::LessonFacts facts = core::factsOf(scene.values, analysis);
    QString mistakes;
    for (const core::LessonValue& value : scene.values)
        if (const std::string reason = core::contradiction(value, facts); !reason.empty())
            mistakes +=
                QStringLiteral("line %1: %2\n").arg(value.line).arg(QString::fromStdString(reason));
    return mistakes;
}

bool isView(const std::string& id)
{
    return id.empty() || std::ranges::any_of(ui::viewInfos(), [&](const ui::ViewInfo& info) {
               return info.id == QString::fromStdString(id);
           });
}

} // namespace

class TestShippedLessons final : public QObject {
    Q_OBJECT

private slots:
    void thereAreTen() { QVERIFY(ui::findLessons().size() >= 10); }

    void everyNumberAndAnswerIsRight_data()
    {
        QTest::addColumn<QString>("path");
        for (const ui::LessonFile& file : ui::findLessons())
            QTest::newRow(qPrintable(QFileInfo(file.path).completeBaseName())) << file.path;
    }
    void everyNumberAndAnswerIsRight()
    {
        QFETCH(const QString, path);
        const ui::LessonFile file = ui::readLessonFile(path);
        QVERIFY2(file.isRead(), qPrintable(file.error));
        QVERIFY(!file.lesson.summary.empty() && file.lesson.order > 0 && file.lesson.minutes > 0);
        const auto scenes =
            core::scenesOf(file.lesson, {}, ui::lessonFiles(QFileInfo(path).absolutePath()));
        QVERIFY2(scenes.ok(), scenes ? "" : scenes.error().message.c_str());
        QString mistakes;
        for (std::size_t k = 0; k < file.lesson.steps.size(); ++k) {
            const core::LessonStep& step = file.lesson.steps[k];
            const core::SceneFiles& files = scenes.value()[k];
            QVERIFY2(isView(step.scene.view) && isView(step.reveal.view), step.title.c_str());
            const core::AnalysisPtr scene = test::analysed(files.scene.session);
            const core::AnalysisPtr reveal = files.scene.session == files.reveal.session
                                                 ? scene
                                                 : test::analysed(files.reveal.session);
            mistakes += mistakesOf(step.scene, *scene) + mistakesOf(step.reveal, *reveal);
            if (!step.question)
                continue;
            core::LessonFacts facts = core::factsOf(step.scene.values, *scene);
            core::LessonFacts later = core::factsOf(step.reveal.values, *reveal);
            facts.merge(later);
            if (step.question->kind == core::Question::Kind::Number)
                QVERIFY2(std::isfinite(core::rightNumber(*step.question, facts)),
                         step.title.c_str());
            if (step.question->kind == core::Question::Kind::Point)
                QVERIFY2(core::rightPoint(*step.question, *reveal).has_value(), step.title.c_str());
        }
        QVERIFY2(mistakes.isEmpty(), qPrintable(mistakes));
    }
};

QTEST_MAIN(TestShippedLessons)
#include "tst_shipped_lessons.moc"
