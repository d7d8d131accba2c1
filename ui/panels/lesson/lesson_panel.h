// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/lesson.h"
#include "ui/panels/lesson/question_card.h"

#include <QPointer>
#include <QStackedWidget>

#include <vector>

class QLabel;
class QPropertyAnimation;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ui {

class LessonText;

/// A lesson in the table of contents.
struct LessonRow {
    QString path;
    QString title;
    QString summary;
    QString remark; ///< "10 minutes · step 3 of 6"; or why it cannot be read.
    bool isDone = false;
    bool isRead = true; ///< It can be opened.
};

/// Lessons to read: the table of contents, or one step of a lesson with its question.
class LessonPanel final : public QStackedWidget {
    Q_OBJECT
public:
    explicit LessonPanel(QWidget* parent = nullptr);

    void showContents(const std::vector<LessonRow>& rows);
    /// Shows step @p index of @p lesson, not answered.
    void showStep(const core::Lesson& lesson, std::size_t index);
    /// The text, the prompt and the explanation with their numbers.
    void setTexts(const QString& text, const QString& prompt, const QString& explanation);
    /// Shows the explanation.
    void reveal();
    void setMayGoOn(bool may);
    /// Goes on reading by a page. False where the end is in sight, or the text is not.
    bool readMore();
    /// Whether the text glides to what is new, or jumps there.
    void setGliding(bool glides) { m_glides = glides; }
    QuestionCard& question() { return *m_question; }

signals:
    void lessonChosen(const QString& path);
    void contentsWanted();
    void backWanted();
    void nextWanted();
    void sceneWanted(); ///< As the lesson has it.
    void playWanted();  ///< With all panels.
    void leaveWanted();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QWidget* contentsPage();
    QWidget* stepPage();
    QWidget* rowOf(const LessonRow& row);
    /// Brings what lies between the tops of @p from and the end of @p to into sight, or its
    /// beginning where that is too much.
    void readOn(const QWidget& from, const QWidget& to);
    void scrollTo(int value);
    /// Whoever goes on while the text still glides wants it to be there.
    void endGlide();
    /// Shows whether there is more below.
    void hintAtMore();

    // Children of this.
    QScrollArea* m_contents = nullptr;
    QScrollArea* m_reading = nullptr;
    QLabel* m_place = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_progress = nullptr;
    LessonText* m_text = nullptr;
    QuestionCard* m_question = nullptr;
    LessonText* m_explanation = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_more = nullptr;
    QPointer<QPropertyAnimation> m_glide; ///< Of the text, while it glides.
    bool m_glides = true;
};

} // namespace ui
