// SPDX-License-Identifier: MIT
#include "ui/panels/lesson/question_card.h"

#include "ui/look/number_text.h"
#include "ui/panels/lesson/lesson_text.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

namespace {

/// A radio button whose sentence wraps: its text is a label beside it.
QWidget* choiceLine(QRadioButton* button, const QString& text)
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::MarkdownText);
    label->setBuddy(button);
    button->setAccessibleName(text);
    row->addWidget(button, 0, Qt::AlignTop);
    row->addWidget(label, 1);
    return line;
}

/// Clicks on the sentence choose it.
class SentenceClick final : public QObject {
public:
    SentenceClick(QWidget* line, QRadioButton* button)
        : QObject(line)
        , m_button(button)
    {
        line->installEventFilter(this);
        for (QLabel* label : line->findChildren<QLabel*>())
            label->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() == QEvent::MouseButtonRelease && m_button->isEnabled())
            m_button->click();
        return QObject::eventFilter(object, event);
    }

private:
    QRadioButton* m_button;
};

/// Style sheets look at properties when they are asked to.
void setFlag(QWidget* widget, const char* name, bool on)
{
    widget->setProperty(name, on);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QPushButton* linkButton(const QString& text)
{
    auto* button = new QPushButton(text);
    button->setProperty("link", true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace

QuestionCard::QuestionCard(QWidget* parent)
    : QFrame(parent)
    , m_prompt(new LessonText)
    , m_check(new QPushButton(tr("Check")))
    , m_hint(linkButton(tr("Hint")))
    , m_look(linkButton(tr("Show the answer")))
    , m_hintText(new QLabel)
    , m_verdict(new QLabel)
{
    setObjectName(QStringLiteral("questionCard"));
    setProperty("question", true);
    m_check->setObjectName(QStringLiteral("checkAnswer"));
    m_check->setProperty("primary", true);
    m_look->setObjectName(QStringLiteral("showAnswer"));
    m_hint->setObjectName(QStringLiteral("hint"));
    m_verdict->setObjectName(QStringLiteral("verdict"));
    for (QLabel* label : {m_hintText, m_verdict}) {
        label->setWordWrap(true);
        label->hide();
    }
    m_hintText->setProperty("muted", true);
    m_hintText->setTextFormat(Qt::MarkdownText);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_check);
    buttons->addWidget(m_hint);
    buttons->addStretch(1);
    buttons->addWidget(m_look);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_prompt);
    column->addWidget(m_hintText);
    column->addLayout(buttons);
    column->addWidget(m_verdict);
    connect(m_check, &QPushButton::clicked, this, &QuestionCard::checked);
    connect(m_look, &QPushButton::clicked, this, [this] {
        m_answer = {};
        emit checked();
    });
    connect(m_hint, &QPushButton::clicked, m_hintText, &QLabel::show);
}

void QuestionCard::setPrompt(const QString& markdown)
{
    m_prompt->showMarkdown(markdown);
}

void QuestionCard::ask(const core::Question& question)
{
    m_question = question;
    m_answer = {};
    m_isOpen = true;
    delete m_controls;
    m_choices = nullptr;
    m_number = nullptr;
    m_point = nullptr;
    m_takeBack = nullptr;
    m_controls = new QWidget;
    auto* column = new QVBoxLayout(m_controls);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(7);
    qobject_cast<QVBoxLayout*>(layout())->insertWidget(1, m_controls);
    switch (question.kind) {
    case core::Question::Kind::Choice:
        addChoices(question);
        break;
    case core::Question::Kind::Number:
        addNumber();
        break;
    case core::Question::Kind::Point:
        addPoint();
        break;
    }
    m_hintText->setText(QString::fromStdString(question.hint));
    m_hintText->hide();
    m_verdict->hide();
    updateButtons();
}

void QuestionCard::addChoices(const core::Question& question)
{
    m_choices = new QButtonGroup(m_controls);
    for (std::size_t k = 0; k < question.choices.size(); ++k) {
        auto* button = new QRadioButton;
        button->setObjectName(QStringLiteral("choice%1").arg(k + 1));
        m_choices->addButton(button, int(k));
        QWidget* line = choiceLine(button, QString::fromStdString(question.choices[k]));
        new SentenceClick(line, button); // a child of the line
        m_controls->layout()->addWidget(line);
    }
    connect(m_choices, &QButtonGroup::idClicked, this, [this](int id) {
        m_answer.choice = std::size_t(id);
        updateButtons();
    });
}

void QuestionCard::addNumber()
{
    m_number = new QLineEdit;
    m_number->setObjectName(QStringLiteral("numberAnswer"));
    m_number->setAccessibleName(tr("Your number"));
    m_number->setPlaceholderText(tr("your number"));
    m_number->setMaximumWidth(150);
    m_controls->layout()->addWidget(m_number);
    connect(m_number, &QLineEdit::textChanged, this, [this](const QString& text) {
        bool isNumber = false;
        const double value =
            QString(text).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&isNumber);
        m_answer.number = isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
        updateButtons();
    });
    connect(m_number, &QLineEdit::returnPressed, this, [this] {
        if (m_check->isEnabled())
            emit checked();
    });
}

void QuestionCard::addPoint()
{
    m_point = new QLabel;
    m_point->setObjectName(QStringLiteral("pointAnswer"));
    m_takeBack = linkButton(tr("take it back"));
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_point, 1);
    row->addWidget(m_takeBack);
    m_controls->layout()->addWidget(line);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        setPoint(std::nullopt);
        emit pointTakenBack();
    });
    setPoint(std::nullopt);
}

void QuestionCard::setPoint(const std::optional<core::Projection>& point)
{
    if (!m_point || !m_isOpen)
        return;
    m_answer.point = point;
    m_point->setText(
        point
            ? tr("Your pin: <b>(%1, %2)</b>").arg(numberText(point->p, 3), numberText(point->q, 3))
            : tr("Click in the map of contours."));
    m_takeBack->setVisible(point.has_value());
    updateButtons();
}

void QuestionCard::updateButtons()
{
    m_check->setVisible(m_isOpen);
    m_check->setText(tr("Check"));
    m_check->setEnabled(m_answer.isGiven());
    m_look->setVisible(m_isOpen);
    m_hint->setVisible(m_isOpen && !m_question.hint.empty());
    m_controls->setEnabled(m_isOpen);
}

const QWidget& QuestionCard::verdict() const
{
    return *m_verdict;
}

void QuestionCard::setWaiting()
{
    m_isOpen = false;
    updateButtons();
    setFlag(m_verdict, "good", false);
    setFlag(m_verdict, "bad", false);
    m_verdict->setText(tr("Finding out…"));
    m_verdict->show();
}

void QuestionCard::setVerdict(std::optional<bool> isRight, const QString& words)
{
    m_isOpen = false;
    updateButtons();
    if (m_takeBack)
        m_takeBack->hide();
    setFlag(m_verdict, "good", isRight == true);
    setFlag(m_verdict, "bad", isRight == false);
    m_verdict->setText(words);
    m_verdict->show();
}

} // namespace ui
