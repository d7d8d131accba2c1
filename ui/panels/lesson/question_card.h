// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/question.h"

#include <QFrame>

#include <optional>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class LessonText;

/// What the user has answered.
struct LessonAnswer {
    std::optional<std::size_t> choice;
    std::optional<double> number;
    std::optional<core::Projection> point;

    bool isGiven() const { return choice || number || point; }
};

/// The question of a step, with what it takes to answer it, and then how that was.
class QuestionCard final : public QFrame {
    Q_OBJECT
public:
    explicit QuestionCard(QWidget* parent = nullptr);

    /// Asks anew.
    void ask(const core::Question& question);
    void setPrompt(const QString& markdown);
    /// The place that the user has clicked on; nothing takes it back.
    void setPoint(const std::optional<core::Projection>& point);
    const LessonAnswer& answer() const { return m_answer; }
    /// How the answer was, where that is said.
    const QWidget& verdict() const;

    /// The answer is being found out.
    void setWaiting();
    /// Says how the answer was; @p isRight is nothing for one who has only looked.
    void setVerdict(std::optional<bool> isRight, const QString& words);

signals:
    /// The user wants to know; answer() may be without anything in it.
    void checked();
    void pointTakenBack();

private:
    void addChoices(const core::Question& question);
    void addNumber();
    void addPoint();
    void updateButtons();

    core::Question m_question;
    LessonAnswer m_answer;
    bool m_isOpen = true; ///< It can still be answered.
    // Children of this.
    LessonText* m_prompt;
    QWidget* m_controls = nullptr;
    QButtonGroup* m_choices = nullptr;
    QLineEdit* m_number = nullptr;
    QLabel* m_point = nullptr;
    QPushButton* m_takeBack = nullptr;
    QPushButton* m_check;
    QPushButton* m_hint;
    QPushButton* m_look;
    QLabel* m_hintText;
    QLabel* m_verdict;
};

} // namespace ui
