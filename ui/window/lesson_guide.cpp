// SPDX-License-Identifier: MIT
#include "ui/window/lesson_guide.h"

#include "ui/look/message_text.h"
#include "ui/look/number_text.h"
#include "ui/panels/lesson/lesson_text.h"

#include <QFileInfo>

#include <algorithm>

namespace ui {

namespace {

QString pointText(const core::Projection& point)
{
    return QStringLiteral("(%1, %2)").arg(numberText(point.p, 3), numberText(point.q, 3));
}

/// The answer and how right it is, in words.
struct Verdict {
    std::optional<bool> isRight;
    QString words;
};

Verdict verdictOn(const core::Question& question, const LessonAnswer& answer,
                  const core::LessonFacts& facts, const std::optional<core::Projection>& right)
{
    using Kind = core::Question::Kind;
    std::optional<bool> isRight;
    QString truth;
    if (question.kind == Kind::Choice) {
        truth = QString::fromStdString(question.choices[question.right]);
        if (answer.choice)
            isRight = *answer.choice == question.right;
    } else if (question.kind == Kind::Number) {
        const double number = core::rightNumber(question, facts);
        truth = numberText(number);
        if (answer.number)
            isRight = core::isRight(question, *answer.number, number);
    } else if (right) {
        truth = pointText(*right);
        if (answer.point)
            isRight = core::isRight(question, *answer.point, *right);
    }
    if (!isRight)
        return {isRight, LessonGuide::tr("The answer: %1").arg(truth)};
    return {isRight, *isRight ? LessonGuide::tr("✓ Right: %1").arg(truth)
                              : LessonGuide::tr("✗ Not quite. The answer: %1").arg(truth)};
}

} // namespace

LessonGuide::LessonGuide(Document& document, ViewState& viewState, AnalysisFlow& flow,
                         LessonPanel& panel, LessonStage stage, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_viewState(viewState)
    , m_flow(flow)
    , m_panel(panel)
    , m_stage(std::move(stage))
{
    connect(&flow, &AnalysisFlow::analysisChanged, this, &LessonGuide::take);
    connect(&viewState, &ViewState::startPlaced, this, &LessonGuide::placePin);
    connect(&panel, &LessonPanel::lessonChosen, this, &LessonGuide::open);
    connect(&panel, &LessonPanel::contentsWanted, this, &LessonGuide::showContents);
    connect(&panel, &LessonPanel::backWanted, this, [this] { enter(m_step - 1); });
    connect(&panel, &LessonPanel::nextWanted, this, &LessonGuide::goOn);
    connect(&panel, &LessonPanel::sceneWanted, this, &LessonGuide::showScene);
    connect(&panel, &LessonPanel::playWanted, this, &LessonGuide::playWanted);
    connect(&panel, &LessonPanel::leaveWanted, this, &LessonGuide::leave);
    connect(&panel.question(), &QuestionCard::checked, this, &LessonGuide::check);
    connect(&panel.question(), &QuestionCard::pointTakenBack, this,
            [this] { m_stage.pin(std::nullopt, std::nullopt); });
}

void LessonGuide::open(const QString& path)
{
    LessonFile file = readLessonFile(path);
    if (!file.isRead()) {
        m_stage.reportError(file.error);
        return;
    }
    // From lesson to lesson there is only play to be lost.
    if (!isActive() && !m_stage.mayLeave())
        return;
    if (!isActive())
        m_viewBefore = m_stage.view();
    core::SessionFile start{.session = *m_document.session()};
    start.view = m_viewBefore;
    auto scenes =
        core::scenesOf(file.lesson, std::move(start), lessonFiles(QFileInfo(path).absolutePath()));
    if (!scenes) {
        m_stage.reportError(QStringLiteral("%1: %2").arg(path, errorText(scenes.error())));
        return;
    }
    m_file = std::move(file);
    m_scenes = scenes.take();
    emit shown();
    const LessonProgress progress = lessonProgress(QString::fromStdString(m_file->lesson.id));
    const auto last = int(m_scenes.size()) - 1;
    enter(std::size_t(std::clamp(progress.step, 0, last)));
}

void LessonGuide::showContents()
{
    std::vector<LessonRow> rows;
    for (const LessonFile& file : findLessons()) {
        if (!file.isRead()) {
            rows.push_back(
                {file.path, QFileInfo(file.path).fileName(), {}, file.error, false, false});
            continue;
        }
        const core::Lesson& lesson = file.lesson;
        const LessonProgress progress = lessonProgress(QString::fromStdString(lesson.id));
        const auto count = int(lesson.steps.size());
        QStringList remarks;
        if (lesson.minutes > 0)
            remarks += tr("%1 minutes").arg(lesson.minutes);
        if (progress.step > 0)
            remarks += tr("go on at step %1 of %2").arg(progress.step + 1).arg(count);
        rows.push_back({file.path, QString::fromStdString(lesson.title),
                        QString::fromStdString(lesson.summary), remarks.join(QStringLiteral(" · ")),
                        progress.done >= count, true});
    }
    m_panel.showContents(rows);
    emit shown();
}

void LessonGuide::leave()
{
    m_flow.setStartPlaced(true);
    if (isActive())
        m_stage.giveBack(m_viewBefore);
    m_stage.pin(std::nullopt, std::nullopt);
    m_stage.pointAt({}, false);
    m_file.reset();
    m_scenes.clear();
    m_session.reset();
    emit left();
}

void LessonGuide::enter(std::size_t step)
{
    m_step = step;
    m_isRevealed = false;
    m_isJudged = false;
    m_isCheckWanted = false;
    m_facts.clear();
    remember(false);
    m_panel.showStep(m_file->lesson, step);
    m_panel.setMayGoOn(!now().question ||
                       lessonProgress(QString::fromStdString(m_file->lesson.id)).done > int(step));
    showScene();
    emit stepped();
}

void LessonGuide::showScene()
{
    const core::SceneFiles& scene = m_scenes[m_step];
    m_stage.pin(std::nullopt, std::nullopt);
    m_flow.setStartPlaced(!asksForPoint());
    m_stage.show(m_isRevealed ? scene.reveal : scene.scene);
    m_session = m_document.session();
    m_stage.pointAt(pointedView(), asksForPoint());
    fillIn();
    if (m_flow.analysis())
        take(m_flow.analysis());
}

QString LessonGuide::pointedView() const
{
    const std::string& revealed = now().reveal.view;
    return QString::fromStdString(m_isRevealed && !revealed.empty() ? revealed : now().scene.view);
}

bool LessonGuide::asksForPoint() const
{
    return isActive() && !m_isRevealed && now().question &&
           now().question->kind == core::Question::Kind::Point;
}

void LessonGuide::placePin(double p, double q)
{
    if (!asksForPoint())
        return;
    m_panel.question().setPoint(core::Projection{p, q});
    m_stage.pin(core::Projection{p, q}, std::nullopt);
}

void LessonGuide::check()
{
    m_panel.question().setWaiting();
    // The text keeps the numbers of the scene, so they come first.
    m_isCheckWanted = m_facts.size() < now().scene.values.size();
    if (m_isCheckWanted)
        return;
    m_isRevealed = true;
    showScene();
}

void LessonGuide::take(const core::AnalysisPtr& analysis)
{
    // While the user plays, the numbers stay those of the scene.
    if (!isActive() || !analysis->complete || analysis->request.session != m_session)
        return;
    const core::LessonStep& step = now();
    core::LessonFacts found =
        core::factsOf(m_isRevealed ? step.reveal.values : step.scene.values, *analysis);
    m_facts.merge(found);
    if (m_isRevealed && !m_isJudged)
        judge(*analysis);
    fillIn();
    if (m_isCheckWanted)
        check();
}

void LessonGuide::judge(const core::Analysis& analysis)
{
    m_isJudged = true;
    const core::Question& question = *now().question;
    const LessonAnswer& answer = m_panel.question().answer();
    std::optional<core::Projection> right;
    if (question.kind == core::Question::Kind::Point)
        right = core::rightPoint(question, analysis);
    const auto [isRight, words] = verdictOn(question, answer, m_facts, right);
    fillIn();
    m_panel.question().setVerdict(isRight, words);
    m_stage.pin(answer.point, right);
    m_panel.setGliding(m_viewState.settings().animate);
    m_panel.reveal();
    m_panel.setMayGoOn(true);
    remember(true);
}

void LessonGuide::fillIn()
{
    const core::LessonStep& step = now();
    const auto filled = [this](const std::string& text) {
        return filledIn(QString::fromStdString(text), m_facts);
    };
    m_panel.setTexts(filled(step.scene.text),
                     step.question ? filled(step.question->prompt) : QString(),
                     filled(step.reveal.text));
}

void LessonGuide::goOn()
{
    remember(true);
    if (m_step + 1 < m_scenes.size()) {
        enter(m_step + 1);
        return;
    }
    const QString id = QString::fromStdString(m_file->lesson.id);
    setLessonProgress(id, {0, int(m_scenes.size())});
    showContents();
}

void LessonGuide::forward()
{
    // A class reads all of a question before it is answered, and of the answer before what follows.
    if (!isActive() || m_panel.readMore())
        return;
    if (now().question && !m_isRevealed && !m_isCheckWanted)
        check();
    else if ((!now().question || m_isJudged) && m_step + 1 < m_scenes.size())
        goOn();
}

void LessonGuide::back()
{
    if (isActive() && m_step > 0)
        enter(m_step - 1);
}

void LessonGuide::remember(bool isDone)
{
    const QString id = QString::fromStdString(m_file->lesson.id);
    const LessonProgress before = lessonProgress(id);
    setLessonProgress(id, {int(m_step), std::max(before.done, int(m_step) + (isDone ? 1 : 0))});
}

} // namespace ui
