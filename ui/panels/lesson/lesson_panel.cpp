// SPDX-License-Identifier: MIT
#include "ui/panels/lesson/lesson_panel.h"

#include "ui/look/theme.h"
#include "ui/panels/lesson/lesson_text.h"

#include <QLabel>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kMargin = 18;

QLabel* wrapped(const QString& text, const char* property = nullptr)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    if (property)
        label->setProperty(property, true);
    return label;
}

QLabel* headline(const QString& text, qreal larger)
{
    QLabel* label = wrapped(text);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * larger);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QPushButton* linkButton(const QString& text, const char* name)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setProperty("link", true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QScrollArea* column()
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

/// A dot for each step: those behind, the present one, those to come.
QString dots(std::size_t index, std::size_t count)
{
    QString text;
    for (std::size_t k = 0; k < count; ++k)
        text += QStringLiteral("<span style=\"color:%1\">%2</span> ")
                    .arg(k <= index ? theme().accent.name() : theme().border.name(),
                         k == index ? QStringLiteral("━") : QStringLiteral("●"));
    return text;
}

} // namespace

LessonPanel::LessonPanel(QWidget* parent)
    : QStackedWidget(parent)
{
    setObjectName(QStringLiteral("lessonPanel"));
    setAccessibleName(tr("Lesson"));
    addWidget(contentsPage());
    addWidget(stepPage());
}

QWidget* LessonPanel::contentsPage()
{
    auto* page = new QWidget;
    auto* lines = new QVBoxLayout(page);
    lines->setContentsMargins(kMargin, 12, kMargin, 12);
    lines->addWidget(headline(tr("Lessons"), 1.5));
    lines->addWidget(wrapped(
        tr("Each shows one thing, lets you guess, and then shows what happens. You may play "
           "with everything meanwhile."),
        "muted"));
    m_contents = column();
    lines->addWidget(m_contents, 1);
    auto* leave = new QPushButton(tr("Leave the lessons"));
    leave->setObjectName(QStringLiteral("leaveContents"));
    connect(leave, &QPushButton::clicked, this, &LessonPanel::leaveWanted);
    lines->addWidget(leave, 0, Qt::AlignRight);
    return page;
}

QWidget* LessonPanel::stepPage()
{
    auto* page = new QWidget;
    auto* lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, 12, 0, 12);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kMargin, 0, kMargin, 0);
    m_place = wrapped({}, "muted");
    QPushButton* contents = linkButton(tr("All lessons"), "allLessons");
    head->addWidget(m_place, 1);
    head->addWidget(contents);
    lines->addLayout(head);

    m_reading = column();
    auto* sheet = new QWidget;
    auto* text = new QVBoxLayout(sheet);
    text->setContentsMargins(kMargin, 0, kMargin, 8);
    text->setSpacing(10);
    m_title = headline({}, 1.7);
    m_title->setObjectName(QStringLiteral("stepTitle"));
    m_progress = new QLabel;
    m_text = new LessonText;
    m_text->setObjectName(QStringLiteral("stepText"));
    m_question = new QuestionCard;
    m_explanation = new LessonText;
    m_explanation->setObjectName(QStringLiteral("explanation"));
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_title, m_progress, m_text, m_question, m_explanation})
        text->addWidget(widget);
    text->addStretch(1);
    m_reading->setWidget(sheet);
    lines->addWidget(m_reading, 1);
    m_more = new QPushButton(tr("More ↓"), m_reading);
    m_more->setObjectName(QStringLiteral("lessonMore"));
    m_more->setToolTip(tr("Goes on reading: there is more below."));
    m_more->setCursor(Qt::PointingHandCursor);
    m_more->hide();
    QScrollBar* bar = m_reading->verticalScrollBar();
    connect(m_more, &QPushButton::clicked, this, &LessonPanel::readMore);
    connect(bar, &QScrollBar::rangeChanged, this, &LessonPanel::hintAtMore);
    connect(bar, &QScrollBar::valueChanged, this, &LessonPanel::hintAtMore);
    m_reading->installEventFilter(this);

    m_back = new QPushButton(tr("‹ Back"));
    m_back->setObjectName(QStringLiteral("lessonBack"));
    m_next = new QPushButton(tr("Next ›"));
    m_next->setObjectName(QStringLiteral("lessonNext"));
    auto* steps = new QHBoxLayout;
    steps->setContentsMargins(kMargin, 4, kMargin, 0);
    steps->addWidget(m_back);
    steps->addWidget(m_next);
    steps->addStretch(1);
    QPushButton* play = new QPushButton(tr("Play freely"));
    play->setObjectName(QStringLiteral("lessonPlay"));
    play->setToolTip(tr("Brings back all panels; the lesson waits."));
    steps->addWidget(play);
    lines->addLayout(steps);
    auto* ways = new QHBoxLayout;
    ways->setContentsMargins(kMargin, 0, kMargin, 0);
    QPushButton* scene = linkButton(tr("Back to the lesson's scene"), "lessonScene");
    scene->setToolTip(tr("Undoes whatever you have changed in this step."));
    QPushButton* leave = linkButton(tr("Leave the lesson"), "lessonLeave");
    ways->addWidget(scene);
    ways->addStretch(1);
    ways->addWidget(leave);
    lines->addLayout(ways);

    connect(contents, &QPushButton::clicked, this, &LessonPanel::contentsWanted);
    connect(m_back, &QPushButton::clicked, this, &LessonPanel::backWanted);
    connect(m_next, &QPushButton::clicked, this, &LessonPanel::nextWanted);
    connect(play, &QPushButton::clicked, this, &LessonPanel::playWanted);
    connect(scene, &QPushButton::clicked, this, &LessonPanel::sceneWanted);
    connect(leave, &QPushButton::clicked, this, &LessonPanel::leaveWanted);
    return page;
}

QWidget* LessonPanel::rowOf(const LessonRow& row)
{
    auto* line = new QWidget;
    auto* lines = new QVBoxLayout(line);
    lines->setContentsMargins(0, 6, 0, 6);
    lines->setSpacing(2);
    auto* title = new QPushButton((row.isDone ? QStringLiteral("✓ ") : QString()) + row.title);
    title->setObjectName(QStringLiteral("openLesson"));
    title->setProperty("lessonTitle", true);
    title->setCursor(Qt::PointingHandCursor);
    title->setEnabled(row.isRead);
    title->setAccessibleDescription(row.summary);
    connect(title, &QPushButton::clicked, this,
            [this, path = row.path] { emit lessonChosen(path); });
    lines->addWidget(title, 0, Qt::AlignLeft);
    if (!row.summary.isEmpty())
        lines->addWidget(wrapped(row.summary));
    if (!row.remark.isEmpty())
        lines->addWidget(wrapped(row.remark, row.isRead ? "muted" : "bad"));
    return line;
}

void LessonPanel::showContents(const std::vector<LessonRow>& rows)
{
    auto* sheet = new QWidget;
    auto* lines = new QVBoxLayout(sheet);
    lines->setContentsMargins(0, 0, 8, 0);
    for (const LessonRow& row : rows)
        lines->addWidget(rowOf(row));
    lines->addStretch(1);
    m_contents->setWidget(sheet); // deletes the one before
    setCurrentIndex(0);
}

void LessonPanel::showStep(const core::Lesson& lesson, std::size_t index)
{
    const core::LessonStep& step = lesson.steps[index];
    m_place->setText(QString::fromStdString(lesson.title));
    m_title->setText(QString::fromStdString(step.title));
    m_progress->setText(dots(index, lesson.steps.size()) +
                        QStringLiteral("&nbsp;&nbsp;<span style=\"color:%1\">%2</span>")
                            .arg(theme().mutedText.name(),
                                 tr("step %1 of %2").arg(index + 1).arg(lesson.steps.size())));
    m_question->setVisible(step.question.has_value());
    if (step.question)
        m_question->ask(*step.question);
    m_explanation->hide();
    m_back->setEnabled(index > 0);
    m_next->setText(index + 1 < lesson.steps.size() ? tr("Next ›") : tr("Finish"));
    setCurrentIndex(1);
    m_reading->verticalScrollBar()->setValue(0);
}

void LessonPanel::setTexts(const QString& text, const QString& prompt, const QString& explanation)
{
    m_text->showMarkdown(text);
    m_question->setPrompt(prompt);
    m_explanation->showMarkdown(explanation);
}

void LessonPanel::reveal()
{
    m_explanation->setVisible(!m_explanation->markdown().trimmed().isEmpty());
    // Once the explanation has its height, which its width decides.
    constexpr int kMilliseconds = 40;
    QTimer::singleShot(kMilliseconds, this,
                       [this] { readOn(m_question->verdict(), *m_explanation); });
}

void LessonPanel::readOn(const QWidget& from, const QWidget& to)
{
    constexpr int kAbove = 10;
    const QWidget* sheet = m_reading->widget();
    const int top = from.mapTo(sheet, QPoint(0, 0)).y() - kAbove;
    const int bottom = to.isHidden() ? top + from.height() + 2 * kAbove
                                     : to.mapTo(sheet, QPoint(0, to.height())).y() + kAbove;
    const int page = m_reading->viewport()->height();
    const int present = m_reading->verticalScrollBar()->value();
    // No farther than it must be: what was read last is to stay in sight if it can.
    scrollTo(std::max(present, std::min(top, bottom - page)));
}

bool LessonPanel::readMore()
{
    endGlide();
    if (!m_more->isVisible())
        return false;
    const QScrollBar* bar = m_reading->verticalScrollBar();
    // What was the last line is the first then.
    scrollTo(bar->value() + bar->pageStep() - 2 * fontMetrics().lineSpacing());
    return true;
}

void LessonPanel::endGlide()
{
    if (!m_glide)
        return;
    const int end = m_glide->endValue().toInt();
    m_glide->stop(); // it goes with that, but only in the next turn of the event loop
    m_glide.clear();
    m_reading->verticalScrollBar()->setValue(end);
}

void LessonPanel::scrollTo(int value)
{
    endGlide();
    QScrollBar* bar = m_reading->verticalScrollBar();
    if (!m_glides || !isVisible()) {
        bar->setValue(value);
        return;
    }
    constexpr int kMilliseconds = 350;
    m_glide = new QPropertyAnimation(bar, "value", bar);
    m_glide->setDuration(kMilliseconds);
    m_glide->setEasingCurve(QEasingCurve::InOutQuad);
    m_glide->setEndValue(std::min(value, bar->maximum()));
    m_glide->start(QAbstractAnimation::DeleteWhenStopped);
}

void LessonPanel::hintAtMore()
{
    constexpr int kTooLittle = 12; // an empty rim
    const QScrollBar* bar = m_reading->verticalScrollBar();
    m_more->setVisible(bar->value() + kTooLittle < bar->maximum());
    m_more->adjustSize();
    m_more->move((m_reading->width() - m_more->width()) / 2,
                 m_reading->height() - m_more->height() - 4);
    m_more->raise();
}

bool LessonPanel::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_reading && event->type() == QEvent::Resize)
        hintAtMore();
    return QStackedWidget::eventFilter(object, event);
}

void LessonPanel::setMayGoOn(bool may)
{
    m_next->setEnabled(may);
    m_next->setToolTip(may ? QString() : tr("Once you have guessed, or looked at the answer."));
}

} // namespace ui
